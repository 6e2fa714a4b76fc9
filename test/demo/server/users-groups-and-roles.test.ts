import assert from 'node:assert/strict';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE } from '../../../src/demo/demo-tenant-contract.js';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

const ROLES = '/v1.0/roleManagement/directory';
const GROUP_PIM = '/v1.0/identityGovernance/privilegedAccess/group';

describe('people, groups and roles of the demo tenant', () => {
  let bench: DemoServerBench;
  before(async () => {
    bench = await openDemoServerBench();
  });
  after(() => bench.close());

  const ids = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row['id']);

  it('role assignments may expand one property, and show no principal for one that is gone', async () => {
    const rows = await bench.all(`${ROLES}/roleAssignments?$expand=principal($select=id,displayName)`);
    assert.deepEqual(ids(rows), ids(bench.world.roleAssignments));
    const kinds = new Set(
      rows.map(({ principal }) => (principal as Record<string, unknown> | null)?.['@odata.type'] ?? null),
    );
    for (const kind of ['user', 'group', 'servicePrincipal']) assert.ok(kinds.has(`#microsoft.graph.${kind}`), kind);
    assert.ok(kinds.has(null), 'one of a principal that does not exist any more');
    const both = await bench.ask(`${ROLES}/roleAssignments?$expand=principal,roleDefinition`);
    assert.equal(both.status, 400);
  });

  it('tells isPrivileged of role definitions in beta only', async () => {
    const [v1] = await bench.all(`${ROLES}/roleDefinitions`);
    const [beta] = await bench.all('/beta/roleManagement/directory/roleDefinitions');
    assert.ok(v1 !== undefined && !('isPrivileged' in v1));
    assert.equal(typeof beta?.['isPrivileged'], 'boolean');
  });

  it('finds people by object id and by user principal name', async () => {
    const user = bench.world.users.at(7);
    for (const key of [user.id, String(user['userPrincipalName']), String(user['userPrincipalName']).toUpperCase()]) {
      assert.equal((await bench.ask(`/v1.0/users/${encodeURIComponent(key)}`)).body['id'], user.id);
    }
  });

  it('knows in which groups and roles somebody is, through nested groups as well', async () => {
    const approver = `/v1.0/users/${DEMO_PEOPLE.approver}`;
    const direct = await bench.all(`${approver}/memberOf`);
    const all = await bench.all(`${approver}/transitiveMemberOf`);
    assert.ok(ids(direct).includes(DEMO_APPROVERS_GROUP_ID));
    for (const id of ids(direct)) assert.ok(ids(all).includes(id));
    const roles = await bench.all(`${approver}/transitiveMemberOf/microsoft.graph.directoryRole`);
    assert.ok(roles.some((role) => role['displayName'] === 'Security Administrator'));
    const checked = await bench.ask(`${approver}/checkMemberGroups`, {
      body: { groupIds: [DEMO_APPROVERS_GROUP_ID, 'ffffffff-0000-4000-8000-000000000000'] },
    });
    assert.deepEqual(checked.body.value, [DEMO_APPROVERS_GROUP_ID]);
    const objects = await bench.ask(`${approver}/getMemberObjects`, { body: { securityEnabledOnly: false } });
    assert.deepEqual([...(objects.body.value ?? [])].sort(), ids(all).sort());
    const tooMany = await bench.ask(`${approver}/checkMemberGroups`, { body: { groupIds: Array(21).fill('x') } });
    assert.equal(tooMany.status, 400);
    const employee = await bench.ask(`/v1.0/users/${DEMO_PEOPLE.employee}/checkMemberGroups`, {
      body: { groupIds: [DEMO_APPROVERS_GROUP_ID] },
    });
    assert.deepEqual(employee.body.value, []);
  });

  it('lists members of a group by kind, those of nested groups too', async () => {
    for (let index = 0; index < bench.world.groups.size; index++) {
      const { id } = bench.world.groups.at(index);
      const wanted = bench.world.groupMembers(id);
      assert.deepEqual(
        ids(await bench.all(`/v1.0/groups/${id}/members`)).sort(),
        wanted
          .filter((member) => exists(member.id))
          .map((member) => member.id)
          .sort(),
      );
      const people = await bench.all(`/v1.0/groups/${id}/transitiveMembers/microsoft.graph.user?$select=id&$top=999`);
      const nested = wanted
        .filter(({ type }) => type === 'group')
        .flatMap((group) => bench.world.groupMembers(group.id));
      const expected = [...wanted, ...nested].filter(({ type }) => type === 'user').map((member) => member.id);
      assert.deepEqual(ids(people).sort(), [...new Set(expected)].sort());
    }
  });

  const exists = (id: string) =>
    [bench.world.users, bench.world.groups, bench.world.servicePrincipals].some(
      (table) => table.byId(id) !== undefined,
    );

  it('has active roles that do not page, with their members', async () => {
    const roles = await bench.all('/v1.0/directoryRoles');
    assert.deepEqual(ids(roles), ids(bench.world.directoryRoles));
    assert.equal((await bench.ask('/v1.0/directoryRoles?$top=5')).status, 400);
    const role = roles.find((candidate) => candidate['displayName'] === 'Global Administrator');
    const members = await bench.all(`/v1.0/directoryRoles/${String(role?.['id'])}/members`);
    const wanted = bench.world.roleAssignments.filter(
      (row) => row['roleDefinitionId'] === role?.['roleTemplateId'] && row['directoryScopeId'] === '/',
    );
    assert.ok(members.length > 0);
    assert.ok(members.every(({ id }) => wanted.some((row) => row['principalId'] === id)));
  });

  it('asks for the group in PIM for groups', async () => {
    assert.equal((await bench.ask(`${GROUP_PIM}/eligibilityScheduleInstances`)).status, 400);
    const [instance] = bench.world.groupEligibilityScheduleInstances;
    const filter = `$filter=groupId eq '${String(instance?.['groupId'])}'`;
    const rows = await bench.all(`${GROUP_PIM}/eligibilityScheduleInstances?${filter}`);
    assert.ok(ids(rows).includes(instance?.id));
    assert.equal((await bench.ask(`${GROUP_PIM}/assignmentScheduleInstances?${filter}`)).status, 200);
  });

  it('reports registered methods of administrators without going through everybody', async () => {
    const report = '/v1.0/reports/authenticationMethods/userRegistrationDetails';
    const rows = await bench.all(`${report}?$filter=isAdmin eq true`);
    assert.deepEqual(ids(rows).sort(), [...bench.world.reportedAdminIds].sort());
    const everybody = await bench.all(`${report}?$top=9999`);
    assert.deepEqual(
      ids(everybody.filter((row) => row['isAdmin'] === true)).sort(),
      ids(rows).sort(),
      'the filter and the whole report agree',
    );
    assert.equal((await bench.ask(`${report}?$select=id`)).status, 400);
    const [first] = rows;
    assert.deepEqual(
      (await bench.ask(`${report}/${String(first?.['id'])}`)).body['userDisplayName'],
      first?.['userDisplayName'],
    );
  });

  it('has each person’s methods, and the per-user MFA state in beta', async () => {
    const { id } = bench.world.users.at(0);
    const methods = await bench.all(`/v1.0/users/${id}/authentication/methods`);
    assert.deepEqual(methods, bench.world.authenticationMethods(id));
    const state = await bench.ask(`/beta/users/${id}/authentication/requirements`);
    assert.equal(state.body['perUserMfaState'], bench.world.perUserMfaState(id));
    assert.equal((await bench.ask(`/v1.0/users/${id}/authentication/requirements`)).status, 400);
  });

  it('resolves a service principal by its app id', async () => {
    const app = bench.world.servicePrincipals.at(5);
    const found = await bench.ask(`/v1.0/servicePrincipals(appId='${String(app['appId'])}')?$select=id`);
    assert.equal(found.body['id'], app.id);
    const none = await bench.ask("/v1.0/servicePrincipals(appId='ffffffff-0000-4000-8000-000000000000')/owners");
    assert.equal(none.status, 404);
  });
});

describe('what the tenant has not bought', () => {
  const PREMIUM = [
    '/v1.0/reports/authenticationMethods/userRegistrationDetails',
    '/v1.0/identity/conditionalAccess/policies',
    '/beta/reports/servicePrincipalSignInActivities',
  ];
  const PIM = [
    `${ROLES}/roleAssignmentScheduleInstances`,
    `${ROLES}/roleEligibilityScheduleInstances`,
    `${GROUP_PIM}/eligibilityScheduleInstances?$filter=groupId eq 'x'`,
  ];

  for (const licence of ['none', 'p1', 'p2'] as const) {
    it(`is refused by its own code: ${licence}`, async () => {
      const bench = await openDemoServerBench({}, { licence });
      try {
        for (const path of PREMIUM) {
          const { status, body } = await bench.ask(path);
          if (licence === 'none') {
            assert.deepEqual(
              [status, body.error?.code],
              [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
            );
          } else assert.equal(status, 200, path);
        }
        for (const path of PIM) {
          const { status, body } = await bench.ask(path);
          if (licence === 'p2') assert.equal(status, 200, path);
          else assert.deepEqual([status, body.error?.code], [400, 'AadPremiumLicenseRequired']);
        }
        for (const name of [
          'identitySecurityDefaultsEnforcementPolicy',
          'authorizationPolicy',
          'adminConsentRequestPolicy',
        ]) {
          assert.equal((await bench.ask(`/v1.0/policies/${name}`)).status, 200, name);
        }
      } finally {
        await bench.close();
      }
    });
  }
});
