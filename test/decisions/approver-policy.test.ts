import assert from 'node:assert/strict';
import { hasEnoughOtherApprovers } from '../../src/decisions/approver-policy.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { type ApproverGroupChanges, applyGroupChanges } from '../journeys/attacks/approver-group-changes.js';
import { silentLog } from '../support/test-logs.js';
import { type DemoTenantConnection, connectDemoTenant } from '../tenant/support/demo-tenant-connection.js';

/** More than are looked up at a click. */
const MANY = 60;

describe('Whether anybody else could decide', () => {
  const world = generateTenantData({ users: 3_000 });
  const people: ApproverGroupChanges = { enlisted: new Set(), dismissed: new Set() };
  const withHand = new Set([DEMO_PEOPLE.approver, DEMO_PEOPLE.secondApprover]);
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant({}, { world: applyGroupChanges(world, people) });
  });
  afterEach(() => {
    people.enlisted.clear();
  });
  after(() => house.close());

  /** Whether one is there beside the two approvers. */
  function isAnybody(): Promise<boolean> {
    const policy = { tenantId: DEMO_TENANT_ID, groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] };
    const { callers: directory, peopleWith } = house.tenant;
    return hasEnoughOtherApprovers(1, withHand, policy, { directory, peopleWith, log: silentLog });
  }
  /** So many who are like this come into the approvers' group. */
  function enlist(isLikeThis: (user: Readonly<Record<string, unknown>>) => boolean): void {
    for (let i = 0; i < world.users.size && people.enlisted.size < MANY; i++) {
      const user = world.users.at(i);
      if (isLikeThis(user)) people.enlisted.add(user.id);
    }
    assert.equal(people.enlisted.size, MANY);
  }

  it('is not said because of many who cannot: accounts that are switched off, and guests', async () => {
    assert.equal(await isAnybody(), false);
    enlist((user) => user['accountEnabled'] === false || user['userType'] === 'Guest');
    assert.equal(await isAnybody(), false);
  });

  it('is so where many can', async () => {
    enlist((user) => user['accountEnabled'] === true && user['userType'] === 'Member');
    assert.equal(await isAnybody(), true);
  });
});
