import assert from 'node:assert/strict';
import type { TenantData, TenantDataOptions, WireObject } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import type { ReadResult } from '../../src/core/read-result.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const END = '2026-11-24T17:00:00Z';
const none = { inboundConnectors: [], transportRules: [] };
const rows = (table: { readonly size: number; at(place: number): WireObject }) =>
  Array.from({ length: table.size }, (_, place) => table.at(place));
const valueOf = <T>(part: ReadResult<T>): T => (part.ok ? part.value : assert.fail(part.gaps[0].detail));

interface Variant {
  readonly options?: Partial<TenantDataOptions>;
  /** How the app is a member of the group, according to PIM for groups. */
  readonly assignmentType?: string;
  /** The group is eligible for one more role. */
  readonly isGroupEligible?: boolean;
}

describe('An app in a role-assignable group, read alone', () => {
  let house: DemoTenantConnection;
  let app: WireObject;
  let group: WireObject;
  afterEach(() => house.close());

  async function open({ options = {}, assignmentType, isGroupEligible = false }: Variant = {}): Promise<void> {
    const plain = generateTenantData(options);
    app = plain.servicePrincipals.at(0);
    const holds = ({ id }: WireObject) => plain.roleAssignments.some(({ principalId }) => principalId === id);
    group = rows(plain.groups).find(holds) ?? assert.fail('no group holds a role');
    const membership = {
      id: 'membership',
      groupId: group.id,
      principalId: app.id,
      accessId: 'member',
      memberType: 'direct',
      assignmentType,
      endDateTime: END,
    };
    const eligible = {
      ...plain.roleEligibilityScheduleInstances[0],
      id: 'eligible group',
      principalId: group.id,
      memberType: 'Direct',
    };
    const world: Partial<TenantData> = {
      groupMembers: (id) => [
        ...plain.groupMembers(id),
        ...(id === group.id ? [{ type: 'servicePrincipal' as const, id: app.id }] : []),
      ],
      groupIdsOf: (id) => [...plain.groupIdsOf(id), ...(id === app.id ? [group.id] : [])],
      ...(assignmentType !== undefined && { groupAssignmentScheduleInstances: [membership] }),
      ...(isGroupEligible && {
        roleEligibilityScheduleInstances: [...plain.roleEligibilityScheduleInstances, eligible],
      }),
    };
    house = await connectDemoTenant(options, { world: Object.assign(Object.create(plain) as TenantData, world) });
  }

  const alone = async () => valueOf(await house.tenant.apps.readForDecision(app.id)) ?? assert.fail('no such app');
  const inTheWholeTenant = async () => {
    const { value, gaps } = await house.read('roleHoldings');
    return { gaps, holdings: value.holdings.filter(({ principal }) => principal.id === app.id) };
  };

  for (const [what, variant] of Object.entries({
    'stands in it': {},
    'is in it for a time': { assignmentType: 'assigned' },
    'is in it, which may activate another role': { isGroupEligible: true },
    'is in it where PIM is not licensed': { options: { licence: 'p1' } },
  } satisfies Record<string, Variant>)) {
    it(`holds the same roles in the same way as the facts about the whole tenant say when it ${what}`, async () => {
      await open(variant);
      const { directoryRoles } = await alone();
      const { gaps, holdings } = await inTheWholeTenant();
      assert.deepEqual([gaps, directoryRoles.gaps], [[], []]);
      assert.ok(holdings.some(({ through }) => through?.groupId === group.id));
      assert.deepEqual(valueOf(directoryRoles).holdings, holdings);
    });
  }

  it('has a snapshot from which the membership can be ended', async () => {
    await open();
    const taken = await house.tenant.snapshots.take(await alone(), none);
    assert.ok(taken.ok && taken.value !== undefined);
    const [role] = taken.value.directoryRoles;
    assert.equal(role?.throughGroupId, group.id);
    assert.deepEqual(taken.value.unread, []);
  });

  it('may hold more than was read when its groups cannot be read, and says so', async () => {
    await open();
    house.demo.faults.add({ path: /transitiveMemberOf/, kind: 403 });
    const { directoryRoles } = await alone();
    assert.deepEqual(directoryRoles.gaps, [{ reason: 'permission-missing', detail: 'Application.Read.All' }]);
    const taken = await house.tenant.snapshots.take(app.id, none);
    assert.ok(taken.ok && taken.value?.unread.includes('roles'));
  });

  it('is not known to be a standing member when PIM for groups cannot be read', async () => {
    await open();
    house.demo.faults.add({ path: /privilegedAccess/, kind: 403 });
    const { directoryRoles } = await alone();
    assert.deepEqual(
      valueOf(directoryRoles).holdings.map(({ how }) => how),
      ['unknown'],
    );
    assert.equal(directoryRoles.gaps.length, 1);
  });
});

describe('The Exchange role groups of one app', () => {
  const plain = generateTenantData();
  const members = [...(plain.exchange.roleGroupMembers ?? new Map<string, readonly WireObject[]>()).values()].flat();
  const isApp = (member: Readonly<Record<string, unknown>>) => member['RecipientType'] === 'ServicePrincipal';
  const inGroup = String(members.find(isApp)?.['ExternalDirectoryObjectId']);
  const outside = rows(plain.servicePrincipals).find(
    ({ id, displayName }) =>
      !members.some((member) => [id, displayName].includes(String(member['Name']))) && id !== inGroup,
  )!;
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant({}, { world: plain });
  });
  after(() => house.close());
  beforeEach(() => {
    house.demo.requests.reset();
  });
  afterEach(() => {
    house.demo.faults.clear();
  });
  const readGroups = async (id: string) => {
    const reading = valueOf(await house.tenant.apps.readForDecision(id)) ?? assert.fail('no such app');
    return reading.exchangeRoleGroupMembers;
  };
  const cmdlets = () => house.demo.requests.log().filter(({ path }) => path.includes('InvokeCommand')).length;

  it('cost one request if Exchange does not know the app, as it can be in none, and one for access policies', async () => {
    assert.deepEqual(await readGroups(outside.id), { ok: true, value: [], gaps: [] });
    assert.equal(cmdlets(), 2);
  });

  it('are read with all members if it does', async () => {
    const own = valueOf(await readGroups(inGroup)).filter(({ ids }) => ids.includes(inGroup));
    assert.ok(own.length > 0);
    assert.ok(cmdlets() > 2);
  });

  it('are read with all members if it is not certain that Exchange does not know it', async () => {
    house.demo.faults.add({ path: /InvokeCommand/, kind: 'foreign-next-link', times: 1 });
    const read = await readGroups(outside.id);
    assert.deepEqual([read.ok, read.gaps], [true, []]);
    assert.ok(cmdlets() > 2);
    house.demo.faults.clear();
    house.demo.faults.add({ path: /InvokeCommand/, kind: 403, times: 1 });
    assert.ok(valueOf(await readGroups(outside.id)).length > 0, 'the reader may not list references, but groups');
  });

  it('are unread while Exchange is down, which is not asked once more for each group', async () => {
    house.demo.faults.add({ path: /InvokeCommand/, kind: 503 });
    const read = await readGroups(outside.id);
    assert.deepEqual([read.ok, read.gaps.map(({ reason }) => reason)], [false, ['unreachable']]);
    assert.equal(cmdlets(), 3, 'one request with its retries');
  });
});

describe('The owners of a registration', () => {
  it('are read to the last, though they come with the registration, which has 20 of them at most', async () => {
    const plain = generateTenantData();
    const registration = rows(plain.applications)[0]!;
    const app = rows(plain.servicePrincipals).find(({ appId }) => appId === registration['appId'])!;
    const people = rows(plain.users)
      .slice(0, 23)
      .map(({ id }) => ({ type: 'user' as const, id }));
    const owners = new Map([...(plain.owners ?? []), [registration.id, people]]);
    const house = await connectDemoTenant({}, { world: Object.assign(Object.create(plain) as TenantData, { owners }) });
    try {
      const reading = valueOf(await house.tenant.apps.readForDecision(app.id)) ?? assert.fail('no such app');
      assert.equal(valueOf(reading.registrationOwners).length, 23);
    } finally {
      await house.close();
    }
  });
});
