import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseProblem } from './core/database-problem.js';
import { openStore, type Store, type StoreOptions } from './store/persistent-store.js';

const TRY_EVERY_MS = 2_000;
const SAY_EVERY_MS = 30_000;

/** What waiting for a database needs besides the store's options. */
export interface WaitingOptions {
  /** Told what it waits for, at each try. */
  readonly onWaiting: (problem: DatabaseProblem) => void;
  /** Aborted: waits no longer, and rejects. */
  readonly signal: AbortSignal;
}

/**
 * Opens the store, and waits as long as an external database is away, restarting, full, crowded or hung: containers start in any order. A
 * wrong login or a wrong version is not waited for, nor is the embedded database, which this process starts by itself.
 */
export async function openStoreWhenThere(options: StoreOptions, { onWaiting, signal }: WaitingOptions): Promise<Store> {
  for (let saidAtMs = -Infinity; ;) {
    try {
      return await openStore(options);
    } catch (error) {
      const waits = options.databaseUrl !== undefined && error instanceof DatabaseProblem && error.state !== 'refused';
      if (!waits || signal.aborted) throw error;
      onWaiting(error);
      if (performance.now() - saidAtMs > SAY_EVERY_MS) {
        saidAtMs = performance.now();
        const { message: reason, nextStep } = error;
        options.log.warn({ reason, nextStep }, 'waiting for the database');
      }
    }
    await sleep(TRY_EVERY_MS, undefined, { signal });
  }
}
