/**
 * A list that may be too long to hold as objects; they are created while iterating, so there is no access by index. An array
 * is one, too.
 */
export interface LazyList<T> extends Iterable<T> {
  readonly length: number;
}

/** Concatenates lists without copying them. */
export function concatLazyLists<T>(lists: readonly LazyList<T>[]): LazyList<T> {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** Maps each item lazily: `change` runs again on each iteration. */
export function mapLazyList<T, U>(list: LazyList<T>, change: (item: T) => U): LazyList<U> {
  return {
    length: list.length,
    *[Symbol.iterator]() {
      for (const item of list) yield change(item);
    },
  };
}
