import type { ActivityBlob } from './model/audit-api-port.js';
import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { ActivityContentType } from '../m365/activity-content-types.js';
import {
  downloadBlobs,
  selectBlobsToTry,
  splitExpiredBlobs,
  updateUnreadableBlobs,
  type BlobDownload,
} from './activity-feed-blobs.js';
import { parseFeedCursor, type FeedCursor, type UnreadableBlob } from './activity-feed-cursor.js';
import type { AuditBatch } from './model/audit-store-port.js';
import { extractGap, type AuditIngestion, type AuditIngestionContext } from './audit-source-ingestion.js';
import { advanceReadUpTo, planListing, type InstantRange, type ListingPlan } from './activity-feed-windows.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Blobs in one batch: limits memory, and what a crash costs. */
const GROUP = 8;
/** This many failures in a row mean the service is down, not the blobs: the read ends and continues here next time. */
const MOST_FAILURES_IN_A_ROW = 8;
const MOST_UNREADABLE = 500;
const MISSED_REMEMBERED = 20;

/**
 * Creates the ingestion of one feed of the Office 365 Management Activity API. It lists what became available since the
 * cursor (the last day again, for content that is listed late, and all seven days once an hour), reads the blobs that
 * are not done yet, oldest first, and stores them group by group. The cursor follows arrival time, not event time. An
 * unreadable blob does not block the others: it is remembered and retried with growing pauses, and when the feed drops
 * it, giving up is logged.
 */
export function createFeedIngestion(contentType: ActivityContentType): AuditIngestion {
  return async (parts) => {
    const { store, clock } = parts;
    const source = `activity:${contentType}` as const;
    const stored = parseFeedCursor(await store.cursor(source));
    const now = clock.now();
    const plan = planListing(stored, now);
    const firstList = list(contentType, plan, parts);
    const isOn = await isSubscribed(contentType, firstList, parts);
    const offSince = stored.offSince ?? (isOn ? undefined : stored.readUpTo);
    if (!isOn) {
      await keepIsOff(source, { ...stored, offSince }, parts);
      await parts.api.subscribe(contentType, { signal: parts.signal });
    }
    const missed = [...stored.missed, ...missedNow(offSince, stored, plan, now)].slice(-MISSED_REMEMBERED);
    const listing = await (isOn ? firstList : list(contentType, plan, parts));
    const { expired, waiting } = splitExpiredBlobs(stored.unreadable, now);
    const tried = selectBlobsToTry(listing.blobs, waiting, now);
    const known = [...tried, ...stored.unreadable.map(({ blob }) => blob)].map(({ contentId }) => contentId);
    const unread = new Set(await store.unread(source, known));
    const isUnread = ({ contentId }: ActivityBlob) => unread.has(contentId);
    const groups = groupsOf(tried.filter(isUnread));
    const end = advanceReadUpTo(stored.readUpTo, plan, listing.failed);

    let cursor: FeedCursor = {
      ...stored,
      offSince: undefined,
      unreadable: waiting.filter(({ blob }) => isUnread(blob)),
      missed,
    };
    const forgotten = expired.filter(({ blob }) => isUnread(blob));
    let batch = givenUp(source, forgotten, parts);
    let failures = 0;
    for (const [at, group] of [...groups, []].entries()) {
      const readings = await downloadBlobs(group, parts);
      for (const { ok } of readings) failures = ok ? 0 : failures + 1;
      const unreadable = updateUnreadableBlobs(cursor.unreadable, readings, now);
      const isDown = failures >= MOST_FAILURES_IN_A_ROW || unreadable.length > MOST_UNREADABLE;
      const next = groups[at + 1]?.[0]?.createdAt;
      const isLast = next === undefined && !isDown;
      const readUpTo = isLast ? end : later(stored.readUpTo, earlier(next, end));
      const relisted = isLast && plan.coversAll && listing.failed.length === 0;
      cursor = { ...cursor, readUpTo, unreadable, ...(relisted && { relistedAt: now }) };
      batch = withReadings(batch, readings, cursor, listing.gap ?? unreadableGap(contentType, unreadable));
      await parts.saveBatch(batch);
      if (isDown) throw new ServiceDown(unreadable.at(-1)?.gap);
      if (isLast) return;
      batch = emptyBatch(source);
    }
  };
}

/** Too many blobs failed in a row. */
class ServiceDown extends Error {
  override readonly name = 'ServiceDown';
  constructor(readonly gap: Gap = { reason: 'unreachable', detail: 'the activity feed' }) {
    super(`the activity feed returns no blobs: ${gap.detail}`);
  }
}

interface Listing {
  readonly blobs: readonly ActivityBlob[];
  readonly failed: readonly InstantRange[];
  readonly gap: Gap | undefined;
}

/**
 * Checks the subscription while the list is being fetched: it is nearly always on. If it is off, the list is useless.
 */
async function isSubscribed(
  contentType: ActivityContentType,
  listed: Promise<Listing>,
  { api, signal }: AuditIngestionContext,
) {
  const [subscription] = await Promise.allSettled([api.isSubscribed(contentType, { signal }), listed]);
  if (subscription.status === 'rejected') throw subscription.reason;
  return subscription.value;
}

/**
 * Saves that the feed was off before switching it on: afterwards no later read could tell, if this process dies or
 * nothing is listed yet (the service takes a while).
 */
async function keepIsOff(
  source: AuditBatch['source'],
  cursor: FeedCursor,
  { saveBatch: keep, log }: AuditIngestionContext,
): Promise<void> {
  const { offSince } = cursor;
  if (offSince === undefined) return;
  log.warn({ source, offSince }, 'an audit feed was off: switching it on and searching the time it missed');
  await keep({ ...emptyBatch(source), cursor, gap: { reason: 'truncated', detail: `${source} was off until now` } });
}

/** Lists the windows in parallel. A failed window is reported separately; if all fail, the listing fails. */
async function list(
  contentType: ActivityContentType,
  plan: ListingPlan,
  { api, signal }: AuditIngestionContext,
): Promise<Listing> {
  const results = await Promise.allSettled(
    plan.windows.map((window, at) => {
      const isNewest = at === plan.windows.length - 1;
      return api.listBlobs(contentType, isNewest ? 'last-24-hours' : window, { signal });
    }),
  );
  signal.throwIfAborted();
  const blobs: ActivityBlob[] = [];
  const failed: InstantRange[] = [];
  const reasons: unknown[] = [];
  for (const [at, window] of plan.windows.entries()) {
    const result = results[at];
    if (result?.status === 'fulfilled') blobs.push(...result.value);
    else {
      failed.push(window);
      reasons.push(result?.reason);
    }
  }
  const bug = reasons.find((reason) => extractGap(reason) === undefined);
  if (bug !== undefined || failed.length === plan.windows.length) throw bug ?? reasons[0];
  return { blobs, failed, gap: extractGap(reasons[0]) };
}

/**
 * The time without a subscription, or an outage longer than the feed's retention: the feed never delivers these events.
 */
function missedNow(
  offSince: Instant | undefined,
  { readUpTo }: FeedCursor,
  { missed }: ListingPlan,
  now: Instant,
): readonly InstantRange[] {
  if (readUpTo === undefined) return [];
  if (offSince !== undefined) return [{ from: offSince, to: now }];
  return missed === undefined ? [] : [missed];
}

function groupsOf(blobs: readonly ActivityBlob[]): readonly (readonly ActivityBlob[])[] {
  return Array.from({ length: Math.ceil(blobs.length / GROUP) }, (_, at) => blobs.slice(at * GROUP, (at + 1) * GROUP));
}

function emptyBatch(source: AuditBatch['source']): AuditBatch {
  return { source, events: [], malformed: [], seen: 0, blobIds: [], cursor: undefined };
}

/** A batch that starts with the blobs given up on. */
function givenUp(
  source: AuditBatch['source'],
  expired: readonly UnreadableBlob[],
  { log }: AuditIngestionContext,
): AuditBatch {
  const malformed = expired.map(({ blob, tries, gap }) => {
    log.warn({ source, blob: blob.contentId, tries, gap }, 'giving up on an audit blob that the feed has dropped');
    const reason = `a whole blob, made available ${blob.createdAt}: never readable (tried ${tries} times): ${gap.detail}`;
    return { source, recordId: blob.contentId, reason, text: '' };
  });
  return { ...emptyBatch(source), malformed };
}

function withReadings(
  batch: AuditBatch,
  readings: readonly BlobDownload[],
  cursor: FeedCursor,
  gap: Gap | undefined,
): AuditBatch {
  const read = readings.filter((reading) => reading.ok);
  const { source } = batch;
  return {
    source,
    events: read.flatMap(({ records }) => records.events),
    malformed: [
      ...batch.malformed,
      ...read.flatMap(({ records }) => records.malformed.map((one) => ({ source, ...one }))),
    ],
    seen: read.reduce((sum, { records }) => sum + records.seen, 0),
    blobIds: read.map(({ blob }) => blob.contentId),
    cursor,
    ...omitUndefined({ readUpTo: cursor.readUpTo, gap }),
  };
}

function unreadableGap(contentType: ActivityContentType, unreadable: readonly UnreadableBlob[]): Gap | undefined {
  const [oldest] = unreadable;
  if (oldest === undefined) return undefined;
  const many = `${unreadable.length} of the blobs of ${contentType} cannot be read so far`;
  return {
    reason: oldest.gap.reason,
    detail: `${many}, the oldest from ${oldest.blob.createdAt}: ${oldest.gap.detail}`,
  };
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) < Date.parse(b) ? a : b;
}

function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) > Date.parse(b) ? a : b;
}
