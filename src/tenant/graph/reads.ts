import type { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import type { Need } from '../problem.js';
import { TenantProblem } from '../problem.js';
import type { CallContext, Service } from '../service.js';
import { batchGet, type SubRequest, type SubResult } from './batch.js';
import {
  collectPages,
  issueOf,
  nameOf,
  pages,
  startingWith,
  type FetchPage,
  type Listed,
  type Page,
  type PageRequest,
} from './paging.js';

/** Reads from Microsoft Graph within one piece of work. */
export interface GraphReads {
  /** Reads one object. Throws TenantProblem, also when it does not match the schema. */
  get<T>(path: string, schema: z.ZodType<T>, need: Need): Promise<T>;
  /** Sends a POST that only reads. */
  post<T>(path: string, body: object, schema: z.ZodType<T>, need: Need): Promise<T>;
  /** Reads a whole list; `onPage` receives each page as it arrives. Throws when the first page fails. */
  list<T>(request: PageRequest<T>, onPage?: (page: Page<T>) => void): Promise<Listed<T>>;
  /** Reads a list page by page, when it is too long to hold; see {@link readPages} for how it ends. */
  pages<T>(request: PageRequest<T>): AsyncGenerator<Page<T>>;
  /** Reads a list whose first page is already at hand (from a batch). */
  listFrom<T>(request: PageRequest<T>, firstBody: unknown): Promise<Listed<T>>;
  /** Sends many GETs in few requests; results come in request order. */
  batch(requests: readonly SubRequest[], version?: 'v1.0' | 'beta'): Promise<readonly SubResult[]>;
  /** Reads many lists in few requests; further pages are fetched one by one. One result per list, in request order. */
  batchLists<T>(requests: readonly PageRequest<T>[]): Promise<readonly BatchListed<T>[]>;
}

/** The result of one list in a batch. */
export type BatchListed<T> =
  ({ readonly ok: true } & Listed<T>) | { readonly ok: false; readonly problem: TenantProblem };

/** Binds Graph to one piece of work. */
export function createGraphReads(graph: Service, context: CallContext, maxPages: number): GraphReads {
  const fetchWith =
    ({ headers }: { readonly headers?: Readonly<Record<string, string>> }): FetchPage =>
    async (path, need) =>
      (await graph.call({ method: 'GET', path, need, repeatable: true, ...(headers && { headers }) }, context)).body;

  const reads: GraphReads = {
    get: async (path, schema, need) => parsed(await fetchWith({})(path, need), schema, path),
    post: async (path, body, schema, need) => {
      const answer = await graph.call({ method: 'POST', path, body, need, repeatable: true }, context);
      return parsed(answer.body, schema, path);
    },
    pages: (request) => pages(request, fetchWith(request), maxPages),
    list: (request, onPage) => collectPages(pages(request, fetchWith(request), maxPages), onPage),
    listFrom: (request, firstBody) =>
      collectPages(pages(request, startingWith(firstBody, fetchWith(request)), maxPages)),
    batch: (requests, version = 'v1.0') => batchGet(graph, context, version, requests),
    // No async functions: they would hold all first pages until the last list is complete.
    batchLists: (requests) =>
      reads
        .batch(
          requests.map(({ path, need, headers }) => ({
            path: path.replace(/^\/v1\.0/, ''),
            need,
            ...(headers && { headers }),
          })),
        )
        .then((answers) => Promise.all(requests.map((request, at) => listed(reads, request, answers[at])))),
  };
  return reads;
}

function listed<T>(reads: GraphReads, request: PageRequest<T>, answer: SubResult | undefined): Promise<BatchListed<T>> {
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
  return { ok: false, problem: new TenantProblem('invalid-response', `${nameOf(path)}: not answered`) };
}

/** Parses a body. Throws TenantProblem when it does not match the schema. */
export function parsed<T>(body: unknown, schema: z.ZodType<T>, path: string): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new TenantProblem('invalid-response', `${nameOf(path)} (${issueOf(result.error)})`, { cause: result.error });
}

/** The distinct gaps of many lists. */
export function gapsOf(results: readonly BatchListed<unknown>[]): readonly Gap[] {
  const gaps = results.flatMap((result) => (result.ok ? result.gaps : [result.problem.gap]));
  return [...new Map(gaps.map((gap) => [`${gap.reason} ${gap.detail}`, gap])).values()];
}
