import assert from 'node:assert/strict';
import type { TenantData } from '../../../src/demo/demo-tenant-contract.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { listMissingPrincipalIds } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { listRows, readText } from './tenant-data-queries.js';

const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

function exists(world: TenantData, id: string): boolean {
  return [world.users, world.groups, world.servicePrincipals].some((table) => table.byId(id) !== undefined);
}

describe('what the demo world refers to exists', () => {
  const worlds = [
    generateTenantData(),
    generateTenantData({ licence: 'none', seed: 7 }),
    generateTenantData({ users: 1200, servicePrincipals: 300 }),
    generateTenantData({ users: 0, servicePrincipals: 70 }),
  ];

  it('holders of roles, but for two who are nobody on purpose', () => {
    for (const world of worlds) {
      const unknown = listMissingPrincipalIds(world.options.seed);
      assert.equal(unknown.length, 2);
      const roles = new Set(world.roleDefinitions.map(({ id }) => id));
      const holdings = [...world.roleAssignments, ...world.roleEligibilityScheduleInstances];
      for (const holding of holdings) {
        assert.ok(roles.has(readText(holding, 'roleDefinitionId')));
        const principalId = readText(holding, 'principalId');
        assert.equal(exists(world, principalId), !unknown.includes(principalId));
      }
      for (const id of unknown) assert.ok(holdings.some((holding) => holding['principalId'] === id));
    }
  });

  it('app role assignments: principal, service and the permission of that service', () => {
    for (const world of worlds) {
      for (const row of listRows(world.appRoleAssignments)) {
        assert.ok(exists(world, readText(row, 'principalId')));
        const resource = world.servicePrincipals.byId(readText(row, 'resourceId'));
        assert.ok(resource);
        assert.equal(row['resourceDisplayName'], resource['displayName']);
        const appRoles = resource['appRoles'] as { id: string }[];
        assert.ok(row['appRoleId'] === DEFAULT_ACCESS || appRoles.some(({ id }) => id === row['appRoleId']));
      }
      const keys = listRows(world.appRoleAssignments).map((row) =>
        [row['principalId'], row['resourceId'], row['appRoleId']].join(),
      );
      assert.equal(new Set(keys).size, keys.length, 'nobody holds a permission twice');
    }
  });

  it('delegated grants: client, person, service and its scopes', () => {
    for (const world of worlds) {
      const keys = new Set<string>();
      for (const row of listRows(world.oauth2PermissionGrants)) {
        assert.ok(world.servicePrincipals.byId(readText(row, 'clientId')));
        const forOne = row['consentType'] === 'Principal';
        assert.equal(row['principalId'] !== null, forOne);
        if (forOne) assert.ok(world.users.byId(readText(row, 'principalId')));
        const resource = world.servicePrincipals.byId(readText(row, 'resourceId'));
        assert.ok(resource);
        const scopes = (resource['oauth2PermissionScopes'] as { value: string }[]).map(({ value }) => value);
        for (const scope of readText(row, 'scope').trim().split(' ')) assert.ok(scopes.includes(scope), scope);
        keys.add([row['clientId'], row['resourceId'], row['principalId']].join());
      }
      assert.equal(keys.size, world.oauth2PermissionGrants.size, 'one grant for client, service and person');
    }
  });

  it('groups: members exist and know their groups', () => {
    for (const world of worlds.slice(0, 2)) {
      for (const { id } of listRows(world.groups)) {
        for (const member of world.groupMembers(id)) {
          assert.ok(exists(world, member.id));
          assert.ok(world.groupIdsOf(member.id).includes(id));
        }
      }
      for (const user of listRows(world.users)) {
        for (const group of world.groupIdsOf(user.id)) {
          assert.ok(world.groupMembers(group).some(({ id }) => id === user.id));
        }
      }
    }
  });

  it('registrations have their service principals; policies, owners and secrets their objects', () => {
    for (const world of worlds) {
      const byAppId = new Map(listRows(world.servicePrincipals).map((one) => [one['appId'], one]));
      assert.equal(byAppId.size, world.servicePrincipals.size);
      for (const app of listRows(world.applications)) {
        assert.equal(byAppId.get(app['appId'])?.['displayName'], app['displayName']);
        assert.equal(byAppId.get(app['appId'])?.['appOwnerOrganizationId'], world.organization.id);
      }
      const own = listRows(world.servicePrincipals).filter(
        (one) => one['appOwnerOrganizationId'] === world.organization.id,
      );
      assert.equal(own.length, world.applications.size);
      for (const policy of world.conditionalAccessPolicies) {
        const { users } = policy['conditions'] as { users: Record<string, string[] | null> };
        for (const id of [...(users['excludeUsers'] ?? []), ...(users['excludeGroups'] ?? [])])
          assert.ok(exists(world, id));
      }
      for (const [id, owners] of world.owners ?? []) {
        assert.ok(world.applications.byId(id) ?? world.servicePrincipals.byId(id));
        for (const owner of owners) assert.ok(world.users.byId(owner.id));
      }
      for (const id of world.federatedIdentityCredentials.keys()) assert.ok(world.applications.byId(id));
      assert.deepEqual([...world.clientSecrets.keys()], [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID]);
      for (const { appId } of world.servicePrincipalSignInActivities) assert.ok(byAppId.has(appId));
    }
  });
});
