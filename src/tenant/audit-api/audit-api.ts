import { z } from 'zod/v4';
import type { AuditApi } from '../../core/audit-ports.js';
import { ACTIVITY_FEED_READ } from '../activity/feed.js';
import { AUDIT_SEARCH_ENTRA_READ, AUDIT_SEARCH_READ, auditSearchPages } from '../audit/search.js';
import type { Page } from '../graph/paging.js';
import { createGraphReads } from '../graph/reads.js';
import type { Timing } from '../limits.js';
import { TenantProblem, type Need } from '../problem.js';
import type { CallContext, Service } from '../service.js';
import { feedApi } from './feed-api.js';
import { paced } from './paced.js';

const AUDITS_READ: Need = { permission: 'AuditLog.Read.All' };
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
export interface AuditApiParts {
  readonly activity: Service;
  readonly graph: Service;
  readonly maxPages: number;
  readonly tenantId: string;
  readonly timing: Timing;
}

/**
 * Creates the client of Microsoft's audit APIs for the audit room. Read-only, with the same guard, retries and limits as every other
 * read. All methods throw TenantProblem, possibly half-way: pages yielded before are valid.
 */
export function createAuditApi({ activity, graph, maxPages, tenantId, timing }: AuditApiParts): AuditApi {
  const contextOf = (options?: { readonly signal?: AbortSignal }): CallContext => ({
    meter: { requests: 0 },
    ...(options?.signal === undefined ? {} : { signal: options.signal }),
  });
  const pacedGraph = paced(graph, PAGE_DISTANCE_MS, timing);
  return {
    ...feedApi(activity, tenantId, contextOf),

    async *directoryAudits(from, options) {
      const filter = encodeURIComponent(`activityDateTime ge ${from}`);
      const pages = createGraphReads(pacedGraph, contextOf(options), maxPages).pages({
        path: `/v1.0/auditLogs/directoryAudits?$filter=${filter}&$orderby=activityDateTime&$top=${PAGE_SIZE}`,
        schema: z.unknown(),
        need: AUDITS_READ,
        name: 'directory audit log',
      });
      for await (const page of pages) yield whole(page);
    },

    async *searchAuditLog(period, recordType, options) {
      const signal = options?.signal;
      const run = { searchTimeMs: SEARCH_TIME_MS, timing, ...(signal === undefined ? {} : { signal }) };
      const reads = createGraphReads(graph, contextOf(options), maxPages);
      for await (const page of auditSearchPages(reads, period, recordType, run)) yield whole(page);
    },
  };
}

/** Returns the records of a complete page. Throws for an incomplete one: reading on would skip what is missing. */
function whole<T>({ items, gaps }: Page<T>): readonly T[] {
  const [gap] = gaps;
  if (gap === undefined) return items;
  throw new TenantProblem(gap.reason === 'bug' ? 'invalid-response' : gap.reason, gap.detail);
}
