import { formatList } from '../../core/sentence-formatting.js';
import type { QueryForm } from '../../language/model/query.js';
import { listWeighty, withoutQuestions } from '../model/unread-wording.js';
import type { ResolvedNames } from './name-resolver.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

const CANNOT_SAY: Readonly<Partial<Record<QueryForm, string>>> = {
  who: 'who',
  when: 'when',
  count: 'how many',
  list: 'which',
};

/**
 * "who made the rule that sends finance mail away?", where nothing that tells which one was understood: who made all of them would answer
 * another question. undefined: something was, or all are asked of.
 */
export function phraseNothingRead(
  { query, table }: QueryMaterial,
  { filters }: ResolvedNames,
  { population }: MatchedRows,
): string | undefined {
  const { form, where, check, related = [], order, by, period, limit } = query;
  const asked = CANNOT_SAY[form];
  const left = form === 'who' || form === 'when' ? withoutQuestions(query.unread) : listWeighty(query.unread);
  if (asked === undefined || left.length === 0 || population.length < 2 || table.single === true) return undefined;
  const isNarrowed = where.length + filters.length + related.length > 0;
  if (isNarrowed || [check, order, by, period, limit].some((one) => one !== undefined)) return undefined;
  const words = formatList(left.map((one) => `“${one}”`));
  return `I did not understand ${words}, and so cannot say ${asked}. I can tell you about ${table.noun[1]}: ask in other words`;
}
