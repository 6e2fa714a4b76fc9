import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVERS_DIRECTORY } from './database-servers-directory.js';
import { takeGivenDatabaseServer } from './given-database-server.js';

// What mocha does once, around all files. Where they run in processes of mocha's, each starts a database server when it first needs one
// and keeps it for the next file; it ends without a word, so that the process that started it has to clear up.

// Before any test starts the product, which would take DATABASE_URL for its own.
const given = takeGivenDatabaseServer();

export async function mochaGlobalSetup(): Promise<void> {
  process.env[SERVERS_DIRECTORY] = await mkdtemp(join(tmpdir(), 'warden-run-'));
  // Ctrl-C ends the processes and asks nobody; it comes from the terminal and from mocha, which may add a SIGTERM.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void mochaGlobalTeardown().finally(() => process.exit(130)));
  }
}

let cleared: Promise<void> | undefined;

export function mochaGlobalTeardown(): Promise<void> {
  return (cleared ??= clear());
}

async function clear(): Promise<void> {
  const directory = process.env[SERVERS_DIRECTORY];
  if (directory === undefined) return;
  if ((await readdir(directory)).length > 0 || given !== undefined) {
    // Not before it is needed: most single files do without a database.
    const { dropGivenDatabases, stopServersIn } = await import('./postgres-test-server.js');
    await dropGivenDatabases();
    await stopServersIn(directory);
  }
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
}
