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
/** What reading the audit trail takes; for the table of permissions. */
export const AUDIT_API_PERMISSIONS: readonly string[] = [
  AUDITS_READ.permission,
  ACTIVITY_FEED_READ.permission,
  AUDIT_SEARCH_READ.permission,
  AUDIT_SEARCH_ENTRA_READ.permission,
];

/**
 * Reports and audit logs answer 5 requests in 10 seconds to one app of one tenant, and questions need some of those too: three are ours.
 * Source: https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
 */
const PAGE_DISTANCE_MS = 3_400;
/** A search of a large tenant takes tens of minutes; nobody waits for this one. */
const SEARCH_TIME_MS = 60 * 60_000;
const PAGE_SIZE = 1_000;

export interface AuditApiParts {
  readonly activity: Service;
  readonly graph: Service;
  readonly maxPages: number;
  readonly tenantId: string;
  readonly timing: Timing;
}

/**
 * Microsoft's audit APIs as the audit room asks them. Reads only, through the same gate, retries and bounds as every other read.
 * Everything throws TenantProblem when it could not be read, also half-way: what was given out until then is good.
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

/** A page that is not all there ends the reading: whoever reads on would pass over what is missing. */
function whole<T>({ items, gaps }: Page<T>): readonly T[] {
  const [gap] = gaps;
  if (gap === undefined) return items;
  throw new TenantProblem(gap.reason === 'bug' ? 'invalid-response' : gap.reason, gap.detail);
}
