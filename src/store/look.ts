import type { DecisionStore } from '../core/decision-ports.js';
import { decisionStore } from './decisions.js';
import { runningEmbedded } from './embedded/embedded.js';
import { openPool } from './pool.js';
import { openStore, type StoreOptions } from './store.js';

/** The part of the store that can be read while the bot runs. */
export interface StoreToRead {
  readonly decisions: Pick<DecisionStore, 'inStates' | 'record' | 'verifyRecord'>;
  close(): Promise<void>;
}

/**
 * Opens the store for reading; the embedded one even while the bot uses it. Throws ExpectedError with a next step if no database is
 * available.
 */
export async function openStoreToRead(options: StoreOptions): Promise<StoreToRead> {
  const { databaseUrl, dataDir, log, clock } = options;
  const running = databaseUrl === undefined ? await runningEmbedded(dataDir) : undefined;
  if (running === undefined) return openStore(options);
  const pool = openPool(running, log);
  return { decisions: decisionStore(pool.db, log, clock), close: () => pool.close() };
}
