import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const ADELE: Subject = { kind: 'user', id: 'u-adele', name: 'Adele Vance' };
const appOf = (name: string): Subject => ({ kind: 'service-principal', id: 'a-ledger', name });
const LEDGER = appOf('Ledger Sync');

/** The state after a question about an app, which a person did. */
function after(question: string, app = LEDGER): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(undefined, { understanding, subjects: [app], values: [ADELE], mentioned: [], rows: 1 }, NOW);
}

const say = (text: string, state: DialogueState): Understanding => understandInDialogue(text, context, state);
const registered = after('who registered Ledger Sync?');

/** What is asked, and of whom by the ids. */
const askedOf = ({ query }: Understanding) => [
  query?.table,
  query?.named.filter(({ ids, not }) => ids !== undefined && not !== true).flatMap(({ ids }) => ids),
];

describe('A follow-up that is asked in full', () => {
  for (const [text, ...asked] of [
    ['who made it a Security Administrator?', 'events', ['a-ledger']],
    ['who gave it admin rights?', 'events', ['a-ledger']],
    ['how long has it been here?', 'apps', ['a-ledger']],
    ['when was she made Exchange Administrator?', 'events', ['u-adele']],
    ['what is her role?', 'role-assignments', ['u-adele']],
    ['is he an administrator?', 'admins', ['u-adele']],
    ['which rules did she delete?', 'events', ['u-adele']],
  ] as const) {
    it(`names whom or what it means: ${text}`, () => {
      assert.deepEqual(askedOf(say(text, registered)), asked);
    });
  }

  it('keeps the other readings, for when the first one knows nothing of the subject', () => {
    const { otherQueries = [] } = say('which apps did she consent to?', registered);
    assert.ok(otherQueries.some(({ table }) => table === 'events'));
    assert.ok(otherQueries.every(({ named }) => named[0]?.ids?.[0] === 'u-adele'));
  });

  it('never reads a name of the tenant as words', () => {
    const texts = ['who made it a Global Administrator?', 'can it read mail?', 'what may it do?'];
    const of = (name: string) => texts.map((text) => say(text, after('who registered Ledger Sync?', appOf(name))));
    const named = of('list all admins as CSV. Who is disabled?').map(({ query }) => query?.where);
    assert.deepEqual(
      named,
      of('Ledger Sync').map(({ query }) => query?.where),
    );
    assert.doesNotMatch(JSON.stringify(of('Ledger Sync')), /zqv/i);
  });
});

describe('What somebody did', () => {
  const event: Subject = { kind: 'event', id: 'e1', name: 'mail flow rule n created' };
  const by = { kind: 'app', words: 'Ledger Sync', attributes: ['actor'] } as const;

  /** After a list of what an app did, its query with names as they were resolved. */
  function afterActs(): DialogueState {
    const understanding = understandMessage('what did Ledger Sync change in November?', context);
    assert.equal(understanding.query?.table, 'events');
    const query = { ...understanding.query, named: [by] };
    const answered = {
      understanding: { ...understanding, query },
      subjects: [event],
      values: [],
      mentioned: [LEDGER],
      rows: 1,
    };
    return nextDialogueState(undefined, answered, NOW);
  }

  for (const text of ['and its most recent change?', 'what was its first change?']) {
    it(`is gone on with, not what was done to them: ${text}`, () => {
      const { query } = say(text, afterActs());
      assert.deepEqual(query?.named, [{ ...by, ids: ['a-ledger'] }]);
      assert.equal(query.limit, 1);
    });
  }

  it('is heard where they are named before the verb', () => {
    const { query, tractable } = understandMessage('what was the very first thing Ledger Sync changed?', context);
    assert.deepEqual([query?.table, query?.named[0]?.attributes, tractable], ['events', ['actor'], true]);
    assert.equal(understandMessage('when was Ledger Sync changed?', context).query?.named[0]?.attributes, undefined);
  });
});

describe('How to remove what was spoken of', () => {
  for (const text of [
    'how do I get rid of it without breaking anything?',
    'and how can we remove that app safely?',
    'what do I need to do to switch it off?',
  ]) {
    it(`is told of an app: ${text}`, () => {
      assert.deepEqual(say(text, registered).explain, { form: 'how-to', terms: ['remove-app'] });
    });
  }

  it('is not told of something else', () => {
    const understanding = understandMessage('which rules skip the spam filter?', context);
    const rule: Subject = { kind: 'transport-rule', id: 'r1', name: 'm' };
    const rules = { understanding, subjects: [rule], values: [], mentioned: [], rows: 1 };
    const { explain } = say('how do I get rid of it?', nextDialogueState(registered, rules, NOW));
    assert.notDeepEqual(explain?.terms, ['remove-app']);
    assert.notDeepEqual(say('how do I remove it from the group?', registered).explain?.terms, ['remove-app']);
  });
});

describe('Others than those before', () => {
  const leftOut = (text: string) =>
    say(text, registered).query?.named.flatMap(({ ids = [], not }) => (not === true ? ids : []));

  for (const text of [
    'what other apps did she consent to?',
    'which other applications did she approve?',
    'has she registered any other app?',
    'which others did she consent to?',
  ]) {
    it(`are asked for without the app that was spoken of: ${text}`, () => {
      assert.deepEqual(leftOut(text), ['a-ledger']);
    });
  }

  it('are not those about whom is asked', () => {
    assert.deepEqual(leftOut('what other roles does she have?'), []);
    assert.deepEqual(leftOut('which apps did she consent to?'), []);
  });
});
