import type { Table, WireObject } from '../world.js';

/** A collection that is read by position; a position may have been deleted. Never materialised as a whole. */
export interface Rows {
  readonly size: number;
  at(index: number): WireObject | undefined;
}

/** Rows over what is already in memory. */
export function rowsOf(items: readonly WireObject[]): Rows {
  return { size: items.length, at: (index) => items[index] };
}

/** Rows over a part of a table, by position. */
export function rowsAt(rows: Rows, indexes: readonly number[]): Rows {
  return {
    size: indexes.length,
    at: (index) => {
      const position = indexes[index];
      return position === undefined ? undefined : rows.at(position);
    },
  };
}

/** Rows whose objects are made from those of another collection, one by one. */
export function mapRows(rows: Rows, map: (row: WireObject) => WireObject | undefined): Rows {
  return {
    size: rows.size,
    at: (index) => {
      const row = rows.at(index);
      return row === undefined ? undefined : map(row);
    },
  };
}

/** Every object there is, one at a time. */
export function* iterate(rows: Rows): Generator<WireObject> {
  for (let index = 0; index < rows.size; index++) {
    const row = rows.at(index);
    if (row !== undefined) yield row;
  }
}

/** A table of what is already in memory. */
export function tableOf(items: readonly WireObject[]): Table {
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
