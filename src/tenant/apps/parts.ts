import { randomUUID } from 'node:crypto';
import type { AppPart } from '../../core/dossier.js';
import type { Log } from '../../core/ports.js';
import type { SubResult } from '../graph/batch.js';
import type { PageRequest } from '../graph/paging.js';
import type { GraphReads } from '../graph/reads.js';
import { TenantProblem } from '../problem.js';

interface Read<T> {
  readonly value: T;
  readonly gaps?: AppPart<T>['gaps'];
}

/** Reads one part of a dossier. A TenantProblem becomes a gap of this part, a bug is logged; other parts are not affected. */
export async function partOf<T>(log: Log, what: string, read: () => Read<T> | Promise<Read<T>>): Promise<AppPart<T>> {
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
export async function listIn<T>(graph: GraphReads, request: PageRequest<T>, result: SubResult | undefined) {
  const { items, gaps } = await graph.listFrom(request, bodyIn(result, request.path));
  return { value: items, gaps };
}

/** The body of one batch result. Throws TenantProblem. */
export function bodyIn(result: SubResult | undefined, path: string): unknown {
  if (result?.ok === true) return result.body;
  throw result?.problem ?? new TenantProblem('invalid-response', `${path}: not answered`);
}

/** Turns a request into a batch request, whose path has no version. */
export function inBatch({ path, need }: Pick<PageRequest<unknown>, 'path' | 'need'>) {
  return { path: path.replace(/^\/v1\.0/, ''), need };
}
