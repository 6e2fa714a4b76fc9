import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

function queryOf(question: string): Query {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
}

describe('Who made a rule', () => {
  for (const question of [
    'how many of the current rules did Yusuf make',
    'which rules did Yusuf Demir make?',
    'how many rules has IT Admin created?',
  ]) {
    it(`is its creator, and not who changed it last: ${question}`, () => {
      const { table, named, unread } = queryOf(question);
      assert.deepEqual(
        [table, named.map(({ attributes }) => attributes), unread],
        ['transport-rules', [['createdBy']], []],
      );
    });
  }
});

describe('How old a rule is', () => {
  for (const question of [
    'mail flow rules that are older than a year',
    'rules that have been around for more than a year',
    'rules younger than a month',
  ]) {
    it(`says when it was made, whenever it was changed: ${question}`, () => {
      const { where, unread } = queryOf(question);
      assert.deepEqual([where.map(({ attribute }) => attribute), unread], [['createdAt'], []]);
    });
  }

  it('is not asked where something is said of changes', () => {
    const { where } = queryOf('rules changed over a year ago');
    assert.deepEqual(
      where.map(({ attribute }) => attribute),
      ['changedAt'],
    );
  });
});

describe('What runs out next', () => {
  for (const question of [
    'Which certificate runs out next?',
    'what is the next certificate to run out?',
    'which certificate will run out soonest?',
  ]) {
    it(`lies ahead: ${question}`, () => {
      const { where, order, unread } = queryOf(question);
      assert.deepEqual(
        [where.map(({ attribute, op }) => `${attribute} ${op}`), order?.attribute, order?.direction, unread],
        [['kind is', 'endsAt within'], 'endsAt', 'ascending', []],
      );
      assert.equal(where.at(-1)?.period?.since, now);
    });
  }

  it('is not what has run out', () => {
    assert.ok(queryOf('which certificates have run out?').where.some(({ value }) => value === 'expired'));
  });
});
