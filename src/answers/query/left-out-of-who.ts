import type { Attribute } from '../../subjects/model/attribute.js';
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
  { query }: Pick<QueryMaterial, 'query'>,
  { filters }: { readonly filters: readonly Pick<RowFilter, 'says'>[] },
  matched: readonly unknown[],
  attribute: Attribute<never>,
): WithoutLeftOut {
  const leftOut = filters.map(({ says }) => says).filter((says) => says.startsWith('not '));
  if (query.form !== 'who' || attribute.type !== 'subjects' || leftOut.length === 0) return { rows: matched, says: '' };
  const rows = matched.filter((row) => {
    const value = readAttribute(attribute, row);
    return value === undefined || listValues(value).length > 0;
  });
  return { rows: rows.length > 0 ? rows : matched, says: `; ${leftOut.join(', ')}` };
}
