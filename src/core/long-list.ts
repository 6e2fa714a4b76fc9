/**
 * A list that can be too long to be held as objects, which are then made as it is gone through: it has no places to look up. An array
 * is one, too.
 */
export interface LongList<T> extends Iterable<T> {
  readonly length: number;
}

/** Several as one, in their order. */
export function together<T>(lists: readonly LongList<T>[]): LongList<T> {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** Each item as `change` gives it, made anew each time the list is gone through. */
export function mapped<T, U>(list: LongList<T>, change: (item: T) => U): LongList<U> {
  return {
    length: list.length,
    *[Symbol.iterator]() {
      for (const item of list) yield change(item);
    },
  };
}
