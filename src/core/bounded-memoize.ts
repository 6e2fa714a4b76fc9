const MOST_REMEMBERED = 5_000;
const LONGEST_REMEMBERED = 200;

/**
 * Memoizes a function of text: names and ids repeat again and again in a log. Results are shared, so callers must not change them.
 * Memory is bounded: the cache is cleared when full, and results for long texts are not cached. No LRU cache on purpose: a hit in one
 * costs twice a hit in a Map (lru-cache 11, 6 million hits: 250 to 350 ms against 70 to 200), and each audit record makes several.
 */
export function memoize<T>(of: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return of(text);
    const known = remembered.get(text);
    if (known !== undefined) return known.answer;
    const answer = of(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, { answer });
    return answer;
  };
}
