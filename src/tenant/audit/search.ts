import { z } from 'zod/v4';
import type { Instant } from '../../core/instant.js';
import type { GraphReads } from '../graph/reads.js';
import type { Listed } from '../graph/paging.js';
import type { Limits, Timing } from '../limits.js';
import { TenantProblem, cancelled, type Need } from '../problem.js';

export const AUDIT_SEARCH_READ: Need = { permission: 'AuditLogsQuery-Exchange.Read.All' };

const job = z.object({ id: z.string(), status: z.string().nullish() });
const record = z.object({ id: z.string(), auditData: z.unknown() });

/**
 * Searches the unified audit log through Graph: a job is made, asked after with growing pauses, and its records are read.
 * Filters by record type only: `operationFilters` match no name that is written a little differently.
 * Source: https://learn.microsoft.com/graph/api/security-auditcoreroot-post-auditlogqueries
 */
export async function searchAuditLog(
  graph: GraphReads,
  period: { readonly from: Instant; readonly to: Instant },
  recordType: string,
  run: { readonly limits: Limits; readonly timing: Timing; readonly signal?: AbortSignal },
): Promise<Listed<unknown>> {
  const queries = '/v1.0/security/auditLog/queries';
  const { timing } = run;
  const deadline = timing.nowMs() + run.limits.auditSearchTimeMs;
  let state = await graph.post(
    queries,
    {
      displayName: 'Tenant Warden',
      filterStartDateTime: period.from,
      filterEndDateTime: period.to,
      recordTypeFilters: [recordType],
    },
    job,
    AUDIT_SEARCH_READ,
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
    await timing.sleep(pauseMs, run.signal).catch((error: unknown) => {
      throw cancelled(error);
    });
    state = await graph.get(path, job, AUDIT_SEARCH_READ);
  }
  const listed = await graph.list({
    path: `${path}/records?$top=999`,
    schema: record,
    key: ({ id }) => id,
    need: AUDIT_SEARCH_READ,
    name: 'audit search',
  });
  return { items: listed.items.map(({ auditData }) => auditData), gaps: listed.gaps };
}

/** A search takes minutes in a large tenant and a moment in a small one. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
