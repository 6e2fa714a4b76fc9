import type { QuestionMaterial } from '../parameters/question-parameters.js';
import type { Word } from '../question-tokenizer.js';
import { isFunctionWord, isTimeWord } from './function-words.js';

/** The words of a question's period, by their index: what is unread when no attribute can take the period. */
export function findTimeWords(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ text }, at) => (isTimeWord(text) && !isFunctionWord(text) ? [at] : []));
}

/** The words of a question's hours, by their index. */
export function findHourWords({ words, hours }: Pick<QuestionMaterial, 'words' | 'hours'>): readonly number[] {
  if (hours === undefined) return [];
  const spans = [hours, ...(hours.negation === undefined ? [] : [hours.negation])];
  const isTaken = (word: Word): boolean => spans.some(({ start, end }) => word.start >= start && word.end <= end);
  return words.flatMap((word, at) => (isTaken(word) ? [at] : []));
}

/** "02:41", "6 pm" of a moment with its date: a part of a time of the clock. */
export function isOfClock(words: readonly Word[], at: number, text: string): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return false;
  if (/^(?:am|pm|uhr)$/.test(word.text)) return /^\d{1,2}$/.test(before?.text ?? '');
  const isDigits = /^\d{2}$/.test(word.text);
  const isMinute = before !== undefined && text.slice(before.end, word.start) === ':';
  const isHour = after !== undefined && text.slice(word.end, after.start) === ':' && /^\d{2}$/.test(after.text);
  return (isDigits && isMinute) || (/^\d{1,2}$/.test(word.text) && isHour);
}
