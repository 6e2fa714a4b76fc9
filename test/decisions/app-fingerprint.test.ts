import assert from 'node:assert/strict';
import { computeAppFingerprint, listFingerprintChanges } from '../../src/decisions/app-fingerprint.js';
import type { AppSnapshot } from '../../src/remediations/model/app-snapshot.js';
import { ARMED } from './decision-samples.js';

const changedBy = (change: Partial<AppSnapshot>) =>
  listFingerprintChanges(computeAppFingerprint(ARMED), computeAppFingerprint({ ...ARMED, ...change }));

describe('what an approval is bound to', () => {
  it('is the same when nothing that matters changed', () => {
    assert.deepEqual(changedBy({}), []);
    assert.deepEqual(changedBy({ consenting: 7, accountEnabled: false, unseen: ['x'] }), []);
    const [credential] = ARMED.credentials;
    assert.ok(credential !== undefined);
    const two = [credential, { ...credential, keyId: 'k-2' }];
    assert.deepEqual(
      computeAppFingerprint({ ...ARMED, credentials: two }),
      computeAppFingerprint({ ...ARMED, credentials: two.toReversed() }),
    );
  });

  it('names what changed', () => {
    const grant = { grantId: 'g', consentType: 'AllPrincipals', resourceId: 'r', scope: 'Mail.Read' } as const;
    assert.deepEqual(changedBy({ credentials: [] }), ['its credentials']);
    assert.deepEqual(changedBy({ appRoles: [], directoryRoles: [] }), ['its permissions', 'its admin roles']);
    const [role] = ARMED.directoryRoles;
    assert.ok(role !== undefined);
    const widened = [{ ...role, can: ['change credentials of apps'] }];
    assert.deepEqual(
      changedBy({ directoryRoles: widened }),
      ['its admin roles'],
      'a role of the tenant’s own allows more',
    );
    assert.deepEqual(changedBy({ delegatedGrants: [grant] }), ['its permissions']);
    assert.deepEqual(changedBy({ owners: [{ id: 'u', name: 'x' }] }), ['its owners']);
    assert.deepEqual(changedBy({ replyUrls: ['https://x.example'] }), ['its reply URLs']);
    assert.deepEqual(changedBy({ verifiedPublisher: 'Contoso' }), ['its publisher']);
    assert.deepEqual(changedBy({ federated: [{ id: 'f', name: 'n', issuer: 'i', subject: 's', audiences: [] }] }), [
      'its credentials',
    ]);
  });
});
