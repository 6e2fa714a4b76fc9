import { listValues, readAttribute } from './attribute-value-formatting.js';
import type { QueryMaterial } from './query-material.js';
import type { RowFilter } from './row-filter.js';

interface WithoutLeftOut {
  readonly rows: readonly unknown[];
  /** What is said behind the answer; empty where nobody is left out. */
  readonly says: string;
}

/** "who besides X owns an app …?": what nobody has is no answer, and that X is left out is said. */
export function leaveOutOfWho(
  { query, table }: Pick<QueryMaterial, 'query' | 'table'>,
  { filters }: { readonly filters: readonly Pick<RowFilter, 'says'>[] },
  matched: readonly unknown[],
  id: string,
): WithoutLeftOut {
  const attribute = table.attributes[id];
  const leftOut = filters.map(({ says }) => says).filter((says) => says.startsWith('not '));
  if (query.form !== 'who' || attribute?.type !== 'subjects' || leftOut.length === 0)
    return { rows: matched, says: '' };
  const rows = matched.filter((row) => {
    const value = readAttribute(attribute, row);
    return value === undefined || listValues(value).length > 0;
  });
  return { rows: rows.length > 0 ? rows : matched, says: `; ${leftOut.join(', ')}` };
}

/** The headline of an answer of who did something, and who is left out of it. */
export function sayWhoIsLeftOut<T extends { readonly headline: string }>(
  said: T | undefined,
  ...[material, names, matched, id]: Parameters<typeof leaveOutOfWho>
): T | undefined {
  const { says } = leaveOutOfWho(material, names, matched, id);
  return said && { ...said, headline: `${said.headline}${says}` };
}
