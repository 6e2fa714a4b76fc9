import assert from 'node:assert/strict';
import { listFactGaps, valueOf, type AttackPathFacts } from '../../../src/answers/attack-path/attack-path-readings.js';
import { NOW } from '../query/sample-apps.js';

const AT = { asOf: NOW, requests: 1 } as const;
const SEEN_IN_PART = { ...AT, ok: true, value: [], gaps: [{ reason: 'truncated', detail: 'apps' }] } as const;
const NOT_READ = { ...AT, ok: false, gaps: [{ reason: 'permission-missing', detail: 'Policy.Read.All' }] } as const;

const readings = (facts: AttackPathFacts['facts']): AttackPathFacts => ({
  facts,
  asOf: NOW,
  cost: { requests: 1, ms: 1 },
});

describe('What the attack path could not read', () => {
  it('is told of each fact once, and of one that nobody collected', () => {
    const read = readings({
      servicePrincipals: SEEN_IN_PART,
      adminAccounts: SEEN_IN_PART,
      conditionalAccessPolicies: NOT_READ,
    });
    assert.deepEqual(
      listFactGaps(read, ['servicePrincipals', 'adminAccounts', 'conditionalAccessPolicies', 'transportRules']),
      [
        { reason: 'truncated', detail: 'apps' },
        { reason: 'permission-missing', detail: 'Policy.Read.All' },
        { reason: 'bug', detail: 'the fact transportRules was not collected' },
      ],
    );
    assert.deepEqual(listFactGaps(read, []), []);
  });

  it('has no value, and what was read in part has one', () => {
    const read = readings({ servicePrincipals: SEEN_IN_PART, conditionalAccessPolicies: NOT_READ });
    assert.deepEqual(valueOf(read, 'servicePrincipals'), []);
    assert.equal(valueOf(read, 'conditionalAccessPolicies'), undefined);
    assert.equal(valueOf(read, 'transportRules'), undefined);
  });
});
