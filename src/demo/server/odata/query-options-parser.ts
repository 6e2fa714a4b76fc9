import { ServiceError } from '../api-request-reply.js';
import { parseFilter, type Filter } from './filter-parser.js';
import { decodeSkipToken } from './skip-token.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** System query options that an endpoint may support. */
export type QueryOption =
  | '$select'
  | '$filter'
  | '$top'
  | '$skiptoken'
  | '$count'
  | '$expand'
  | '$orderby'
  | '$deltatoken';

/** One item of `$expand`. */
export interface ExpandItem {
  readonly property: string;
  readonly select?: readonly string[];
}

/** The query options of one request, parsed. */
export interface ODataQuery {
  readonly select?: readonly string[];
  readonly filter?: Filter;
  readonly top?: number;
  /** Position of the page's first row. */
  readonly position: number;
  readonly count: boolean;
  /** `ConsistencyLevel: eventual` together with `$count=true`. */
  readonly advanced: boolean;
  readonly expand: readonly ExpandItem[];
  readonly orderBy?: { readonly property: string; readonly descending: boolean };
  readonly deltaToken?: string;
}

/** Parses the query options an endpoint supports; refuses any other parameter. */
export function parseQueryOptions(
  url: URL,
  headers: Readonly<Record<string, string | undefined>>,
  allowed: readonly QueryOption[],
): ODataQuery {
  const options = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const option = optionName(name);
    const known = allowed.find((candidate) => candidate === option);
    if (known === undefined) throw badRequest(`The query parameter '${name}' is not supported by this resource.`);
    if (options.has(option)) throw badRequest(`Query option '${option}' was specified more than once.`);
    options.set(option, value);
  }
  const filter = options.get('$filter');
  const select = options.get('$select');
  const top = options.get('$top');
  const orderBy = options.get('$orderby');
  const deltaToken = options.get('$deltatoken');
  const skipToken = options.get('$skiptoken');
  const count = countOption(options.get('$count'));
  return {
    ...(select !== undefined && { select: select.split(',').map((name) => name.trim()) }),
    ...(filter !== undefined && { filter: parseFilter(filter) }),
    ...(top !== undefined && { top: topOption(top) }),
    ...(orderBy !== undefined && { orderBy: orderByOption(orderBy) }),
    ...omitUndefined({ deltaToken }),
    position: skipToken === undefined ? 0 : decodeSkipToken(skipToken),
    count,
    advanced: count && headers['consistencylevel']?.toLowerCase() === 'eventual',
    expand: expandOption(options.get('$expand')),
  };
}

/** Like Graph, accepts `select` for `$select` and ignores case. */
function optionName(name: string): string {
  const lower = name.toLowerCase();
  return lower.startsWith('$') ? lower : `$${lower}`;
}

function countOption(value: string | undefined): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw badRequest(`Invalid value '${value}' for $count query option.`);
}

function topOption(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw badRequest(`Invalid value '${value}' for $top query option found.`);
  return Number(value);
}

function orderByOption(value: string): { readonly property: string; readonly descending: boolean } {
  const match = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(value);
  if (match?.[1] === undefined) throw badRequest(`Invalid $orderby '${value}'.`);
  return { property: match[1], descending: match[2]?.toLowerCase() === 'desc' };
}

function expandOption(value: string | undefined): ExpandItem[] {
  if (value === undefined) return [];
  const items = value.match(/[^,()]+(\([^()]*\))?/g);
  if (items?.join(',') !== value) throw badRequest(`Parsing OData Select and Expand failed: '${value}'.`);
  return items.map((item) => {
    const match = /^\s*(\w+|\*)(?:\s*\(\$select=([^()]*)\))?\s*$/i.exec(item);
    const property = match?.[1];
    if (property === undefined) throw badRequest(`Parsing OData Select and Expand failed: '${item}'.`);
    const select = match?.[2]?.split(',').map((name) => name.trim());
    return select === undefined ? { property } : { property, select };
  });
}

function badRequest(message: string): ServiceError {
  return new ServiceError(400, 'Request_BadRequest', message);
}
