import assert from 'node:assert/strict';
import { askWithoutCarried } from '../../../src/answers/query/without-carried.js';
import type { NamedSubject, Query } from '../../../src/language/model/query.js';
import { answerAbout, named, type SampleApp } from './sample-apps.js';

const APPS: readonly SampleApp[] = [{ name: 'Mailer' }, { name: 'Poster' }];
/** What was shown before: it has ids before anything is looked for. */
const SHOWN: NamedSubject = { kind: 'app', words: 'Gone', ids: ['gone'] };

/** What is asked anew where nothing of what was shown has what the question says, and what that finds. */
async function askAnew(
  question: string,
  own: readonly NamedSubject[],
  asked: Partial<Query> = {},
  carried = [SHOWN],
  before: readonly SampleApp[] = [],
) {
  const anew: Query[] = [];
  const none = answerAbout(before, {});
  const query: Query = { ...none.query, named: [...carried, ...own], ...asked };
  const found = await askWithoutCarried(question, { asked: query, result: none }, (one) => {
    anew.push(one);
    return Promise.resolve(answerAbout(APPS, { named: one.named, where: one.where }));
  });
  return { named: anew[0]?.named, found: found?.result.answer.subjects.map(({ name }) => name) };
}

describe('A question behind an answer that has nothing of what it names', () => {
  it('is asked again of its own name alone', async () => {
    const own = named('app', 'Mailer');
    assert.deepEqual(await askAnew('and Mailer, who owns it?', [own]), { named: [own], found: ['Mailer'] });
  });

  it('is not asked of all that there are', async () => {
    assert.deepEqual(await askAnew('and who owns it?', []), { named: [], found: undefined });
  });

  it('keeps a name of its own that is told in other words than it was typed', async () => {
    const role: NamedSubject = { kind: 'role', words: 'Global Administrator' };
    assert.equal((await askAnew('and which global admins?', [role], {}, [])).named, undefined);
  });

  it('is asked once where something of what was shown has it', async () => {
    assert.equal((await askAnew('and Mailer?', [named('app', 'Mailer')], {}, [SHOWN], APPS)).named, undefined);
  });

  it('is not asked of changes, nor where what was shown is asked about', async () => {
    assert.equal((await askAnew('and Mailer?', [named('app', 'Mailer')], { about: 'event' })).named, undefined);
    const ofShown = [
      'which of those is Mailer?',
      'did Mailer make any?',
      'ist Mailer davon eine?',
      '¿cuál de esas es Mailer?',
    ];
    for (const question of [...ofShown, 'Mailer en a créé ?', '¿Mailer creó alguna?'])
      assert.equal((await askAnew(question, [named('app', 'Mailer')])).named, undefined, question);
  });
});
