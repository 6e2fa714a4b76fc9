import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FactName } from '../../src/facts/fact-types.js';
import { instant, type Instant } from '../../src/core/instant.js';
import type { Store } from '../../src/store/persistent-store.js';
import type { TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { openEmptyStore } from '../support/postgres-test-server.js';
import { type DemoTenantConnection, NOW, connectDemoTenant } from './support/demo-tenant-connection.js';

const LISTS = ['servicePrincipals', 'applications', 'appRoleGrants', 'delegatedGrants'] as const;
/** Enough apps that what changes is less than all. */
const WORLD = { servicePrincipals: 150, users: 100 };

type Read = Readonly<Record<string, { readonly items: readonly unknown[]; readonly gaps: readonly unknown[] }>>;

/** The facts in the order of their ids: the order of a list means nothing. */
async function read(tenant: TenantClient, names: readonly FactName[] = LISTS): Promise<Read> {
  const { facts } = await tenant.reader.collect(names);
  return Object.fromEntries(
    names.map((name) => {
      const fact = facts[name];
      assert.ok(fact.ok, `${name} was not read`);
      const items = fact.value as Iterable<{ readonly id: string }>;
      return [name, { items: [...items].toSorted((a, b) => (a.id < b.id ? -1 : 1)), gaps: fact.gaps }];
    }),
  );
}

describe('The long lists, read by what has changed', () => {
  let store: Store;
  let house: DemoTenantConnection;
  /** Reads everything each time. */
  let plain: TenantClient;
  let now: Instant = NOW;
  let serviceAheadMs = 0;
  before(async () => {
    store = await openEmptyStore();
    house = await connectDemoTenant(
      WORLD,
      { clock: () => new Date(Date.parse(NOW) + serviceAheadMs) },
      { memory: store.factMemory, clock: { now: () => now } },
    );
    plain = house.another();
    await read(house.tenant);
  });
  after(async () => {
    await house.close();
    await store.close();
  });
  beforeEach(() => {
    now = NOW;
    house.demo.faults.clear();
    house.demo.requests.reset();
  });

  const asked = (): readonly string[] => house.demo.requests.log().map(({ path }) => path);
  const fullLists = (): readonly string[] =>
    asked().filter((path) =>
      /^\/v1\.0\/(servicePrincipals|applications|oauth2PermissionGrants)\?.*\$top=999/.test(path),
    );

  async function sameAsInFull(): Promise<void> {
    assert.deepEqual(await read(house.tenant), await read(plain));
  }

  /** One act of an administrator, on the nth of what there is. */
  async function act(kind: number, place: number): Promise<void> {
    const writer = house.writer();
    const send = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
      writer.send(method, `/v1.0${path}`, body);
    const { facts } = await plain.reader.collect(LISTS);
    const { servicePrincipals, applications, appRoleGrants, delegatedGrants } = facts;
    assert.ok(servicePrincipals.ok && applications.ok && appRoleGrants.ok && delegatedGrants.ok);
    // Our own two and the services stay, or nobody could go on.
    const apps = servicePrincipals.value.filter(
      ({ displayName }) => !/warden|microsoft|office|azure/i.test(displayName),
    );
    const nth = <T>(all: readonly T[]): T => all[place % all.length]!;
    const app = nth(apps);
    const registration = nth(applications.value.filter(({ displayName }) => !/warden/i.test(displayName)));
    const held = nth([...appRoleGrants.value].filter(({ principalName }) => !/warden/i.test(principalName)));
    const grant = nth([...delegatedGrants.value]);
    const acts: readonly (() => Promise<unknown>)[] = [
      () => send('PATCH', `/servicePrincipals/${app.id}`, { accountEnabled: !app.accountEnabled }),
      () => send('PATCH', `/servicePrincipals/${app.id}`, { displayName: `Renamed ${place}` }),
      () => send('POST', `/servicePrincipals/${app.id}/addPassword`, { passwordCredential: { displayName: 'new' } }),
      () =>
        send('POST', `/applications/${registration.id}/addPassword`, { passwordCredential: { displayName: 'new' } }),
      () => send('DELETE', `/servicePrincipals/${app.id}`),
      () => send('DELETE', `/applications/${registration.id}`),
      () => send('DELETE', `/servicePrincipals/${held.principalId}/appRoleAssignments/${held.id}`),
      async () => {
        // Taken from one app, given to another.
        const { resourceId, appRoleId } = held;
        const body = { principalId: app.id, resourceId, appRoleId };
        const path = `/servicePrincipals/${app.id}/appRoleAssignments`;
        const has = [...appRoleGrants.value].some(
          (one) => one.principalId === app.id && one.resourceId === resourceId && one.appRoleId === appRoleId,
        );
        if (!has) await send('POST', path, body);
      },
      () => send('DELETE', `/oauth2PermissionGrants/${grant.id}`),
      () => send('PATCH', `/oauth2PermissionGrants/${grant.id}`, { scope: `openid Mail.Read x${place}` }),
      async () => {
        const { resourceId } = grant;
        const body = { clientId: app.id, consentType: 'AllPrincipals', resourceId, scope: 'User.Read' };
        const has = [...delegatedGrants.value].some((one) => one.clientId === app.id && one.resourceId === resourceId);
        if (!has) await send('POST', '/oauth2PermissionGrants', body);
      },
      () => send('POST', '/applications', { displayName: `Made ${place}` }),
      // A question about some of it takes what has changed in that list away from the others.
      () => house.tenant.reader.collect(['servicePrincipals']),
      () => house.tenant.reader.collect(['appRoleGrants']),
    ];
    await acts[kind % acts.length]!();
    await writer.close();
  }

  it('cost a handful of requests when little has changed, and come to the same', async () => {
    await sameAsInFull();
    house.demo.requests.reset();
    const { cost } = await house.tenant.reader.collect(LISTS);
    assert.deepEqual(fullLists(), []);
    // Three delta queries and a look at the audit log; of the story's last hour nothing is told again.
    assert.equal(cost.requests, 4);
  });

  it('are the same as read in full, after whatever was done', async () => {
    const acts = fc.array(fc.tuple(fc.nat(13), fc.nat(10_000)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        for (const [kind, place] of all) await act(kind, place);
        await sameAsInFull();
      }),
      { numRuns: 6 },
    );
  });

  it('are read in full once a day', async () => {
    now = instant(Date.parse(NOW) + 25 * 3_600_000);
    await read(house.tenant);
    assert.equal(new Set(fullLists().map((path) => path.split('?')[0])).size, 3);
    house.demo.requests.reset();
    await read(house.tenant);
    assert.deepEqual(fullLists(), []);
  });

  it('are read in full when the directory has forgotten, or answers nonsense', async () => {
    await read(house.tenant);
    for (const [path, kind] of [
      [/delta/, 'malformed-json'],
      [/delta/, 'null-value'],
      [/delta/, 403],
    ] as const) {
      house.demo.faults.add({ path, kind });
      house.demo.requests.reset();
      const { facts } = await house.tenant.reader.collect(LISTS);
      house.demo.faults.clear();
      for (const name of LISTS) assert.deepEqual(facts[name].gaps, [], `${name} with ${kind}`);
      assert.ok(fullLists().length >= 3, `with ${kind}`);
      await sameAsInFull();
    }
    // Eight days on, by the service's calendar alone: 410.
    await read(house.tenant);
    serviceAheadMs = 8 * 86_400_000;
    house.demo.requests.reset();
    await sameAsInFull();
    assert.ok(house.demo.requests.log().some(({ status }) => status === 410));
    serviceAheadMs = 0;
    await sameAsInFull();
  });

  it('of which the audit log alone knows are read in full where it may not be read', async () => {
    await read(house.tenant);
    house.demo.withhold('AuditLog.Read.All');
    try {
      for (let again = 0; again < 2; again++) {
        house.demo.requests.reset();
        await sameAsInFull();
      }
    } finally {
      house.demo.grant('AuditLog.Read.All');
    }
    await act(7, 11);
    await sameAsInFull();
  });

  it('are not kept with a page missing: the next reading is in full', async () => {
    const own = await openEmptyStore();
    const large = await connectDemoTenant({ servicePrincipals: 1_100, users: 20 }, {}, { memory: own.factMemory });
    try {
      large.demo.faults.add({ path: /servicePrincipals\?.*skiptoken/i, kind: 503 });
      const cut = await large.tenant.reader.collect(['servicePrincipals']);
      assert.notDeepEqual(cut.facts.servicePrincipals.gaps, []);
      large.demo.faults.clear();
      const { facts } = await large.tenant.reader.collect(['servicePrincipals']);
      assert.ok(facts.servicePrincipals.ok);
      assert.deepEqual(facts.servicePrincipals.gaps, []);
      assert.ok([...facts.servicePrincipals.value].length >= 1_100);
    } finally {
      await large.close();
      await own.close();
    }
  });

  it('are never mixed up by two processes that read the same tenant', async () => {
    const other = house.another({ memory: store.factMemory });
    for (let round = 0; round < 3; round++) {
      await act(round, 17 * round);
      await act(6 + round, 5 * round);
      const [here, there, inFull] = await Promise.all([read(house.tenant), read(other), read(plain)]);
      assert.deepEqual(here, inFull);
      assert.deepEqual(there, inFull);
    }
  });

  it('are read all the same when what was kept is gone or broken, and the store is away', async () => {
    await read(house.tenant);
    const { factMemory } = store;
    const broken = house.another({
      memory: {
        ...factMemory,
        load: async (name) => {
          const list = await factMemory.load(name);
          return list && { ...list, part: () => Promise.resolve(Buffer.from('no gzip')) };
        },
      },
    });
    assert.deepEqual(await read(broken), await read(plain));
    const away = await openEmptyStore();
    await away.close();
    const without = house.another({ memory: away.factMemory });
    assert.deepEqual(await read(without), await read(plain));
  });

  it('are read in full when the clock was set back', async () => {
    await read(house.tenant);
    now = instant(Date.parse(NOW) - 3_600_000);
    house.demo.requests.reset();
    await read(house.tenant);
    assert.ok(fullLists().length > 0);
    now = NOW;
    await read(house.tenant);
  });
});
