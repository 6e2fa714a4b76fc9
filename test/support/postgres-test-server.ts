import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Clock } from '../../src/core/clock.js';
import { instant } from '../../src/core/instant.js';
import type { Log } from '../../src/core/log.js';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../../src/store/embedded/embedded-database.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { silentLog } from './test-logs.js';
import { SERVERS_DIRECTORY } from './database-servers-directory.js';

export const systemClock: Clock = { now: () => instant(Date.now()) };

/** A new directory under the system's temporary one, and how to be rid of it. */
export async function temporaryDirectory(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'warden-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** One real server for each process that runs tests: starting it takes about a second, a database on it 50 ms. */
let shared: Promise<{ readonly database: EmbeddedDatabase; close(): Promise<void> }> | undefined;

async function startShared() {
  const directory = await mkdtemp(join(process.env[SERVERS_DIRECTORY] ?? tmpdir(), 'warden-'));
  const database = await openEmbeddedDatabase(directory, silentLog);
  // Nobody will miss these data: waiting for the disk would make every new database several times slower.
  await run(database.settings, 'alter system set fsync = off');
  await run(database.settings, 'select pg_reload_conf()');
  return {
    database,
    close: async () => {
      await database.close();
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ends the shared server of this process. Under mocha this happens by itself when the last test is done. */
export async function stopSharedServer(): Promise<void> {
  const running = shared;
  shared = undefined;
  await (await running)?.close();
}

// A process that mocha runs some of the files in does not know its last test: the one that started it ends its server.
if (typeof after === 'function' && process.env['MOCHA_WORKER_ID'] === undefined) after(stopSharedServer);

/** Ends the servers of processes that are gone. */
export async function stopServersIn(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const database = await openEmbeddedDatabase(join(directory, name), silentLog);
    await database.close();
  }
}

/** The URL of a new and empty database, as DATABASE_URL would give it. */
export async function createDatabaseUrl(): Promise<string> {
  shared ??= startShared();
  const { settings } = (await shared).database;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(settings, `create database ${name}`);
  const { user, password, host, port } = settings;
  return `postgresql://${user ?? ''}:${String(password)}@${host ?? ''}:${port ?? 0}/${name}`;
}

async function run(settings: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(settings);
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** An empty store on the shared server. Close it. */
export async function openEmptyStore(options: { readonly log?: Log; readonly clock?: Clock } = {}): Promise<Store> {
  return openStore({
    databaseUrl: await createDatabaseUrl(),
    dataDir: tmpdir(),
    log: options.log ?? silentLog,
    clock: options.clock ?? systemClock,
  });
}
