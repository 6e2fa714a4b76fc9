import type { Table, WireObject } from '../demo-tenant-contract.js';

/** How to generate the rows of a lazy table. */
export interface LazyRows {
  /** The named objects, held in memory; they come first. */
  readonly fixed: readonly WireObject[];
  /** Number of generated rows. */
  readonly filler: number;
  /** Generates one row; `filler` counts from 0. */
  make(filler: number): WireObject;
  /** Decodes a generated row's index from an id. The table verifies the result against the object. */
  fillerOf(id: string): number | undefined;
}

/** A table of a few named objects and any number of others that are generated when read. */
export function createLazyTable(rows: LazyRows): Table {
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

/** A value created on first use. */
export function createLazyValue<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Caches the latest result: neighbouring rows of a table often need the same one. */
export function cacheLatest<T>(make: (index: number) => T): (index: number) => T {
  let last: { readonly index: number; readonly value: T } | undefined;
  return (index) => {
    if (last?.index !== index) last = { index, value: make(index) };
    return last.value;
  };
}
