import type { QuestionParameters } from '../core/question-parameter-types.js';
import { findMentions } from './concept-mentions.js';
import { ALL_PHRASES } from './merged-phrase-index.js';
import type { QuestionMaterial } from './parameters/question-parameters.js';
import { isFunctionWord, isNegation, isTimeWord } from './query/function-words.js';
import { readNumber } from './query/number-comparison.js';
import { findHourWords, isOfClock } from './query/time-words.js';
import { joinUnreadWords } from './query/unread-spans.js';
import { lengthOfSaying } from './query/word-facts.js';

/**
 * The words and names of a question that an answer about the whole of something does not take into account: no phrase of the lexicon has
 * them, and no parameter (`parameters`: those it takes). In the order of the question; words side by side are one.
 */
export function listUnusedWords(
  material: QuestionMaterial,
  { app, user }: Pick<QuestionMaterial, 'app' | 'user'> | Pick<QuestionParameters, 'app' | 'user'> = material,
): readonly string[] {
  const { text: asked, words, names, period } = material;
  const known = new Set<number>();
  for (const { from, to } of findMentions(words, ALL_PHRASES)) {
    for (let at = from; at < to; at += 1) known.add(at);
  }
  const hasPeriod = period.since !== undefined || period.until !== undefined;
  const isClock = (at: number): boolean => hasPeriod && isOfClock(words, at, asked);
  // "in the last three days": how many of them belongs to the period.
  const countsTime = (at: number): boolean =>
    hasPeriod && readNumber(words[at]?.text) !== undefined && isTimeWord(words[at + 1]?.text ?? '');
  const isUsed = (word: string): boolean =>
    isFunctionWord(word) || isNegation(word) || FORMATS.has(word) || (hasPeriod && isTimeWord(word));
  // A whole is told of no hours.
  const ofHours = findHourWords(material).filter((at) => !isFunctionWord(words[at]?.text ?? ''));
  const said = new Set(
    words.flatMap((_, from) => Array.from({ length: lengthOfSaying(words, from) }, (_one, at) => from + at)),
  );
  const others = words.flatMap(({ text }, at) =>
    known.has(at) || (!said.has(at) && (isUsed(text) || isClock(at) || countsTime(at))) ? [] : [at],
  );
  const unused = [...new Set([...ofHours, ...others])];
  const unusedNames = names.filter(({ value }) => value !== app && value !== user);
  const found = [
    ...joinUnreadWords(words, unused).map(({ words: span, from }) => ({ text: span, start: words[from]?.start ?? 0 })),
    ...unusedNames.map(({ value, start }) => ({ text: value, start })),
  ];
  return found.toSorted((a, b) => a.start - b.start).map(({ text }) => text);
}

/** What an answer is given as is a parameter. */
const FORMATS = new Set(['csv', 'json', 'excel', 'xlsx', 'spreadsheet', 'file', 'page', 'next']);
