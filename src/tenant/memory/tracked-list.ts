import type { Instant } from '../../core/instant.js';
import type { SharedReads } from '../collector.js';
import type { Listed, Page, PageRequest } from '../graph/paging.js';
import { TenantProblem } from '../problem.js';
import { appEvents, type AppEvents, eventsAfter } from './app-events.js';
import { changesSince, linkFromNowOn, type Told } from './delta.js';
import { type Changes, idsIn, type Mark, MemoryLost, type Remembered, type Row } from './list-memory.js';

/** A directory collection that supports delta queries. */
export interface TrackedList<T> {
  /** Name in the cache. */
  readonly name: string;
  /** `/v1.0/servicePrincipals`. */
  readonly collection: string;
  /** Properties to select; absent: all. */
  readonly select?: string;
  /** How to read an object; see `PageRequest`. */
  readonly page: Omit<PageRequest<T>, 'path' | 'onRows'>;
  /**
   * Returns the current state of the changed objects, or undefined when it is uncertain. A delta query itself returns only "at least
   * the properties that have been updated", by its documentation.
   */
  readonly resolve: (how: Resolving) => Promise<Changes | undefined>;
  /** Whether the audit log names the objects of this list. */
  readonly audited: boolean;
}

/** What `resolve` receives. */
export interface Resolving {
  readonly graph: TrackingReads['graph'];
  readonly told: Told;
  /** Ids of objects that the audit log reports as changed. */
  readonly alsoNamed: ReadonlySet<string>;
  readonly remembered: Remembered;
}

/** The part of a collector's context that tracking needs. */
export type TrackingReads = Pick<SharedReads, 'graph' | 'memory' | 'shared'>;

/** A cached list with all changes applied. */
export interface UpToDate<T> {
  /** Empty when `page.into` takes the items. */
  readonly items: readonly T[];
  /** Ids of everything that may differ from an earlier version of the list; undefined when that version is unknown. */
  readonly changedAfter: (mark: Mark) => Promise<ReadonlySet<string> | undefined>;
  /** The stored version; undefined when storing failed. */
  readonly mark: Mark | undefined;
}

/**
 * Reads the cached list and applies all changes since; each object is as a full read would return it now. Undefined in case of any
 * doubt (no cache, too old, delta link expired, changed object unreadable): then read in full.
 */
export async function readChanges<T>(reads: TrackingReads, list: TrackedList<T>): Promise<UpToDate<T> | undefined> {
  const { graph, memory } = reads;
  const remembered = await memory.recall(list.name, ofList(list));
  const { deltaLink, auditedTo } = remembered?.head ?? {};
  if (remembered === undefined || deltaLink === undefined) return undefined;
  try {
    const [told, events] = await Promise.all([
      changesSince(graph, deltaLink, list.page.need),
      list.audited ? reads.shared(appEvents) : undefined,
    ]);
    const alsoNamed = namedBy(events, auditedTo);
    const changes = await list.resolve({ graph, told, alsoNamed, remembered });
    if (changes === undefined) return undefined;
    const items = await itemsOf(remembered, changes, list);
    const audited = events === undefined || auditedTo === undefined ? {} : { auditedTo: events.to };
    const mark = await remembered.add({ deltaLink: told.deltaLink, ...audited }, changes);
    const changedAfter: UpToDate<T>['changedAfter'] = async (earlier) => {
      const before = await remembered.changedAfter(earlier);
      return before && new Set([...before, ...idsIn(changes)]);
    };
    return { items, changedAfter, mark };
  } catch (error) {
    if (error instanceof TenantProblem || error instanceof MemoryLost) return undefined;
    throw error;
  }
}

function namedBy(events: AppEvents | undefined, auditedTo: Instant | undefined): ReadonlySet<string> {
  if (events === undefined || auditedTo === undefined) return new Set();
  return new Set(eventsAfter(events, auditedTo).flatMap(({ targets }) => targets));
}

async function itemsOf<T>(remembered: Remembered, changes: Changes, { page }: TrackedList<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const row of remembered.rows(changes)) {
    const item = parsedRow(row, page.schema);
    if (page.into === undefined) items.push(item);
    else page.into(item);
  }
  return items;
}

/** Parses a cached row with the schema for the service's responses, so that it yields the same facts. Throws {@link ListCacheLost}. */
export function parsedRow<T>(row: Row, schema: PageRequest<T>['schema']): T {
  const { data } = schema.safeParse(row);
  if (data === undefined) throw new MemoryLost('a cached row is unreadable');
  return data;
}

/**
 * Reads the whole list page by page and caches it if nothing is missing. The delta link is requested before the first page, so that
 * changes made during the read are reported again rather than missed.
 */
export async function readInFull<T>(
  reads: TrackingReads,
  list: TrackedList<T>,
  onPage?: (page: Page<T>) => void,
): Promise<Listed<T> & { readonly mark?: Mark }> {
  const keeper = reads.memory.keep(list.name);
  const { collection, select, page } = list;
  const path = `${collection}?${select === undefined ? '' : `$select=${select}&`}$top=999`;
  if (keeper === undefined) return reads.graph.list({ ...page, path }, onPage);
  const [deltaLink, events] = await Promise.all([
    linkFromNowOn(reads.graph, collection, select, page.need).catch(nothing),
    list.audited ? reads.shared(appEvents) : undefined,
  ]);
  if (deltaLink === undefined) return reads.graph.list({ ...page, path }, onPage);
  const listed = await reads.graph.list({ ...page, path, onRows: (rows) => keeper.add(rows) }, onPage);
  if (listed.gaps.length > 0) return listed;
  const mark = await keeper.finish({ of: ofList(list), deltaLink, ...(events && { auditedTo: events.to }) });
  return mark === undefined ? listed : { ...listed, mark };
}

/** No delta link: read the list anyway; its own error says what is wrong. */
function nothing(error: unknown): undefined {
  if (error instanceof TenantProblem) return undefined;
  throw error;
}

function ofList({ collection, select }: Pick<TrackedList<unknown>, 'collection' | 'select'>): string {
  return `${collection}?${select ?? ''}`;
}
