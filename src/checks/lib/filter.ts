/** What a question narrowed the answer to, and what to tell the reader when the word means nothing here. */
export interface Narrowed<T> {
  readonly items: readonly T[];
  readonly notes: readonly string[];
}

/**
 * Keeps what the question's filter names. A filter that a check does not know leaves everything in and says so: an answer to
 * another question than the one asked must not look like this one's.
 */
export function narrow<T>(
  items: readonly T[],
  filter: string | undefined,
  known: Readonly<Record<string, (item: T) => boolean>>,
): Narrowed<T> {
  if (filter === undefined) return { items, notes: [] };
  const keep = Object.hasOwn(known, filter) ? known[filter] : undefined;
  if (keep === undefined)
    return { items, notes: [`"${filter}" is no filter for this question: nothing was left out.`] };
  return { items: items.filter(keep), notes: [] };
}
