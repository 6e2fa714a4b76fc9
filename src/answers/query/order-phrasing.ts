import type { Instant } from '../../core/instant.js';
import { formatList, formatUtcMinute, labelInSentence } from '../../core/sentence-formatting.js';
import { isInFull, type QueryOrder } from '../../language/model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import { formatRowValue, listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/**
 * "which rule was created first?": where a row of which that is not known could come before those that are ordered, it cannot be told. Those
 * that are known are, and one that is known to be older. undefined: the first is certain, or the question orders nothing.
 */
export function phraseUnplaced(
  { query, table }: QueryMaterial,
  { population, matched: found, unplaced = [] }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const { order } = query;
  const attribute = order === undefined ? undefined : table.attributes[order.attribute];
  // Of the first the rest is asked, whether it is so or not.
  const matched = query.ofFirst === true ? population : found;
  const isNothing = matched.length + (query.ofFirst === true ? unplaced.length : 0) === 0;
  if (order === undefined || attribute === undefined || isNothing || isInFull(query)) return undefined;
  const rivals = matched.length === 0 ? unplaced : listRivals(attribute, order, matched, unplaced);
  if (rivals.length === 0) return undefined;
  const label = labelInSentence(attribute.label);
  const nameOf = (row: unknown): string => table.subject(row as never).name;
  const known = matched.map((row) => `${nameOf(row)} (${formatRowValue(attribute, row)})`);
  const there = findEarliest(attribute, order, matched, rivals);
  const earlier = there === undefined ? '' : `; ${nameOf(there.row)} was there by ${there.by}`;
  const total = query.ofFirst === true ? '' : `of ${population.length} `;
  const unknown = `${label} of ${rivals.length} ${total}${table.noun[rivals.length === 1 && total === '' ? 0 : 1]} is not known`;
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: population.length },
    headline: `I could not tell: ${unknown}${known.length === 0 ? '' : `. Of the others: ${formatList(known, MOST_NAMES)}${earlier}`}`,
    notes,
  };
}

/** A moment by which a row was there, though not since when. */
const latestOf = (attribute: Attribute<never>, row: unknown): Instant | undefined =>
  attribute.type === 'instant' ? attribute.notAfter?.(row as never) : undefined;

function numberOf(attribute: Attribute<never>, row: unknown): number {
  const [value] = listValues(readAttribute(attribute, row));
  return value === undefined ? Number.NaN : Date.parse(valueText(value));
}

/** Rows that could come before the last of those shown. What was there by then is not newer than what came later. */
function listRivals(
  attribute: Attribute<never>,
  { direction }: QueryOrder,
  shown: readonly unknown[],
  unplaced: readonly unknown[],
): readonly unknown[] {
  return unplaced.filter((row) => {
    const latest = latestOf(attribute, row);
    const isNewest = direction === 'descending' && latest !== undefined;
    return !isNewest || Date.parse(latest) > numberOf(attribute, shown.at(-1));
  });
}

/** The one that is known to be older than all that are ordered. */
function findEarliest(
  attribute: Attribute<never>,
  { direction }: QueryOrder,
  [first]: readonly unknown[],
  rivals: readonly unknown[],
): { readonly row: unknown; readonly by: string } | undefined {
  if (direction === 'descending') return undefined;
  const dated = rivals.flatMap((row) => {
    const latest = latestOf(attribute, row);
    return latest === undefined ? [] : [{ row, latest }];
  });
  const [earliest] = dated.toSorted((a, b) => Date.parse(a.latest) - Date.parse(b.latest));
  if (earliest === undefined || Date.parse(earliest.latest) >= numberOf(attribute, first)) return undefined;
  return { row: earliest.row, by: formatUtcMinute(earliest.latest) };
}
