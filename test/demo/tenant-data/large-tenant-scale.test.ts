import assert from 'node:assert/strict';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { privilegedPeople, readText } from './tenant-data-queries.js';

describe('a demo world of 100,000 users and 10,000 service principals', () => {
  const world = generateTenantData({ users: 100_000, servicePrincipals: 10_000 });

  it('has what a tenant of that size has', () => {
    assert.equal(world.users.size, 100_000);
    assert.equal(world.servicePrincipals.size, 10_000);
    assert.ok(Math.abs(world.appRoleAssignments.size - 60_000) < 1000);
    assert.ok(Math.abs(world.oauth2PermissionGrants.size - 30_000) < 2000);
    assert.equal(world.users.at(99_999).id, world.users.byId(world.users.at(99_999).id)?.id);
  });

  it('forty administrators; those beyond the fourteen have a second factor that a policy asks for', () => {
    const people = privilegedPeople(world);
    assert.equal(people.length, 40);
    const story = new Set(privilegedPeople(generateTenantData()).map(({ id }) => id));
    const others = people.filter(({ id }) => !story.has(id));
    assert.equal(others.length, 26);
    const { users } = world.conditionalAccessPolicies[0]!['conditions'] as { users: { includeRoles: string[] } };
    for (const { id, accountEnabled } of others) {
      assert.equal(accountEnabled, true);
      assert.equal(world.registrationDetails(id)?.['isMfaRegistered'], true);
      const held = world.roleAssignments.filter((one) => one['principalId'] === id);
      assert.ok(held.every((one) => users.includeRoles.includes(readText(one, 'roleDefinitionId'))));
    }
    assert.equal(privilegedPeople(generateTenantData({ users: 9_999 })).length, 14);
  });

  it('the per-user switch asks them where there is no Conditional Access', () => {
    const bare = generateTenantData({ users: 10_000, licence: 'none' });
    const asked = privilegedPeople(bare).filter(({ id }) => bare.perUserMfaState(id) === 'enforced');
    assert.equal(asked.length, 26 + 4);
  });

  it('a group’s members are found without reading all users', () => {
    const team = world.groups.at(world.groups.size - 1);
    assert.equal(world.groupMembers(team.id).length >= 19, true);
  });
});
