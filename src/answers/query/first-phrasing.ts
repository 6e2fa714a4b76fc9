import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import { formatRowValue } from './attribute-value-formatting.js';
import { isInFull } from '../../language/model/query.js';
import { MOST_NAMES } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** "which app was used last?", "only the first five": the first of what matches, and by what. undefined: all of it is asked for, or nothing is there. */
export function phraseFirst(
  { query, table }: QueryMaterial,
  { matched, uncut = matched.length }: MatchedRows,
  ofAll: string,
): string | undefined {
  const { order, where, show = [] } = query;
  const [row, ...others] = matched;
  // Of a whole list the order is told, and no first one.
  if (row === undefined || isInFull(query)) return undefined;
  const subjectOf = query.unit === true && table.unit !== undefined ? table.unit.subject : table.subject;
  const name = (one: unknown): string => subjectOf(one as never).name;
  const names = [...new Set(matched.map(name))];
  if (order === undefined)
    return uncut === matched.length
      ? undefined
      : `${formatList(names, MOST_NAMES)}: ${matched.length} of the ${uncut} that match, of ${ofAll}`;
  if (others.length > 0) {
    const label = labelInSentence(table.attributes[order.attribute]?.label ?? 'name');
    return `${formatList(names, MOST_NAMES)}, of ${ofAll}, by ${label}`;
  }
  const ids = new Set([order.attribute, ...show, ...where.map(({ attribute }) => attribute)]);
  const facts = [...ids].flatMap((id) => {
    const attribute = table.attributes[id];
    if (attribute === undefined) return [];
    return [`${labelInSentence(attribute.label)}: ${formatRowValue(attribute, row)}`];
  });
  return `${name(row)}: ${facts.join('; ')} (of ${ofAll})`;
}
