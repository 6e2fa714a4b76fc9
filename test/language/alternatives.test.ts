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

/** The groups of the conditions, by the words of each. */
const groupsOf = (question: string): readonly (readonly [string, number | undefined])[] =>
  queryOf(question).where.map(({ words, group }) => [words, group]);

describe('Alternatives of a question', () => {
  for (const question of [
    'how many conditional access policies are on, off or only testing?',
    'which policies are enforced, report-only or off?',
    'which role assignments are eligible, standing or activated?',
    'how many admins use FIDO keys, authenticator or SMS?',
    'how many connectors are inbound/outbound?',
    'enabled/disabled apps',
    'wie viele regeln sind aktiv, inaktiv oder nur im test?',
    'quelles politiques sont activées, désactivées ou en mode rapport ?',
    '¿qué políticas están activas, desactivadas o en modo informe?',
  ]) {
    it(`are one list, whatever stands between them: ${question}`, () => {
      const groups = groupsOf(question).map(([, group]) => group);
      assert.ok(groups.length > 1 && groups[0] !== undefined, question);
      assert.deepEqual(new Set(groups).size, 1);
    });
  }

  for (const question of [
    'unused apps without owner',
    'enabled apps, unused or without owner',
    'which apps have a secret and a certificate?',
  ]) {
    it(`are none where all must hold, or where the first belongs to the thing itself: ${question}`, () => {
      assert.equal(groupsOf(question)[0]?.[1], undefined);
    });
  }

  for (const [question, joined] of [
    ['which apps have Mail.Read, Mail.Send or Files.Read.All?', [undefined, true, true]],
    ['Application.ReadWrite.OwnedBy vs Application.ReadWrite.All: which app holds which?', [undefined, true]],
    ['which apps hold Mail.Read/Mail.Send?', [undefined, true]],
    ['which apps hold Mail.Read and Mail.Send?', [undefined, undefined]],
    ['who has more roles, Hui or Marta?', [undefined, true]],
    ['what roles do Hui and Marta have?', [undefined, true]],
    ['which apps are owned by both Chloé and Marta?', [undefined, undefined]],
  ] as const) {
    it(`may be names, and all are told of: ${question}`, () => {
      const { named, unread } = queryOf(question);
      assert.deepEqual([named.map((one) => one.or), unread], [joined, []]);
    });
  }

  for (const question of [
    'who has more roles, Hui or Marta?',
    'Who has more roles: Marta Kowalska or Diego Marchetti?',
    'qui a plus de rôles, Hui ou Marta ?',
    'quién tiene más roles, Hui o Marta?',
  ]) {
    it(`are each counted where it is asked who has more: ${question}`, () => {
      const { table, by } = queryOf(question);
      assert.deepEqual([table, by], ['role-assignments', { wants: 'each' }]);
    });
  }

  it('are all meant where two people are asked of together', () => {
    assert.equal(queryOf('do Hui and Marta have MFA?').every, true);
    assert.equal(queryOf('does Hui or Marta have MFA?').every, undefined);
  });
});

describe('What is first, and a second question behind it', () => {
  for (const [question, left] of [
    ['which partner ends first, and which have already expired?', 'which have already expired?'],
    ['which partner relationship ends first, and has one expired already?', 'has one expired already?'],
    ['Which secret expires first and which have expired?', 'which have expired?'],
  ] as const) {
    it(`are not one: the second is said to be left: ${question}`, () => {
      const { order, where, unread } = queryOf(question);
      assert.equal(order?.attribute, 'endsAt');
      assert.ok(where.every(({ attribute }) => attribute !== 'state'));
      assert.deepEqual(unread, [left]);
    });
  }
});
