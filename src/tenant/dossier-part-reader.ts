import { randomUUID } from 'node:crypto';
import type { Log } from '../core/log.js';
import type { ReadResult } from '../core/read-result.js';
import type { BatchResult } from './graph/graph-batch.js';
import type { PageRequest } from './graph/odata-paging.js';
import type { GraphReader } from './graph/graph-reader.js';
import { TenantProblem } from './tenant-problem.js';

interface Read<T> {
  readonly value: T;
  readonly gaps?: ReadResult<T>['gaps'];
}

/** Reads one part of a dossier. A TenantProblem becomes a gap of this part, a bug is logged; other parts are not affected. */
export async function readDossierPart<T>(
  log: Log,
  what: string,
  read: () => Read<T> | Promise<Read<T>>,
): Promise<ReadResult<T>> {
  try {
    const { value, gaps = [] } = await read();
    return { ok: true, value, gaps };
  } catch (error) {
    if (error instanceof TenantProblem) return { ok: false, gaps: [error.gap] };
    const id = randomUUID();
    log.error({ what, id, err: error }, 'reading a dossier part failed');
    return { ok: false, gaps: [{ reason: 'bug', detail: `reading ${what} (${id})` }] };
  }
}

/** Reads a list whose first page came in a batch, following its further pages. Throws TenantProblem. */
export async function readBatchedList<T>(graph: GraphReader, request: PageRequest<T>, result: BatchResult | undefined) {
  const { items, gaps } = await graph.listFrom(request, getBatchedBody(result, request.path));
  return { value: items, gaps };
}

/** The body of one batch result. Throws TenantProblem. */
export function getBatchedBody(result: BatchResult | undefined, path: string): unknown {
  if (result?.ok === true) return result.body;
  throw result?.problem ?? new TenantProblem('invalid-response', `${path}: not answered`);
}

/** Turns a request into a batch request, whose path has no version. */
export function toBatchRequest({ path, need }: Pick<PageRequest<unknown>, 'path' | 'need'>) {
  return { path: path.replace(/^\/v1\.0/, ''), need };
}
