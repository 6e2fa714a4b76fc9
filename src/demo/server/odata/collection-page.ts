import type { WireObject } from '../../demo-tenant-contract.js';
import { ServiceError, type ApiRequest } from '../api-request-reply.js';
import { WritableTable } from '../writable-table.js';
import { iterateRows, pickRows, rowsFromList, type Rows } from '../row-collection.js';
import { omitProperty } from '../omit-property.js';
import { assertSelectable, selectProperties, typeInVersion, type EntityType } from './entity-property-select.js';
import type { Filter } from './filter-parser.js';
import { matchesFilter } from './filter-evaluator.js';
import { assertFilterSupported, type FilterRules } from './filter-support-rules.js';
import { assertExpandable, expandRow, type Expansions } from './expand-relations.js';
import { parseQueryOptions, type ODataQuery, type QueryOption } from './query-options-parser.js';
import { buildNextLink } from './skip-token.js';

/** OData options that one list endpoint supports. */
export interface CollectionRules {
  readonly type: EntityType;
  /** Options besides `$select`; `$top` implies `$skiptoken`. */
  readonly options: readonly QueryOption[];
  /** The endpoint documents no `$select`. */
  readonly noSelect?: boolean;
  readonly filters?: FilterRules;
  /** Properties that never change: filters on them use an index instead of a full scan. */
  readonly keys?: readonly string[];
  /** Largest `$top`; a larger one is refused or (`clamp`) reduced to it. */
  readonly maxTop?: number;
  readonly clamp?: boolean;
  readonly defaultTop?: number;
  readonly orderBy?: readonly string[];
  readonly expansions?: Expansions;
  /** At most one `$expand` property (role management). */
  readonly singleExpand?: boolean;
}

/** Directory objects: 100 rows by default, 999 at most. Source: https://learn.microsoft.com/graph/paging */
const DIRECTORY_MAX_TOP = 999;
const DIRECTORY_DEFAULT_TOP = 100;
/** With `$expand` a page has at most this many rows, whatever `$top` says (known issue 13635). */
const EXPANDED_PAGE = 100;

/** Builds one page of a collection: `{ value, @odata.nextLink?, @odata.count? }`. */
export function buildCollectionPage(
  request: ApiRequest,
  rows: Rows,
  ofAllVersions: CollectionRules,
): Record<string, unknown> {
  const rules = { ...ofAllVersions, type: typeInVersion(ofAllVersions.type, request.url) };
  const query = parseQueryOptions(request.url, request.headers, [
    ...(rules.noSelect === true ? [] : (['$select'] as const)),
    ...rules.options,
    '$skiptoken',
  ]);
  checkQuery(query, rules);
  const size = pageSize(query, rules);
  const { filter } = query;
  const found = ordered(filter === undefined ? rows : narrowed(rows, filter, rules.keys ?? []), query);
  const page: WireObject[] = [];
  let next: number | undefined;
  for (let index = query.position; index < found.size; index++) {
    const row = found.at(index);
    if (row === undefined || (filter !== undefined && !matchesFilter(filter, row))) continue;
    if (page.length === size) {
      next = index;
      break;
    }
    page.push(row);
  }
  return {
    ...(query.advanced && { '@odata.count': countMatches(found, filter) }),
    ...(next !== undefined && { '@odata.nextLink': buildNextLink(request.url, next) }),
    value: page.map((row) => shown(row, query, rules)),
  };
}

/** Builds one object, with `$select` and `$expand`. */
export function buildSingleObject(
  request: ApiRequest,
  row: WireObject,
  rules: Pick<CollectionRules, 'type' | 'expansions'>,
): Record<string, unknown> {
  const query = parseQueryOptions(
    request.url,
    request.headers,
    rules.expansions ? ['$select', '$expand'] : ['$select'],
  );
  // A single object also carries what lists return only on $select (keyCredentials).
  const type = omitProperty(typeInVersion(rules.type, request.url), 'onlyOnSelect');
  assertSelectable(query.select, type);
  assertExpandable(query.expand, rules.expansions ?? {});
  return shown(row, query, { ...rules, type });
}

/** Counts the objects that satisfy the filter. */
export function countMatches(rows: Rows, filter: Filter | undefined): number {
  if (filter === undefined && rows instanceof WritableTable) return rows.count;
  let count = 0;
  for (const row of iterateRows(rows)) if (filter === undefined || matchesFilter(filter, row)) count++;
  return count;
}

function shown(row: WireObject, query: ODataQuery, rules: Pick<CollectionRules, 'type' | 'expansions'>) {
  const expanded = expandRow(row, query.expand, rules.expansions ?? {});
  return { ...selectProperties(row, rules.type, query.select), ...expanded };
}

/** What can be filtered by in this version. */
function filtersOf({ filters, type: { beta } }: CollectionRules): FilterRules {
  return new Map([...(filters ?? [])].filter(([path]) => beta?.has(path) !== true));
}

function checkQuery(query: ODataQuery, rules: CollectionRules): void {
  assertSelectable(query.select, rules.type);
  assertExpandable(query.expand, rules.expansions ?? {});
  if (query.filter !== undefined) assertFilterSupported(query.filter, filtersOf(rules), query.advanced);
  if (query.count && !query.advanced) {
    throw new ServiceError(
      400,
      'Request_UnsupportedQuery',
      '$count is not currently supported without ConsistencyLevel: eventual.',
    );
  }
  if (
    query.orderBy !== undefined &&
    query.filter !== undefined &&
    rules.options.includes('$count') &&
    !query.advanced
  ) {
    throw new ServiceError(
      400,
      'Request_UnsupportedQuery',
      'Sorting not supported for current query: $orderby beside $filter wants $count=true and ConsistencyLevel: eventual.',
    );
  }
  if (query.expand.length > 0 && query.advanced) {
    throw new ServiceError(400, 'Request_UnsupportedQuery', '$expand is not supported with advanced queries.');
  }
  if (query.expand.length > 1 && rules.singleExpand === true) {
    throw new ServiceError(400, 'Request_UnsupportedQuery', 'Only one property can be expanded in a single request.');
  }
  if (query.orderBy !== undefined && rules.orderBy?.includes(query.orderBy.property) !== true) {
    throw new ServiceError(400, 'Request_UnsupportedQuery', `Sorting by '${query.orderBy.property}' is not supported.`);
  }
}

function pageSize(query: ODataQuery, rules: CollectionRules): number {
  const max = rules.maxTop ?? DIRECTORY_MAX_TOP;
  const asked = query.top ?? rules.defaultTop ?? DIRECTORY_DEFAULT_TOP;
  if (asked < 1 || (asked > max && rules.clamp !== true)) {
    throw new ServiceError(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${asked}'. Must be between 1 and ${max} inclusive.`,
    );
  }
  return Math.min(asked, max, query.expand.length > 0 ? EXPANDED_PAGE : Infinity);
}

/** Candidate rows of a filter, from an index where the filter compares a key property. */
function narrowed(rows: Rows, filter: Filter, keys: readonly string[]): Rows {
  if (!(rows instanceof WritableTable)) return rows;
  const positions = candidates(rows, filter, keys);
  if (positions !== undefined)
    return pickRows(
      rows,
      [...positions].sort((a, b) => a - b),
    );
  const ids = keyValues(filter, 'id');
  return ids === undefined ? rows : rowsFromList(ids.map((id) => rows.byId(id)).filter((row) => row !== undefined));
}

function candidates(table: WritableTable, filter: Filter, keys: readonly string[]): ReadonlySet<number> | undefined {
  if (filter.kind === 'and') return candidates(table, filter.left, keys) ?? candidates(table, filter.right, keys);
  for (const key of keys) {
    const values = keyValues(filter, key);
    if (values !== undefined) return new Set(values.flatMap((value) => table.positions(key, value)));
  }
  return undefined;
}

/** The values a filter allows for a property: from `eq`, `in`, or those joined by `or`; else undefined. */
function keyValues(filter: Filter, key: string): string[] | undefined {
  if (filter.kind === 'or') {
    const [left, right] = [keyValues(filter.left, key), keyValues(filter.right, key)];
    return left === undefined || right === undefined ? undefined : [...left, ...right];
  }
  if (filter.kind !== 'in' && (filter.kind !== 'compare' || filter.operator !== 'eq')) return undefined;
  if (filter.path.join('/') !== key) return undefined;
  const values = filter.kind === 'in' ? filter.values : [filter.value];
  return values.every((value) => typeof value === 'string') ? [...new Set(values)] : undefined;
}

function ordered(rows: Rows, query: ODataQuery): Rows {
  const order = query.orderBy;
  if (order === undefined) return rows;
  const keyed: { readonly key: string; readonly index: number }[] = [];
  for (let index = 0; index < rows.size; index++) {
    const value = rows.at(index)?.[order.property];
    keyed.push({ key: typeof value === 'string' ? value.toLowerCase() : '', index });
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)) || a.index - b.index);
  if (order.descending) keyed.reverse();
  return pickRows(
    rows,
    keyed.map(({ index }) => index),
  );
}
