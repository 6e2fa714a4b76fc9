import assert from 'node:assert/strict';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../../src/m365/directory-roles.js';
import type { TenantData } from '../../../src/demo/demo-tenant-contract.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE } from '../../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { privilegedPeople, privilegedUserIds, readText } from './tenant-data-queries.js';

const rolesOf = (world: TenantData, principalId: string) =>
  world.roleAssignments.filter((one) => one['principalId'] === principalId).map((one) => one['roleDefinitionId']);

const byName = (world: TenantData, local: string) => {
  const found = privilegedPeople(world).find((user) => readText(user, 'userPrincipalName').startsWith(local));
  assert.ok(found, local);
  return found;
};

const kinds = (world: TenantData, id: string) =>
  world
    .authenticationMethods(id)
    .map((method) => readText(method, '@odata.type').replace(/^#microsoft\.graph\.|AuthenticationMethod$/g, ''));

describe('the people of the demo world', () => {
  const world = generateTenantData();

  for (const licence of ['none', 'p1', 'p2'] as const) {
    it(`fourteen hold a privileged role with licence ${licence}, and the synchronisation account`, () => {
      const tenant = generateTenantData({ licence });
      assert.equal(privilegedPeople(tenant).length, 14);
      assert.equal(privilegedUserIds(tenant).size, 15);
    });
  }

  it('the five of the contract are who they are said to be', () => {
    assert.equal(rolesOf(world, DEMO_PEOPLE.reader)[0], GLOBAL_READER);
    assert.deepEqual(
      world.groupMembers(DEMO_APPROVERS_GROUP_ID).map(({ id }) => id),
      [DEMO_PEOPLE.approver, DEMO_PEOPLE.secondApprover],
    );
    assert.deepEqual(rolesOf(world, DEMO_PEOPLE.employee), []);
    assert.equal(privilegedUserIds(world).has(DEMO_PEOPLE.reader), false);
    assert.equal(world.users.byId(DEMO_PEOPLE.guest)?.['userType'], 'Guest');
    assert.equal(privilegedUserIds(world).has(DEMO_PEOPLE.guest), false);
    for (const id of Object.values(DEMO_PEOPLE)) assert.equal(world.users.byId(id)?.['accountEnabled'], true);
  });

  it('no second factor: the Global Administrator whom the attacker used, and a service account', () => {
    const admin = byName(world, 'it.admin');
    assert.equal(admin['userPrincipalName'], PAST_ATTACK.adminUserPrincipalName);
    assert.ok(rolesOf(world, admin.id).includes(GLOBAL_ADMINISTRATOR));
    assert.deepEqual(kinds(world, admin.id), ['password']);
    const service = byName(world, 'svc-migration');
    assert.deepEqual(rolesOf(world, service.id), [EXCHANGE_ADMINISTRATOR]);
    assert.deepEqual(kinds(world, service.id), ['password']);
  });

  it('one is disabled and has none either', () => {
    const disabled = privilegedPeople(world).filter((user) => user['accountEnabled'] === false);
    assert.equal(disabled.length, 1);
    assert.deepEqual(kinds(world, disabled[0]!.id), ['password']);
  });

  it('SMS only, passkey, synced, guest, break-glass', () => {
    assert.deepEqual(kinds(world, byName(world, 'priya.raman').id), ['password', 'phone']);
    assert.deepEqual(kinds(world, byName(world, 'emergency1').id), ['password', 'fido2']);
    assert.equal(privilegedPeople(world).filter((user) => user['onPremisesSyncEnabled'] === true).length, 1);
    const guests = privilegedPeople(world).filter((user) => user['userType'] === 'Guest');
    assert.equal(guests.length, 1);
    assert.deepEqual(world.authenticationMethods(guests[0]!.id), []);
  });

  it('eligible ones are in PIM only, and the registration report does not call them admins', () => {
    const aiko = byName(world, 'aiko.tanaka').id;
    const yusuf = byName(world, 'yusuf.demir').id;
    for (const id of [aiko, yusuf]) {
      assert.deepEqual(rolesOf(world, id), []);
      assert.equal(world.reportedAdminIds.includes(id), false);
      assert.equal(world.registrationDetails(id)?.['isAdmin'], false);
    }
    assert.ok(world.roleEligibilityScheduleInstances.some((one) => one['principalId'] === aiko));
    assert.deepEqual(
      world.groupEligibilityScheduleInstances.map((one) => one['principalId']),
      [yusuf],
    );
    assert.equal(world.registrationDetails(aiko)?.['isMfaRegistered'], false);
  });

  it('PIM says of every assignment what it is, and is empty without P2', () => {
    assert.equal(world.roleAssignmentScheduleInstances.length, world.roleAssignments.length);
    const types = world.roleAssignmentScheduleInstances.map((one) => one['assignmentType']);
    assert.equal(types.filter((type) => type === 'Activated').length, 1);
    for (const licence of ['none', 'p1'] as const) {
      const tenant = generateTenantData({ licence });
      assert.deepEqual(tenant.roleAssignmentScheduleInstances, []);
      assert.deepEqual(tenant.roleEligibilityScheduleInstances, []);
      assert.deepEqual(tenant.groupEligibilityScheduleInstances, []);
    }
  });

  it('one is taken out of the policy through a group in a group; another administers one unit', () => {
    const policy = world.conditionalAccessPolicies[0]!;
    const { users } = policy['conditions'] as { users: { excludeGroups: string[]; includeRoles: string[] } };
    const excluded = byName(world, 'diego.marchetti').id;
    const nested = world.groupMembers(users.excludeGroups[0]!);
    assert.deepEqual(
      nested.map(({ type }) => type),
      ['group'],
    );
    assert.ok(world.groupMembers(nested[0]!.id).some(({ id }) => id === excluded));
    assert.ok(world.groupIdsOf(excluded).includes(nested[0]!.id));
    assert.ok(rolesOf(world, excluded).some((role) => users.includeRoles.includes(String(role))));
    const scoped = world.roleAssignments.filter((one) => one['directoryScopeId'] !== '/');
    assert.deepEqual(
      scoped.map((one) => one['directoryScopeId']),
      [`/administrativeUnits/${world.administrativeUnits[0]!.id}`],
    );
  });

  it('Conditional Access needs P1; without it nothing but the per-user switch asks some of them', () => {
    const bare = generateTenantData({ licence: 'none' });
    assert.deepEqual(bare.conditionalAccessPolicies, []);
    assert.equal(bare.securityDefaults['isEnabled'], false);
    assert.equal(bare.perUserMfaState(DEMO_PEOPLE.approver), 'enforced');
    assert.equal(bare.perUserMfaState(DEMO_PEOPLE.employee), 'disabled');
    assert.equal(world.perUserMfaState(DEMO_PEOPLE.approver), 'disabled');
    assert.equal(world.conditionalAccessPolicies.length, 5);
  });
});
