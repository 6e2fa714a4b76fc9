import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../core/clock.js';

/** The present moment as SQL. */
export type SqlNow = () => RawBuilder<Date>;

/**
 * The database's clock as SQL: the start of the statement, not of its transaction, which may have waited for a lock. A test may set
 * another clock.
 */
export function createSqlNow(clock?: Clock): SqlNow {
  return () => (clock === undefined ? sql<Date>`statement_timestamp()` : sql<Date>`${clock.now()}::timestamptz`);
}

/** So many milliseconds as SQL. */
export function sqlMs(ms: number): RawBuilder<unknown> {
  return sql`${ms}::double precision * interval '1 millisecond'`;
}

/** The moment so many milliseconds from now by the database's clock, as SQL: for leases, which no clock of a process may decide. */
export function databaseTimeIn(ms: number): RawBuilder<Date> {
  return sql<Date>`now() + ${sqlMs(ms)}`;
}
