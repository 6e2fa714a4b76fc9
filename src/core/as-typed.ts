import { foldAccents } from './fold-accents.js';

/** Words of a question as they were typed: a query has them in small letters and without accents. */
export function asTyped(question: string, words: string): string {
  const folded = foldAccents(question.toLowerCase());
  const at = folded.length === question.length ? folded.indexOf(foldAccents(words)) : -1;
  return at < 0 ? words : question.slice(at, at + words.length);
}
