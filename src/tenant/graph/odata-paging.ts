import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { TenantProblem, toGap, type AccessRequirement } from '../tenant-problem.js';
import { CompactStringSet } from '../../bulk-data/compact-string-set.js';

/** The readable objects of one page, and gaps for the rest. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly gaps: readonly Gap[];
}

/** A list, complete only without gaps. */
export interface ListResult<T> {
  readonly items: readonly T[];
  readonly gaps: readonly Gap[];
}

/** How to read one list. */
export interface PageRequest<T> {
  /** Path with version and query string. */
  readonly path: string;
  /** Name for gaps; the path by default. */
  readonly name?: string;
  /**
   * Schema of one object, no stricter than we need; objects it turns into `undefined` are left out. A long list is parsed straight into
   * its final shape, so that the raw objects can be freed after each page.
   */
  readonly schema: z.ZodType<T | undefined>;
  /** Identity of an object: services repeat some when a list changes while it is read. */
  readonly key?: (item: T) => string;
  /** Takes the objects of a very long list instead of `items`; returns false for a duplicate. `key` is then ignored. */
  readonly into?: (item: T) => boolean;
  /** Receives the raw form of each page's accepted objects; the next page waits until it is done. */
  readonly onRows?: (rows: readonly unknown[]) => void | Promise<void>;
  /** Sent with every page. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly need: AccessRequirement;
}

/** Fetches the body of one page; `path` may be a next link. Throws TenantProblem. */
export type FetchPage = (path: string, need: AccessRequirement) => Promise<unknown>;

const envelope = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/**
 * Reads a list page by page. Ends after the last page, or early with a gap: after `maxPages`, when next links form a loop or lead to
 * another host (refused by the fetcher), or when a page is unreadable. Throws only when the first page fails.
 */
export async function* readPages<T>(
  request: PageRequest<T>,
  fetchPage: FetchPage,
  maxPages: number,
): AsyncGenerator<ListPage<T>> {
  const name = request.name ?? stripQueryString(request.path);
  const followed = new Map<string, number>();
  const seen = new CompactStringSet();
  let link: string | undefined = request.path;
  for (let page = 1; link !== undefined; page += 1) {
    if (page > maxPages) {
      yield { items: [], gaps: [{ reason: 'truncated', detail: `${name}: more than ${maxPages} pages` }] };
      return;
    }
    followed.set(link, (followed.get(link) ?? 0) + 1);
    let turned: Turned<T>;
    try {
      turned = await turn(link, request, fetchPage, seen, name);
    } catch (error) {
      if (page === 1) throw error;
      const gap = toGap(error);
      yield { items: [], gaps: [{ reason: gap.reason, detail: `${name}, page ${page}: ${gap.detail}` }] };
      return;
    }
    yield turned.page;
    await handOver(turned.rows, request);
    link = turned.nextLink;
    // A link may repeat once; a second repeat is a loop.
    if (link !== undefined && (followed.get(link) ?? 0) > 1) {
      yield { items: [], gaps: [{ reason: 'invalid-response', detail: `${name}: its next links go in a circle` }] };
      return;
    }
  }
}

/** A parsed page. While the next page is fetched, nothing of the raw response is held except rows not yet taken. */
interface Turned<T> {
  readonly page: ListPage<T>;
  /** Raw rows for `onRows`; emptied when handed over. */
  readonly rows: unknown[];
  readonly nextLink: string | undefined;
}

/** Not an async function: its frame would keep the response alive. */
function turn<T>(
  link: string,
  request: PageRequest<T>,
  fetchPage: FetchPage,
  seen: CompactStringSet,
  name: string,
): Promise<Turned<T>> {
  return fetchPage(link, request.need).then((body) => {
    const opened = open(body, name);
    const rows: unknown[] = [];
    return { page: read(opened.value, request, seen, name, rows), rows, nextLink: opened['@odata.nextLink'] };
  });
}

function handOver<T>(rows: unknown[], { onRows }: PageRequest<T>): void | Promise<void> {
  return onRows?.(rows.splice(0));
}

/** Wraps a fetcher so that its first call returns a body already at hand; the body is released after use. */
export function withFirstPage(body: unknown, fetchPage: FetchPage): FetchPage {
  let first = body === undefined ? undefined : Promise.resolve(body);
  return (path, need) => {
    const given = first;
    first = undefined;
    return given ?? fetchPage(path, need);
  };
}

/** Collects all pages; `onPage` receives each as it arrives. */
export async function collectPages<T>(
  generator: AsyncGenerator<ListPage<T>>,
  onPage?: (page: ListPage<T>) => void,
): Promise<ListResult<T>> {
  const items: T[] = [];
  const gaps: Gap[] = [];
  for await (const page of generator) {
    onPage?.(page);
    for (const item of page.items) items.push(item);
    gaps.push(...page.gaps);
  }
  return { items, gaps };
}

function open(body: unknown, name: string): z.infer<typeof envelope> {
  const parsed = envelope.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new TenantProblem('invalid-response', `${name}: not a list`, { cause: parsed.error });
}

function read<T>(
  values: readonly unknown[],
  request: PageRequest<T>,
  seen: CompactStringSet,
  name: string,
  rows: unknown[],
): ListPage<T> {
  const items: T[] = [];
  let bad = 0;
  let firstIssue = '';
  for (const value of values) {
    const parsed = request.schema.safeParse(value);
    if (!parsed.success) {
      bad += 1;
      firstIssue ||= describeFirstIssue(parsed.error);
      continue;
    }
    if (parsed.data === undefined) continue;
    if (!taken(parsed.data, request, seen, items)) continue;
    if (request.onRows !== undefined) rows.push(value);
  }
  if (bad === 0) return { items, gaps: [] };
  return {
    items,
    gaps: [
      { reason: 'invalid-response', detail: `${name}: ${bad} of ${values.length} objects on a page (${firstIssue})` },
    ],
  };
}

/** False for a duplicate. */
function taken<T>(item: T, { key, into }: PageRequest<T>, seen: CompactStringSet, items: T[]): boolean {
  if (into !== undefined) return into(item);
  if (key !== undefined && !seen.add(key(item))) return false;
  items.push(item);
  return true;
}

/** Describes the first schema issue by path and kind, never by value. */
export function describeFirstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.map(String).join('.') || 'object'}: ${issue.code}`;
}

/** The path without its query string, as a name for people. */
export function stripQueryString(path: string): string {
  return path.split('?', 1)[0] ?? path;
}
