import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { isConjunction, isFunctionWord, isTimeWord } from './function-words.js';
import type { Word } from '../question-tokenizer.js';
import type { ReadVerb } from './verb-conditions.js';
import type { Piece } from './word-facts.js';

/** Begins what is said of a thing before it. */
const RELATIVE = /^(?:that|which|who|whom|whose|qui|que|dont|quien(?:es)?|cuy[oa]s?)$/;

/** "before the new year" says nothing of what is new. */
const NEW = /^(?:new|neue?[mnrs]?|nouve(?:au|l|lle)s?|nuev[oa]s?)$/;

/** German relative pronouns are articles, too: behind a comma they begin a clause. */
const RELATIVE_OR_ARTICLE = /^(?:der|die|das|den|dem|deren|dessen)$/;

/** Who acts in a clause that is joined without a word: "the role he activated". */
const ACTOR =
  /^(?:he|she|they|we|you|i|somebody|someone|er|sie|wir|ich|man|jemand|il|elle|ils|elles|nous|je|quelqu'un|alguien)$/;

/**
 * The verbs that the period of a question may belong to: in "when does he lose the role that was given today" it is when it was given. Empty
 * where it belongs to what no verb of the table tells: "when does he lose the role he activated yesterday".
 */
export function listVerbsOfPeriod(
  verbs: readonly ReadVerb[],
  material: QuestionMaterial,
  pieces: readonly Piece[],
  { about }: AnySubjectTable,
): readonly ReadVerb[] {
  const [first] = verbs;
  const time = material.words.findLastIndex(({ text }) => isTimeWord(text));
  // A record has one time, whatever is said to have been done then.
  if (first === undefined || time < 0 || about === 'event') return verbs;
  // "end" may be a verb, and "ab" a part of one.
  const isOther = ({ text }: Word, at: number): boolean =>
    isTimeWord(text) && text !== 'ab' && !verbs.some(({ from, to }) => from <= at && at < to);
  const others = material.words.flatMap((word, at) => (isOther(word, at) ? [at] : []));
  const beside = verbs.findLast(
    (verb) => verb !== first && !NEW.test(verb.words) && isBesideTime(verb, first, material, others),
  );
  if (beside !== undefined) return [beside];
  const clause = findClauseAround(time, first.from, material);
  // Of two times it is not known which one was read.
  if (clause === undefined || others.some((at) => at < clause)) return verbs;
  const within = verbs.filter(({ from }) => from > clause);
  if (within.length > 0) return within;
  const isEmpty = material.words.slice(clause + 1, time).every(({ text }) => isTimeWord(text));
  return isEmpty && !pieces.some(({ is, from }) => is === 'phrase' && from > time) ? verbs : [];
}

/** "the secret created yesterday": whether nothing but the time stands behind a verb, and nothing joins it with the first. */
function isBesideTime(
  verb: ReadVerb,
  first: ReadVerb,
  { words, text }: QuestionMaterial,
  times: readonly number[],
): boolean {
  const isSmall = (word: string): boolean => isFunctionWord(word) && !isTimeWord(word) && !RELATIVE.test(word);
  const at = words.findIndex((word, index) => index >= verb.to && !isSmall(word.text));
  const isBehindComma = text.slice(words[verb.to - 1]?.end, words[at]?.start).includes(',');
  if (!times.includes(at) || isBehindComma || times.some((one) => one < verb.from)) return false;
  return !words.slice(first.to, verb.from).some((word) => isConjunction(word.text));
}

/** Where the clause begins that stands around a word and behind a verb. */
function findClauseAround(at: number, verb: number, { words, text }: QuestionMaterial): number | undefined {
  for (let from = at - 1; from > verb; from -= 1) {
    const { text: word = '', start = 0 } = words[from] ?? {};
    const isBehindComma = text.slice(words[from - 1]?.end, start).includes(',');
    // Right behind the verb stands who does it: "when did he".
    const isActor = from > verb + 1 && ACTOR.test(word);
    if (RELATIVE.test(word) || isActor || (isBehindComma && RELATIVE_OR_ARTICLE.test(word))) return from;
  }
  return undefined;
}
