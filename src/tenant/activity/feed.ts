import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { instant, type Instant } from '../../core/instant.js';
import { TenantProblem, gapOf, type Need } from '../problem.js';
import { issueOf } from '../graph/paging.js';
import { ownUrl, type CallContext, type Service } from '../service.js';

/** Office 365 Management Activity API: https://learn.microsoft.com/office/office-365-management-api/ */
export const ACTIVITY_FEED_READ: Need = { permission: 'ActivityFeed.Read', on401: 'permission-missing' };

/** "The subscription is disabled / not enabled": start it. */
const NO_SUBSCRIPTION = new Set(['AF20022', 'AF20023']);
const HOUR_MS = 3_600_000;
const WINDOW_MS = 24 * HOUR_MS;
/** Content is kept for seven days; a start a little inside, so that the clocks may differ. */
const KEPT_MS = 7 * 24 * HOUR_MS - 5 * 60_000;

const contentList = z.array(z.object({ contentUri: z.string(), contentId: z.string() }));
const blob = z.array(z.unknown());

export interface FeedContent {
  /** Records as they came, unparsed; repeated ones among them: the feed promises completeness, not uniqueness. */
  readonly records: readonly unknown[];
  readonly gaps: readonly Gap[];
  /** Content is there from here on. Undefined when the subscription was only started just now. */
  readonly from: Instant | undefined;
}

/**
 * Reads what the feed still holds (seven days by time of arrival), in windows of a day side by side. Starts the subscription
 * when there is none: content then comes in within twelve hours. Throws TenantProblem when nothing could be read.
 */
export async function readFeed(
  activity: Service,
  tenantId: string,
  contentType: string,
  context: CallContext,
  now: Instant,
): Promise<FeedContent> {
  const feed = `/api/v1.0/${tenantId}/activity/feed/subscriptions`;
  const to = Date.parse(now);
  const call = (method: string, path: string) =>
    activity.call({ method, path, need: ACTIVITY_FEED_READ, repeatable: true }, context);

  const windows = windowsBack(to).map(async ([start, end]) => {
    const query = new URLSearchParams({
      contentType,
      startTime: feedTime(start),
      endTime: feedTime(end),
      PublisherIdentifier: tenantId,
    });
    return listContent(`${feed}/content?${query.toString()}`);
  });

  async function listContent(first: string) {
    const uris: string[] = [];
    const followed = new Set<string>();
    for (let path: string | null = first; path !== null;) {
      if (followed.has(path)) throw new TenantProblem('invalid-response', 'activity feed: its pages go in a circle');
      followed.add(path);
      const answer = await call('GET', path);
      const list = contentList.safeParse(answer.body ?? []);
      if (!list.success) throw new TenantProblem('invalid-response', `activity feed (${issueOf(list.error)})`);
      uris.push(...list.data.map(({ contentUri }) => contentUri));
      path = answer.header('nextpageuri');
    }
    return uris;
  }

  const listed = await Promise.allSettled(windows);
  if (listed.some((window) => window.status === 'rejected' && isUnsubscribed(window.reason))) {
    const query = new URLSearchParams({ contentType, PublisherIdentifier: tenantId });
    await call('POST', `${feed}/start?${query.toString()}`);
    return {
      records: [],
      from: undefined,
      gaps: [
        {
          reason: 'truncated',
          detail: `the activity feed ${contentType} was switched on only now: ask again tomorrow`,
        },
      ],
    };
  }
  const gaps: Gap[] = [];
  const uris = new Set<string>();
  for (const window of listed) {
    if (window.status === 'fulfilled') for (const uri of window.value) uris.add(uri);
    else gaps.push(gapOf(window.reason));
  }
  const [first] = listed;
  if (gaps.length === listed.length && first?.status === 'rejected') throw first.reason;

  const records: unknown[] = [];
  const blobs = await Promise.allSettled(
    [...uris].map(async (uri) => {
      ownUrl(uri, activity.origin);
      return blob.parse((await call('GET', uri)).body);
    }),
  );
  for (const result of blobs) {
    if (result.status === 'fulfilled') records.push(...result.value);
    else if (result.reason instanceof z.ZodError)
      gaps.push({ reason: 'invalid-response', detail: 'activity feed: a blob' });
    else gaps.push(gapOf(result.reason));
  }
  return { records, gaps, from: instant(to - KEPT_MS) };
}

function isUnsubscribed(error: unknown): boolean {
  return error instanceof TenantProblem && error.code !== undefined && NO_SUBSCRIPTION.has(error.code);
}

function windowsBack(to: number): readonly (readonly [start: number, end: number])[] {
  const windows: [number, number][] = [];
  for (let end = to; end > to - KEPT_MS; end -= WINDOW_MS) {
    windows.push([Math.max(end - WINDOW_MS, to - KEPT_MS), end]);
  }
  return windows;
}

/** `YYYY-MM-DDTHH:MM:SS`, UTC. */
function feedTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}
