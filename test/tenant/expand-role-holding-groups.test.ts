import assert from 'node:assert/strict';
import type { GroupMember, TenantData, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const app = plain.servicePrincipals.at(0);
const holds = (group: WireObject) => plain.roleAssignments.some(({ principalId }) => principalId === group.id);
const roleGroups = Array.from({ length: plain.groups.size }, (_, at) => plain.groups.at(at)).filter(holds);
const group = roleGroups[0]!;

/** The demo's tenant with these members in that group. */
function worldWith(members: readonly GroupMember[]): TenantData {
  const groupMembers = (id: string) => (id === group.id ? members : plain.groupMembers(id));
  return Object.assign(Object.create(plain) as TenantData, { groupMembers });
}

describe('An app in a group that holds a directory role', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant(
      {},
      { world: worldWith([...plain.groupMembers(group.id), { type: 'servicePrincipal', id: app.id }]) },
    );
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  const throughTheGroup = async () => {
    const { value, gaps } = await house.read('roleHoldings');
    return { gaps, holdings: value.holdings.filter(({ through }) => through?.groupId === group.id) };
  };
  const idsAt = async (list: string) => {
    const body = (await house.writer('reader').send('GET', `/v1.0/groups/${group.id}/${list}`)) as {
      readonly value: readonly { readonly id: string }[];
    };
    return body.value.map(({ id }) => id);
  };

  it('is in no plain list of its members, as Graph has it; only when apps are asked for', async () => {
    for (const list of ['members', 'transitiveMembers']) {
      assert.ok(!(await idsAt(list)).includes(app.id), list);
      assert.deepEqual(await idsAt(`${list}/microsoft.graph.servicePrincipal`), [app.id], list);
    }
  });

  it('holds the role like the people in it', async () => {
    const { holdings, gaps } = await throughTheGroup();
    assert.deepEqual(gaps, []);
    const held = holdings.filter(({ principal }) => principal.id === app.id);
    assert.equal(held.length, 1);
    assert.deepEqual(held[0]?.principal, {
      kind: 'service-principal',
      id: app.id,
      displayName: app['displayName'],
    });
    assert.ok(holdings.some(({ principal }) => principal.kind === 'user'));
  });

  it('may be there unseen when only the apps of the group cannot be read: a gap, with the group as holder', async () => {
    house.demo.faults.add({ path: /microsoft\.graph\.servicePrincipal/, kind: 403 });
    const { value, gaps } = await house.read('roleHoldings');
    assert.deepEqual(gaps, ['permission-missing: GroupMember.Read.All']);
    assert.ok(value.holdings.some(({ principal }) => principal.id === group.id));
    assert.ok(value.holdings.some(({ principal, through }) => principal.kind === 'user' && through !== undefined));
  });
});

describe('A Microsoft 365 group that holds a directory role', () => {
  it('can have no apps in it: that Graph refuses to list them is no gap', async () => {
    const unified = { ...group, groupTypes: ['Unified'] };
    const groups = Object.assign(Object.create(plain.groups) as TenantData['groups'], {
      byId: (id: string) => (id === group.id ? unified : plain.groups.byId(id)),
    });
    const house = await connectDemoTenant({}, { world: Object.assign(Object.create(plain) as TenantData, { groups }) });
    try {
      const asked = house
        .writer('reader')
        .send('GET', `/v1.0/groups/${group.id}/members/microsoft.graph.servicePrincipal`);
      await assert.rejects(asked, { code: 'Request_UnsupportedQuery' });
      const { value, gaps } = await house.read('roleHoldings');
      assert.deepEqual(gaps, []);
      assert.ok(value.holdings.every(({ principal }) => principal.id !== group.id));
      assert.ok(value.holdings.some(({ through }) => through?.groupId === group.id));
    } finally {
      await house.close();
    }
  });
});

describe('Membership of a group that holds a role, where PIM for groups is licensed', () => {
  const [standing, listed, timed, active] = [20, 21, 22, 23].map((at) => plain.users.at(at));
  const END = '2026-11-24T17:00:00Z';
  const instance = (principal: WireObject | undefined, assignmentType: string, endDateTime: string | null) => ({
    id: `${group.id}_member_${principal?.id ?? ''}`,
    groupId: group.id,
    principalId: principal?.id,
    accessId: 'member',
    memberType: 'direct',
    assignmentType,
    startDateTime: '2026-11-24T08:00:00Z',
    endDateTime,
  });
  let house: DemoTenantConnection;
  before(async () => {
    const members = [standing, listed, timed, active].map((user) => ({ type: 'user' as const, id: user?.id ?? '' }));
    house = await connectDemoTenant(
      {},
      {
        world: Object.assign(worldWith(members), {
          groupAssignmentScheduleInstances: [
            instance(listed, 'assigned', null),
            instance(timed, 'Assigned', END),
            instance(active, 'activated', END),
            { ...instance(standing, 'activated', END), id: 'as owner', accessId: 'owner' },
          ],
        }),
      },
    );
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });
  const hows = async () => {
    const { value, gaps } = await house.read('roleHoldings');
    const through = value.holdings.filter((held) => held.through?.groupId === group.id);
    const of = (user: WireObject | undefined) => through.find(({ principal }) => principal.id === user?.id);
    return { gaps, hows: [standing, listed, timed, active].map((user) => [of(user)?.how, of(user)?.endsAt]) };
  };

  it('is told apart as roles are: standing, with an end, activated now', async () => {
    assert.deepEqual(await hows(), {
      gaps: [],
      hows: [
        ['permanent', undefined],
        ['permanent', undefined],
        ['time-bound', END],
        ['activated', END],
      ],
    });
  });

  it('is not called standing when that could not be asked', async () => {
    house.demo.faults.add({ path: /privilegedAccess\/group\/assignmentScheduleInstances/, kind: 403 });
    assert.deepEqual(await hows(), {
      gaps: ['permission-missing: PrivilegedAssignmentSchedule.Read.AzureADGroup'],
      hows: [standing, listed, timed, active].map(() => ['unknown', undefined]),
    });
  });

  it('costs no request of its own: it travels with the other lists of the group', async () => {
    const { facts } = await house.tenant.reader.collect(['roleHoldings']);
    assert.equal(facts.roleHoldings.requests, 6);
  });
});

describe('A group that holds a role and hides its members', () => {
  it('stays a holder itself, and what is missing is named: nobody passes for nobody', async () => {
    const hidden = { ...group, visibility: 'HiddenMembership' };
    const groups = {
      size: plain.groups.size,
      at: (nth: number) => (plain.groups.at(nth).id === group.id ? hidden : plain.groups.at(nth)),
      byId: (id: string) => (id === group.id ? hidden : plain.groups.byId(id)),
    };
    const house = await connectDemoTenant({}, { world: Object.assign(Object.create(plain) as TenantData, { groups }) });
    try {
      const { value, gaps } = await house.read('roleHoldings');
      assert.deepEqual(gaps, ['permission-missing: Member.Read.Hidden']);
      assert.ok(value.holdings.some(({ principal }) => principal.id === group.id && principal.kind === 'group'));
      // How many are in it is not known, and no zero.
      assert.deepEqual(
        value.groups?.filter(({ id }) => id === group.id).map(({ members, roleNames }) => [members, roleNames.length]),
        [[undefined, 1]],
      );
    } finally {
      await house.close();
    }
  });
});
