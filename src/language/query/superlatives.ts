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
