import type { Clock } from '../core/clock.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import { createDecisionStore } from './decision-store.js';
import { findRunningEmbedded } from './embedded/embedded-database.js';
import { openConnectionPool } from './connection-pool.js';
import { openStore, type StoreOptions } from './persistent-store.js';

/** The part of the store that can be read while the bot runs. */
export interface ReadOnlyStore {
  readonly decisions: Pick<DecisionStore, 'inStates' | 'record' | 'verifyRecord'>;
  close(): Promise<void>;
}

/**
 * Opens the store for reading; the embedded one even while the bot uses it. Throws ExpectedError with a next step if no database is
 * available.
 */
export async function openReadOnlyStore(options: StoreOptions & { readonly clock: Clock }): Promise<ReadOnlyStore> {
  const { databaseUrl, dataDir, log, clock } = options;
  const running = databaseUrl === undefined ? await findRunningEmbedded(dataDir) : undefined;
  if (running === undefined) return openStore(options);
  const pool = openConnectionPool(running, log);
  return { decisions: createDecisionStore(pool.db, log, clock), close: () => pool.close() };
}
