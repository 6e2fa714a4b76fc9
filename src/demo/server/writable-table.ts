import type { Table, WireObject } from '../demo-tenant-contract.js';
import type { Rows } from './row-collection.js';

/** One write, as delta queries report it. */
export interface TableChange {
  readonly sequence: number;
  readonly id: string;
  readonly removed: boolean;
}

/**
 * A generated table with writes on top. The generated table stays untouched and lazy: only objects that were changed,
 * added or removed are held here.
 */
export class WritableTable implements Rows {
  readonly #base: Table;
  readonly #patched = new Map<string, WireObject>();
  readonly #removed = new Set<string>();
  readonly #added: (WireObject | undefined)[] = [];
  readonly #addedAt = new Map<string, number>();
  readonly #indexes = new Map<string, Map<string, number[]>>();
  readonly #changes: TableChange[] = [];

  constructor(base: Table) {
    this.#base = base;
  }

  get size(): number {
    return this.#base.size + this.#added.length;
  }

  /** Counts the objects without reading them. */
  get count(): number {
    return this.size - this.#removed.size;
  }

  get changes(): readonly TableChange[] {
    return this.#changes;
  }

  at(index: number): WireObject | undefined {
    const row = index < this.#base.size ? this.#base.at(index) : this.#added[index - this.#base.size];
    if (row === undefined || this.#removed.has(row.id)) return undefined;
    return this.#patched.get(row.id) ?? row;
  }

  byId(id: string): WireObject | undefined {
    if (this.#removed.has(id)) return undefined;
    const patched = this.#patched.get(id);
    if (patched !== undefined) return patched;
    const position = this.#addedAt.get(id);
    return position === undefined ? this.#base.byId(id) : this.#added[position];
  }

  /**
   * Positions of the objects whose property has this value, ignoring case. Uses an index over the whole table, built on
   * first use (positions only: the objects stay lazy). For properties that never change.
   */
  positions(property: string, value: string): readonly number[] {
    let index = this.#indexes.get(property);
    if (index === undefined) {
      index = new Map();
      for (let position = 0; position < this.size; position++) {
        const row = position < this.#base.size ? this.#base.at(position) : this.#added[position - this.#base.size];
        if (row !== undefined) addPosition(index, row[property], position);
      }
      this.#indexes.set(property, index);
    }
    return index.get(value.toLowerCase()) ?? [];
  }

  /** The objects at those positions that still exist. */
  where(property: string, value: string): WireObject[] {
    return this.positions(property, value)
      .map((position) => this.at(position))
      .filter((row) => row !== undefined);
  }

  insert(row: WireObject, sequence: number): void {
    const position = this.size;
    this.#addedAt.set(row.id, this.#added.length);
    this.#added.push(row);
    this.#removed.delete(row.id);
    for (const [property, index] of this.#indexes) addPosition(index, row[property], position);
    this.#changes.push({ sequence, id: row.id, removed: false });
  }

  patch(id: string, changes: Readonly<Record<string, unknown>>, sequence: number): void {
    const row = this.byId(id);
    if (row === undefined) return;
    this.#patched.set(id, { ...row, ...changes, id });
    this.#changes.push({ sequence, id, removed: false });
  }

  /** Restores a removed object unchanged. */
  restore(id: string, sequence: number): void {
    if (!this.#removed.delete(id)) return;
    this.#changes.push({ sequence, id, removed: false });
  }

  remove(id: string, sequence: number): void {
    if (this.byId(id) === undefined) return;
    this.#removed.add(id);
    this.#changes.push({ sequence, id, removed: true });
  }
}

function addPosition(index: Map<string, number[]>, value: unknown, position: number): void {
  if (typeof value !== 'string') return;
  const key = value.toLowerCase();
  const found = index.get(key);
  if (found === undefined) index.set(key, [position]);
  else found.push(position);
}
