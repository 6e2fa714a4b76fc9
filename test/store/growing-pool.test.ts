import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import pg from 'pg';
import { findDatabaseProblem } from '../../src/core/database-problem.js';
import { withTimeout } from '../../src/core/with-timeout.js';
import { openConnectionPool, type PoolLimits } from '../../src/store/connection-pool.js';
import { toStoreError } from '../../src/store/database-errors.js';
import { GrowingPool } from '../../src/store/growing-pool.js';
import { openStore } from '../../src/store/persistent-store.js';
import { createDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';
import { sampleReference, sampleReport } from './report-samples.js';

const opened: { close(): Promise<void> }[] = [];
function keep<T extends { close(): Promise<void> }>(thing: T): T {
  opened.push(thing);
  return thing;
}

async function query<T>(databaseUrl: string, text: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as T[];
}

/** Process ids of the product's connections to this database. */
const connections = async (databaseUrl: string) =>
  (
    await query<{ pid: number }>(
      databaseUrl,
      "select pid from pg_stat_activity where datname = current_database() and application_name = 'tenant-warden'",
    )
  ).map(({ pid }) => pid);

describe('the connections of a replica', () => {
  let databaseUrl: string;
  beforeEach(async () => {
    databaseUrl = await createDatabaseUrl();
  });
  afterEach(async () => {
    for (const thing of opened.splice(0)) await thing.close();
  });
  const openPool = (limits: PoolLimits) =>
    keep(openConnectionPool({ connectionString: databaseUrl }, silentLog, limits));

  it('is one while there is little to do, even when several jobs look at once, and always the same', async () => {
    // A machine that stands still for a tenth of a second is no work that waits.
    const { db } = openPool({ size: 8, growAfterMs: 60_000 });
    const pids = new Set<number>();
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 6 }, () => sql`select 1`.execute(db)));
      for (const pid of await connections(databaseUrl)) pids.add(pid);
    }
    assert.equal(pids.size, 1);
  });

  it('grow with work that waits, to the size given and not beyond', async () => {
    const { db } = openPool({ size: 3 });
    const work = Array.from({ length: 9 }, () => sql`select pg_sleep(0.3)`.execute(db));
    let most = 0;
    const all = Promise.all(work);
    const look = async () => (most = Math.max(most, (await connections(databaseUrl)).length));
    while ((await withTimeout(all, 20)) === undefined) await look();
    assert.equal(most, 3);
  });

  it('that are all in use: work fails in words after a while', async () => {
    const pool = new GrowingPool(new pg.Pool({ connectionString: databaseUrl }), {
      max: 2,
      patienceMs: 300,
      growAfterMs: 100,
    });
    keep({ close: () => pool.end() });
    const held = [await pool.connect(), await pool.connect()];
    await assert.rejects(pool.connect(), (error: unknown) => {
      assert.equal(findDatabaseProblem(toStoreError(error))?.state, 'hung');
      return true;
    });
    for (const one of held) one.release();
    (await pool.connect()).release();
  });

  it('of two replicas fit into five, whatever their size: whoever gets no more makes do', async () => {
    const role = `lodger_${new URL(databaseUrl).pathname.slice(1)}`;
    await query(databaseUrl, `create role ${role} login password 'x' connection limit 5`);
    await query(databaseUrl, `grant all on schema public to ${role}`);
    const url = new URL(databaseUrl);
    url.username = role;
    url.password = 'x';
    for (const poolSize of [2, 8]) {
      const options = { databaseUrl: url.href, poolSize, dataDir: tmpdir(), log: silentLog, clock: systemClock };
      const stores = [keep(await openStore(options)), keep(await openStore(options))];
      const work = stores.flatMap((store) =>
        Array.from({ length: 40 }, async (_, number) => {
          await store.results.save(sampleReport());
          await store.conversations.remember(sampleReference({ conversationId: `c${number}` }));
          await store.alerts.subscriptions();
        }),
      );
      await Promise.all(work);
      assert.ok((await connections(databaseUrl)).length <= 5);
      for (const thing of opened.splice(0)) await thing.close();
    }
    await query(databaseUrl, `drop owned by ${role}; drop role ${role}`);
  });

  it('makes do with the one that became free while a further one was refused', async () => {
    const only = new pg.Client() as pg.PoolClient;
    const server = new EventEmitter() as EventEmitter & { totalCount: number; connect: () => Promise<pg.PoolClient> };
    server.totalCount = 1;
    let refuse: ((error: Error) => void) | undefined;
    const answers = [
      () => Promise.resolve(only),
      () => new Promise<pg.PoolClient>((_, reject) => (refuse = reject)),
      () => Promise.resolve(only),
    ];
    server.connect = () => (answers.shift() ?? assert.fail('asked once more'))();
    const pool = new GrowingPool(server as unknown as pg.Pool, { max: 2, patienceMs: 5_000, growAfterMs: 100 });

    await pool.connect();
    const second = pool.connect();
    await waitUntil('a further connection is tried', () => refuse !== undefined);
    server.emit('release');
    refuse?.(Object.assign(new Error('sorry, too many clients already'), { code: '53300' }));
    assert.equal(await second, only);
  });
});
