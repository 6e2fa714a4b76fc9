import { instantSchema } from '../../schemas/instant-schema.js';
import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import { TenantProblem, toGap, type AccessRequirement } from '../tenant-problem.js';
import { describeFirstIssue } from '../graph/odata-paging.js';
import type { CallContext, TenantApiService, TenantApiResponse } from '../http/tenant-api-service.js';

/** Access to the Office 365 Management Activity API: https://learn.microsoft.com/office/office-365-management-api/ */
export const ACTIVITY_FEED_READ: AccessRequirement = { permission: 'ActivityFeed.Read', on401: 'permission-missing' };

/** Error codes for a subscription that is disabled or was never enabled. */
const NO_SUBSCRIPTION = new Set(['AF20022', 'AF20023']);
const HOUR_MS = 3_600_000;
const WINDOW_MS = 24 * HOUR_MS;
/** Content is available for seven days; a little less here, to allow for clock differences. */
const KEPT_MS = 7 * 24 * HOUR_MS - 5 * 60_000;

const content = z.object({
  contentUri: z.string(),
  contentCreated: instantSchema,
});

/** Content that was read from the feed. */
export interface FeedContent {
  /** Unparsed records. They may repeat: the feed promises completeness, not uniqueness. */
  readonly records: readonly unknown[];
  readonly gaps: readonly Gap[];
  /**
   * Creation time of the oldest content, since the service does not tell when its subscription began. Undefined when there is none.
   */
  readonly from: Instant | undefined;
}

/**
 * Reads the feed's content of a period in concurrent windows of a day; the feed keeps seven days by time of arrival. Throws
 * TenantProblem when nothing could be read.
 */
export async function readActivityFeed(
  activity: TenantApiService,
  tenantId: string,
  contentType: string,
  context: CallContext,
  period: FeedPeriod,
): Promise<FeedContent> {
  const call = createFeedCall(activity, tenantId, context);
  const listed = await listContent(call, tenantId, contentType, period);
  if (listed.off !== undefined) return { records: [], gaps: [listed.off], from: undefined };
  const uris = new Set(listed.items.map(({ contentUri }) => contentUri));
  const blobs = settled(await Promise.allSettled([...uris].map((uri) => readAllFeedPages(call, uri, z.unknown()))));
  const from = listed.items.map(({ contentCreated }) => contentCreated).reduce(earlier, undefined);
  return {
    records: blobs.items,
    gaps: [
      ...listed.gaps,
      ...blobs.gaps,
      ...(from === undefined && period.isKnownBefore !== true ? [holdsNothing(contentType)] : []),
    ],
    from,
  };
}

/** The period to read from the feed. */
export interface FeedPeriod {
  readonly from: Instant;
  readonly now: Instant;
  /**
   * Whether to start a missing subscription; content then arrives within twelve hours. False when the audit watch reads the feed: it would
   * find the subscription on and not know that content of the time before is missing.
   */
  readonly mayStart: boolean;
  /** What became available before `from` is known: the day before is not read, and no content is no gap. */
  readonly isKnownBefore?: boolean;
}

/** How fresh the feed is. */
export interface NewestContent {
  /** Undefined: no content in the period. */
  readonly newestAt: Instant | undefined;
  readonly gaps: readonly Gap[];
}

/**
 * Finds when the feed last received content of a type, by listing only. Returns a gap when the feed is off, or still empty because it
 * was just started. Throws TenantProblem when nothing could be listed.
 */
export async function findNewestContent(
  activity: TenantApiService,
  tenantId: string,
  contentType: string,
  context: CallContext,
  period: FeedPeriod,
): Promise<NewestContent> {
  const listed = await listContent(createFeedCall(activity, tenantId, context), tenantId, contentType, period);
  if (listed.off !== undefined) return { newestAt: undefined, gaps: [listed.off] };
  const newest = listed.items.reduce<Instant | undefined>(
    (latest, { contentCreated }) =>
      latest === undefined || Date.parse(contentCreated) > Date.parse(latest) ? contentCreated : latest,
    undefined,
  );
  const justStarted = listed.started && newest === undefined;
  return { newestAt: newest, gaps: [...listed.gaps, ...(justStarted ? [holdsNothing(contentType)] : [])] };
}

/** A call to the feed, bound to one piece of work. */
export type FeedCall = (method: string, path: string) => Promise<TenantApiResponse>;

/** Binds calls to the feed to one piece of work. */
export function createFeedCall(activity: TenantApiService, tenantId: string, context: CallContext): FeedCall {
  return (method, path) =>
    activity.call({ method, path: withPublisher(path, tenantId), need: ACTIVITY_FEED_READ, repeatable: true }, context);
}

/**
 * Names us as the publisher, in links from the service too: requests without it share one quota with every app that sends none.
 * Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference#activity-api-operations
 */
export function withPublisher(path: string, tenantId: string): string {
  if (/[?&]PublisherIdentifier=/i.test(path)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}PublisherIdentifier=${tenantId}`;
}

interface ListedContent {
  readonly items: readonly z.output<typeof content>[];
  readonly gaps: readonly Gap[];
  /** The subscription was just started. */
  readonly started: boolean;
  /** Set when there is no subscription and we may not start one. */
  readonly off?: Gap;
}

/** Lists the content of a period in concurrent windows of a day. */
async function listContent(
  call: FeedCall,
  tenantId: string,
  contentType: string,
  period: FeedPeriod,
): Promise<ListedContent> {
  const feed = `/api/v1.0/${tenantId}/activity/feed/subscriptions`;
  const listWindows = () =>
    Promise.allSettled(
      windowsBack(period).map(([start, end]) => {
        const query = new URLSearchParams({
          contentType,
          startTime: formatFeedTime(start),
          endTime: formatFeedTime(end),
        });
        return readAllFeedPages(call, `${feed}/content?${query.toString()}`, content);
      }),
    );

  const windows = await listWindows();
  if (!windows.some((window) => window.status === 'rejected' && isUnsubscribed(window.reason))) {
    return { ...settled(windows), started: false };
  }
  if (!period.mayStart) return { items: [], gaps: [], started: false, off: isOff(contentType) };
  const query = new URLSearchParams({ contentType });
  await call('POST', `${feed}/start?${query.toString()}`);
  return { ...settled(await listWindows()), started: true };
}

function holdsNothing(contentType: string): Gap {
  return { reason: 'truncated', detail: `the activity feed ${contentType} holds nothing yet: ask again tomorrow` };
}

function isOff(contentType: string): Gap {
  const detail = `the activity feed ${contentType} is switched off; the watch switches it on at its next look: ask again tomorrow`;
  return { reason: 'truncated', detail };
}

/** Reads all pages of a list that pages by header, as blobs do too. Throws when any page is unreadable. */
export async function readAllFeedPages<T>(call: FeedCall, first: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const items: T[] = [];
  const followed = new Map<string, number>();
  for (let path: string | null = first; path !== null;) {
    const times = (followed.get(path) ?? 0) + 1;
    // A link may repeat once; a second repeat is a loop.
    if (times > 2) throw new TenantProblem('invalid-response', 'activity feed: its pages go in a circle');
    followed.set(path, times);
    const answer = await call('GET', path);
    const page = z.array(schema).safeParse(answer.body);
    if (!page.success) throw new TenantProblem('invalid-response', `activity feed (${describeFirstIssue(page.error)})`);
    for (const item of page.data) items.push(item);
    path = answer.header('nextpageuri');
  }
  return items;
}

/** Combines results; failures become gaps. Throws when everything failed. */
function settled<T>(results: readonly PromiseSettledResult<readonly T[]>[]): {
  readonly items: readonly T[];
  readonly gaps: readonly Gap[];
} {
  const gaps = results.flatMap((result) => (result.status === 'rejected' ? [toGap(result.reason)] : []));
  const [first] = results;
  if (first?.status === 'rejected' && gaps.length === results.length) throw first.reason;
  return { items: results.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])), gaps };
}

function earlier(first: Instant | undefined, next: Instant): Instant {
  return first === undefined || Date.parse(next) < Date.parse(first) ? next : first;
}

function isUnsubscribed(error: unknown): boolean {
  return error instanceof TenantProblem && error.code !== undefined && NO_SUBSCRIPTION.has(error.code);
}

/** Windows from the end back to a day before the period: content from that day shows that the feed was already on. */
function windowsBack(period: FeedPeriod): readonly (readonly [number, number])[] {
  const to = Date.parse(period.now);
  const from = Math.max(to - KEPT_MS, Date.parse(period.from) - (period.isKnownBefore === true ? 0 : WINDOW_MS));
  const windows: [start: number, end: number][] = [];
  for (let end = to; end > from; end -= WINDOW_MS) windows.push([Math.max(end - WINDOW_MS, from), end]);
  return windows;
}

/** Formats epoch milliseconds for the feed: `YYYY-MM-DDTHH:MM:SS`, UTC, without fractions of a second. */
export function formatFeedTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}
