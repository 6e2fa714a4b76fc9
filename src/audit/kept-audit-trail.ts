import type { Clock } from '../core/clock.js';
import { daysBefore, instant, type Instant } from '../core/instant.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { parseDirectoryActivity } from '../m365/directory-activities.js';
import { mergeSameActs } from '../m365/same-acts.js';
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

/**
 * Reads kept changes of the directory that happened in a period, oldest first, each once whichever logs have it. Never all changes: only
 * those that a detection uses are kept.
 */
export type ReadKeptDirectoryEvents = (period: InstantRange) => Promise<readonly AuditEvent[]>;

/** Reads of the trail what was done in the directory, so that a search which fails or takes long leaves no empty answer. */
export function createKeptDirectoryReader(
  store: Pick<AuditStore, 'since'>,
  loadOperations: () => Promise<readonly string[]>,
): ReadKeptDirectoryEvents {
  return async ({ from, to }) => {
    const operations = (await loadOperations()).filter((one) => parseDirectoryActivity(one) !== undefined);
    const events = await store.since(from, operations);
    return mergeSameActs(events.filter(({ at }) => Date.parse(at) < Date.parse(to))).toReversed();
  };
}
