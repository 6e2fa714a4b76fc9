import { randomInt } from 'node:crypto';

const LEAST_SLOTS = 1024;

/** Where texts are kept, in the order in which they came. */
export interface TextStore {
  at(place: number): string | undefined;
  /** How many there are with this one. */
  push(text: string): number;
}

/**
 * Texts that were seen before, exactly, in a third of the memory of a Set or Map: a long list is read with hundreds of thousands of ids
 * and names, which are kept anyway; here, unless it is said where.
 */
export class KnownTexts {
  #size = 0;
  /** Place of a text where they are kept, counted from 1; 0 is free. At most three quarters full. */
  #slots = new Int32Array(LEAST_SLOTS);

  constructor(private readonly texts: TextStore = []) {}

  get size(): number {
    return this.#size;
  }

  /** true when it was not there yet. */
  add(text: string): boolean {
    const before = this.#size;
    this.first(text);
    return this.#size > before;
  }

  /** The same text as it was first given, so that equal ones can be one string; this one, when it was not there yet. */
  first(text: string): string {
    if ((this.#size + 1) * 4 > this.#slots.length * 3) this.#grow();
    const slot = this.#slotOf(text);
    const place = this.#slots[slot] ?? 0;
    if (place !== 0) return this.texts.at(place - 1) ?? text;
    this.#size = this.texts.push(text);
    this.#slots[slot] = this.#size;
    return text;
  }

  #slotOf(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(text) & mask;
    for (let place = this.#slots[slot]; place !== undefined && place !== 0; place = this.#slots[slot]) {
      if (this.texts.at(place - 1) === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let index = 0; index < this.#size; index++) {
      // All are different: nothing is to be compared.
      let slot = hashOf(this.texts.at(index) ?? '') & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

/** Another in each process: names are chosen by strangers, who could otherwise choose many that fall on one slot. */
const SEED = randomInt(2 ** 32);

/** FNV-1a, 32 bits, from a beginning of our own. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
}
