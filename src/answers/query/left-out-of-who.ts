import { listValues, readAttribute } from './attribute-value-formatting.js';
import type { QueryMaterial } from './query-material.js';
import type { RowFilter } from './row-filter.js';

interface RowsAndLeftOut {
  readonly rows: readonly unknown[];
  /** What is said behind the answer; empty where nobody is left out. */
  readonly says: string;
}

/** The rows that answer "who besides X owns an app …?": without those that nobody owns, and with what says that X is left out. */
export function leaveOutOfWho(
  { query, table }: Pick<QueryMaterial, 'query' | 'table'>,
  { filters }: { readonly filters: readonly Pick<RowFilter, 'says' | 'leavesOut'>[] },
  matched: readonly unknown[],
  id: string,
): RowsAndLeftOut {
  const attribute = table.attributes[id];
  const leftOut = filters.filter(({ leavesOut }) => leavesOut).map(({ says }) => says);
  if (query.form !== 'who' || attribute?.type !== 'subjects' || leftOut.length === 0)
    return { rows: matched, says: '' };
  const rows = matched.filter((row) => {
    const value = readAttribute(attribute, row);
    return value === undefined || listValues(value).length > 0;
  });
  return { rows: rows.length > 0 ? rows : matched, says: `; ${leftOut.join(', ')}` };
}

/** An answer of who did something, with who is left out of it in its headline. */
export function sayWhoIsLeftOut<T extends { readonly headline: string }>(
  said: T | undefined,
  ...[material, names, matched, id]: Parameters<typeof leaveOutOfWho>
): T | undefined {
  const { says } = leaveOutOfWho(material, names, matched, id);
  return said && { ...said, headline: `${said.headline}${says}` };
}
