import { graphObject } from '../graph/graph-object.js';
import type { AuditSearch } from '../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { collectPages, type ListResult, type ListPage } from '../graph/odata-paging.js';
import type { Timing } from '../http/request-limits.js';
import {
  type AuditPeriod,
  type EarlierSearch,
  findEarlierSearch,
  SEARCH_NAME,
  type SearchMatch,
} from './earlier-audit-search.js';
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

const job = graphObject<AuditSearch>()({
  id: z.string(),
  status: z.string().nullish(),
  isRecordCountLimitExceeded: z.boolean().nullish(),
  recordCountLimit: z.number().nullish(),
  approximateReturnedRecordCount: z.number().nullish(),
});
type Job = z.infer<typeof job>;
/** Unwraps a record; judging its content is up to the caller. */
const record = z.object({ auditData: z.unknown() }).transform(({ auditData }) => auditData);

/** Options of one search: time limit in milliseconds, timing and cancellation. */
export interface AuditSearchOptions {
  readonly searchTimeMs: number;
  readonly timing: Timing;
  readonly match: SearchMatch;
  /** v1.0 has no audit search any more, and beta's is used. */
  readonly onBeta?: () => void;
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

/**
 * The same search page by page, for results too long to hold; records may repeat. What an earlier search of ours has, or is at, is taken
 * from it, so that asking again goes on where the wait ended. Ends with a gap if the service cut the result.
 */
export async function* searchAuditLogPages(
  graph: GraphReader,
  period: AuditPeriod,
  recordType: string,
  run: AuditSearchOptions,
): AsyncGenerator<ListPage<unknown>> {
  const need = NEEDS[recordType] ?? AUDIT_SEARCH_READ;
  const { queries, earlier } = await findQueries(graph, period, recordType, need, run);
  const deadlineMs = run.timing.nowMs() + run.searchTimeMs;
  const started: string[] = earlier === undefined ? [] : [earlier.id];
  const rest = earlier === undefined ? period : earlier.rest;
  if (rest !== undefined) started.push(await startSearch(graph, queries, rest, recordType, need));
  for (const id of started) {
    const path = `${queries}/${encodeURIComponent(id)}`;
    const done = await awaitSearch(graph, path, need, deadlineMs, run);
    yield* graph.pages({ path: `${path}/records?$top=999`, schema: record, need, name: 'audit search' });
    if (wasCut(done)) yield { items: [], gaps: [cutGap(done)] };
  }
}

/** Where searches are: of v1.0, or of beta where v1.0 has none (any more). */
async function findQueries(
  graph: GraphReader,
  period: AuditPeriod,
  recordType: string,
  need: AccessRequirement,
  { onBeta, match }: AuditSearchOptions,
): Promise<{ readonly queries: string; readonly earlier: EarlierSearch | undefined }> {
  try {
    return { queries: V1, earlier: await findEarlierSearch(graph, V1, period, recordType, need, match) };
  } catch (error) {
    if (!isNoSuchPath(error)) throw error;
    onBeta?.();
    return { queries: BETA, earlier: await findEarlierSearch(graph, BETA, period, recordType, need, match) };
  }
}

const V1 = '/v1.0/security/auditLog/queries';
const BETA = '/beta/security/auditLog/queries';

/** Graph says 400 "Resource not found for the segment" or 404 of a path that a version does not have. */
function isNoSuchPath(error: unknown): boolean {
  if (!(error instanceof TenantProblem)) return false;
  return error.status === 404 || (error.status === 400 && error.code === 'BadRequest');
}

async function startSearch(
  graph: GraphReader,
  queries: string,
  period: AuditPeriod,
  recordType: string,
  need: AccessRequirement,
): Promise<string> {
  const body = {
    displayName: SEARCH_NAME,
    filterStartDateTime: period.from,
    filterEndDateTime: period.to,
    recordTypeFilters: [recordType],
  };
  return (await graph.post(queries, body, job, need)).id;
}

/** Waits until the search has succeeded. Throws TenantProblem when it failed, or is not done in time. */
async function awaitSearch(
  graph: GraphReader,
  path: string,
  need: AccessRequirement,
  deadlineMs: number,
  { timing, signal }: AuditSearchOptions,
): Promise<Job> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.7, LONGEST_PAUSE_MS)) {
    const state = await graph.get(path, job, need);
    if (state.status === 'succeeded') return state;
    if (state.status === 'failed' || state.status === 'cancelled') {
      throw new TenantProblem('unreachable', `the audit search ended as ${state.status}`);
    }
    if (timing.nowMs() + pauseMs > deadlineMs) {
      const detail = 'the audit search goes on at Microsoft: ask again in a few minutes, and its result is taken';
      throw new TenantProblem('unreachable', detail);
    }
    await timing.sleep(pauseMs, signal).catch((error: unknown) => {
      throw createCancelledProblem(error);
    });
  }
}

/**
 * Whether there were more records than a search returns; it succeeds all the same. The count is approximate, so that it counts only where
 * the service does not say. Source: https://learn.microsoft.com/graph/api/resources/security-auditlogquery
 */
function wasCut({ isRecordCountLimitExceeded: said, recordCountLimit: limit, approximateReturnedRecordCount: n }: Job) {
  if (typeof said === 'boolean') return said;
  return typeof limit === 'number' && typeof n === 'number' && n >= limit;
}

function cutGap({ recordCountLimit: limit }: Job): Gap {
  const most = typeof limit === 'number' ? ` at ${limit} records` : '';
  return { reason: 'truncated', detail: `the audit search was cut${most}: ask for a shorter period` };
}

/** A search takes minutes in a large tenant and less than a second in a small one. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
