import assert from 'node:assert/strict';
import { askPoliciesThatRequireMfa } from '../../../src/answers/query/policies-beside.js';
import type { Query } from '../../../src/language/model/query.js';

const asked: Query = {
  about: 'user',
  table: 'admins',
  where: [{ attribute: 'mfa', op: 'is', value: 'enforced', words: 'required' }],
  named: [{ kind: 'user', words: 'Anna Berg' }],
  form: 'yes-no',
  unread: [],
};

describe('Policies beside whether MFA is required of one admin', () => {
  it('are the enforced ones that require it, of that admin', () => {
    const query = askPoliciesThatRequireMfa(asked);
    assert.equal(query?.table, 'policies');
    assert.deepEqual(
      query.where.map(({ attribute, value }) => `${attribute} ${String(value)}`),
      ['state enabled', 'requires mfa'],
    );
    assert.deepEqual(
      query.named.map(({ words }) => words),
      ['Anna Berg'],
    );
  });

  it('are not asked for where the question is another one, or of several', () => {
    const [one] = asked.named;
    assert.ok(one !== undefined);
    const others: readonly Partial<Query>[] = [
      { named: [] },
      { named: [one, { kind: 'user', words: 'Bo Lind' }] },
      { named: [{ ...one, not: true }] },
      { form: 'list' },
      { table: 'users' },
      { where: [{ attribute: 'mfa', op: 'is', value: 'registered', words: 'mfa' }] },
    ];
    for (const other of others)
      assert.equal(askPoliciesThatRequireMfa({ ...asked, ...other }), undefined, JSON.stringify(other));
  });
});
