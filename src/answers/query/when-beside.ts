import { formatList } from '../../core/sentence-formatting.js';
import { formatRowValue } from './attribute-value-formatting.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** "who let it in and when exactly?" asks two things. */
const AND_WHEN = /(?<!\p{L})(?:and|und|et|y)\s+(?:\p{L}+\s+)?(?:when|wann|quand|cuándo|cuando)(?!\p{L})/iu;

/** "made when and by whom?" */
const WHEN_AND =
  /(?<!\p{L})(?:when|wann|quand|cuándo|cuando)(?!\p{L})[^?]*(?<!\p{L})(?:and|und|et|y)\s+(?:by whom|by who|who|von wem|durch wen|wer|par qui|qui|por quién|quién)(?!\p{L})/iu;

/** Whether a question joins two: "when was it made, and by whom?". */
export const asksForBoth = (question: string): boolean => /(?<!\p{L})(?:and|und|et|y)(?!\p{L})/iu.test(question);

/** Says when it was done beside who did it, where the question asks for both. */
export function addWhen(
  said: PhrasedAnswer,
  { question, query, table }: QueryMaterial,
  { matched }: MatchedRows,
): PhrasedAnswer {
  if (said.answer.kind === 'unknown') return said;
  if (!AND_WHEN.test(question) && !WHEN_AND.test(question)) return said;
  const ids = [...(query.show ?? []), ...(table.period === undefined ? [] : [table.period])];
  const attribute = ids.flatMap((id) => table.attributes[id] ?? []).find(({ type }) => type === 'instant');
  // Of one row it is said already, beside what else is asked for.
  const isSaid =
    asksForBoth(question) &&
    matched.length === 1 &&
    (query.show ?? []).some((id) => table.attributes[id] === attribute);
  if (attribute === undefined || isSaid) return said;
  const times = new Set(matched.map((row) => formatRowValue(attribute, row)));
  return {
    ...said,
    headline: `${said.headline}; ${attribute.label.toLowerCase()}: ${formatList([...times], MOST_NAMES)}`,
  };
}

/** Says who did it beside when it was done, where the question asks for both. */
export function addWho(
  said: PhrasedAnswer,
  { question, query, table }: QueryMaterial,
  { matched }: MatchedRows,
): PhrasedAnswer {
  // Of one row it is said already, beside when.
  if (said.answer.kind === 'unknown' || matched.length === 1 || !WHEN_AND.test(question)) return said;
  const attribute = (query.show ?? [])
    .flatMap((id) => table.attributes[id] ?? [])
    .find((one) => (one.type === 'subjects' || one.type === 'text') && one.who !== undefined);
  if (attribute === undefined) return said;
  const who = new Set(matched.map((row) => formatRowValue(attribute, row)));
  return {
    ...said,
    headline: `${said.headline}; ${attribute.label.toLowerCase()}: ${formatList([...who], MOST_NAMES)}`,
  };
}
