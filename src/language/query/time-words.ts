import type { Word } from '../question-tokenizer.js';
import { isFunctionWord, isTimeWord } from './function-words.js';

/** The words of a question's period, by their index: what is unread when no attribute can take the period. */
export function findTimeWords(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ text }, at) => (isTimeWord(text) && !isFunctionWord(text) ? [at] : []));
}
