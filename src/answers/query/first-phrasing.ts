import { formatList } from '../../core/sentence-formatting.js';
import { formatAttributeValue, readAttribute } from './attribute-value-formatting.js';
import { MOST_NAMES } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';

/** "which app was used last?": the first of what is ordered, and by what. undefined: nothing orders, or nothing is there. */
export function phraseFirst(
  { query, table }: QueryMaterial,
  [row, ...others]: readonly unknown[],
  ofAll: string,
): string | undefined {
  const { order, where, show = [] } = query;
  if (order === undefined || row === undefined) return undefined;
  const subjectOf = query.unit === true && table.unit !== undefined ? table.unit.subject : table.subject;
  const name = (one: unknown): string => subjectOf(one as never).name;
  if (others.length > 0) {
    const label = table.attributes[order.attribute]?.label.toLowerCase() ?? '';
    const names = [...new Set([row, ...others].map(name))];
    return `${formatList(names, MOST_NAMES)}, of ${ofAll}, by ${label}`;
  }
  const ids = new Set([order.attribute, ...show, ...where.map(({ attribute }) => attribute)]);
  const facts = [...ids].flatMap((id) => {
    const attribute = table.attributes[id];
    if (attribute === undefined) return [];
    return [`${attribute.label.toLowerCase()}: ${formatAttributeValue(attribute, readAttribute(attribute, row))}`];
  });
  return `${name(row)}: ${facts.join('; ')} (of ${ofAll})`;
}
