import { COMMON_WORDS } from '../common-words.js';
import { countSlips } from '../typo-correction.js';

/** Small words of a sentence that turn its meaning round, and are long enough to be told apart when misspelt. */
const TURNING = ['instead', 'without', 'except', 'excluding', 'excepting', 'including'] as const;

/** Longer texts are read as they are. */
const LONGEST = 400;

/**
 * "insted of a secret" as "instead of a secret": a slip in a word that turns the meaning round must not leave what follows as if it were
 * asked for. Names in capitals stay.
 */
export function respellSmallWords(text: string): string {
  if (text.length > LONGEST) return text;
  return text.replace(/(?<![\p{L}\p{N}'"@._-])[a-z]{5,10}(?![\p{L}\p{N}'@_-])/gu, (word) => {
    const meant = TURNING.find((one) => one[0] === word[0] && isSlipOf(word, one));
    return meant === undefined || isRight(word) ? word : meant;
  });
}

/** "expect", "excerpt", Spanish "excepto": other words. */
const OTHERS = new Set(['expect', 'excerpt', 'excepto', 'excepte', 'excepts']);
const isRight = (word: string): boolean => COMMON_WORDS.has(word) || OTHERS.has(word);

const isSlipOf = (word: string, meant: string): boolean => countSlips(word, meant) === 1;
