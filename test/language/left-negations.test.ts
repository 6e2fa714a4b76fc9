import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';
import { tellNegationLeft } from '../../src/answers/query/negation-left-phrasing.js';

const now = instant('2026-11-24T10:00:00Z');

function queryOf(question: string): Query {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
}

describe('“or not” at the end of a question', () => {
  for (const question of [
    'has Bram de Vries got MFA or not?',
    'tell me whether or not Bram de Vries has MFA',
    'hat Marta Kowalska eine MFA oder nicht?',
    'Bram de Vries a-t-il la MFA ou pas ?',
    'are there rules that redirect mail or not',
  ]) {
    it(`asks the same as without it: ${question}`, () => {
      const { unread, where } = queryOf(question);
      assert.deepEqual(unread, []);
      assert.ok(where.every(({ op, value }) => op === 'is' && value !== false));
    });
  }
});

describe('A negation that was not understood', () => {
  const phrased = {
    answer: { kind: 'yes-no', value: true, subjects: [], of: 3 },
    headline: 'Yes, leaving “except” aside: 2 of 3 apps can read mail: A and B',
    notes: [],
  } as const;

  it('is told in place of a yes that it may turn, with what was understood', () => {
    const { answer, headline, notes } = tellNegationLeft({ unread: ['except backup'] }, phrased);
    assert.equal(answer.kind, 'unknown');
    assert.match(headline, /^I did not understand “except backup”/);
    assert.deepEqual(notes, ['Without it: 2 of 3 apps can read mail: A and B.']);
  });

  const list = {
    answer: { kind: 'list', value: null, subjects: [], of: 3 },
    headline: '2 of 3 apps: A and B',
    notes: [],
  } as const;

  for (const unread of ['without hats', 'ohne Hut', 'not']) {
    it(`is told in front of a list that holds more than is asked for: “${unread}”`, () => {
      const { answer, headline } = tellNegationLeft({ unread: [unread] }, list);
      assert.deepEqual([answer.kind, headline], ['list', `Leaving “${unread}” aside: 2 of 3 apps: A and B`]);
    });
  }

  for (const unread of ['no admins', 'not github', 'nicht', 'kein Admin']) {
    it(`is told in place of a list that is of the opposite: “${unread}”`, () => {
      const { answer, notes } = tellNegationLeft({ unread: [unread] }, list);
      assert.deepEqual([answer.kind, notes], ['unknown', ['Without it: 2 of 3 apps: A and B.']]);
    });
  }

  it('is unlike another word, which only narrows', () => {
    assert.equal(tellNegationLeft({ unread: ['together'] }, phrased), phrased);
  });
});
