import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { markUnanswered, nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

function after(question: string, subjects: readonly Subject[]): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(
    undefined,
    { understanding, subjects, values: [], mentioned: [], rows: subjects.length },
    NOW,
  );
}

const say = (text: string, state: DialogueState): Understanding => understandInDialogue(text, context, state);
const problemOf = ({ declined }: Understanding) =>
  declined?.because === 'follow-up' ? declined.reference?.kind : undefined;

describe('Those for whom it is not so', () => {
  const conditionsOf = ({ query }: Understanding) =>
    query?.where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

  for (const [question, text, condition, form] of [
    ['which apps have a secret?', 'and how many have none?', 'secrets has-not true', 'count'],
    ['which apps have a secret?', 'which of those have none?', 'secrets has-not true', 'list'],
    ['welche Apps haben ein Geheimnis?', 'und wie viele haben keines?', 'secrets has-not true', 'count'],
    ['quelles applications ont un secret ?', "et combien n'en ont pas ?", 'secrets has-not true', 'count'],
    ['¿qué aplicaciones tienen un secreto?', '¿y cuántas no tienen ninguno?', 'secrets has-not true', 'count'],
    ['which rules are disabled?', "and which ones aren't?", 'state is-not disabled', 'list'],
    ['which apps have no secret?', 'and how many have one?', 'secrets has true', 'count'],
    // It is lacked already.
    ['which apps have no secret?', 'how many have none?', 'secrets has-not true', 'count'],
  ] as const) {
    it(`are asked for after "${question}": ${text}`, () => {
      const asked = say(text, after(question, of('service-principal', 'Ledger Sync', 'Portal')));
      assert.deepEqual([conditionsOf(asked), asked.query?.form], [[condition], form]);
    });
  }
});

describe('Those of a number', () => {
  const understanding = understandMessage('whose password was reset in the last 7 days and who did it?', context);
  const resets = of('event', 'password reset of Adele Vance', 'password reset of Diego Marchetti');
  const whose = of('user', 'Adele Vance', 'Diego Marchetti');
  const doer: Subject = { kind: 'user', id: 'u-marta', name: 'Marta Kowalska' };
  const answered = { understanding, subjects: resets, values: whose, otherValues: [[doer]], mentioned: [], rows: 2 };
  const state = nextDialogueState(undefined, answered, NOW);

  for (const text of [
    'which of those two is an administrator?',
    'which of the two is an admin?',
    'who of them is an admin?',
    'wer von den beiden ist ein Admin?',
  ]) {
    it(`are the people, and not what was done to them: ${text}`, () => {
      const { query } = say(text, state);
      assert.deepEqual([query?.table, query?.named[0]?.ids], ['admins', ['user-0', 'user-1']]);
    });
  }

  it('are what was done where that is asked of', () => {
    assert.equal(say('which of them were made by an app?', state).query?.table, 'events');
  });
});

describe('Those that still exist', () => {
  for (const [question, text, form] of [
    ['which connectors are inbound?', 'and which of them still exist?', 'list'],
    ['which apps have a secret?', 'how many of those are still there?', 'count'],
    ['welche Apps haben ein Geheimnis?', 'wie viele davon existieren noch?', 'count'],
  ] as const) {
    it(`are all of what was read of the tenant as it is: ${question} ${text}`, () => {
      const before = after(question, of('connector', 'Relay 1', 'Relay 2'));
      const { query } = say(text, before);
      assert.deepEqual(
        [query?.table, query?.where],
        [before.understanding.query?.table, before.understanding.query?.where],
      );
      assert.equal(query?.form, form);
    });
  }

  it('are asked of the log where that was told', () => {
    const { query } = say(
      'which of them still exist?',
      after('what did Ledger Sync create in November?', of('event', 'a', 'b')),
    );
    assert.deepEqual(query?.where.at(-1), { attribute: 'exists', op: 'is', value: true, words: 'still exist' });
  });
});

describe('The time of what was said before', () => {
  for (const [question, text, table, show] of [
    ['which guests hold an admin role?', 'since when?', 'role-assignments', 'startsAt'],
    ['which admins are Exchange Administrator?', 'seit wann?', 'role-assignments', 'startsAt'],
    ['which admin is at risk?', 'depuis quand ?', 'admins', 'riskSince'],
  ] as const) {
    it(`is of the table that knows it, after "${question}": ${text}`, () => {
      const { query } = say(text, after(question, of('user', 'Adele Vance')));
      assert.deepEqual([query?.table, query?.show?.[0], query?.form], [table, show, 'when']);
      assert.deepEqual(query?.named[0]?.ids, ['user-0']);
    });
  }

  it('is not that of something else where no table knows it', () => {
    const state = after('which admins lack MFA?', of('user', 'Adele Vance'));
    assert.equal(problemOf(say('until when?', state)), undefined, 'a role may end');
    assert.equal(problemOf(say('desde cuándo?', state)), 'not-understood');
  });
});

describe('After a question that got no answer', () => {
  const answered = after('which admins lack MFA?', of('user', 'Adele Vance'));
  const afterDeclined = (question: string) => markUnanswered(answered, understandMessage(question, context));
  const poem = afterDeclined('write me a poem');
  const trace = afterDeclined('how many messages came in through the connector Inbound relay 02?');

  for (const text of ['for whom?', 'since when?', 'how many?', 'and in Sales?', 'only global admins', 'all of them']) {
    it(`nothing goes on from an older one: ${text}`, () => {
      assert.equal(problemOf(say(text, poem)), 'unanswered');
    });
  }

  it('a pronoun means who was spoken of, unless that question named somebody or something', () => {
    assert.deepEqual(say('does she have MFA?', poem).query?.named[0]?.ids, ['user-0']);
    assert.deepEqual(
      say('does it use TLS?', trace).query?.named.map(({ words }) => words),
      ['Inbound relay 02'],
    );
  });

  it('the older list stays what it is, page by page and by its places', () => {
    assert.equal(say('as CSV', trace).parameters.format, 'csv');
    assert.equal(say('the first one', trace).parameters.user, 'user-0');
  });

  it('a question in full is answered, and is then the one before', () => {
    assert.deepEqual(say('which apps are risky?', poem), understandInDialogue('which apps are risky?', context));
    const understanding = understandMessage('which admins are guests?', context);
    const next = nextDialogueState(poem, { understanding, subjects: [], values: [], mentioned: [], rows: 0 }, NOW);
    assert.equal(next.unanswered, undefined);
  });
});
