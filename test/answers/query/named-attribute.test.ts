import assert from 'node:assert/strict';
import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import { account, holds, mfaPolicy } from '../../../src/checks/lib/admin-samples.js';
import { instant } from '../../../src/core/instant.js';
import { understand } from '../../../src/language/understand-question.js';
import { table } from '../../../src/subjects/policies.js';

const now = instant('2026-11-24T09:00:00Z');

/** Two policies for everyone; the first one leaves Diego out. */
const FACTS = {
  conditionalAccessPolicies: [
    mfaPolicy({ id: 'one', displayName: 'Policy one', excludeUsers: ['diego'] }),
    mfaPolicy({ id: 'two', displayName: 'Policy two' }),
  ],
  roleHoldings: { pim: 'read', holdings: [holds('diego', 'User Administrator'), holds('adele', 'User Administrator')] },
  adminAccounts: [account('diego'), account('adele')],
  adminPolicyGroups: ['diego', 'adele'].map((userId) => ({ userId, groupIds: [] })),
};

/** The policies that a question gets. */
function ask(question: string): readonly string[] {
  const { query } = understand(question, { now });
  assert.equal(query?.table, 'policies', question);
  const { rows } = table.rows(FACTS as never, { now, partial: new Set() });
  const { answer } = evaluateQuery({ query, question, table, rows, gaps: [], asOf: now });
  return answer.subjects.map(({ name }) => name);
}

describe('a name that several attributes can hold', () => {
  it('is looked for among those left out where the question says so', () => {
    assert.deepEqual(ask('which policies exclude Diego?'), ['Policy one']);
    assert.deepEqual(ask('which policies exclude Adele?'), []);
  });

  it('is looked for among those covered where the question says so', () => {
    assert.deepEqual(ask('which policies apply to Diego?'), ['Policy two']);
    assert.deepEqual(ask('which policies apply to Adele?'), ['Policy one', 'Policy two']);
  });

  it('takes the place of a condition that is only negated for it', () => {
    assert.deepEqual(ask('which policies do not exclude Diego?'), ['Policy two']);
    assert.deepEqual(ask('which policies do not cover Diego?'), ['Policy one']);
  });
});
