// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
/**
 * Finds the next occurrence of a text, with memory: queried at increasing positions, it searches for each occurrence
 * only once.
 */
export class OccurrenceCursor {
  /** There is no occurrence between these two positions. */
  #searchedFrom = 0;
  #next = -1;
  readonly #sought: string;
  readonly #text: string;

  constructor(text: string, sought: string) {
    this.#text = text;
    this.#sought = sought;
  }

  /** The first position at or after `from`; the length of the text if there is none. */
  findFrom(from: number): number {
    if (from > this.#next || from < this.#searchedFrom) {
      const found = this.#text.indexOf(this.#sought, from);
      this.#searchedFrom = from;
      this.#next = found === -1 ? this.#text.length : found;
    }
    return this.#next;
  }
}
