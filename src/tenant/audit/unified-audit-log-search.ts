import { z } from 'zod/v4';
import type { Instant } from '../../core/instant.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { collectPages, type ListResult, type ListPage } from '../graph/odata-paging.js';
import type { Timing } from '../http/request-limits.js';
import { TenantProblem, createCancelledProblem, type AccessRequirement } from '../tenant-problem.js';

/** Access to search Exchange records. */
export const AUDIT_SEARCH_READ: AccessRequirement = { permission: 'AuditLogsQuery-Exchange.Read.All' };
/** Access to search Entra ID records. */
export const AUDIT_SEARCH_ENTRA_READ: AccessRequirement = { permission: 'AuditLogsQuery-Entra.Read.All' };

/** Permission needed to search each record type. Source: https://learn.microsoft.com/graph/api/security-auditlogquery-list-records */
const NEEDS: Readonly<Record<string, AccessRequirement>> = {
  exchangeAdmin: AUDIT_SEARCH_READ,
  azureActiveDirectory: AUDIT_SEARCH_ENTRA_READ,
};

/** The period of a search. */
export interface AuditPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

const job = z.object({ id: z.string(), status: z.string().nullish() });
/** Unwraps a record; judging its content is up to the caller. */
const record = z.object({ auditData: z.unknown() }).transform(({ auditData }) => auditData);

/** Options of one search: time limit in milliseconds, timing and cancellation. */
export interface AuditSearchOptions {
  readonly searchTimeMs: number;
  readonly timing: Timing;
  readonly signal?: AbortSignal;
}

/**
 * Searches the unified audit log through Graph: creates a job, polls it with growing pauses, and reads its records.
 * Filters by record type only: `operationFilters` miss names that are spelled slightly differently.
 * Source: https://learn.microsoft.com/graph/api/security-auditcoreroot-post-auditlogqueries
 */
export async function searchAuditLog(
  graph: GraphReader,
  period: AuditPeriod,
  recordType: string,
  run: AuditSearchOptions,
): Promise<ListResult<unknown>> {
  return collectPages(searchAuditLogPages(graph, period, recordType, run));
}

/** The same search page by page, for results too long to hold; records may repeat. */
export async function* searchAuditLogPages(
  graph: GraphReader,
  period: AuditPeriod,
  recordType: string,
  run: AuditSearchOptions,
): AsyncGenerator<ListPage<unknown>> {
  const need = NEEDS[recordType] ?? AUDIT_SEARCH_READ;
  const path = await finishedSearch(graph, period, recordType, need, run);
  yield* graph.pages({ path: `${path}/records?$top=999`, schema: record, need, name: 'audit search' });
}

/** Creates the search job, waits until it succeeds, and returns its path. */
async function finishedSearch(
  graph: GraphReader,
  period: AuditPeriod,
  recordType: string,
  need: AccessRequirement,
  { searchTimeMs, timing, signal }: AuditSearchOptions,
): Promise<string> {
  const queries = '/v1.0/security/auditLog/queries';
  const deadline = timing.nowMs() + searchTimeMs;
  let state = await graph.post(
    queries,
    {
      displayName: 'Tenant Warden',
      filterStartDateTime: period.from,
      filterEndDateTime: period.to,
      recordTypeFilters: [recordType],
    },
    job,
    need,
  );
  const path = `${queries}/${encodeURIComponent(state.id)}`;
  for (
    let pauseMs = FIRST_PAUSE_MS;
    state.status !== 'succeeded';
    pauseMs = Math.min(pauseMs * 1.7, LONGEST_PAUSE_MS)
  ) {
    if (state.status === 'failed' || state.status === 'cancelled') {
      throw new TenantProblem('unreachable', `the audit search ended as ${state.status}`);
    }
    if (timing.nowMs() + pauseMs > deadline) {
      throw new TenantProblem('unreachable', 'the audit search was not done in time: ask again in a few minutes');
    }
    await timing.sleep(pauseMs, signal).catch((error: unknown) => {
      throw createCancelledProblem(error);
    });
    state = await graph.get(path, job, need);
  }
  return path;
}

/** A search takes minutes in a large tenant and less than a second in a small one. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
