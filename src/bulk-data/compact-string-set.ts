import { randomInt } from 'node:crypto';

const LEAST_SLOTS = 1024;

/** Append-only storage for the texts of a set. */
export interface StringStorage {
  at(place: number): string | undefined;
  /** Returns the new length. */
  push(text: string): number;
}

/**
 * An exact set of strings in less memory than a Set or Map, for lists with hundreds of thousands of ids and names. The texts may live in
 * the caller's own storage, which then must not change them.
 *
 * Pays for itself: 300,000 ids take 8 MB, 3 MB of them for the hash table, which is all that is left where the caller stores the texts; a
 * Set takes 10.5 MB. Measure it with `npm run bench -- bulk-list-memory`.
 */
export class CompactStringSet {
  #size = 0;
  /** Hash table of positions in `texts`, counted from 1; 0 is free. At most three quarters full. */
  #slots = new Int32Array(LEAST_SLOTS);
  /** Some bits of the hash in each slot: other texts are passed over without a look at them, which the caller may have to decode. */
  #tags = new Uint8Array(LEAST_SLOTS);

  constructor(private readonly texts: StringStorage = []) {}

  get size(): number {
    return this.#size;
  }

  /** True when the text is new. */
  add(text: string): boolean {
    const before = this.#size;
    this.intern(text);
    return this.#size > before;
  }

  /** Returns the stored instance of an equal text, or stores and returns this one. */
  intern(text: string): string {
    if ((this.#size + 1) * 4 > this.#slots.length * 3) this.#grow();
    const hash = hashOf(text);
    const slot = this.#slotOf(text, hash);
    const place = this.#slots[slot] ?? 0;
    if (place !== 0) return this.texts.at(place - 1) ?? text;
    this.#size = this.texts.push(text);
    this.#slots[slot] = this.#size;
    this.#tags[slot] = hash >>> 24;
    return text;
  }

  #slotOf(text: string, hash: number): number {
    const mask = this.#slots.length - 1;
    const tag = hash >>> 24;
    let slot = hash & mask;
    for (let place = this.#slots[slot]; place !== undefined && place !== 0; place = this.#slots[slot]) {
      if (this.#tags[slot] === tag && this.texts.at(place - 1) === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const tags = new Uint8Array(slots.length);
    const mask = slots.length - 1;
    for (let index = 0; index < this.#size; index++) {
      const hash = hashOf(this.texts.at(index) ?? '');
      // All texts differ: no comparison needed.
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
      tags[slot] = hash >>> 24;
    }
    this.#slots = slots;
    this.#tags = tags;
  }
}

/** Random per process: strangers choose the names and could otherwise make many collide in one slot. */
const SEED = randomInt(2 ** 32);

/** FNV-1a, 32 bits, with our own seed. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
}
