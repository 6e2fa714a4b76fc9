import type { Instant } from '../../core/instant.js';
import type { SharedReadContext } from '../fact-collector.js';
import type { ListResult, ListPage, PageRequest } from '../graph/odata-paging.js';
import { TenantProblem } from '../tenant-problem.js';
import { appAuditEvents, type AppAuditEvents, selectEventsAfter } from './app-change-audit-reader.js';
import { readDeltaChanges, requestDeltaLink, type DeltaChanges } from './graph-delta-query.js';
import {
  type CachedListChanges,
  collectChangedIds,
  type CachedListVersion,
  ListCacheLost,
  type CachedList,
  type CachedRow,
} from './list-cache.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** A directory collection that supports delta queries. */
export interface DeltaTrackedList<T> {
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
  readonly resolve: (how: ChangeResolverInput) => Promise<CachedListChanges | undefined>;
  /** Whether the audit log names the objects of this list. */
  readonly audited: boolean;
}

/** What `resolve` receives. */
export interface ChangeResolverInput {
  readonly graph: DeltaTrackingReads['graph'];
  readonly told: DeltaChanges;
  /** Ids of objects that the audit log reports as changed. */
  readonly alsoNamed: ReadonlySet<string>;
  readonly remembered: CachedList;
}

/** The part of a collector's context that tracking needs. */
export type DeltaTrackingReads = Pick<SharedReadContext, 'graph' | 'memory' | 'shared'>;

/** A cached list with all changes applied. */
export interface UpdatedCachedList<T> {
  /** Empty when `page.into` takes the items. */
  readonly items: readonly T[];
  /** Ids of everything that may differ from an earlier version of the list; undefined when that version is unknown. */
  readonly changedAfter: (mark: CachedListVersion) => Promise<ReadonlySet<string> | undefined>;
  /** The stored version; undefined when storing failed. */
  readonly mark: CachedListVersion | undefined;
}

/**
 * Reads the cached list and applies all changes since; each object is as a full read would return it now. Undefined in case of any
 * doubt (no cache, too old, delta link expired, changed object unreadable): then read in full.
 */
export async function readUpdatedCachedList<T>(
  reads: DeltaTrackingReads,
  list: DeltaTrackedList<T>,
): Promise<UpdatedCachedList<T> | undefined> {
  const { graph, memory } = reads;
  const remembered = await memory.recall(list.name, ofList(list));
  const { deltaLink, auditedTo } = remembered?.head ?? {};
  if (remembered === undefined || deltaLink === undefined) return undefined;
  try {
    const [told, events] = await Promise.all([
      readDeltaChanges(graph, deltaLink, list.page.need),
      list.audited ? reads.shared(appAuditEvents) : undefined,
    ]);
    const alsoNamed = namedBy(events, auditedTo);
    const changes = await list.resolve({ graph, told, alsoNamed, remembered });
    if (changes === undefined) return undefined;
    const items = await itemsOf(remembered, changes, list);
    const audited = events === undefined || auditedTo === undefined ? {} : { auditedTo: events.to };
    const mark = await remembered.add({ deltaLink: told.deltaLink, ...audited }, changes);
    const changedAfter: UpdatedCachedList<T>['changedAfter'] = async (earlier) => {
      const before = await remembered.changedAfter(earlier);
      return before && new Set([...before, ...collectChangedIds(changes)]);
    };
    return { items, changedAfter, mark };
  } catch (error) {
    if (error instanceof TenantProblem || error instanceof ListCacheLost) return undefined;
    throw error;
  }
}

function namedBy(events: AppAuditEvents | undefined, auditedTo: Instant | undefined): ReadonlySet<string> {
  if (events === undefined || auditedTo === undefined) return new Set();
  return new Set(selectEventsAfter(events, auditedTo).flatMap(({ targets }) => targets));
}

async function itemsOf<T>(
  remembered: CachedList,
  changes: CachedListChanges,
  { page }: DeltaTrackedList<T>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const row of remembered.rows(changes)) {
    const item = parseCachedRow(row, page.schema);
    if (page.into === undefined) items.push(item);
    else page.into(item);
  }
  return items;
}

/** Parses a cached row with the schema for the service's responses, so that it yields the same facts. Throws {@link ListCacheLost}. */
export function parseCachedRow<T>(row: CachedRow, schema: PageRequest<T>['schema']): T {
  const { data } = schema.safeParse(row);
  if (data === undefined) throw new ListCacheLost('a cached row is unreadable');
  return data;
}

/**
 * Reads the whole list page by page and caches it if nothing is missing. The delta link is requested before the first page, so that
 * changes made during the read are reported again rather than missed.
 */
export async function readFullList<T>(
  reads: DeltaTrackingReads,
  list: DeltaTrackedList<T>,
  onPage?: (page: ListPage<T>) => void,
): Promise<ListResult<T> & { readonly mark?: CachedListVersion }> {
  const keeper = reads.memory.keep(list.name);
  const { collection, select, page } = list;
  const path = `${collection}?${select === undefined ? '' : `$select=${select}&`}$top=999`;
  if (keeper === undefined) return reads.graph.list({ ...page, path }, onPage);
  const [deltaLink, events] = await Promise.all([
    requestDeltaLink(reads.graph, collection, select, page.need).catch(nothing),
    list.audited ? reads.shared(appAuditEvents) : undefined,
  ]);
  if (deltaLink === undefined) return reads.graph.list({ ...page, path }, onPage);
  const listed = await reads.graph.list({ ...page, path, onRows: (rows) => keeper.add(rows) }, onPage);
  if (listed.gaps.length > 0) return listed;
  const mark = await keeper.finish({ of: ofList(list), deltaLink, ...omitUndefined({ auditedTo: events?.to }) });
  return mark === undefined ? listed : { ...listed, mark };
}

/** No delta link: read the list anyway; its own error says what is wrong. */
function nothing(error: unknown): undefined {
  if (error instanceof TenantProblem) return undefined;
  throw error;
}

function ofList({ collection, select }: Pick<DeltaTrackedList<unknown>, 'collection' | 'select'>): string {
  return `${collection}?${select ?? ''}`;
}
