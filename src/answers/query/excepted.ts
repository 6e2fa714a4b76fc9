import { formatList } from '../../core/sentence-formatting.js';
import type { QueryMaterial } from './query-material.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';

/** Of more rows it is said in their own lines alone. */
const MOST_ROWS = 5;

/**
 * Says for whom it does not hold: "applies to all users" is never told of a policy without those that it leaves out. A table of one row says
 * so by itself.
 */
export function tellExcepted(
  { table, query: { where } }: Pick<QueryMaterial, 'table' | 'query'>,
  matched: readonly unknown[],
  phrased: PhrasedAnswer,
): PhrasedAnswer {
  const { answer, headline, rows } = phrased;
  const asked = where.filter(({ op }) => op === 'is');
  const ids = [...new Set(asked.flatMap(({ attribute }) => table.attributes[attribute]?.exceptFor ?? []))];
  const isSaid =
    answer.kind === 'list' || answer.kind === 'count' || (answer.kind === 'yes-no' && answer.value === true);
  if (table.single === true || ids.length === 0 || !isSaid || rows !== undefined || matched.length > MOST_ROWS)
    return phrased;
  const excepted = matched.flatMap((row) => {
    const names = ids.flatMap((id) => {
      const attribute = table.attributes[id];
      return attribute === undefined ? [] : listValues(readAttribute(attribute, row)).map(valueText);
    });
    return names.length === 0 ? [] : [{ name: table.subject(row as never).name, names: formatList(names, MOST_NAMES) }];
  });
  const [first, ...others] = excepted;
  if (first === undefined) return phrased;
  const isOne = others.length === 0 && matched.length === 1;
  if (isOne && headline.startsWith('Yes'))
    return { ...phrased, headline: headline.replace(/^Yes/, `Yes, except for ${first.names}`) };
  const told = isOne ? first.names : excepted.map(({ name, names }) => `${names} (${name})`).join('; ');
  return { ...phrased, headline: `${headline}; except for ${told}` };
}
