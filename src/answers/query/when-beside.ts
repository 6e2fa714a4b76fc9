import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import { sayAndWhen } from '../../language/model/and-when.js';
import { formatRowValue, readAttribute } from './attribute-value-formatting.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** "who let it in and when exactly?" asks two things. */
const AND_WHEN = /(?<!\p{L})(?:and|und|et|y)\s+(?:\p{L}+\s+)?(?:when|wann|quand|cuándo|cuando)(?!\p{L})/iu;

/** "made when and by whom?" */
const WHEN_AND =
  /(?<!\p{L})(?:when|wann|quand|cuándo|cuando)(?!\p{L})[^?]*(?:(?<!\p{L})(?:and|und|et|y)|,)\s+(?:by whom|by who|who|von wem|durch wen|wer|par qui|qui|por quién|quién)(?!\p{L})/iu;

/** Whether a question joins two: "when was it made, and by whom?", "when was it made, by whom?". */
export const asksForBoth = (question: string): boolean =>
  /(?<!\p{L})(?:and|und|et|y)(?!\p{L})|, (?:by whom|von wem|par qui|por quién|when|wann|quand|cuándo)(?!\p{L})/iu.test(
    question,
  );

/** Says when it was done beside who did it, where the question asks for both. */
export function addWhen(
  said: PhrasedAnswer,
  { question, query, table }: QueryMaterial,
  { matched }: MatchedRows,
): PhrasedAnswer {
  if (said.answer.kind === 'unknown') return said;
  if (!AND_WHEN.test(sayAndWhen(question)) && !WHEN_AND.test(question)) return said;
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
    headline: `${said.headline}; ${labelInSentence(attribute.label)}: ${formatList([...times], MOST_NAMES)}`,
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
    headline: `${said.headline}; ${labelInSentence(attribute.label)}: ${formatList([...who], MOST_NAMES)}`,
  };
}

/** "has … been used", "wurde … genutzt", "a-t-elle été utilisée", "ha sido usada": whether it happened, whenever. */
const HAPPENED =
  /^[\s¿]*(?:(?:and|so|und|et|y|aber|but|mais|pero)\s+)?(?:has|have|had|was|were|did|hat|haben|wurde|wurden|ist|sind|a-t-|ont-|ha|han|se ha|se han)(?!\p{L})|^(?:est-ce que|¿?(?:alguna vez|ha sido))(?!\p{L})/iu;
/** That it happened once is no "yes" to these. */
const STILL =
  /(?<!\p{L})(?:still|recently|lately|nowadays|regularly|often|noch|kürzlich|neulich|regelmäßig|encore|toujours|récemment|souvent|todavía|aún|recientemente|a menudo)(?!\p{L})/iu;

/** Of one thing, which never happened. */
const IS_NEVER = /^never|^[^;]*: never$/;

/** Says first that it happened, where whether is asked: "has it been used?". Words that were not read may ask when. */
export function leadWithHappened(
  { question, query: { show = [], unread }, table }: QueryMaterial,
  { matched }: MatchedRows,
  said: PhrasedAnswer,
): PhrasedAnswer {
  const isTime = table.attributes[show[0] ?? '']?.type === 'instant';
  const isAsked = unread.length === 0 && HAPPENED.test(question) && !STILL.test(question);
  if (isAsked && show.some((id) => id === 'changedAt' || id === 'changedBy')) {
    const isMade = tellsMakingAlone(table, matched);
    if (isMade !== undefined && said.answer.kind === 'value') return leadWithChanged(said, isMade);
  }
  if (!isTime || unread.length > 0 || said.answer.kind !== 'value') return said;
  const { value } = said.answer;
  if (IS_NEVER.test(said.headline))
    return { ...said, answer: { ...said.answer, kind: 'yes-no', value: false }, headline: `No: ${said.headline}` };
  if (typeof value !== 'string' || !isAsked) return said;
  return { ...said, headline: `Yes: ${said.headline}` };
}

/** What was made is stamped as changed within moments. */
const OF_MAKING_MS = 60_000;

/** Whether the last change of the only row is that it was made. undefined: not known, or there are several. */
function tellsMakingAlone(
  { attributes }: QueryMaterial['table'],
  [row, ...others]: MatchedRows['matched'],
): boolean | undefined {
  const [made, changed] = [attributes['createdAt'], attributes['changedAt']];
  if (made === undefined || changed === undefined || row === undefined || others.length > 0) return undefined;
  const [from, to] = [readAttribute(made, row), readAttribute(changed, row)];
  if (typeof to !== 'string') return undefined;
  return typeof from === 'string' && Date.parse(to) - Date.parse(from) < OF_MAKING_MS;
}

/** "has it been changed, and by whom?": whoever made a thing changed nothing of it. */
function leadWithChanged(said: PhrasedAnswer, isMade: boolean): PhrasedAnswer {
  return {
    ...said,
    answer: { ...said.answer, kind: 'yes-no', value: !isMade },
    headline: isMade ? `No, not since it was made: ${said.headline}` : `Yes: ${said.headline}`,
  };
}
