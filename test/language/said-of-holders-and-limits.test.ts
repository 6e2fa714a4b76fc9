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

describe('What is said of holders, limits and issuers', () => {
  for (const [question, table, attribute, value] of [
    ['which apps that read mail are limited by an access policy?', 'apps', 'limited', true],
    ['apps that can read every mailbox and have no application access policy or RBAC scope', 'apps', 'limited', false],
    [
      'apps that can read every mailbox, i.e. limited neither by an application access policy nor by a management scope',
      'apps',
      'limited',
      false,
    ],
    ['roles whose holder does not exist any more', 'role-assignments', 'holderKind', 'unknown'],
    ['which apps may read calendars without anybody signed in', 'apps', 'kind', 'application'],
    ['Welche Apps dürfen Kalender lesen, ohne dass jemand angemeldet ist?', 'apps', 'kind', 'application'],
    ['is everything logged?', 'settings', 'unifiedAuditLog', true],
  ] as const) {
    it(`is read as it is meant: ${question}`, () => {
      const query = queryOf(question);
      const told = query.where.filter((one) => one.attribute === attribute).map((one) => one.value);
      assert.deepEqual([query.table, [...new Set(told)], query.unread], [table, [value], []]);
    });
  }

  it('is no suspicion of an issuer that is trusted', () => {
    const { where, unread } = queryOf('which external token issuers do we trust through federated credentials?');
    assert.deepEqual(where.map(({ attribute }) => attribute).toSorted(), ['issuer', 'kind']);
    assert.deepEqual(unread, []);
  });

  it('is who is exempt, where somebody bypasses the log', () => {
    const { where, show } = queryOf('does any account bypass mailbox audit logging?');
    assert.deepEqual([where, show], [[], ['exemptAccounts']]);
  });
});
