import type { DecisionStore } from '../core/decision-ports.js';
import { decisionStore } from './decisions.js';
import { runningEmbedded } from './embedded/embedded.js';
import { openPool } from './pool.js';
import { openStore, type StoreOptions } from './store.js';

/** What can be read beside a bot that runs. */
export interface StoreToRead {
  readonly decisions: Pick<DecisionStore, 'inStates' | 'record' | 'verifyRecord'>;
  close(): Promise<void>;
}

/**
 * Opens the store to read, also the embedded one while the bot has it. Throws ExpectedError, with what to do, when there is no database
 * to be had.
 */
export async function openStoreToRead(options: StoreOptions): Promise<StoreToRead> {
  const { databaseUrl, dataDir, log, clock } = options;
  const running = databaseUrl === undefined ? await runningEmbedded(dataDir) : undefined;
  if (running === undefined) return openStore(options);
  const pool = openPool(running, log);
  return { decisions: decisionStore(pool.db, log, clock), close: () => pool.close() };
}
