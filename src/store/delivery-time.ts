import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../core/clock.js';
import type { Instant } from '../core/instant.js';
import { type SqlNow, sqlMs } from './database-time.js';

/** The clock of the outbox, and the one by which this process counts. */
export interface DeliveryTime {
  readonly now: SqlNow;
  readonly clock: Clock;
}

/** A moment that this process counted by its clock, as far from the database's now as it is from ours. */
export function toDatabaseDue(moment: Instant, { now, clock }: DeliveryTime): RawBuilder<Date> {
  return sql<Date>`${now()} + ${sqlMs(Date.parse(moment) - Date.parse(clock.now()))}`;
}
