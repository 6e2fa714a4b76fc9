import { randomInt } from 'node:crypto';

const LEAST_SLOTS = 4_096;

/**
 * Counts how many different texts there are, in 8 to 16 bytes for each: of a text only 52 bits of a hash are kept, so that of ten million
 * texts about one in a hundred runs takes two for the same. For counts in words, never for what is kept or acted upon.
 *
 * Pays for itself: a Set of ten million ids takes a gigabyte.
 */
export class TextHashSet {
  #size = 0;
  /** 0 is free. */
  #slots = new Float64Array(LEAST_SLOTS);

  get size(): number {
    return this.#size;
  }

  /** True when the text is new. */
  add(text: string): boolean {
    if ((this.#size + 1) * 3 > this.#slots.length * 2) this.#grow();
    const hash = hashOf(text);
    const slot = slotOf(this.#slots, hash);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = hash;
    this.#size++;
    return true;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) slots[slotOf(slots, hash)] = hash;
    this.#slots = slots;
  }
}

function slotOf(slots: Float64Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = (hash % 0x80000000) & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Random per process: strangers choose ids and could otherwise make many collide. */
const SEEDS = [randomInt(2 ** 32), randomInt(2 ** 32)] as const;

/** Two of FNV-1a with our own seeds, together 52 bits. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let [low, high] = SEEDS;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return 1 + ((low ^ (low >>> 15)) >>> 0) + ((high ^ (high >>> 13)) & 0xfffff) * 2 ** 32;
}
