import { namesInFilter, parseGraphRequest, type GraphRequest } from './graph-request-problems.js';

/** Largest `$top` of each collection; a larger one is refused or cut. */
const MOST_PER_PAGE: readonly (readonly [path: RegExp, most: number, source: string])[] = [
  [/\/auditLogs\/(directoryAudits|signIns)$/, 1000, 'https://learn.microsoft.com/graph/api/directoryaudit-list'],
  [/\/identityProtection\/riskyUsers$/, 500, 'https://learn.microsoft.com/graph/api/riskyuser-list'],
  [/./, 999, 'https://learn.microsoft.com/graph/api/user-list'],
];
/** A list of users with their sign-ins: https://learn.microsoft.com/graph/api/user-list */
const MOST_WITH_SIGN_INS = 500;
/** Values of `in`, and terms joined by `or`: https://learn.microsoft.com/graph/aad-advanced-queries */
const MOST_TERMS = 15;
/** Collections of directory objects, which know "advanced queries". */
const DIRECTORY = /^\/(users|groups|servicePrincipals|applications|devices|directoryObjects|directory)\b/;
const BATCH = { parts: 20, source: 'https://learn.microsoft.com/graph/json-batching' } as const;

/** Headers by lower-case name. */
type Headers = Readonly<Record<string, string>>;

/** What a description of types cannot say: page sizes, and what only an advanced query may do. */
export function limitProblems(request: GraphRequest, headers: Headers = {}): readonly string[] {
  if (request.method !== 'GET') return [];
  const { path, query } = parseGraphRequest(request);
  const filter = query.get('$filter') ?? '';
  return [...ofPage(path, query), ...ofAdvancedQuery(path, query, headers), ...ofFilter(path, filter)];
}

/** What a batch may not have. */
export function batchProblems(
  parts: readonly { readonly id?: string; readonly url?: string; readonly method?: string }[],
) {
  const problems: string[] = [];
  if (parts.length > BATCH.parts)
    problems.push(`$batch of ${parts.length} parts, at most ${BATCH.parts} (${BATCH.source})`);
  if (new Set(parts.map(({ id }) => id)).size < parts.length) problems.push('$batch: two parts have one id');
  for (const { url = '' } of parts) {
    if (!url.startsWith('/') || /^\/(v1\.0|beta)\//.test(url))
      problems.push(`$batch: the url of a part is relative to the version: ${url}`);
  }
  return problems;
}

function ofPage(path: string, query: URLSearchParams): readonly string[] {
  const top = Number(query.get('$top') ?? 0);
  const [, most = 0, source = ''] = MOST_PER_PAGE.find(([of]) => of.test(path)) ?? [];
  if (top > most) return [`$top ${top}, at most ${most} (${source})`];
  if (/signInActivity/.test(query.get('$select') ?? '') && top > MOST_WITH_SIGN_INS) {
    return [`$top ${top} with signInActivity, at most ${MOST_WITH_SIGN_INS}`];
  }
  return [];
}

/**
 * Negations, `endsWith`, `$count`, `$search`, a cast of a relation, and `$orderby` beside `$filter` want `ConsistencyLevel: eventual` (and
 * `$count=true`) on directory objects.
 * Source: https://learn.microsoft.com/graph/aad-advanced-queries
 */
function ofAdvancedQuery(path: string, query: URLSearchParams, headers: Headers): readonly string[] {
  if (!DIRECTORY.test(path)) return [];
  const filter = (query.get('$filter') ?? '').replaceAll(/'(?:[^']|'')*'/g, "''");
  const why = [
    /\b(ne|not)\b/.test(filter) && '$filter with ne or not',
    /endswith\(/i.test(filter) && '$filter with endsWith',
    query.has('$search') && '$search',
    query.get('$count') === 'true' && '$count',
    path.endsWith('/$count') && '/$count',
    query.has('$orderby') && query.has('$filter') && '$orderby beside $filter',
    /\/(transitive)?(members|memberOf)\/microsoft\.graph\./i.test(path) && 'a cast of a relation',
  ].filter((one) => one !== false);
  if (why.length === 0) return [];
  if (headers['consistencylevel'] !== 'eventual') return [`${why.join(', ')}: wants ConsistencyLevel eventual`];
  const wantsCount = why.some((one) => one !== '$search' && one !== '/$count');
  return wantsCount && query.get('$count') !== 'true' ? [`${why.join(', ')}: wants $count=true`] : [];
}

function ofFilter(path: string, filter: string): readonly string[] {
  if (!DIRECTORY.test(path)) return [];
  const lists = [...filter.matchAll(/\bin\s*\(([^)]*)\)/g)].map(([, inner = '']) => inner.split(',').length);
  const terms = filter.split(/\bor\b/).length;
  return [
    ...lists.flatMap((n) => (n > MOST_TERMS ? [`$filter: in with ${n} values, at most ${MOST_TERMS}`] : [])),
    ...(terms > MOST_TERMS ? [`$filter: ${terms} terms joined by or, at most ${MOST_TERMS}`] : []),
    ...(filter !== '' && namesInFilter(filter).length === 0 ? ['$filter names no property'] : []),
  ];
}
