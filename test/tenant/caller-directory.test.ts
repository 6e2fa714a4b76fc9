import assert from 'node:assert/strict';
import { SECURITY_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE } from '../../src/demo/demo-tenant-contract.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

describe('Looking up who asks', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('finds the person with groups and roles, in one request', async () => {
    const before = house.tenant.requestCount();
    const found = await house.tenant.callers.lookUp(DEMO_PEOPLE.approver);
    assert.ok(found.found);
    assert.equal(found.caller.accountEnabled, true);
    assert.equal(found.caller.userType, 'Member');
    assert.notEqual(found.caller.displayName ?? '', '');
    assert.match(found.caller.userPrincipalName ?? '', /@/);
    assert.ok(found.caller.groupIds.includes(DEMO_APPROVERS_GROUP_ID));
    assert.ok(found.caller.roleTemplateIds.includes(SECURITY_ADMINISTRATOR));
    assert.equal(house.tenant.requestCount() - before, 1);
  });

  it('knows a guest for a guest, and an employee without roles', async () => {
    const guest = await house.tenant.callers.lookUp(DEMO_PEOPLE.guest);
    assert.equal(guest.found && guest.caller.userType, 'Guest');
    const employee = await house.tenant.callers.lookUp(DEMO_PEOPLE.employee);
    assert.ok(employee.found);
    assert.deepEqual(employee.caller.roleTemplateIds, []);
  });

  it('does not find a stranger, nor anything that is no object id', async () => {
    assert.deepEqual(await house.tenant.callers.lookUp('99999999-9999-4999-8999-999999999999'), { found: false });
    const before = house.tenant.requestCount();
    for (const id of ['', '../groups', 'me', 'nadja.keller@alpine-instruments.example', '1'.repeat(100_000)]) {
      assert.deepEqual(await house.tenant.callers.lookUp(id), { found: false });
    }
    assert.equal(house.tenant.requestCount(), before);
  });

  it('lists everybody in a group or with a role, through groups too, each once', async () => {
    const { peopleWith } = house.tenant;
    const inGroup = await peopleWith({ groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] });
    assert.deepEqual(inGroup?.toSorted(), [DEMO_PEOPLE.approver, DEMO_PEOPLE.secondApprover].toSorted());
    const { facts } = await house.tenant.reader.collect(['roleHoldings']);
    const holdings = facts.roleHoldings.ok ? facts.roleHoldings.value.holdings : assert.fail('no roles');
    const roles = [...new Set(holdings.map(({ roleTemplateId }) => roleTemplateId))];
    const holders = holdings.filter(({ principal, roleTemplateId, how }) => {
      return principal.kind === 'user' && roles.includes(roleTemplateId) && how !== 'eligible';
    });
    assert.ok(holders.some(({ through }) => through !== undefined));
    const withRoles = await peopleWith({ roleTemplateIds: roles });
    assert.deepEqual(withRoles?.toSorted(), [...new Set(holders.map(({ principal }) => principal.id))].toSorted());
    assert.deepEqual(await peopleWith({ roleTemplateIds: [] }), []);
  });

  it('lists nobody rather than some', async () => {
    house.demo.faults.add({ path: /transitiveMembers/, kind: 403 });
    const { peopleWith } = house.tenant;
    assert.equal(await peopleWith({ groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] }), undefined);
    house.demo.faults.clear();
    house.demo.faults.add({ path: /roleAssignments/, kind: 503 });
    assert.equal(await peopleWith({ roleTemplateIds: [SECURITY_ADMINISTRATOR] }), undefined);
  });

  it('fails closed, with the reason, when memberships or the account cannot be read', async () => {
    house.demo.faults.add({ path: /transitiveMemberOf/, kind: 503 });
    const unread = await house.tenant.callers.lookUp(DEMO_PEOPLE.approver);
    assert.ok(!unread.found);
    assert.equal(unread.gap?.reason, 'unreachable');
    house.demo.faults.clear();
    house.demo.faults.add({ path: /^\/v1\.0\//, kind: 403 });
    const refused = await house.tenant.callers.lookUp(DEMO_PEOPLE.approver);
    assert.ok(!refused.found);
    assert.equal(refused.gap?.reason, 'permission-missing');
  });
});
