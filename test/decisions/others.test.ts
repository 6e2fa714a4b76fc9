import assert from 'node:assert/strict';
import { areThereOthers } from '../../src/decisions/who-may.js';
import { DEMO_APPROVERS_GROUP_ID, DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/world.js';
import { createWorld } from '../../src/demo/world/create-world.js';
import { type Enlisting, withPeople } from '../journeys/attacks/enlisting.js';
import { silentLog } from '../support/log.js';
import { type House, openHouse } from '../tenant/support/demo.js';

/** More than are looked up at a click. */
const MANY = 60;

describe('Whether anybody else could decide', () => {
  const world = createWorld({ users: 3_000 });
  const people: Enlisting = { enlisted: new Set(), dismissed: new Set() };
  const withHand = new Set([DEMO_PEOPLE.approver, DEMO_PEOPLE.secondApprover]);
  let house: House;
  before(async () => {
    house = await openHouse({}, { world: withPeople(world, people) });
  });
  afterEach(() => {
    people.enlisted.clear();
  });
  after(() => house.close());

  /** Whether one is there beside the two approvers. */
  function isAnybody(): Promise<boolean> {
    const policy = { tenantId: DEMO_TENANT_ID, groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] };
    const { callers: directory, peopleWith } = house.tenant;
    return areThereOthers(1, withHand, policy, { directory, peopleWith, log: silentLog });
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
