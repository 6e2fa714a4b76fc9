import { instant, type Instant } from '../core/instant.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Limits of the Management Activity API: a list covers at most 24 hours and starts at most seven days back, which is
 * also how long content is available. We stay slightly inside, because clocks may differ.
 * Source:
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference#list-available-content
 */
export const FEED_RETENTION_MS = 7 * DAY_MS;
const WINDOW_MS = DAY_MS;
const MARGIN_MS = 5 * 60_000;
/** Content may be listed this much later than its creation time. */
const LATE_MS = DAY_MS;
/** Everything still available is listed again this often, for content that arrives even later. */
const RELIST_EVERY_MS = HOUR_MS;

/** A period between two instants. */
export interface InstantRange {
  readonly from: Instant;
  readonly to: Instant;
}

/** How far a feed has been read. */
export interface FeedProgress {
  /** Everything listed as created before this has been read, or is remembered as unreadable. */
  readonly readUpTo?: Instant | undefined;
  /** When all seven days were last listed. */
  readonly relistedAt?: Instant | undefined;
}

/** Which windows of a feed to list. */
export interface ListingPlan {
  /**
   * Oldest first, without holes, each at most 24 hours long; the last one ends `now`, cut to the second. Never empty.
   * The last window is fetched as the service's own "last 24 hours", although clocks may differ: that omits nothing,
   * while a period in whole seconds omits up to a second of the newest content.
   */
  readonly windows: readonly InstantRange[];
  /** Whether everything the feed has is listed. */
  readonly coversAll: boolean;
  /** Content that expired unread: the outage was longer than the feed's retention. */
  readonly missed?: InstantRange;
}

/** Plans which windows to list now. */
export function planListing({ readUpTo, relistedAt }: FeedProgress, now: Instant): ListingPlan {
  const toMs = Math.floor(Date.parse(now) / 1000) * 1000;
  const oldestMs = Math.ceil((Date.parse(now) - FEED_RETENTION_MS + MARGIN_MS) / 1000) * 1000;
  const readMs = readUpTo === undefined ? -Infinity : Math.min(Date.parse(readUpTo), toMs);
  const listedMs = relistedAt === undefined ? -Infinity : Date.parse(relistedAt);
  // A clock that went back counts as "long ago": listing again costs seven requests.
  const whole = listedMs > toMs || toMs - listedMs >= RELIST_EVERY_MS;
  const fromMs = whole ? oldestMs : Math.max(oldestMs, Math.floor((readMs - LATE_MS) / 1000) * 1000);
  const newestFromMs = toMs - WINDOW_MS + MARGIN_MS;
  const windows: InstantRange[] = [{ from: instant(newestFromMs), to: instant(toMs) }];
  for (let endMs = newestFromMs; endMs > fromMs; endMs -= WINDOW_MS) {
    windows.unshift({ from: instant(Math.max(fromMs, endMs - WINDOW_MS)), to: instant(endMs) });
  }
  const isMissed = readUpTo !== undefined && readMs < oldestMs;
  return { windows, coversAll: whole, ...(isMissed && { missed: { from: readUpTo, to: instant(oldestMs) } }) };
}

/** How far the feed is read once everything in these windows is read. Windows that failed to list hold it back. */
export function advanceReadUpTo(
  readUpTo: Instant | undefined,
  { windows }: ListingPlan,
  failed: readonly InstantRange[],
): Instant | undefined {
  const readMs = readUpTo === undefined ? -Infinity : Date.parse(readUpTo);
  const hole = failed.find(({ to }) => Date.parse(to) > readMs);
  if (hole === undefined) return windows.at(-1)?.to;
  return readMs > Date.parse(hole.from) ? readUpTo : hole.from;
}
