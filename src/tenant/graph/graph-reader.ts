import type { z } from 'zod/v4';
import { distinctGaps, type Gap } from '../../core/gap.js';
import type { AccessRequirement } from '../tenant-problem.js';
import { TenantProblem } from '../tenant-problem.js';
import type { CallContext, TenantApiService } from '../http/tenant-api-service.js';
import { batchGet, type BatchRequest, type BatchResult } from './graph-batch.js';
import {
  collectPages,
  describeFirstIssue,
  stripQueryString,
  readPages,
  withFirstPage,
  type FetchPage,
  type ListResult,
  type ListPage,
  type PageRequest,
} from './odata-paging.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { noteRefusedProperty, withoutRefusedProperties } from './undescribed-properties.js';

/** Reads from Microsoft Graph within one piece of work. */
export interface GraphReader {
  /** Reads one object. Throws TenantProblem, also when it does not match the schema. */
  get<T>(path: string, schema: z.ZodType<T>, need: AccessRequirement): Promise<T>;
  /** Sends a POST that only reads. */
  post<T>(path: string, body: object, schema: z.ZodType<T>, need: AccessRequirement): Promise<T>;
  /** Reads a whole list; `onPage` receives each page as it arrives. Throws when the first page fails. */
  list<T>(request: PageRequest<T>, onPage?: (page: ListPage<T>) => void): Promise<ListResult<T>>;
  /** Reads a list page by page, when it is too long to hold; see {@link readPages} for how it ends. */
  pages<T>(request: PageRequest<T>): AsyncGenerator<ListPage<T>>;
  /** Reads a list whose first page is already at hand (from a batch). */
  listFrom<T>(request: PageRequest<T>, firstBody: unknown): Promise<ListResult<T>>;
  /** Sends many GETs in few requests; results come in request order. */
  batch(requests: readonly BatchRequest[], version?: 'v1.0' | 'beta'): Promise<readonly BatchResult[]>;
  /** Reads many lists in few requests; further pages are fetched one by one. One result per list, in request order. */
  batchLists<T>(requests: readonly PageRequest<T>[]): Promise<readonly BatchListResult<T>[]>;
}

/** The result of one list in a batch. */
export type BatchListResult<T> =
  | ({ readonly ok: true } & ListResult<T>)
  | { readonly ok: false; readonly problem: TenantProblem };

/** Binds Graph to one piece of work. */
export function createGraphReader(graph: TenantApiService, context: CallContext, maxPages: number): GraphReader {
  const fetchWith =
    ({ headers }: { readonly headers?: Readonly<Record<string, string>> }): FetchPage =>
    async (path, need) => {
      const read = async () => {
        const known = withoutRefusedProperties(graph, path);
        const request = { method: 'GET', path: known, need, repeatable: true, ...omitUndefined({ headers }) };
        return (await graph.call(request, context)).body;
      };
      try {
        return await read();
      } catch (error) {
        if (!noteRefusedProperty(graph, error, path)) throw error;
        return read();
      }
    };

  const reads: GraphReader = {
    get: async (path, schema, need) => parseWithSchema(await fetchWith({})(path, need), schema, path),
    post: async (path, body, schema, need) => {
      const answer = await graph.call({ method: 'POST', path, body, need, repeatable: true }, context);
      return parseWithSchema(answer.body, schema, path);
    },
    pages: (request) => readPages(request, fetchWith(request), maxPages),
    list: (request, onPage) => collectPages(readPages(request, fetchWith(request), maxPages), onPage),
    listFrom: (request, firstBody) =>
      collectPages(readPages(request, withFirstPage(firstBody, fetchWith(request)), maxPages)),
    batch: (requests, version = 'v1.0') => batchKnown(graph, context, version, requests),
    // No async functions: they would hold all first pages until the last list is complete.
    batchLists: (requests) =>
      reads
        .batch(
          requests.map(({ path, need, headers }) => ({
            path: path.replace(/^\/v1\.0/, ''),
            need,
            ...omitUndefined({ headers }),
          })),
        )
        .then((answers) => Promise.all(requests.map((request, at) => listed(reads, request, answers[at])))),
  };
  return reads;
}

/** Sends a batch, and once more what was refused for a property that a read can do without. */
async function batchKnown(
  graph: TenantApiService,
  context: CallContext,
  version: 'v1.0' | 'beta',
  requests: readonly BatchRequest[],
): Promise<readonly BatchResult[]> {
  const known = (some: readonly BatchRequest[]) =>
    some.map((request) => ({ ...request, path: withoutRefusedProperties(graph, request.path) }));
  const results = await batchGet(graph, context, version, known(requests));
  const again = requests.flatMap((request, at) => {
    const result = results[at];
    return result?.ok === false && noteRefusedProperty(graph, result.problem, request.path) ? [{ request, at }] : [];
  });
  if (again.length === 0) return results;
  const second = await batchGet(graph, context, version, known(again.map(({ request }) => request)));
  const byPlace = new Map(again.map(({ at }, nth) => [at, second[nth]]));
  return results.map((result, at) => byPlace.get(at) ?? result);
}

function listed<T>(
  reads: GraphReader,
  request: PageRequest<T>,
  answer: BatchResult | undefined,
): Promise<BatchListResult<T>> {
  if (answer?.ok !== true) return Promise.resolve(answer ?? missing(request.path));
  return reads.listFrom(request, answer.body).then(
    (list) => ({ ok: true, ...list }),
    (error: unknown) => {
      if (error instanceof TenantProblem) return { ok: false, problem: error };
      throw error;
    },
  );
}

function missing(path: string): { readonly ok: false; readonly problem: TenantProblem } {
  return { ok: false, problem: new TenantProblem('invalid-response', `${stripQueryString(path)}: not answered`) };
}

/** Parses a body. Throws TenantProblem when it does not match the schema. */
export function parseWithSchema<T>(body: unknown, schema: z.ZodType<T>, path: string): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new TenantProblem('invalid-response', `${stripQueryString(path)} (${describeFirstIssue(result.error)})`, {
    cause: result.error,
  });
}

/** The distinct gaps of many lists. */
export function collectGaps(results: readonly BatchListResult<unknown>[]): readonly Gap[] {
  const gaps = results.flatMap((result) => (result.ok ? result.gaps : [result.problem.gap]));
  return distinctGaps(gaps);
}
