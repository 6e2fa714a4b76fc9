import { z } from 'zod/v4';
import type { AuditApi } from '../../audit/model/audit-api-port.js';
import { ACTIVITY_FEED_READ } from '../activity/activity-feed-reader.js';
import { AUDIT_SEARCH_ENTRA_READ, AUDIT_SEARCH_READ, searchAuditLogPages } from './unified-audit-log-search.js';
import type { CallOptions } from '../../core/call-options.js';
import type { ListPage } from '../graph/odata-paging.js';
import { createGraphReader } from '../graph/graph-reader.js';
import type { Timing } from '../http/request-limits.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';
import type { CallContext, TenantApiService } from '../http/tenant-api-service.js';
import { createActivityFeedApi } from '../activity/activity-feed-api.js';
import { spaceCalls } from '../http/minimum-call-spacing.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const AUDITS_READ: AccessRequirement = { permission: 'AuditLog.Read.All' };
/** Permissions needed to read the audit sources; for the permission table. */
export const AUDIT_API_PERMISSIONS: readonly string[] = [
  AUDITS_READ.permission,
  ACTIVITY_FEED_READ.permission,
  AUDIT_SEARCH_READ.permission,
  AUDIT_SEARCH_ENTRA_READ.permission,
];

/**
 * Graph allows 5 requests per 10 seconds for reports and audit logs, per app and tenant. Questions need some of them, so we use three.
 * Source: https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
 */
const PAGE_DISTANCE_MS = 3_400;
/** A search in a large tenant takes tens of minutes; this one runs in the background. */
const SEARCH_TIME_MS = 60 * 60_000;
const PAGE_SIZE = 1_000;

/** What the audit API client needs. */
export interface AuditApiDependencies {
  readonly activity: TenantApiService;
  readonly graph: TenantApiService;
  readonly maxPages: number;
  readonly tenantId: string;
  readonly timing: Timing;
  /** See `AuditSearchOptions`. */
  readonly onBeta: () => void;
}

/**
 * Creates the client of Microsoft's audit APIs for the audit room. Read-only, with the same guard, retries and limits as every other
 * read. All methods throw TenantProblem, possibly half-way: pages yielded before are valid.
 */
export function createAuditApi({
  activity,
  graph,
  maxPages,
  tenantId,
  timing,
  onBeta,
}: AuditApiDependencies): AuditApi {
  const contextOf = (options?: CallOptions): CallContext => ({
    meter: { requests: 0 },
    ...omitUndefined({ signal: options?.signal, onResponse: options?.onResponse }),
  });
  const pacedGraph = spaceCalls(graph, PAGE_DISTANCE_MS, timing);
  return {
    ...createActivityFeedApi(activity, tenantId, contextOf),

    async *directoryAudits(from, options) {
      const filter = encodeURIComponent(`activityDateTime ge ${from}`);
      const pages = createGraphReader(pacedGraph, contextOf(options), maxPages).pages({
        path: `/v1.0/auditLogs/directoryAudits?$filter=${filter}&$orderby=activityDateTime&$top=${PAGE_SIZE}`,
        schema: z.unknown(),
        need: AUDITS_READ,
        name: 'directory audit log',
      });
      for await (const page of pages) yield whole(page);
    },

    async *searchAuditLog(period, recordType, options) {
      const signal = options?.signal;
      const run = {
        searchTimeMs: SEARCH_TIME_MS,
        timing,
        onBeta,
        match: 'same-period' as const,
        ...omitUndefined({ signal }),
      };
      const reads = createGraphReader(graph, contextOf(options), maxPages);
      for await (const page of searchAuditLogPages(reads, period, recordType, run)) yield whole(page);
    },
  };
}

/** Returns the records of a complete page. Throws for an incomplete one: reading on would skip what is missing. */
function whole<T>({ items, gaps }: ListPage<T>): readonly T[] {
  const [gap] = gaps;
  if (gap === undefined) return items;
  throw new TenantProblem(gap.reason === 'bug' ? 'invalid-response' : gap.reason, gap.detail);
}
