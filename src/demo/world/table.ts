import type { Table, WireObject } from '../world.js';

export interface LazyRows {
  /** Those with a place in the story, held in memory; they come first. */
  readonly fixed: readonly WireObject[];
  /** How many more there are. */
  readonly filler: number;
  /** Makes one of the others; `filler` counts from 0. */
  make(filler: number): WireObject;
  /** Reads a filler's number out of an id. What it answers is checked against the object itself. */
  fillerOf(id: string): number | undefined;
}

/** A table of a few known objects and any number of others that exist only while somebody looks. */
export function lazyTable(rows: LazyRows): Table {
  const { fixed, filler } = rows;
  const byId = new Map(fixed.map((object) => [object.id, object]));
  return {
    size: fixed.length + filler,
    at(index) {
      const known = fixed[index];
      if (known !== undefined) return known;
      const number = index - fixed.length;
      if (!Number.isInteger(number) || number < 0 || number >= filler) {
        throw new RangeError(`no object at ${index} of ${fixed.length + filler}`);
      }
      return rows.make(number);
    },
    byId(id) {
      const known = byId.get(id);
      if (known !== undefined) return known;
      const number = rows.fillerOf(id);
      if (number === undefined || number >= filler) return undefined;
      const object = rows.make(number);
      return object.id === id ? object : undefined;
    },
  };
}

/** A value that is made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Remembers the latest answer: neighbouring rows of a table often ask for the same thing. */
export function latest<T>(make: (index: number) => T): (index: number) => T {
  let last: { readonly index: number; readonly value: T } | undefined;
  return (index) => {
    if (last?.index !== index) last = { index, value: make(index) };
    return last.value;
  };
}
