import type { Table, WireObject } from '../demo-tenant-contract.js';

/** A collection read by position, never materialised as a whole; a position may hold a deleted object. */
export interface Rows {
  readonly size: number;
  at(index: number): WireObject | undefined;
}

/** Rows over objects in memory. */
export function rowsFromList(items: readonly WireObject[]): Rows {
  return { size: items.length, at: (index) => items[index] };
}

/** A subset of rows, by position. */
export function pickRows(rows: Rows, indexes: readonly number[]): Rows {
  return {
    size: indexes.length,
    at: (index) => {
      const position = indexes[index];
      return position === undefined ? undefined : rows.at(position);
    },
  };
}

/** Rows mapped lazily from another collection. */
export function mapRows(rows: Rows, map: (row: WireObject) => WireObject | undefined): Rows {
  return {
    size: rows.size,
    at: (index) => {
      const row = rows.at(index);
      return row === undefined ? undefined : map(row);
    },
  };
}

/** Iterates over all existing objects. */
export function* iterateRows(rows: Rows): Generator<WireObject> {
  for (let index = 0; index < rows.size; index++) {
    const row = rows.at(index);
    if (row !== undefined) yield row;
  }
}

/** A table over objects in memory. */
export function tableFromList(items: readonly WireObject[]): Table {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    size: items.length,
    at: (index) => {
      const item = items[index];
      if (item === undefined) throw new RangeError(`no row ${index} in ${items.length}`);
      return item;
    },
    byId: (id) => byId.get(id),
  };
}
