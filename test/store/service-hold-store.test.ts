import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { demoConnection } from '../../src/demo-connection.js';
import { startDemoTenant, type DemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

const MINUTE_MS = 60_000;

describe('What a service asks one process to wait', () => {
  const stores: Store[] = [];
  const clients: TenantClient[] = [];
  let demo: DemoTenant | undefined;
  let one: Store;
  let other: Store;
  beforeEach(async () => {
    const databaseUrl = await createMigratedDatabaseUrl();
    const open = () => openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog });
    [one, other] = await Promise.all([open(), open()]);
    stores.push(one, other);
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await demo?.close();
    demo = undefined;
  });

  it('holds for the others within seconds, for that part of the service alone, and never longer than ten minutes', async () => {
    assert.equal(await other.serviceHolds.remainingMs('graph/v1.0/reports'), 0);
    one.serviceHolds.hold('graph/v1.0/reports', 24 * 60 * MINUTE_MS);
    assert.ok((await one.serviceHolds.remainingMs('graph/v1.0/reports')) > 9 * MINUTE_MS);
    await waitUntil('the other knows', async () => (await other.serviceHolds.remainingMs('graph/v1.0/reports')) > 0);
    assert.ok((await other.serviceHolds.remainingMs('graph/v1.0/reports')) <= 10 * MINUTE_MS);
    assert.equal(await other.serviceHolds.remainingMs('graph/v1.0/users'), 0);
    // A shorter wait does not end a longer one.
    other.serviceHolds.hold('graph/v1.0/reports', 1);
    await delay(20);
    assert.ok((await other.serviceHolds.remainingMs('graph/v1.0/reports')) > 9 * MINUTE_MS);
  });

  it('ends by itself, and holds nobody up when the database is away', async () => {
    one.serviceHolds.hold('graph/v1.0/users', 30);
    await waitUntil('it is over', async () => (await one.serviceHolds.remainingMs('graph/v1.0/users')) === 0);
    await other.close();
    assert.equal(await other.serviceHolds.remainingMs('graph/v1.0/users'), 0);
    other.serviceHolds.hold('graph/v1.0/users', 10);
  });

  it('spares the service the requests of the others: they wait first', async () => {
    demo = await startDemoTenant({ world: generateTenantData({ users: 20, servicePrincipals: 10 }) });
    const { requests, faults } = demo;
    const connection = demoConnection(demo);
    const [mine, theirs] = [one, other].map(({ clock, serviceHolds: holds }) => {
      const client = createTenantClient({ ...connection, clock, log: silentLog, holds });
      clients.push(client);
      return client;
    });
    const isReport = ({ path }: { readonly path: string }) => path.startsWith('/v1.0/policies');
    faults.add({ path: '/v1.0/policies', kind: 429, retryAfterSeconds: 4, times: 1 });
    const first = mine?.reader.collect(['securityDefaults']);
    await waitUntil('the service is throttled', () => requests.log().some(isReport));
    await waitUntil('the other knows', async () => {
      return (await other.serviceHolds.remainingMs(`${new URL(connection.endpoints.graph).host}/v1.0/policies`)) > 0;
    });
    const second = await theirs?.reader.collect(['securityDefaults']);
    assert.equal(second?.facts.securityDefaults.ok, true);
    assert.equal((await first)?.facts.securityDefaults.ok, true);
    assert.deepEqual(
      requests
        .log()
        .filter(isReport)
        .map(({ status }) => status),
      [429, 200, 200],
    );
  });
});
