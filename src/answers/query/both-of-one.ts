import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import { distinctSubjects } from '../../core/subject.js';
import { formatRowValue } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { leadWithValue } from './value-lead.js';

/**
 * "which roles does she have, and until when?" of somebody with several rows: "Reader (end date: never) and Operator (end date: 2026-12-01)".
 * undefined: not two things are asked for, the first does not tell the rows apart, or they are not of one that is named.
 */
export function phraseBothOfOne(
  { table, query: { show = [], form } }: QueryMaterial,
  { filters, mentioned }: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  { matched, population }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const [first, second] = show.map((id) => table.attributes[id]);
  const subjects = distinctSubjects(matched.map((row) => table.subject(row as never)));
  const [subject, ...others] = subjects;
  const isOfNamed = others.length === 0 && matched.length > 1 && filters.length + mentioned.length > 0;
  if (form === 'count' || form === 'yes-no' || form === 'who' || form === 'why') return undefined;
  if (subject === undefined || !isOfNamed || first?.type !== 'text' || second === undefined || show.length > 2)
    return undefined;
  const each = matched.map((row) => {
    const beside = `${labelInSentence(second.label)}: ${formatRowValue(second, row)}`;
    return `${formatRowValue(first, row)} (${beside})`;
  });
  return {
    answer: { kind: 'value', value: null, subjects, of: population.length },
    headline: leadWithValue(formatList(each, MOST_NAMES), first.label, subject.name),
    notes,
  };
}
