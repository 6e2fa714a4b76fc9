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

describe('Two counts in one question', () => {
  for (const [question, table, attribute] of [
    ['how many admins are humans and how many are apps?', 'role-assignments', 'holderKind'],
    ['are there more disabled or enabled accounts?', 'users', 'enabled'],
    ['are there more secrets than certificates?', 'credentials', 'kind'],
    ['compare admins with and without MFA', 'admins', 'mfa'],
    ['how many admins have MFA and how many do not?', 'admins', 'mfa'],
    ['how many apps with and without an owner?', 'apps', 'owned'],
    ['enabled versus disabled apps', 'apps', 'state'],
    ['how many inbound and how many outbound connectors?', 'connectors', 'direction'],
    ['how many rules are enabled and how many disabled?', 'transport-rules', 'state'],
    ['are there more application permissions than delegated ones?', 'permission-grants', 'kind'],
    ['how many changes were made by apps and how many by people?', 'events', 'byApp'],
    ['combien de secrets et combien de certificats ?', 'credentials', 'kind'],
    ['¿cuántos conectores entrantes y cuántos salientes?', 'connectors', 'direction'],
  ] as const) {
    it(`are both given: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual(
        [query.table, query.by, query.where, query.unread],
        [table, { attribute, wants: 'each' }, [], []],
      );
    });
  }

  for (const question of [
    'how many rules are enabled and how many skip the spam filter?',
    'Mail flow rules: how many are switched on, how many off, how many only in test mode?',
  ]) {
    it(`are told as alternatives where they are no values of one thing: ${question}`, () => {
      const { where, by, unread } = queryOf(question);
      assert.ok(where.length > 1);
      assert.ok(where.every(({ group }) => group === 1));
      assert.deepEqual([by, unread], [undefined, []]);
    });
  }

  it('are told apart from what is asked of both', () => {
    const { where } = queryOf('how many apps registered here have a secret and how many have no owner?');
    assert.deepEqual(
      where.map(({ attribute, group }) => [attribute, group]),
      [
        ['origin', undefined],
        ['secrets', 1],
        ['owned', 1],
      ],
    );
  });

  it('leave the second where nothing of it was read', () => {
    assert.deepEqual(queryOf('wie viele Regeln sind aktiv, wie viele aus?').unread, ['wie viele aus']);
  });

  for (const question of ['how many apps have a secret and a certificate?', 'do we have more than 4 global admins?']) {
    it(`are not seen where one is asked: ${question}`, () => {
      assert.equal(queryOf(question).by, undefined);
    });
  }
});
