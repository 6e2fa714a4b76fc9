import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { planRevoke } from '../../src/decisions/revoke-planner.js';
import {
  makeAppSnapshot,
  SAMPLE_CONNECTOR,
  SAMPLE_TRANSPORT_RULE,
} from '../../src/remediations/lib/app-snapshot-samples.js';
import type { AppSnapshot } from '../../src/remediations/model/app-snapshot.js';
import { remediations } from './decision-samples.js';

const hashOf = (change: Partial<AppSnapshot>) => planRevoke(makeAppSnapshot(change), 'all', remediations).hash;

describe('what is confirmed', () => {
  it('is the same plan a minute later, whoever is to be signed out', () => {
    const suspects = [{ id: 'u-1', name: 'it.admin@contoso.example' }];
    const planned = hashOf({ suspects, takenAt: instant('2026-11-24T09:00:00Z') });
    assert.equal(hashOf({ suspects, takenAt: instant('2026-11-24T09:01:00Z') }), planned);
    assert.notEqual(hashOf({ suspects: [...suspects, { id: 'u-2', name: 'another' }] }), planned);
  });

  it('of an app that was contained is a plan for it as it was before: an undo gives back what both took', () => {
    const on = makeAppSnapshot({ inboundConnectors: [SAMPLE_CONNECTOR], transportRules: [SAMPLE_TRANSPORT_RULE] });
    const contained = planRevoke(on, 'contain', remediations).steps.map(({ id, words }) => ({ id, words }));
    assert.equal(contained.length, 3);
    const off = makeAppSnapshot({
      accountEnabled: false,
      inboundConnectors: [{ ...SAMPLE_CONNECTOR, Enabled: false }],
      transportRules: [{ ...SAMPLE_TRANSPORT_RULE, State: 'Disabled' }],
    });
    for (const scope of ['contain', 'all'] as const) {
      const after = planRevoke(off, scope, remediations, contained);
      assert.deepEqual(after, planRevoke(on, scope, remediations), scope);
    }
    const bare = planRevoke(off, 'all', remediations);
    const givesBack = JSON.stringify(bare.steps.map(({ undo }) => undo));
    assert.doesNotMatch(givesBack, /"accountEnabled":true|"Enabled":true/, 'without it the undo would leave it off');
  });

  it('says of what was contained and can be seen no more that no undo gives it back', () => {
    const on = makeAppSnapshot({ inboundConnectors: [SAMPLE_CONNECTOR] });
    const contained = planRevoke(on, 'contain', remediations).steps.map(({ id, words }) => ({ id, words }));
    const { irreversible } = planRevoke(makeAppSnapshot({ accountEnabled: false }), 'all', remediations, contained);
    assert.deepEqual(irreversible, [
      `Switch the inbound connector ${SAMPLE_CONNECTOR.Name} off: done when it was contained, and no longer to be seen now`,
    ]);
  });

  it('is another plan when what an undo would put back is another', () => {
    const withKey = (key: string) => hashOf({ keyCredentials: { application: [{ key }], servicePrincipal: [] } });
    assert.notEqual(withKey('ours'), withKey('swapped since'));
  });
});
