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

  it('is no secret that can be swapped for another: each part of each thing counts', () => {
    const trust = { id: 'f', name: 'deploy', issuer: 'https://gitlab.com', subject: 'project:1', audiences: [] };
    const full: AppSnapshot = {
      ...ARMED,
      federated: [trust],
      owners: [{ id: 'u-1', name: 'Joni' }],
      replyUrls: ['https://a.example'],
      exchangeRoleGroups: [{ name: 'Organization Management', memberId: 'm-1' }],
      delegatedGrants: [
        { grantId: 'g', consentType: 'Principal', principalId: 'u-1', resourceId: 'r', scope: ' Mail.Read User.Read' },
      ],
    };
    const [role] = full.directoryRoles;
    const [permission] = full.appRoles;
    const [credential] = full.credentials;
    const [grant] = full.delegatedGrants;
    assert.ok(role && permission && credential && grant);
    const swaps: readonly (readonly [string, Partial<AppSnapshot>])[] = [
      ['its credentials', { federated: [{ ...trust, issuer: 'https://gitlab.example' }] }],
      ['its credentials', { federated: [{ ...trust, subject: 'project:2' }] }],
      ['its credentials', { federated: [] }],
      ['its credentials', { credentials: [{ ...credential, keyId: 'k-2' }] }],
      ['its credentials', { credentials: [{ ...credential, on: 'servicePrincipal' }] }],
      ['its permissions', { appRoles: [{ ...permission, appRoleId: 'y' }] }],
      ['its permissions', { appRoles: [{ ...permission, resourceId: 'r-2' }] }],
      ['its permissions', { delegatedGrants: [{ ...grant, consentType: 'AllPrincipals' }] }],
      ['its permissions', { delegatedGrants: [{ ...grant, principalId: 'u-2' }] }],
      ['its permissions', { delegatedGrants: [{ ...grant, resourceId: 'r-2' }] }],
      ['its permissions', { delegatedGrants: [{ ...grant, scope: 'Mail.ReadWrite User.Read' }] }],
      ['its admin roles', { directoryRoles: [{ ...role, roleTemplateId: 't-2' }] }],
      ['its admin roles', { directoryRoles: [{ ...role, scope: '/administrativeUnits/1' }] }],
      ['its admin roles', { exchangeRoleGroups: [{ name: 'Recipient Management', memberId: 'm-1' }] }],
      ['its owners', { owners: [{ id: 'u-2', name: 'Joni' }] }],
      ['its reply URLs', { replyUrls: ['https://b.example'] }],
      ['its publisher', { app: { ...full.app, appId: 'app-2' } }],
      ['its publisher', { publisherTenantId: 'tenant-2' }],
      ['its publisher', { verifiedPublisher: 'Contoso' }],
    ];
    const before = computeAppFingerprint(full);
    for (const [part, swap] of swaps) {
      assert.deepEqual(
        listFingerprintChanges(before, computeAppFingerprint({ ...full, ...swap })),
        [part],
        JSON.stringify(swap),
      );
    }
    // The same in other words: order of scopes, names of people, ids of assignments.
    for (const same of [
      { delegatedGrants: [{ ...grant, grantId: 'g-2', scope: 'User.Read  Mail.Read ' }] },
      { owners: [{ id: 'u-1', name: 'Joni Sherman' }] },
      { directoryRoles: [{ ...role, assignmentId: 'a-2', roleName: 'Exchange-Administrator' }] },
      { exchangeRoleGroups: [{ name: 'Organization Management', memberId: 'm-2' }] },
    ]) {
      assert.deepEqual(
        listFingerprintChanges(before, computeAppFingerprint({ ...full, ...same })),
        [],
        JSON.stringify(same),
      );
    }
    const unread = computeAppFingerprint({ ...full, owners: [], replyUrls: [] });
    assert.deepEqual(listFingerprintChanges(before, unread, ['owners']), ['its reply URLs']);
  });
});
