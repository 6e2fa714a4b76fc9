import type { LazyList } from '../core/lazy-list.js';
import { CompactStringSet } from './compact-string-set.js';

/** Objects per block. */
const BLOCK = 1024;

/**
 * A list of objects with unique ids and repetitive other values, in a quarter of the memory: a large tenant has a million grants. Every
 * 1024 objects are turned into columns. Iteration yields objects equal to those added, in the same order, without undefined properties.
 *
 * Pays for itself: 300,000 grants take 25 MB, as an array of objects 101 MB. Measure it with `npm run bench -- bulk-list-memory`, and its
 * part in the whole bot with `npm run bench -- sweep-memory`.
 */
export class ColumnarList<T extends { readonly id: string }> implements LazyList<T> {
  readonly #blocks: PackedBlock<T>[] = [];
  #open: T[] = [];
  /** Uses the ids in the blocks, so that they are not stored twice. */
  readonly #ids = new CompactStringSet({
    at: (place) => this.#idAt(place),
    // The id is stored with its item.
    push: () => this.length + 1,
  });

  get length(): number {
    return this.#blocks.length * BLOCK + this.#open.length;
  }

  /** False when the id is already in the list; the existing object stays. */
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
    // One generator: a second one inside it would be resumed for each of a million objects.
    for (const block of this.#blocks) for (let place = 0; place < BLOCK; place++) yield block.at(place);
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
    // All properties but the id are handled as plain values by name.
    const rows = items as readonly Readonly<Record<string, unknown>>[];
    this.#columns = Array.from(names, (name) => columnOf(name, rows));
  }

  idAt(place: number): string {
    return this.#ids.at(place);
  }

  at(place: number): T {
    const item: Record<string, unknown> = { id: this.idAt(place) };
    for (const { name, values, which } of this.#columns) {
      const value = values[which === undefined ? place : (which[place] ?? 0)];
      if (value !== undefined) item[name] = value;
    }
    // All properties are restored.
    return item as unknown as T;
  }
}

/** One property of all objects of a block. */
interface Column {
  readonly name: string;
  readonly values: readonly unknown[];
  /** Index into `values` for each object; undefined with more than 256 distinct values: `values` then has one per object. */
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

/** Texts stored off-heap: one byte per character, or two when any character needs it. */
class PackedTexts {
  readonly #bytes: Buffer;
  readonly #encoding: 'latin1' | 'utf16le';
  /** End offset of each text, in bytes. */
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
