const LEAST_SLOTS = 1024;

/**
 * Texts that were seen before, exactly, in a third of the memory of a Set: a long list is read with hundreds of thousands of ids, which
 * are kept as strings anyway.
 */
export class SeenKeys {
  readonly #keys: string[] = [];
  /** Place of a key in `#keys`, counted from 1; 0 is free. At most half full. */
  #slots = new Int32Array(LEAST_SLOTS);

  /** true when it was not there yet. */
  add(key: string): boolean {
    const slot = this.#slotOf(key);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = this.#keys.push(key);
    if (this.#keys.length * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #slotOf(key: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(key) & mask;
    for (let place = this.#slots[slot]; place !== undefined && place !== 0; place = this.#slots[slot]) {
      if (this.#keys[place - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#keys.forEach((key, index) => {
      this.#slots[this.#slotOf(key)] = index + 1;
    });
  }
}

/** FNV-1a, 32 bits. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
}
