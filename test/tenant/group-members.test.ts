import assert from 'node:assert/strict';
import type { GroupWithMembers } from '../../src/facts/fact-types.js';
import type { GroupMember, TenantData, TenantDataOptions } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const EXCLUDED = '0d8664a6-aa70-4a1c-a423-80233d88d2f4';
const PHOENIX = '3daf5187-f827-44fb-9baa-9ac1a60a9a72';
const GONE = '11111111-1111-4111-8111-111111111111';
const app = plain.servicePrincipals.at(0);

interface Change {
  readonly members?: Readonly<Record<string, readonly GroupMember[]>>;
  readonly excludes?: readonly string[];
  readonly hidden?: string;
  readonly unified?: string;
}

/** The demo's tenant with other members in its groups, or other groups left out by each policy that leaves out one. */
function worldWith({ members = {}, excludes, hidden, unified }: Change, world: TenantData = plain): TenantData {
  const policies = world.conditionalAccessPolicies.map((policy) => {
    const conditions = policy['conditions'] as { readonly users: { readonly excludeGroups: readonly string[] } };
    const { users } = conditions;
    const excludeGroups = users.excludeGroups.length === 0 ? [] : (excludes ?? users.excludeGroups);
    return { ...policy, conditions: { ...conditions, users: { ...users, excludeGroups } } };
  });
  const changed = <T extends { readonly id: string } | undefined>(group: T): T => ({
    ...group,
    ...(group?.id === hidden && hidden !== undefined ? { visibility: 'HiddenMembership' } : {}),
    ...(group?.id === unified && unified !== undefined ? { groupTypes: ['Unified', 'DynamicMembership'] } : {}),
  });
  const byId = (id: string) => {
    const group = world.groups.byId(id);
    return group && changed(group);
  };
  return Object.assign(Object.create(world) as TenantData, {
    conditionalAccessPolicies: policies,
    groups: Object.assign(Object.create(world.groups) as TenantData['groups'], { byId }),
    groupMembers: (id: string) => members[id] ?? world.groupMembers(id),
  });
}

const nameOf = (id: string): unknown => (plain.users.byId(id) ?? plain.servicePrincipals.byId(id))?.['displayName'];
const told = ({ members }: GroupWithMembers): readonly string[] =>
  members
    .map(({ id, displayName, direct, through }) => {
      assert.equal(displayName, nameOf(id));
      return `${displayName} ${String(direct)} ${through.join()}`;
    })
    .toSorted();

describe('Members of the groups that policies leave out', () => {
  const houses: DemoTenantConnection[] = [];
  const open = async (change: Change = {}, options: Partial<TenantDataOptions> = {}) => {
    const house = await connectDemoTenant(options, { world: worldWith(change, generateTenantData(options)) });
    houses.push(house);
    return house;
  };
  afterEach(async () => {
    for (const house of houses.splice(0)) await house.close();
  });
  const idOf = (name: string): string => {
    for (let at = 0; at < plain.users.size; at += 1) {
      const user = plain.users.at(at);
      if (user['displayName'] === name) return user.id;
    }
    return assert.fail(name);
  };

  it('are those of groups inside, too, with the group that each is in', async () => {
    const house = await open();
    const { value, gaps } = await house.read('groupMembers');
    assert.deepEqual(gaps, []);
    assert.equal(value.length, 1);
    const [group] = value;
    assert.ok(group !== undefined);
    assert.deepEqual(
      [group.id, group.displayName, group.whole, group.dynamic, group.people],
      [EXCLUDED, 'CA exclusion - MFA for admins', true, false, undefined],
    );
    assert.deepEqual(group.nested, [{ id: PHOENIX, displayName: 'Project Phoenix rollout' }]);
    assert.deepEqual(told(group), [`Diego Marchetti false ${PHOENIX}`, `Jonathan Ward false ${PHOENIX}`]);
    const jonathan = group.members.find(({ displayName }) => displayName === 'Jonathan Ward');
    assert.deepEqual(
      [jonathan?.kind, jonathan?.userPrincipalName, jonathan?.accountEnabled, jonathan?.userType],
      ['user', 'jonathan.ward@alpine-instruments.example', true, 'Member'],
    );
  });

  it('take one request, a second one where there are groups inside, and none where no group is left out', async () => {
    const requests = async (change: Change) => {
      const { facts } = await (await open(change)).tenant.reader.collect(['groupMembers']);
      return facts.groupMembers.requests;
    };
    assert.equal(await requests({}), 2);
    assert.equal(await requests({ members: { [EXCLUDED]: [{ type: 'user', id: idOf('Jonathan Ward') }] } }), 1);
    assert.equal(await requests({ excludes: [] }), 0);
  });

  it('are direct where there is no group inside; apps are among them', async () => {
    const members = [
      { type: 'user' as const, id: idOf('Jonathan Ward') },
      { type: 'servicePrincipal' as const, id: app.id },
    ];
    const { value } = await (await open({ members: { [EXCLUDED]: members } })).read('groupMembers');
    assert.deepEqual(told(value[0]!), ['Jonathan Ward true ', `${String(app['displayName'])} true `]);
    assert.deepEqual(
      value[0]?.members.map(({ kind }) => kind),
      ['user', 'service-principal'],
    );
  });

  it('may be direct and in a group inside at once; of an app that is not known', async () => {
    const members = {
      [EXCLUDED]: [
        { type: 'group' as const, id: PHOENIX },
        { type: 'user' as const, id: idOf('Jonathan Ward') },
        { type: 'servicePrincipal' as const, id: app.id },
      ],
    };
    const { value } = await (await open({ members })).read('groupMembers');
    assert.deepEqual(
      told(value[0]!),
      [
        `${String(app['displayName'])} undefined `,
        `Diego Marchetti false ${PHOENIX}`,
        `Jonathan Ward true ${PHOENIX}`,
      ].toSorted(),
    );
  });

  it('may be in a group inside a group inside: both are told, also where groups contain each other', async () => {
    const deep = plain.groups.at(5).id;
    const members = {
      [EXCLUDED]: [{ type: 'group' as const, id: PHOENIX }],
      [PHOENIX]: [{ type: 'group' as const, id: deep }],
      [deep]: [
        { type: 'user' as const, id: idOf('Jonathan Ward') },
        { type: 'group' as const, id: PHOENIX },
      ],
    };
    const { value } = await (await open({ members })).read('groupMembers');
    assert.deepEqual(told(value[0]!), [`Jonathan Ward false ${deep},${PHOENIX}`]);
  });

  it('show a hidden account that is put into the group', async () => {
    const hidden = idOf('Rosalind Achterberg');
    const members = { [PHOENIX]: [...plain.groupMembers(PHOENIX), { type: 'user' as const, id: hidden }] };
    const { value } = await (await open({ members })).read('groupMembers');
    assert.ok(value[0]?.members.some(({ id }) => id === hidden));
  });

  it('of a deleted group are none, and that is no gap', async () => {
    const { value, gaps } = await (await open({ excludes: [GONE, EXCLUDED] })).read('groupMembers');
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      value.map(({ id, deleted, members, whole }) => [id, deleted, members.length, whole]),
      [
        [GONE, true, 0, true],
        [EXCLUDED, undefined, 2, true],
      ],
    );
  });

  it('that must not be read are a gap, never nobody', async () => {
    const house = await open();
    house.demo.faults.add({ path: /\/groups\/[^/]+\/transitiveMembers\/microsoft\.graph\.user/, kind: 403 });
    const { value, gaps } = await house.read('groupMembers');
    assert.deepEqual(gaps, ['permission-missing: GroupMember.Read.All']);
    assert.deepEqual([value[0]?.members, value[0]?.whole], [[], false]);
  });

  it('of which only the ways cannot be read are members all the same', async () => {
    const house = await open();
    house.demo.faults.add({ path: /\/groups\/[^/]+\/members/, kind: 403 });
    const { value, gaps } = await house.read('groupMembers');
    // Who is in a group inside is then not known either.
    assert.deepEqual(gaps, ['permission-missing: GroupMember.Read.All']);
    assert.deepEqual(told(value[0]!), ['Diego Marchetti undefined ', 'Jonathan Ward undefined ']);
    assert.equal(value[0]?.whole, true);
  });

  it('that are hidden are a gap, never nobody', async () => {
    for (const hidden of [EXCLUDED, PHOENIX]) {
      const { value, gaps } = await (await open({ hidden })).read('groupMembers');
      assert.deepEqual([value[0]?.whole, gaps], [false, ['permission-missing: Member.Read.Hidden']], hidden);
    }
  });

  it('of a group of Microsoft 365 are people alone: that Graph refuses to list others is no gap', async () => {
    const members = { [EXCLUDED]: [{ type: 'user' as const, id: idOf('Jonathan Ward') }] };
    const { value, gaps } = await (await open({ unified: EXCLUDED, members })).read('groupMembers');
    assert.deepEqual(gaps, []);
    assert.deepEqual([value[0]?.dynamic, value[0]?.whole, told(value[0]!)], [true, true, ['Jonathan Ward true ']]);
  });

  it('of a group that may hold everybody are the first 999, and how many there are', async () => {
    const world = generateTenantData({ users: 1200 });
    const everybody = Array.from({ length: 1100 }, (_, at) => ({ type: 'user' as const, id: world.users.at(at).id }));
    const house = await open({ members: { [EXCLUDED]: everybody } }, { users: 1200 });
    const { value, gaps } = await house.read('groupMembers');
    assert.deepEqual(
      [value[0]?.members.length, value[0]?.people, value[0]?.whole, gaps],
      [999, 1100, false, ['truncated: more than 999 people in a group']],
    );
  });
});
