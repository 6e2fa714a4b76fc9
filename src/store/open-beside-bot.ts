import type { Kysely } from 'kysely';
import { openConnectionPool } from './connection-pool.js';
import type { Database } from './database-schema.js';
import { findRunningEmbedded } from './embedded/embedded-database.js';
import { openStore, type Store, type StoreOptions } from './persistent-store.js';

/**
 * Opens a part of the store while the bot may be running: the embedded database belongs to one process, so where the bot runs, this one
 * only connects to it. Throws ExpectedError with a next step if no database is available.
 */
export async function openBesideBot<P extends object>(
  options: StoreOptions,
  ofStore: (store: Store) => P,
  ofDatabase: (db: Kysely<Database>) => P,
): Promise<P & { close(): Promise<void> }> {
  const { databaseUrl, dataDir, log } = options;
  const running = databaseUrl === undefined ? await findRunningEmbedded(dataDir) : undefined;
  if (running === undefined) {
    const store = await openStore(options);
    return { ...ofStore(store), close: () => store.close() };
  }
  const pool = openConnectionPool(running, log);
  return { ...ofDatabase(pool.db), close: () => pool.close() };
}
