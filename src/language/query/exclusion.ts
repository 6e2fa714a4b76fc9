import type { Word } from '../question-tokenizer.js';
import { EXCLUDES } from './small-word-patterns.js';

/** Words that leave out what is named behind them, and negate nothing else: "except Bram", "other than Bram". */
const EXCEPT = /^(?:except|excepting|excluding|besides|außer|ausser|sauf|hormis|excepto|salvo)$/;
const EXCEPT_TWO =
  /^(?:other than|apart from|aside from|leaving aside|leaving out|except for|not counting|but for|bis auf|abgesehen von|à part|aparte de|menos a)$/;

const pair = (words: readonly Word[], at: number): string => `${words[at - 1]?.text ?? ''} ${words[at]?.text ?? ''}`;

/** Whether a word ends what leaves out the name behind it. */
export function isExceptAt(words: readonly Word[], at: number): boolean {
  return EXCEPT.test(words[at]?.text ?? '') || EXCEPT_TWO.test(pair(words, at));
}

/** The same; before what is surely a name also "not" and "without". */
export function isExclusionAt(words: readonly Word[], at: number): boolean {
  return isExceptAt(words, at) || EXCLUDES.test(words[at]?.text ?? '');
}

/** How many words an exclusion that begins at a word has; 0: none does. */
export function lengthOfExcept(words: readonly Word[], at: number): number {
  if (EXCEPT_TWO.test(pair(words, at + 1))) return 2;
  return EXCEPT.test(words[at]?.text ?? '') ? 1 : 0;
}
