import { type RawBuilder, sql } from 'kysely';

/** The moment so many milliseconds from now by the database's clock, as SQL: for leases, which no clock of a process may decide. */
export function databaseTimeIn(ms: number): RawBuilder<Date> {
  return sql<Date>`now() + ${ms}::double precision * interval '1 millisecond'`;
}
