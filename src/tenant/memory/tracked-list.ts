import type { Instant } from '../../core/instant.js';
import type { SharedReads } from '../collector.js';
import type { Listed, Page, PageRequest } from '../graph/paging.js';
import { TenantProblem } from '../problem.js';
import { appEvents, type AppEvents, eventsAfter } from './app-events.js';
import { changesSince, linkFromNowOn, type Told } from './delta.js';
import { type Changes, idsIn, type Mark, MemoryLost, type Remembered, type Row } from './list-memory.js';

/** A collection of the directory whose changes can be asked for. */
export interface TrackedList<T> {
  /** What it is kept as. */
  readonly name: string;
  /** `/v1.0/servicePrincipals`. */
  readonly collection: string;
  /** Properties, where not all are wanted. */
  readonly select?: string;
  /** How an object is read; see `PageRequest`. */
  readonly page: Omit<PageRequest<T>, 'path' | 'onRows'>;
  /**
   * Gives the objects that were told to have changed as they are now, or undefined where that cannot be said for sure. What a delta
   * query itself gives of an object is, by its description, "at least the properties that have been updated".
   */
  readonly resolve: (how: Resolving) => Promise<Changes | undefined>;
  /** Whether the audit log names the objects of this list. */
  readonly audited: boolean;
}

export interface Resolving {
  readonly graph: TrackingReads['graph'];
  readonly told: Told;
  /** Objects that only the audit log says were changed. */
  readonly alsoNamed: ReadonlySet<string>;
  readonly remembered: Remembered;
}

/** What tracking needs of a collector's context. */
export type TrackingReads = Pick<SharedReads, 'graph' | 'memory' | 'shared'>;

/** A list that was brought up to date. */
export interface UpToDate<T> {
  /** None where `page` says into what they go. */
  readonly items: readonly T[];
  /** Ids of all that may be other than at an earlier state of the kept list; undefined: that state is no longer known. */
  readonly changedAfter: (mark: Mark) => Promise<ReadonlySet<string> | undefined>;
  /** As what it was kept; undefined when that failed. */
  readonly mark: Mark | undefined;
}

/**
 * The list as it was kept with all that has changed since, each object as a full reading would give it now. undefined wherever there
 * is any doubt: nothing kept, too old, the directory has forgotten, an object that was told of and cannot be read. Then read in full.
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

/** Rows are read by the same rules as the service's answers, so that they come to the same facts. */
export function parsedRow<T>(row: Row, schema: PageRequest<T>['schema']): T {
  const { data } = schema.safeParse(row);
  if (data === undefined) throw new MemoryLost('a row cannot be read');
  return data;
}

/**
 * The whole list, page by page, kept for the next time when nothing is missing from it. Where to ask for changes is asked before the
 * first page: what changes while the list is read is then told again, never missed.
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

/** No changes to be asked for here: the list is read all the same, and says itself what is wrong. */
function nothing(error: unknown): undefined {
  if (error instanceof TenantProblem) return undefined;
  throw error;
}

function ofList({ collection, select }: Pick<TrackedList<unknown>, 'collection' | 'select'>): string {
  return `${collection}?${select ?? ''}`;
}
