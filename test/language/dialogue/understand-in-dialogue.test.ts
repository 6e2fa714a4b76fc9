import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { INTENT_DEFINITIONS } from '../../../src/language/intents/intent-registry.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const user = (id: string, name: string): Subject => ({ kind: 'user', id, name });
const app = (id: string, name: string): Subject => ({ kind: 'service-principal', id, name });
const ADMINS = [user('u1', 'IT Admin'), user('u2', 'svc-migration'), user('u3', 'Aiko Tanaka')];

/** The state after a question that was answered with these subjects. */
function after(question: string, subjects: readonly Subject[], values: readonly Subject[] = []): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(undefined, { understanding, subjects, values, mentioned: [], rows: subjects.length }, NOW);
}

const say = (text: string, state?: DialogueState): Understanding => understandInDialogue(text, context, state);
const problemOf = ({ declined }: Understanding) => (declined?.because === 'follow-up' ? declined.reference : undefined);
const namesOf = ({ query }: Understanding) => query?.named.map(({ words, ids }) => ids?.join(' ') ?? words);

describe('A message in a dialogue', () => {
  const admins = after('which admins lack MFA?', ADMINS);

  for (const text of [
    'only global admins',
    'just Global Administrator',
    'nur globale Administratoren',
    'seulement les administrateurs généraux',
    'solo los administradores globales',
  ]) {
    it(`narrows the question before: ${text}`, () => {
      const { query } = say(text, admins);
      assert.deepEqual(
        query?.named.map(({ kind, words }) => [kind, words]),
        [['role', 'Global Administrator']],
      );
      assert.deepEqual(query.where, admins.understanding.query?.where, 'the condition before stays');
    });
  }

  for (const text of ['without the disabled ones', 'only the enabled ones', 'which of them are enabled?']) {
    it(`adds a condition: ${text}`, () => {
      const { query } = say(text, admins);
      assert.ok(
        query?.where.some(({ attribute, value }) => attribute === 'enabled' && value === true),
        JSON.stringify(query?.where),
      );
    });
  }

  it('replaces the period and keeps the rest', () => {
    const state = after('which mail flow changes happened in the last 10 days?', []);
    const { query } = say('and in the last 30 days?', state);
    const periods = query?.where.flatMap(({ period }) => period?.since ?? []);
    assert.deepEqual(periods, ['2026-10-27T12:00:00Z']);
    assert.equal(query?.table, state.understanding.query?.table);
  });

  it('replaces the person', () => {
    const state = after('does Nadja Keller have MFA?', [user('u9', 'Nadja Keller')]);
    const { query } = say('and Priya Raman?', state);
    assert.deepEqual(
      query?.named.map(({ words }) => words),
      ['Priya Raman'],
    );
    assert.equal(query.form, 'yes-no');
  });

  for (const [text, id] of [
    ['does the second one have MFA?', 'u2'],
    ['does the last one have MFA?', 'u3'],
    ['die dritte: hat sie MFA?', 'u3'],
  ] as const) {
    it(`picks by the place: ${text}`, () => {
      assert.deepEqual(namesOf(say(text, admins)), [id]);
    });
  }

  it('opens the page of the one that is picked', () => {
    const { intent, parameters } = say('tell me about the second one', admins);
    assert.deepEqual([intent, parameters], ['person-details', { user: 'u2' }]);
  });

  it('says how many there are instead of guessing', () => {
    assert.deepEqual(problemOf(say('the ninth one', admins)), { kind: 'too-few', asked: 9, shown: 3 });
    assert.deepEqual(problemOf(say('does she have MFA?', admins)), {
      kind: 'several',
      names: ['IT Admin', 'svc-migration', 'Aiko Tanaka'],
    });
    assert.deepEqual(problemOf(say('who owns that app?', admins)), { kind: 'none-of-kind', words: 'that app' });
  });

  for (const text of [
    'the second one',
    'who owns it?',
    'which apps have it?',
    'does she have MFA?',
    'next',
    'as CSV',
  ]) {
    it(`knows no answer before: ${text}`, () => {
      assert.deepEqual(problemOf(say(text)), { kind: 'nothing-before' });
    });
  }

  it('asks of the person that the answer named, and of the app that it was about', () => {
    const state = after('who owns Office Sync Helper?', [app('a1', 'Office Sync Helper')], [user('u1', 'IT Admin')]);
    assert.deepEqual(namesOf(say('does he have MFA?', state)), ['u1']);
    assert.deepEqual(namesOf(say('when was it created?', state)), ['a1']);
    assert.deepEqual(namesOf(say('how many secrets does it have?', state)), ['a1']);
  });

  it('widens to all', () => {
    for (const text of ['all of them', 'show all', 'alle', 'tous', 'todos']) {
      const { query } = say(text, admins);
      assert.deepEqual([query?.where, query?.named, query?.table], [[], [], 'admins'], text);
    }
  });

  it('explains what the answer was about', () => {
    for (const text of ['why?', 'why is that bad?', 'warum?', 'pourquoi ?', '¿por qué?']) {
      assert.deepEqual(say(text, admins).explain, { form: 'why', terms: ['admins-without-mfa'] }, text);
    }
    assert.equal(say('how do I fix it?', admins).explain?.form, 'how-to');
  });

  it('explains the term that was just defined', () => {
    const defined = say('what is PIM?', admins);
    const term = { kind: 'term', id: 'pim', name: 'PIM' } as const;
    const state = nextDialogueState(
      admins,
      { understanding: defined, subjects: [term], values: [], mentioned: [], rows: 0 },
      NOW,
    );
    assert.deepEqual(say('why is that important?', state).explain?.terms, defined.explain?.terms);
    assert.equal(say('only global admins', state).query?.table, 'admins', 'the list before is still remembered');
  });

  it('gives a file, and a spreadsheet as CSV', () => {
    for (const text of ['as CSV', 'csv of that please', 'can I get that as a file for Excel?', 'als Excel', 'en CSV']) {
      assert.equal(say(text, admins).parameters.format, 'csv', text);
    }
    assert.equal(say('as json', admins).parameters.format, 'json');
  });

  it('turns pages, and no further than there are', () => {
    const many = { ...admins, rows: 25 };
    assert.equal(say('next', many).parameters.page, 2);
    assert.equal(say('previous', { ...many, page: 3 }).parameters.page, 2);
    assert.equal(say('last page', many).parameters.page, 3);
    assert.deepEqual(problemOf(say('page 4', many)), { kind: 'no-page', pages: 3 });
    assert.deepEqual(problemOf(say('next', admins)), { kind: 'no-page', pages: 1 });
  });

  it('is thanked in four languages', () => {
    for (const text of ['thanks', 'thx', "thanks, that's all", 'danke!', 'merci !', 'muchas gracias']) {
      assert.deepEqual(say(text, admins).declined, { because: 'no-question' }, text);
    }
  });

  it('forgets after half an hour', () => {
    const later = { now: instant('2026-11-26T12:30:01Z') };
    const declined = understandInDialogue('the second one', later, admins);
    assert.deepEqual(problemOf(declined), { kind: 'nothing-before' });
  });
});

describe('A message that is complete', () => {
  const states = [
    after('which admins lack MFA?', ADMINS),
    after('list all apps', [app('a1', 'Office Sync Helper'), app('a2', 'Release Automation')]),
    after('which rules skip the spam filter?', []),
  ];
  /** The questions of the definitions, without those that begin with a word that goes on ("and …", "only …"). */
  const QUESTIONS = INTENT_DEFINITIONS.flatMap(({ question }) => question ?? []);

  it('means the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTIONS), fc.constantFrom(...states), (question, state) => {
        assert.deepEqual(say(question, state), understandMessage(question, context));
      }),
      { numRuns: 150 },
    );
  });

  it('is never an order that the dialogue turns into something else', () => {
    for (const text of ['disable the second one', 'delete that app', 'revoke it']) {
      assert.equal(say(text, states[1]).intent, 'none', text);
    }
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...states), (text, state) => {
        say(text, state);
      }),
      { numRuns: 200 },
    );
  });
});
