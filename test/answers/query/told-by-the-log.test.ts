import assert from 'node:assert/strict';
import { listAnsweredSubjects } from '../../../src/answers/dialogue/answered-subjects.js';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, APPS, GAP, named, user, type SampleApp } from './sample-apps.js';

const ADA = user('Ada');
const MADE: SampleApp = { name: 'Made', grantedBy: [ADA] };

const LOG = { ...APPS, about: 'event', looksBackDays: 180 } as unknown as typeof APPS;

const ask = (query: Partial<Query>, rows: readonly SampleApp[] = [MADE], more = {}) =>
  answerAbout(rows, { about: 'event', ...query }, { table: LOG, ...more });

describe('Of rows that were shown before, the log', () => {
  it('says nothing, where no record can name them: that is no “none”', () => {
    const { answer, headline, notes } = ask({ named: [named('app', 'Portal: secret')] });
    assert.equal(answer.kind, 'unknown');
    assert.equal(headline, 'I could not tell: the audit log says nothing about Portal: secret');
    assert.match(notes.join(' '), /ask in full/);
  });

  it('tells of those that it names, of several', () => {
    const { headline } = ask({ named: [named('app', 'Made'), named('app', 'Portal: secret')] });
    assert.doesNotMatch(headline, /says nothing/);
  });

  it('does not tell who made what is older than it, where it is asked who or when', () => {
    const known = [{ subject: user('Old'), aliases: [], attributes: ['grantedBy'] }];
    for (const form of ['who', 'when'] as const) {
      const { answer, headline } = ask({ form, named: [named('user', 'Old')] }, [MADE], { known });
      assert.equal(answer.kind, 'unknown');
      assert.equal(headline, 'Not known: the audit log, which is read 180 days back, says nothing about it for Old');
    }
    assert.equal(ask({ named: [named('user', 'Old')] }, [MADE], { known }).answer.kind, 'list');
  });

  it('does not take whom it was done to for who did it, where who did is asked', () => {
    const rows: readonly SampleApp[] = [
      { name: 'Hers', grantedBy: [ADA] },
      { name: 'Done to her', owners: [ADA], grantedBy: [user('Ben')] },
    ];
    const said = (query: Partial<Query>) => ask({ named: [named('user', 'Ada')], ...query }, rows).headline;
    assert.match(said({ form: 'who', show: ['grantedBy'] }), /Ben/);
    assert.match(said({ form: 'list', show: ['grantedBy'] }), /Hers/);
  });

  it('is not said to be silent, where something else hides it', () => {
    const { notes } = ask({ named: [named('app', 'Portal: secret')] }, [MADE], { gaps: [GAP] });
    assert.match(notes.join(' '), /Not seen: /);
  });
});

describe('After rows that were counted by a label', () => {
  const understanding = {
    question: '',
    intent: 'risky-apps',
    parameters: {},
    confidence: 1,
    alternatives: [],
  } as const;
  const remembered = (attribute: string) => {
    const rows: readonly SampleApp[] = [
      { name: 'One', owners: [ADA] },
      { name: 'Two', owners: [ADA], state: 'disabled' },
    ];
    const result = answerAbout(rows, { by: { attribute, wants: 'each' } });
    return listAnsweredSubjects({ kind: 'query', result } as never, understanding)?.subjects.map(({ name }) => name);
  };

  it('a question is about the rows, for nobody asks of “enabled”', () => {
    assert.deepEqual(remembered('state'), ['One', 'Two']);
  });

  it('and of those that are counted by people, about the people', () => {
    assert.deepEqual(remembered('owners'), ['Ada']);
  });
});
