import { namesAbusedApp } from '../../m365/abused-apps.js';
import { isGivenName } from '../given-names.js';
import type { Word } from '../question-tokenizer.js';
import { isEverydayWord } from '../typo-correction.js';
import { lengthOfExcept } from './exclusion.js';
import { isFunctionWord, isNegation } from './function-words.js';
import { isComparing } from './number-comparison.js';
import { findOrderInTime, findSuperlative } from './superlatives.js';

/** Words next to each other that nothing accounts for. `from`: the index of the first. */
export interface UnreadSpan {
  readonly words: string;
  readonly from: number;
}

/** Joins unread words that stand side by side, in their order. */
export function joinUnreadWords(words: readonly Word[], unreadAt: readonly number[]): readonly UnreadSpan[] {
  const spans: { words: string; from: number }[] = [];
  let last = -2;
  for (const at of unreadAt.toSorted((a, b) => a - b)) {
    const text = words[at]?.text ?? '';
    const span = spans.at(-1);
    if (at === last + 1 && span !== undefined) span.words = `${span.words} ${text}`;
    else spans.push({ words: text, from: at });
    last = at;
  }
  return spans;
}

/**
 * Unread words with all that an exception nobody understood leaves out: of "except the backup and archiving products" no word is the name of
 * what is asked for.
 */
export function withWholeExceptions(words: readonly Word[], unreadAt: readonly number[]): readonly number[] {
  const unread = new Set(unreadAt);
  for (const from of unreadAt.filter((at) => lengthOfExcept(words, at) > 0)) {
    const clause = words[from]?.clause;
    for (let at = from; words[at]?.clause === clause; at += 1) {
      if (at >= words.length || !(unread.has(at) || at < from + 2 || isFunctionWord(words[at]?.text ?? ''))) break;
      unread.add(at);
    }
  }
  return [...unread];
}

const isException = (words: string): boolean => EXCEPTION.test(words);
const EXCEPTION =
  /^(?:except(?:ing)?|excluding|besides|außer|ausser|sauf|hormis|excepto|salvo|other than|apart from|aside from|leaving (?:aside|out)|not counting|but for|bis auf|abgesehen von|à part|aparte de)(?: |$)/u;

/** "the fewest", "mindestens zwei": what orders and compares is no name either. */
const isOfSentences = (word: string): boolean =>
  isEverydayWord(word) ||
  findSuperlative(word) !== undefined ||
  findOrderInTime(word) !== undefined ||
  isComparing(word);

/** Spans with a word that is none of ours may be names; the others are unread. */
export function splitOffNames(spans: readonly UnreadSpan[]): {
  readonly guesses: readonly UnreadSpan[];
  readonly unread: readonly UnreadSpan[];
} {
  const apart = spans.flatMap(splitOffNegation).flatMap(splitOffAdverb);
  return {
    guesses: apart.filter(isName),
    unread: apart.filter((span) => !isName(span)),
  };
}

function isName({ words }: UnreadSpan): boolean {
  // The words of a time that nothing takes: no date is a name.
  if (isException(words) || /^[\d ]+$/.test(words)) return false;
  return words
    .split(' ')
    .some((word) => word.length > 2 && (!isOfSentences(word) || isGivenName(word) || namesAbusedApp(word)));
}

/** "not proofpoint": what leaves a name out is no part of it. */
function splitOffNegation(span: UnreadSpan): readonly UnreadSpan[] {
  const [first = '', ...others] = span.words.split(' ');
  const rest = { from: span.from + 1, words: others.join(' ') };
  if (!isNegation(first) || isException(span.words) || !isName(rest)) return [span];
  return [{ from: span.from, words: first }, rest];
}

/** "from yusuf lately": when it was is no part of a name. */
function splitOffAdverb(span: UnreadSpan): readonly UnreadSpan[] {
  const words = span.words.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !ADVERB.test(last)) return [span];
  return [
    { from: span.from, words: words.slice(0, -1).join(' ') },
    { from: span.from + words.length - 1, words: last },
  ];
}

const ADVERB = /^(?:lately|recently|anymore|already|again|yet|neulich|kürzlich|récemment|recientemente)$/;
