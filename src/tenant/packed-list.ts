import type { LongList } from '../core/long-list.js';
import { KnownTexts } from './known-texts.js';

/** So many objects are put away together. */
const BLOCK = 1024;

/**
 * Objects that are told apart by `id` and share the values of their other properties, in a third of the memory that they would take:
 * a large tenant has a million grants. Every 1024 of them are turned into columns. What comes out equals what went in, in the same order;
 * a property that is undefined is left out.
 */
export class PackedList<T extends { readonly id: string }> implements LongList<T> {
  readonly #blocks: PackedBlock<T>[] = [];
  #open: T[] = [];
  /** The ids are not kept a second time to know which were there. */
  readonly #ids = new KnownTexts({
    at: (place) => this.#idAt(place),
    // It is put where the item is put.
    push: () => this.length + 1,
  });

  get length(): number {
    return this.#blocks.length * BLOCK + this.#open.length;
  }

  /** false when one of this id is there already, which then stays as it is. */
  add(item: T): boolean {
    if (!this.#ids.add(item.id)) return false;
    this.#open.push(item);
    if (this.#open.length === BLOCK) {
      this.#blocks.push(new PackedBlock(this.#open));
      this.#open = [];
    }
    return true;
  }

  *[Symbol.iterator](): Generator<T> {
    for (const block of this.#blocks) yield* block;
    yield* this.#open;
  }

  #idAt(place: number): string | undefined {
    const block = this.#blocks[Math.floor(place / BLOCK)];
    return block === undefined ? this.#open[place % BLOCK]?.id : block.idAt(place % BLOCK);
  }
}

class PackedBlock<T extends { readonly id: string }> {
  readonly #ids: PackedTexts;
  readonly #columns: readonly Column[];

  constructor(items: readonly T[]) {
    this.#ids = new PackedTexts(items.map(({ id }) => id));
    const names = new Set(items.flatMap((item) => Object.keys(item)));
    names.delete('id');
    // What T has besides the id is seen only as values under names.
    const rows = items as readonly Readonly<Record<string, unknown>>[];
    this.#columns = Array.from(names, (name) => columnOf(name, rows));
  }

  idAt(place: number): string {
    return this.#ids.at(place);
  }

  *[Symbol.iterator](): Generator<T> {
    for (let place = 0; place < BLOCK; place++) {
      const item: Record<string, unknown> = { id: this.idAt(place) };
      for (const { name, values, which } of this.#columns) {
        const value = values[which === undefined ? place : (which[place] ?? 0)];
        if (value !== undefined) item[name] = value;
      }
      // All of its properties are there again.
      yield item as unknown as T;
    }
  }
}

/** One property of all items of a block. */
interface Column {
  readonly name: string;
  readonly values: readonly unknown[];
  /** Which of the values each item has; undefined where there are too many: then the values are those of the items, in order. */
  readonly which: Uint8Array | undefined;
}

function columnOf(name: string, rows: readonly Readonly<Record<string, unknown>>[]): Column {
  const places = new Map<unknown, number>();
  const which = new Uint8Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const value = row[name];
    const place = places.get(value) ?? places.size;
    if (place > 0xff) return { name, values: rows.map((one) => one[name]), which: undefined };
    places.set(value, place);
    which[at] = place;
  }
  return { name, values: [...places.keys()], which };
}

/** Texts outside of the heap, each character in a byte, or in two where one of them needs it. */
class PackedTexts {
  readonly #bytes: Buffer;
  readonly #encoding: 'latin1' | 'utf16le';
  /** Where each ends. */
  readonly #ends: Uint32Array;

  constructor(texts: readonly string[]) {
    const all = texts.join('');
    this.#encoding = /^[\0-\xff]*$/.test(all) ? 'latin1' : 'utf16le';
    this.#bytes = Buffer.from(all, this.#encoding);
    const width = this.#encoding === 'latin1' ? 1 : 2;
    let end = 0;
    this.#ends = Uint32Array.from(texts, (text) => (end += text.length * width));
  }

  at(place: number): string {
    return this.#bytes.toString(this.#encoding, place === 0 ? 0 : this.#ends[place - 1], this.#ends[place]);
  }
}
