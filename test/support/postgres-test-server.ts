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
import { type GivenDatabaseServer, takeGivenDatabaseServer } from './given-database-server.js';

export const systemClock: Clock = { now: () => instant(Date.now()) };

/** A new directory under the system's temporary one, and how to be rid of it. */
export async function temporaryDirectory(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'warden-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

const given = takeGivenDatabaseServer();

/** One real server for each process that runs tests: starting it takes about a second, a database on it 50 ms. */
let shared: Promise<{ readonly database: EmbeddedDatabase; close(): Promise<void> }> | undefined;

async function startShared() {
  const directory = await mkdtemp(join(process.env[SERVERS_DIRECTORY] ?? tmpdir(), 'warden-'));
  const database = await openEmbeddedDatabase(directory, silentLog);
  // Nobody will miss these data: waiting for the disk would make every new database several times slower.
  await run(database.settings, 'alter system set fsync = off');
  await run(database.settings, 'alter system set file_copy_method = clone');
  await run(database.settings, 'select pg_reload_conf()');
  return {
    database,
    close: async () => {
      await database.close();
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What ends with the tests of this process, before its server does. */
const usersOfShared: (() => Promise<void>)[] = [];

/** Has something that all files of this process share end when its last test is done. A process that mocha starts just ends. */
export function closeWithLastTest(close: () => Promise<void>): void {
  usersOfShared.push(close);
}

async function stopShared(): Promise<void> {
  for (const close of usersOfShared.splice(0)) await close();
  const running = shared;
  shared = undefined;
  migrated = undefined;
  await (await running)?.close();
}

/**
 * Ends the shared server of this process, and drops the databases of this run on a given one. Under mocha this happens by itself when the
 * last test is done.
 */
export async function stopSharedServer(): Promise<void> {
  await stopShared();
  await dropGivenDatabases();
}

/** Drops the databases that this run has made on the given server, of processes that are gone, too. */
export async function dropGivenDatabases(): Promise<void> {
  if (given === undefined) return;
  const { url, prefix } = given;
  const found = await run<{ name: string }>(
    { connectionString: url },
    `select datname as name from pg_database where datname like '${prefix.replaceAll('_', String.raw`\_`)}%'`,
  );
  for (const { name } of found) await run({ connectionString: url }, `drop database if exists ${name} with (force)`);
}

// A process that mocha runs some of the files in does not know its last test: the one that started it ends its server.
if (typeof after === 'function' && process.env['MOCHA_WORKER_ID'] === undefined) after(stopShared);

/** Ends the servers of processes that are gone. */
export async function stopServersIn(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const database = await openEmbeddedDatabase(join(directory, name), silentLog);
    await database.close();
  }
}

/** The URL of a new and empty database on the given server or else the embedded one, as DATABASE_URL would give it. */
export async function createDatabaseUrl(): Promise<string> {
  return given === undefined ? createEmbeddedDatabaseUrl() : createOn(given.url, newNameOn(given));
}

/** The same, always on the embedded server: for tests of what a server is set up to do, such as asking for a password. */
export async function createEmbeddedDatabaseUrl(): Promise<string> {
  return createOn(await embeddedUrl(), newName());
}

/** The database whose tables are there: a copy of it takes a quarter of the time of making them. */
let migrated: Promise<string> | undefined;

/** The URL of a new database with all tables and no rows. */
export async function createMigratedDatabaseUrl(): Promise<string> {
  migrated ??= createDatabaseUrl().then(async (url) => {
    const store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog });
    await store.close();
    return new URL(url).pathname.slice(1);
  });
  const template = await migrated;
  return given === undefined
    ? createOn(await embeddedUrl(), newName(), template)
    : createOn(given.url, newNameOn(given), template);
}

const newName = (): string => `test_${randomBytes(6).toString('hex')}`;
const newNameOn = ({ prefix }: GivenDatabaseServer): string => `${prefix}${randomBytes(6).toString('hex')}`;

async function embeddedUrl(): Promise<string> {
  shared ??= startShared();
  const { user, password, host, port, database } = (await shared).database.settings;
  return `postgresql://${user ?? ''}:${String(password)}@${host ?? ''}:${port ?? 0}/${database ?? ''}`;
}

async function createOn(server: string, name: string, template?: string): Promise<string> {
  const copied = template === undefined ? '' : ` template ${template} strategy file_copy`;
  await run({ connectionString: server }, `create database ${name}${copied}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function run<T>(settings: pg.ClientConfig, sql: string): Promise<readonly T[]> {
  const client = new pg.Client(settings);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as T[];
}

/** An empty store on the shared server. Close it. */
export async function openEmptyStore(options: { readonly log?: Log; readonly clock?: Clock } = {}): Promise<Store> {
  return openStore({
    databaseUrl: await createMigratedDatabaseUrl(),
    dataDir: tmpdir(),
    log: options.log ?? silentLog,
    clock: options.clock ?? systemClock,
  });
}
