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

const told = (question: string) => queryOf(question).where.map(({ attribute, op, value }) => [attribute, op, value]);

describe('What is left out', () => {
  for (const [question, left] of [
    ["unused apps, leave out Microsoft's own", ['origin', 'is-not', 'microsoft']],
    ['apps without owner, forget about the Microsoft ones', ['origin', 'is-not', 'microsoft']],
    ['list admins without MFA, exclude guests', ['guest', 'is', false]],
    ['admins with SMS, please ignore disabled accounts', ['enabled', 'is', true]],
    ['which credentials expire in 90 days, not counting certificates', ['kind', 'is-not', 'certificate']],
  ] as const) {
    it(`may be said by an order: ${question}`, () => {
      assert.ok(told(question).some((one) => JSON.stringify(one) === JSON.stringify(left)));
      assert.deepEqual(queryOf(question).unread, []);
    });
  }

  for (const question of [
    'how many secrets expire within 90 days, not counting certificates',
    'cuántos secretos caducan en menos de 90 días, sin contar certificados',
  ]) {
    it(`says nothing where it is another value of what is asked for: ${question}`, () => {
      const { where, named, unread } = queryOf(question);
      assert.deepEqual(
        where.map(({ attribute, value }) => [attribute, value]),
        [
          ['kind', 'secret'],
          ['endsAt', true],
        ],
      );
      assert.deepEqual([named, unread], [[], []]);
    });
  }

  for (const question of [
    'which rules were last changed by someone else than Yusuf or Sven',
    "quelles règles ont été modifiées en dernier par quelqu'un d'autre que Yusuf ou Sven",
    'admins with MFA, but not Hui or Marta',
  ]) {
    it(`may be two people: ${question}`, () => {
      const { named } = queryOf(question);
      assert.deepEqual(
        named.map(({ not, or }) => [not, or]),
        [
          [true, undefined],
          [true, undefined],
        ],
      );
    });
  }
});

describe('A kind and one sort of it', () => {
  for (const question of [
    'do any keys or passwords run out in the next 4 weeks?',
    'keys and certificates that expire in 60 days',
  ]) {
    it(`are all of the kind: ${question}`, () => {
      const { table, where } = queryOf(question);
      assert.deepEqual([table, where.map(({ attribute }) => attribute)], ['credentials', ['endsAt']]);
    });
  }
});

describe('For how long nothing happened', () => {
  for (const [question, table, since] of [
    ['which rules were not changed for a year', 'transport-rules', '2025-11-24'],
    ['connectors not changed for 90 days', 'connectors', '2026-08-26'],
    ['rules nobody has touched for 6 months', 'transport-rules', '2026-05-24'],
    ['mail flow rules nobody has changed in the last 12 months', 'transport-rules', '2025-11-24'],
    ['Apps, die seit über einem halben Jahr nicht benutzt wurden', 'apps', '2026-05-24'],
  ] as const) {
    it(`is a period: ${question}`, () => {
      const { table: own, where, unread } = queryOf(question);
      const [condition, ...others] = where;
      assert.deepEqual([own, condition?.op, others, unread], [table, 'not-within', [], []]);
      assert.equal(condition?.period?.since?.slice(0, 10), since);
    });
  }

  it('counts twelve months as a year', () => {
    const days = (question: string) => queryOf(question).where.find(({ attribute }) => attribute === 'lifetime')?.value;
    assert.equal(days('client secrets with a lifetime above 12 months'), 365);
    assert.equal(days('client secrets with a lifetime above a year'), 365);
    assert.equal(days('client secrets with a lifetime above 3 months'), 91);
  });
});
