import { randomInt } from 'node:crypto';

const LEAST_SLOTS = 1024;

/**
 * Texts that were seen before, exactly, in a third of the memory of a Set or Map: a long list is read with hundreds of thousands of ids
 * and names, which are kept as strings anyway.
 */
export class KnownTexts {
  readonly #texts: string[] = [];
  /** Place of a text in `#texts`, counted from 1; 0 is free. At most three quarters full. */
  #slots = new Int32Array(LEAST_SLOTS);

  get size(): number {
    return this.#texts.length;
  }

  /** true when it was not there yet. */
  add(text: string): boolean {
    const before = this.#texts.length;
    this.first(text);
    return this.#texts.length > before;
  }

  /** The same text as it was first given, so that equal ones can be one string; this one, when it was not there yet. */
  first(text: string): string {
    const slot = this.#slotOf(text);
    const place = this.#slots[slot] ?? 0;
    if (place !== 0) return this.#texts[place - 1] ?? text;
    this.#slots[slot] = this.#texts.push(text);
    if (this.#texts.length * 4 > this.#slots.length * 3) this.#grow();
    return text;
  }

  #slotOf(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(text) & mask;
    for (let place = this.#slots[slot]; place !== undefined && place !== 0; place = this.#slots[slot]) {
      if (this.#texts[place - 1] === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#texts.forEach((text, index) => {
      this.#slots[this.#slotOf(text)] = index + 1;
    });
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
