/** A filter takes at most this many values of `in`. https://learn.microsoft.com/graph/filter-query-parameter */
const MOST_VALUES = 15;

/** Encoded `$filter` values that together match all objects with one of these ids in `property`; none for no ids. */
export function createIdFilters(property: string, ids: readonly string[]): readonly string[] {
  const distinct = [...new Set(ids)];
  const chunks = Array.from({ length: Math.ceil(distinct.length / MOST_VALUES) }, (_, at) =>
    distinct.slice(at * MOST_VALUES, (at + 1) * MOST_VALUES),
  );
  return chunks.map((chunk) => encodeURIComponent(`${property} in (${chunk.map(quoted).join(',')})`));
}

function quoted(id: string): string {
  return `'${id.replaceAll("'", "''")}'`;
}
