import type { Clock } from '../core/clock.js';
import { daysBefore, instant, type Instant } from '../core/instant.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { parseFeedCursor } from './activity-feed-cursor.js';
import type { InstantRange } from './activity-feed-windows.js';
import { LOOK_BACK_DAYS, readUnsearchedPeriods } from './audit-search-plan.js';
import type { AuditStore } from './model/audit-store-port.js';

/** Source of Exchange's records in the activity feed. */
const SOURCE = 'activity:Audit.Exchange';
/** So much less than retention is relied on: what is forgotten next is not missing from a period. */
const MARGIN_DAYS = 1;

/** What the watch has kept of the changes that administrators and apps make in Exchange. */
export interface KeptExchangeEvents {
  /** Of a period for which nothing is missing: what happened after its start and became available before its end. */
  readonly whole: InstantRange;
  /** Oldest first; also some that happened after the end. */
  readonly events: readonly AuditEvent[];
}

/** Reads kept events of these operations since `from`, or since the trail is whole; undefined: it is not, or that cannot be said. */
export type ReadKeptExchangeEvents = (
  from: Instant,
  operations: readonly string[],
) => Promise<KeptExchangeEvents | undefined>;

/**
 * Reads the trail that the watch keeps, so that a question need not search at Microsoft for what is here. Relied on only where it is whole:
 * periods that are still to be searched end it, and a feed that is off, has unreadable content or malformed records rules it out.
 */
export function createKeptExchangeReader(
  store: Pick<AuditStore, 'cursor' | 'states' | 'since'>,
  { clock, keepDays }: { readonly clock: Clock; readonly keepDays: number },
): ReadKeptExchangeEvents {
  return async (from, operations) => {
    const { readUpTo, offSince, unreadable, missed } = parseFeedCursor(await store.cursor(SOURCE));
    const unsearched = readUnsearchedPeriods(await store.cursor('audit-query'), SOURCE, missed);
    const isDoubtful = (await store.states()).some(
      ({ source, malformed }) => (source === SOURCE || source === 'audit-query') && malformed > 0,
    );
    if (readUpTo === undefined || unsearched === undefined) return undefined;
    if (offSince !== undefined || unreadable.length > 0 || isDoubtful) return undefined;
    const oldest = daysBefore(clock.now(), Math.min(LOOK_BACK_DAYS, keepDays) - MARGIN_DAYS);
    const begins = [from, oldest, ...unsearched.map(({ to }) => to)].map((at) => Date.parse(at));
    const begin = instant(Math.max(...begins));
    if (Date.parse(begin) >= Date.parse(readUpTo)) return undefined;
    return { whole: { from: begin, to: readUpTo }, events: await store.since(begin, operations) };
  };
}
