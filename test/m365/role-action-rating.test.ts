import assert from 'node:assert/strict';
import { rateRoleActions } from '../../src/m365/role-action-rating.js';

const power = (...actions: readonly string[]) => {
  const found = rateRoleActions(actions.map((action) => `microsoft.directory/${action}`));
  return found === undefined ? 'none' : [found.tier, ...found.can].join(': ');
};

describe('What a role of the tenant’s own allows', () => {
  for (const [action, expected] of [
    ['applications/credentials/update', 'critical: change credentials of apps'],
    ['applications.myOrganization/credentials/update', 'critical: change credentials of apps'],
    ['servicePrincipals/credentials/update', 'critical: change credentials of apps'],
    ['applications/owners/update', 'critical: make owners of apps'],
    ['applications.myOrganization/allProperties/update', 'critical: change everything about apps'],
    ['servicePrincipals/allProperties/allTasks', 'critical: change everything about apps'],
    [
      'servicePrincipals/managePermissionGrantsForAll.microsoft-company-admin',
      'critical: grant permissions to apps for everyone',
    ],
    [
      'servicePrincipals/managePermissionGrantsForAll.low-risk-any-app',
      'privileged: grant permissions to apps as far as a policy lets it',
    ],
    ['conditionalAccessPolicies/basic/update', 'critical: change Conditional Access'],
    ['conditionalAccessPolicies/create', 'critical: change Conditional Access'],
    ['roleAssignments/allProperties/allTasks', 'critical: give roles'],
    ['groupsAssignableToRoles/allProperties/update', 'critical: change groups that hold roles'],
    ['domains/federationConfiguration/create', 'critical: change federation and synchronisation'],
    ['oAuth2PermissionGrants/allProperties/allTasks', 'privileged: grant delegated permissions'],
    ['users/password/update', 'privileged: reset passwords'],
    ['users/authenticationMethods/create', 'privileged: change sign-in methods'],
    ['groups.security.assignedMembership/members/update', 'privileged: change members and owners of groups'],
    ['permissionGrantPolicies/basic/update', 'privileged: change what may be consented to'],
    ['bitlockerKeys/key/read', 'privileged: read recovery keys and passwords of devices'],
    ['roleDefinitions/standard/update', 'critical: change what roles allow'],
    ['organization/trustedCAsForPasswordlessAuth/update', 'critical: change how the tenant trusts sign-ins'],
    ['policies/standard/update', 'privileged: change policies of the directory'],
    ['users/enable', 'privileged: change accounts'],
    ['users/invalidateAllRefreshTokens', 'privileged: change accounts'],
    ['namedLocations/create', 'privileged: change security settings'],
    ['entitlementManagement/allProperties/allTasks', 'privileged: give access by workflow'],
    ['devices/allProperties/update', 'privileged: manage devices'],
    ['deviceRegistrationPolicy/standard/update', 'privileged: change how devices join'],
    ['b2cTrustFrameworkKeySet/allProperties/allTasks', 'privileged: change keys of custom sign-in'],
    ['APPLICATIONS/Credentials/UPDATE', 'critical: change credentials of apps'],
  ] as const) {
    it(`${action}: ${expected}`, () => {
      assert.equal(power(action), expected);
    });
  }

  for (const [action, expected] of [
    ['microsoft.office365.exchange/allEntities/basic/allTasks', 'critical: manage Exchange'],
    ['microsoft.office365.sharePoint/allEntities/allTasks', 'privileged: manage SharePoint'],
    ['microsoft.teams/allEntities/allProperties/allTasks', 'privileged: manage Teams'],
    ['microsoft.intune/allEntities/allTasks', 'privileged: manage Intune'],
    ['microsoft.office365.exchange/allEntities/standard/read', undefined],
    ['microsoft.office365.messageCenter/allEntities/allTasks', undefined],
  ] as const) {
    it(`${action}: ${expected ?? 'no power'}`, () => {
      const found = rateRoleActions([action]);
      assert.equal(found && [found.tier, ...found.can].join(': '), expected);
    });
  }

  it('is no power where it only reads, names, licenses or lets people into single apps', () => {
    const harmless = [
      'applications/allProperties/read',
      'applications/basic/update',
      'applications/create',
      'applications/owners/read',
      'conditionalAccessPolicies/standard/read',
      'devices/standard/read',
      'groups/basic/update',
      'groups/members/read',
      'policies/standard/read',
      'roleAssignments/standard/read',
      'servicePrincipals/appRoleAssignedTo/update',
      'servicePrincipals/managePermissionGrantsForSelf.microsoft-user-default-low',
      'users/assignLicense',
      'users/authenticationMethods/standard/read',
      'users/basic/update',
    ];
    for (const action of harmless) assert.equal(power(action), 'none', action);
    assert.equal(rateRoleActions([]), undefined);
  });

  it('is told worst first, each thing once, and as bad as the worst of it', () => {
    assert.equal(
      power(
        'users/password/update',
        'servicePrincipals/credentials/update',
        'applications/standard/read',
        'applications/credentials/update',
      ),
      'critical: change credentials of apps: reset passwords',
    );
  });

  it('is read as text and nothing more: what looks like an action inside of another text is none', () => {
    assert.equal(rateRoleActions(['x microsoft.directory/applications/credentials/update']), undefined);
    assert.equal(rateRoleActions(['microsoft.directory/applications/credentials/update\nx']), undefined);
    assert.equal(rateRoleActions([`microsoft.directory/${'a/'.repeat(20_000)}update`]), undefined);
  });
});
