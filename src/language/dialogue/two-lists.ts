import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Understanding } from '../model/understanding.js';
import type { TwoQuestions } from '../second-question.js';

const VERB =
  "(?:are|is|have|has|hold|holds|can|do|does|need|must|may|were|was|got|use|uses|only|still|aren['’]t|don['’]t|haven['’]t)";
/** "which Exchange admins are permanent". */
const FIRST = new LazyPattern(
  `^(?:(?:and|so|ok),? )*(?<asks>which|what)(?: of (?:the|our|my))? (?<kind>(?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+) (?<verb>${VERB}) (?<says>[^?]{2,80}?)[\\s?.!]*$`,
  'iu',
);
/** "which have to activate", and not "which of them". */
const SECOND = new LazyPattern(
  `^which(?: ones?)? (?<rest>${VERB}(?! (?:it|they|that|this|those|these|he|she|them|we|you|i|the|there)(?!\\p{L}))(?!\\p{L})[^?]*?)[\\s?.!]*$`,
  'iu',
);
const OPPOSITE = /^(?:are|is|have|has|can|do|does) ?(?:not|n['’]t)$|^(?:are|is|have|has|can|do|does)n['’]t$/iu;

/** "which apps are verified and which are not?": the second list in full, of the same kind as the first. undefined: it is none. */
export function sayOtherList({ first, second }: TwoQuestions): string | undefined {
  const { asks, kind, verb, says } = FIRST.exec(first)?.groups ?? {};
  const rest = SECOND.exec(second)?.groups?.['rest']?.trim();
  if (asks === undefined || kind === undefined || verb === undefined || rest === undefined) return undefined;
  return OPPOSITE.test(rest) ? `${asks} ${kind} ${verb} not ${says}?` : `${asks} ${kind} ${rest}?`;
}

/** Whether a message that asks for two lists is read as one of what is both, or loses a word by it. */
export const joinsBothLists = ({ query, tractable }: Understanding, { query: first }: Understanding): boolean =>
  query === undefined ||
  tractable === false ||
  query.unread.length > 0 ||
  (query.by === undefined &&
    query.where.every(({ group }) => group === undefined) &&
    query.where.length > (first?.where.length ?? 0));
