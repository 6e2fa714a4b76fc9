import { instantSchema } from '../../schemas/instant-schema.js';
import { z } from 'zod/v4';
import type { AuditApi, ActivityBlob } from '../../audit/model/audit-api-port.js';
import {
  ACTIVITY_FEED_READ,
  readAllFeedPages,
  createFeedCall,
  formatFeedTime,
  withPublisher,
} from './activity-feed-reader.js';
import type { CallOptions } from '../../core/call-options.js';
import { describeFirstIssue } from '../graph/odata-paging.js';
import { TenantProblem } from '../tenant-problem.js';
import type { AttemptResult } from '../http/retry-policy.js';
import type { CallContext, TenantApiService, TenantApiResponse } from '../http/tenant-api-service.js';

/** "The subscription is already enabled. No property change": another process started it first. */
const ALREADY_ON = 'AF20024';

const subscriptions = z.array(z.object({ contentType: z.string(), status: z.string().nullish() }));

const listedBlob = z.object({
  contentId: z.string().min(1),
  contentUri: z.string(),
  contentCreated: instantSchema,
});

/**
 * Reads the Office 365 Management Activity API blob by blob.
 * Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference
 */
export function createActivityFeedApi(
  activity: TenantApiService,
  tenantId: string,
  contextOf: (options?: CallOptions) => CallContext,
): Pick<AuditApi, 'isSubscribed' | 'subscribe' | 'listBlobs' | 'readBlob'> {
  const feed = `/api/v1.0/${tenantId}/activity/feed/subscriptions`;
  return {
    // Check before starting: the service requires 15 minutes between two calls that start the same subscription.
    async isSubscribed(contentType, options) {
      const call = createFeedCall(activity, tenantId, contextOf(options));
      const listed = await call('GET', `${feed}/list`);
      const known = subscriptions.safeParse(listed.body);
      if (!known.success)
        throw new TenantProblem('invalid-response', `activity feed (${describeFirstIssue(known.error)})`);
      return known.data.some((one) => one.contentType === contentType && one.status === 'enabled');
    },

    async subscribe(contentType, options) {
      const query = new URLSearchParams({ contentType });
      try {
        await createFeedCall(activity, tenantId, contextOf(options))('POST', `${feed}/start?${query.toString()}`);
      } catch (error) {
        if (!(error instanceof TenantProblem && error.code === ALREADY_ON)) throw error;
      }
    },

    async listBlobs(contentType, period, options) {
      const query = new URLSearchParams({
        contentType,
        // The default period is the last 24 hours. An explicit one has whole seconds and would miss the current second.
        ...(period !== 'last-24-hours' && {
          startTime: formatFeedTime(Date.parse(period.from)),
          endTime: formatFeedTime(Date.parse(period.to)),
        }),
      });
      const call = createFeedCall(activity, tenantId, contextOf(options));
      const listed = await readAllFeedPages(call, `${feed}/content?${query.toString()}`, listedBlob);
      const blobs = new Map(
        listed.map(({ contentId, contentUri, contentCreated }): [string, ActivityBlob] => [
          contentId,
          { contentId, contentUri, createdAt: contentCreated },
        ]),
      );
      return [...blobs.values()];
    },

    async readBlob({ contentUri }, options) {
      const context = contextOf(options);
      const request = {
        method: 'GET',
        path: withPublisher(contentUri, tenantId),
        need: ACTIVITY_FEED_READ,
        repeatable: true,
        raw: true,
      } as const;
      return activity.retry(context, async (remainingMs) =>
        wholeArray(await activity.once(request, context, remainingMs)),
      );
    },
  };
}

/**
 * Accepts bytes that start and end like a JSON array. Anything else (a proxy's page, or a truncated body, which decompressors pass
 * silently) is retryable. The content is up to the reader.
 */
function wholeArray(ended: AttemptResult<TenantApiResponse>): AttemptResult<Uint8Array> {
  if (ended.kind === 'again') return ended;
  const { body } = ended.value;
  if (body instanceof Uint8Array && edge(body, 1) === '[' && edge(body, -1) === ']')
    return { kind: 'done', value: body };
  const problem = new TenantProblem('invalid-response', 'activity feed: a blob that is no JSON array, or was cut', {
    retryable: true,
  });
  return { kind: 'again', problem };
}

/** The first (1) or last (-1) character, skipping white space and a byte order mark. */
function edge(bytes: Uint8Array, step: 1 | -1): string | undefined {
  let at = step === 1 ? 0 : bytes.length - 1;
  if (step === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  for (; at >= 0 && at < bytes.length; at += step) {
    const code = bytes[at] ?? 0;
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) return String.fromCharCode(code);
  }
  return undefined;
}
