/**
 * A list that may be too long to hold as objects; they are created while iterating, so there is no access by index. An array
 * is one, too.
 */
export interface LongList<T> extends Iterable<T> {
  readonly length: number;
}

/** Concatenates lists without copying them. */
export function together<T>(lists: readonly LongList<T>[]): LongList<T> {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** Maps each item lazily: `change` runs again on each iteration. */
export function mapped<T, U>(list: LongList<T>, change: (item: T) => U): LongList<U> {
  return {
    length: list.length,
    *[Symbol.iterator]() {
      for (const item of list) yield change(item);
    },
  };
}
