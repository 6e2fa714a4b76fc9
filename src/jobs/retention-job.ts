import type { Log } from '../core/log.js';
import type { LeasedJob } from './leased-jobs.js';

/** What the retention job needs. */
export interface RetentionJobOptions {
  /** Deletes what is over and older than so many days; returns how many rows of each kind. */
  readonly deleteExpired: (keepDays: number) => Promise<object>;
  readonly keepDays: number;
  readonly log: Log;
}

const EVERY_MS = 3_600_000;

/** Deletes expired rows every hour. */
export function createRetentionJob({ deleteExpired, keepDays, log }: RetentionJobOptions): LeasedJob {
  return {
    name: 'retention',
    everyMs: EVERY_MS,
    firstAfterMs: EVERY_MS,
    async run() {
      log.debug({ deleted: await deleteExpired(keepDays) }, 'expired rows deleted');
      return true;
    },
  };
}
