import { instant, type Instant } from '../core/instant.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * What the Management Activity API allows: a list covers at most 24 hours and begins at most seven days back, which is also how long
 * content is there; a little inside, so that the clocks may differ.
 * Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference#list-available-content
 */
export const FEED_KEEPS_MS = 7 * DAY_MS;
const WINDOW_MS = DAY_MS;
const MARGIN_MS = 5 * 60_000;
/** Content may be listed this much later than the moment it carries. */
const LATE_MS = DAY_MS;
/** Everything that is still there is listed anew this often, for content that is later still. */
const RELIST_EVERY_MS = HOUR_MS;

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** How far a feed has been read. */
export interface FeedProgress {
  /** Everything that was listed as made before this is read, or remembered as unreadable. */
  readonly readUpTo?: Instant | undefined;
  /** When all seven days were last listed. */
  readonly relistedAt?: Instant | undefined;
}

export interface ListingPlan {
  /**
   * Oldest first, without holes, each at most 24 hours long; the last ends `now`, cut to the second. Never empty. The last is covered by
   * what the service itself takes for the last 24 hours, though the clocks may differ: asked for in that way, it leaves nothing out
   * that is there, where a period named in whole seconds leaves out the newest for up to a second.
   */
  readonly windows: readonly Period[];
  /** All that the feed has is listed. */
  readonly whole: boolean;
  /** What went past before it could be read: the outage was longer than the feed's memory. */
  readonly missed?: Period;
}

/** Which windows are to be listed now. */
export function listingPlan({ readUpTo, relistedAt }: FeedProgress, now: Instant): ListingPlan {
  const toMs = Math.floor(Date.parse(now) / 1000) * 1000;
  const oldestMs = Math.ceil((Date.parse(now) - FEED_KEEPS_MS + MARGIN_MS) / 1000) * 1000;
  const readMs = readUpTo === undefined ? -Infinity : Math.min(Date.parse(readUpTo), toMs);
  const listedMs = relistedAt === undefined ? -Infinity : Date.parse(relistedAt);
  // A clock that went back counts as "long ago": listing once more costs seven requests.
  const whole = listedMs > toMs || toMs - listedMs >= RELIST_EVERY_MS;
  const fromMs = whole ? oldestMs : Math.max(oldestMs, Math.floor((readMs - LATE_MS) / 1000) * 1000);
  const newestFromMs = toMs - WINDOW_MS + MARGIN_MS;
  const windows: Period[] = [{ from: instant(newestFromMs), to: instant(toMs) }];
  for (let endMs = newestFromMs; endMs > fromMs; endMs -= WINDOW_MS) {
    windows.unshift({ from: instant(Math.max(fromMs, endMs - WINDOW_MS)), to: instant(endMs) });
  }
  const isMissed = readUpTo !== undefined && readMs < oldestMs;
  return { windows, whole, ...(isMissed && { missed: { from: readUpTo, to: instant(oldestMs) } }) };
}

/** How far the feed is read once all that these windows listed is read; those that could not be listed hold it back. */
export function readUpToAfter(
  readUpTo: Instant | undefined,
  { windows }: ListingPlan,
  failed: readonly Period[],
): Instant | undefined {
  const readMs = readUpTo === undefined ? -Infinity : Date.parse(readUpTo);
  const hole = failed.find(({ to }) => Date.parse(to) > readMs);
  if (hole === undefined) return windows.at(-1)?.to;
  return readMs > Date.parse(hole.from) ? readUpTo : hole.from;
}
