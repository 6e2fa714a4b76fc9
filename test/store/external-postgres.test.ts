import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql as query } from 'kysely';
import pg from 'pg';
import { ExpectedError } from '../../src/core/expected-error.js';
import { runDatabaseWork } from '../../src/store/database-errors.js';
import { openConnectionPool } from '../../src/store/connection-pool.js';
import { MIGRATIONS } from '../../src/store/migrations/migration-registry.js';
import { openStore } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { createDatabaseUrl, createEmbeddedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';
import { migrateBy, migrationsBefore } from './earlier-release.js';
import { sampleReference, sampleReport } from './report-samples.js';
import { oldServer, openSeverableConnection } from './severable-connection.js';

/** What a test has opened, so that one that fails leaves nothing open either. */
const opened: { close(): Promise<void> }[] = [];

function keep<T extends { close(): Promise<void> }>(thing: T): T {
  opened.push(thing);
  return thing;
}

const open = async (databaseUrl: string) =>
  keep(await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock }));

async function sql(databaseUrl: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

function altered(databaseUrl: string, change: (url: URL) => void): string {
  const url = new URL(databaseUrl);
  change(url);
  return url.href;
}

describe('PostgreSQL by DATABASE_URL', () => {
  let databaseUrl: string;
  beforeEach(async () => {
    databaseUrl = await createDatabaseUrl();
  });
  // In the order of opening: a wire is cut before the store that hangs on it is closed.
  afterEach(async () => {
    for (const thing of opened.splice(0)) await thing.close();
  });

  it('lets several start on an empty database at once; one of them makes the tables', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(databaseUrl)));
    await stores[0]!.results.save(sampleReport());
    assert.deepEqual(await stores[3]!.results.latest('admins-without-mfa', {}), sampleReport());
    assert.equal((await sql(databaseUrl, 'select * from warden_migration')).length, Object.keys(MIGRATIONS).length);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('ends its connections, and not the server, when closed', async () => {
    const store = await open(databaseUrl);
    assert.equal(await store.findProblem(), undefined);
    await store.close();
    const connections = () =>
      sql(databaseUrl, 'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await waitUntil('no connection is left', async () => (await connections()).length === 0);
  });

  it('is of one tenant for good: another one is refused, with what to do, and nothing is left open', async () => {
    const openFor = async (tenantId: string) =>
      keep(await openStore({ databaseUrl, tenantId, dataDir: tmpdir(), log: silentLog, clock: systemClock }));
    await (await openFor('Tenant-A')).close();
    await assert.rejects(openFor('tenant-b'), (error: unknown) => {
      assert.ok(error instanceof ExpectedError);
      assert.match(error.message, /another tenant \(tenant-a\)/);
      assert.match(error.nextStep, /DATA_DIR[^]*DATABASE_URL/);
      return true;
    });
    await (await openFor('tenant-a')).close();
    await (await open(databaseUrl)).close();
  });

  it('a database of an earlier version is the tenant’s that was talked with last', async () => {
    await migrateBy(databaseUrl, migrationsBefore('0009'));
    const talked = (conversation: string, tenant: string, at: string) =>
      sql(
        databaseUrl,
        `insert into conversation_references
           (conversation_id, conversation_type, tenant_id, service_url, channel_id, bot_id, updated_at)
         values ('${conversation}', 'personal', '${tenant}', 'https://x.example/', 'msteams', 'b', '${at}')`,
      );
    await talked('c1', 'Tenant-A', '2026-11-24T09:00:00Z');
    await talked('c2', 'b', '2026-11-23T09:00:00Z');
    const other = openStore({ databaseUrl, tenantId: 'b', dataDir: tmpdir(), log: silentLog, clock: systemClock });
    await assert.rejects(other, /another tenant \(tenant-a\)/);
  });

  it('refuses a database that a later version has changed for good, and leaves it as it is', async () => {
    await (await open(databaseUrl)).close();
    await sql(databaseUrl, `insert into warden_migration values ('9999-of-tomorrow', now()::text, 9999)`);
    await assert.rejects(open(databaseUrl), /newer release of Tenant Warden .*9999-of-tomorrow/);
    const kept = await sql(databaseUrl, 'select * from warden_migration');
    assert.equal(kept.length, Object.keys(MIGRATIONS).length + 1);
  });

  it('says in words what is wrong with an address, and never repeats the password', async () => {
    // That it asks for a password and speaks no TLS is how our server is set up.
    const databaseUrl = await createEmbeddedDatabaseUrl();
    const cases: readonly (readonly [url: string, says: RegExp])[] = [
      ['mysql://u:hunter2@127.0.0.1/db', /not the address of a PostgreSQL/],
      ['127.0.0.1:5432 hunter2', /not the address of a PostgreSQL/],
      [altered(databaseUrl, (url) => (url.password = 'hunter2')), /refuses our user or password/],
      [altered(databaseUrl, (url) => (url.password = '')), /refuses our user or password/],
      [altered(databaseUrl, (url) => (url.username = 'hunter2')), /refuses our user or password/],
      [altered(databaseUrl, (url) => (url.pathname = '/nowhere')), /does not exist/],
      [altered(databaseUrl, (url) => (url.port = '1')), /cannot be reached/],
      [altered(databaseUrl, (url) => (url.search = '?sslmode=verify-full')), /speaks no TLS/],
    ];
    for (const [url, says] of cases) {
      await assert.rejects(open(url), (error) => {
        assert.ok(error instanceof ExpectedError, String(error));
        assert.match(error.message, says);
        assert.ok(!`${error.message} ${error.nextStep}`.includes('hunter2'));
        assert.ok(!`${error.message} ${error.nextStep}`.includes(new URL(databaseUrl).password));
        return true;
      });
    }
  });

  it('refuses a server that is too old', async () => {
    const server = keep(await oldServer('140012'));
    await assert.rejects(open(server.url), { name: 'ExpectedError', message: /is PostgreSQL 14, which is too old/ });
  });

  it('refuses a user who may not make tables', async () => {
    await sql(databaseUrl, `create role lodger login password 'x'`);
    const url = altered(databaseUrl, (each) => {
      each.username = 'lodger';
      each.password = 'x';
    });
    await assert.rejects(open(url), { name: 'ExpectedError', message: /may not do this/ });
    await sql(databaseUrl, 'drop role lodger');
  });

  it('fails in words while the database is away, and works again when it is back', async () => {
    const wire = keep(await openSeverableConnection(databaseUrl));
    const store = await open(wire.url);
    await store.results.save(sampleReport());
    const away = { name: 'ExpectedError', message: /cannot be reached/ };
    for (let round = 0; round < 3; round += 1) {
      // Cut with questions on the way, and with idle connections: pg tells the two in different ways.
      const inFlight = Array.from({ length: round === 1 ? 0 : 5 }, () =>
        store.results.latest('admins-without-mfa', {}),
      );
      await wire.cut();
      await Promise.allSettled(inFlight);
      // Long enough for the idle ones to hear of it before they are used.
      await sleep(20);
      assert.ok(await store.findProblem());
      await assert.rejects(store.results.latest('admins-without-mfa', {}), away);
      await assert.rejects(store.results.save(sampleReport()), away);
      await assert.rejects(store.conversations.remember(sampleReference()), away);
      await wire.mend();
      assert.equal(await store.findProblem(), undefined);
      assert.deepEqual(await store.results.latest('admins-without-mfa', {}), sampleReport());
    }
    await store.close();
  });

  it('is not ready within two seconds or so when the database says nothing, and can still be closed', async () => {
    const wire = keep(await openSeverableConnection(databaseUrl));
    const store = await open(wire.url);
    assert.equal(await store.findProblem(), undefined);
    wire.freeze();
    const started = performance.now();
    assert.ok(await store.findProblem());
    const tookMs = performance.now() - started;
    assert.ok(tookMs < 20_000, `${tookMs} ms`);
    await wire.cut();
    await store.close();
  });

  it('gives up a statement that takes too long, and keeps the connection', async () => {
    const pool = keep(openConnectionPool({ connectionString: databaseUrl }, silentLog, { statementTimeoutMs: 200 }));
    const slow = runDatabaseWork(() => query`select pg_sleep(9)`.execute(pool.db));
    await assert.rejects(slow, { name: 'ExpectedError', message: /took too long/ });
    await query`select 1`.execute(pool.db);
  });

  it('gives up a connection on which nothing more is heard, and makes a new one', async () => {
    const wire = keep(await openSeverableConnection(databaseUrl));
    const pool = keep(openConnectionPool({ connectionString: wire.url }, silentLog, { statementTimeoutMs: 200 }));
    await query`select 1`.execute(pool.db);
    wire.freeze();
    const lost = runDatabaseWork(() => query`select 1`.execute(pool.db));
    await assert.rejects(lost, { name: 'ExpectedError', message: /does not answer/ });
    await wire.cut();
    await wire.mend();
    await query`select 1`.execute(pool.db);
  });
});
