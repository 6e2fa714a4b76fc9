import type { Log } from '../core/log.js';

/** What the retention job needs. */
export interface RetentionJobOptions {
  /** Deletes what is over and older than so many days; returns how many rows of each kind. Safe to run in several processes at once. */
  readonly deleteExpired: (keepDays: number) => Promise<object>;
  readonly keepDays: number;
  readonly log: Log;
  /** Time between two runs in milliseconds, also before the first; default: one hour. */
  readonly everyMs?: number;
}

const EVERY_MS = 3_600_000;

/** Deletes expired rows every hour. Does not keep the process alive. */
export function startRetention({ deleteExpired, keepDays, log, everyMs = EVERY_MS }: RetentionJobOptions) {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = deleteExpired(keepDays).then(
      (deleted) => {
        log.debug({ deleted }, 'expired rows deleted');
      },
      (err: unknown) => {
        log.warn({ err }, 'expired rows not deleted; will retry');
      },
    );
  }, everyMs);
  timer.unref();
  return {
    /** Waits for a run to end. */
    async close(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
