import { z } from 'zod/v4';
import type { Instant } from '../../core/instant.js';
import type { GraphReads } from '../graph/reads.js';
import { collectPages, type Listed, type Page } from '../graph/paging.js';
import type { Timing } from '../limits.js';
import { TenantProblem, cancelled, type Need } from '../problem.js';

export const AUDIT_SEARCH_READ: Need = { permission: 'AuditLogsQuery-Exchange.Read.All' };
export const AUDIT_SEARCH_ENTRA_READ: Need = { permission: 'AuditLogsQuery-Entra.Read.All' };

/** What each record type takes to search. Source: https://learn.microsoft.com/graph/api/security-auditlogquery-list-records */
const NEEDS: Readonly<Record<string, Need>> = {
  exchangeAdmin: AUDIT_SEARCH_READ,
  azureActiveDirectory: AUDIT_SEARCH_ENTRA_READ,
};

export interface AuditPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

const job = z.object({ id: z.string(), status: z.string().nullish() });
/** What a page holds is the caller's to judge: here only the wrapping is taken off. */
const record = z.object({ auditData: z.unknown() }).transform(({ auditData }) => auditData);

/** Bounds of one search: how long it may run, how to wait, how to stop. */
export interface SearchRun {
  readonly searchTimeMs: number;
  readonly timing: Timing;
  readonly signal?: AbortSignal;
}

/**
 * Searches the unified audit log through Graph: a job is made, asked after with growing pauses, and its records are read.
 * Filters by record type only: `operationFilters` match no name that is written a little differently.
 * Source: https://learn.microsoft.com/graph/api/security-auditcoreroot-post-auditlogqueries
 */
export async function searchAuditLog(
  graph: GraphReads,
  period: AuditPeriod,
  recordType: string,
  run: SearchRun,
): Promise<Listed<unknown>> {
  return collectPages(auditSearchPages(graph, period, recordType, run));
}

/** The same page by page, so that a million records need not be held; repeated ones among them. */
export async function* auditSearchPages(
  graph: GraphReads,
  period: AuditPeriod,
  recordType: string,
  run: SearchRun,
): AsyncGenerator<Page<unknown>> {
  const need = NEEDS[recordType] ?? AUDIT_SEARCH_READ;
  const path = await finishedSearch(graph, period, recordType, need, run);
  yield* graph.pages({ path: `${path}/records?$top=999`, schema: record, need, name: 'audit search' });
}

/** Posts the job and waits until it has succeeded; gives its address. */
async function finishedSearch(
  graph: GraphReads,
  period: AuditPeriod,
  recordType: string,
  need: Need,
  { searchTimeMs, timing, signal }: SearchRun,
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
      throw cancelled(error);
    });
    state = await graph.get(path, job, need);
  }
  return path;
}

/** A search takes minutes in a large tenant and a moment in a small one. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
