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
  readonly #part: string;
  readonly #offset: number;

  /**
   * `part`: what is searched for natively, a part of the sought text: up to six letters of which the first is rare are found several times
   * as fast as more, or as others (20 MB of records: `yDispl` 2.5 ms, `activityDisplayName"` 7.1 ms).
   */
  constructor(text: string, sought: string, part = sought) {
    this.#text = text;
    this.#sought = sought;
    this.#part = part;
    this.#offset = sought.indexOf(part);
  }

  /** The first position at or after `from`; the length of the text if there is none. */
  findFrom(from: number): number {
    if (from > this.#next || from < this.#searchedFrom) {
      let found = this.#text.indexOf(this.#part, from + this.#offset);
      if (this.#part !== this.#sought)
        while (found !== -1 && !this.#text.startsWith(this.#sought, found - this.#offset))
          found = this.#text.indexOf(this.#part, found + 1);
      this.#searchedFrom = from;
      this.#next = found === -1 ? this.#text.length : found - this.#offset;
    }
    return this.#next;
  }
}
