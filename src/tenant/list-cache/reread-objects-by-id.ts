import { isGuid } from '../../core/guid.js';
import { GRAPH_BATCH_SIZE } from '../graph/graph-batch.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { isCachedRow, type CachedRow } from './list-cache.js';
import type { DeltaTrackedList } from './delta-tracked-list.js';

/** Ids per filter. Source: https://learn.microsoft.com/graph/filter-query-parameter (`in`: 15 values) */
const IDS_A_FILTER = 15;

/**
 * Creates a resolver that re-reads every changed, removed or named object by id, 300 per request. Removed ones too: the same removal can
 * be reported again after the object was restored. This returns all properties, even those that delta queries are not documented to
 * return (`keyCredentials` come only when selected). A changed object that is not found (lagging replica, or just deleted) leaves a
 * doubt: the resolver then returns undefined.
 */
export function createRereadByIdResolver<T>(
  collection: string,
  select: string,
  page: DeltaTrackedList<T>['page'],
): DeltaTrackedList<T>['resolve'] {
  return async ({ graph, told, alsoNamed, remembered }) => {
    const toldIds = [...told.changed.keys(), ...told.removed];
    if (!toldIds.every(isGuid)) return undefined;
    const ids = [...new Set([...toldIds, ...[...alsoNamed].filter(isGuid)])];
    // A full read then costs no more, and is certain.
    if (ids.length / (IDS_A_FILTER * GRAPH_BATCH_SIZE) > remembered.head.fullParts) return undefined;
    const rows = await readByIds(graph, ids, collection, select, page);
    if (rows === undefined) return undefined;
    const found = new Set(rows.map(({ id }) => id));
    const missing = toldIds.filter((id) => !found.has(id));
    if (!missing.every((id) => told.removed.has(id))) return undefined;
    return { rows, gone: missing };
  };
}

async function readByIds<T>(
  graph: GraphReader,
  ids: readonly string[],
  collection: string,
  select: string,
  page: DeltaTrackedList<T>['page'],
): Promise<readonly CachedRow[] | undefined> {
  const rows: CachedRow[] = [];
  const groups = Array.from({ length: Math.ceil(ids.length / IDS_A_FILTER) }, (_, at) =>
    ids.slice(at * IDS_A_FILTER, (at + 1) * IDS_A_FILTER),
  );
  const answers = await graph.batchLists(
    groups.map((group) => ({
      ...page,
      path: `${collection}?$filter=${encodeURIComponent(`id in (${group.map((id) => `'${id}'`).join(',')})`)}&$select=${select}`,
      onRows: (read) => {
        rows.push(...read.filter(isCachedRow));
      },
    })),
  );
  return answers.every((answer) => answer.ok && answer.gaps.length === 0) ? rows : undefined;
}
