import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/clock.js';
import { instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';

/** How often the database is asked for the time: two quartz clocks drift apart by milliseconds in it. */
const MEASURE_EVERY_MS = 60_000;
/** A slower answer says too little: by half of it the measurement may be wrong. */
const SLOWEST_ANSWER_MS = 2_000;

/** The database's clock, read without asking it each time. */
export interface DatabaseClock extends Clock {
  /** Stops measuring; the clock goes on. */
  close(): void;
}

/**
 * Tells the database's time, so that due times, windows and leases mean the same in all processes. Between two measurements it goes on by
 * this process's monotonic clock; the time of day that this machine believes in is never used. Rejects if the database does not answer.
 */
export async function startDatabaseClock(db: Kysely<Database>, log: Log): Promise<DatabaseClock> {
  let aheadMs: number | undefined;

  async function measure(): Promise<void> {
    const startMs = performance.now();
    const { rows } = await sql<{ readonly at: Date }>`select clock_timestamp() as at`.execute(db);
    const endMs = performance.now();
    const [row] = rows;
    if (row === undefined || (aheadMs !== undefined && endMs - startMs > SLOWEST_ANSWER_MS)) return;
    aheadMs = row.at.getTime() - (startMs + endMs) / 2;
  }

  await runDatabaseWork(measure);
  const timer = setInterval(() => {
    measure().catch((err: unknown) => {
      log.debug({ err }, 'the database was not asked for the time; will retry');
    });
  }, MEASURE_EVERY_MS);
  timer.unref();
  return {
    now: () => instant(Math.round(performance.now() + (aheadMs ?? 0))),
    close: () => {
      clearInterval(timer);
    },
  };
}
