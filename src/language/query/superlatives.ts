import type { QueryOrder } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';
import { LIMITS } from './small-word-patterns.js';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const NEWEST = set(
  'newest latest youngest neueste neuesten neuester jüngste jüngsten nouveau récente récent nuevo reciente',
);
const OLDEST = set('oldest earliest älteste ältesten ältester ancien ancienne antiguo antigua');
const MOST = set('most meisten plus más largest biggest highest longest größte längste');
const LEAST = set('fewest least wenigsten moins menos lowest smallest shortest kürzeste');

/** How a word orders: by time, or by the number that follows. */
export type Superlative = 'newest' | 'oldest' | 'most' | 'least';

/** The superlative that a word is. */
export function findSuperlative(word: string): Superlative | undefined {
  if (NEWEST.has(word)) return 'newest';
  if (OLDEST.has(word)) return 'oldest';
  if (MOST.has(word)) return 'most';
  return LEAST.has(word) ? 'least' : undefined;
}

/** The newest, and the most, come first from the end. */
export const directionOf = (superlative: Superlative): QueryOrder['direction'] =>
  superlative === 'newest' || superlative === 'most' ? 'descending' : 'ascending';

/** Whether a number says how many are wanted: "top 5", "the first three", "5 newest". */
export function isLimitAt(words: readonly Word[], at: number): boolean {
  const after = words[at + 1]?.text ?? '';
  return LIMITS.test(words[at - 1]?.text ?? '') || LIMITS.test(after) || findSuperlative(after) !== undefined;
}
