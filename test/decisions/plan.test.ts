import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { AppSnapshot } from '../../src/core/remediation.js';
import { planRevoke } from '../../src/decisions/plan.js';
import { snapshot } from '../../src/remediations/lib/sample-snapshot.js';
import { remediations } from './support.js';

const hashOf = (change: Partial<AppSnapshot>) => planRevoke(snapshot(change), 'all', remediations).hash;

describe('what is confirmed', () => {
  it('is the same plan a minute later, whoever is to be signed out', () => {
    const suspects = [{ id: 'u-1', name: 'it.admin@contoso.example' }];
    const planned = hashOf({ suspects, takenAt: instant('2026-11-24T09:00:00Z') });
    assert.equal(hashOf({ suspects, takenAt: instant('2026-11-24T09:01:00Z') }), planned);
    assert.notEqual(hashOf({ suspects: [...suspects, { id: 'u-2', name: 'another' }] }), planned);
  });

  it('is another plan when what an undo would put back is another', () => {
    const withKey = (key: string) => hashOf({ keyCredentials: { application: [{ key }], servicePrincipal: [] } });
    assert.notEqual(withKey('ours'), withKey('swapped since'));
  });
});
