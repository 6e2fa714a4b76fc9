/** Where something occurs next in a text, remembered: asked with ever greater places, each occurrence is searched for once. */
export class Landmark {
  /** Between these two there is none. */
  #searchedFrom = 0;
  #next = -1;
  readonly #sought: string;
  readonly #text: string;

  constructor(text: string, sought: string) {
    this.#text = text;
    this.#sought = sought;
  }

  /** The first place at or after `from`; the length of the text when there is none. */
  from(from: number): number {
    if (from > this.#next || from < this.#searchedFrom) {
      const found = this.#text.indexOf(this.#sought, from);
      this.#searchedFrom = from;
      this.#next = found === -1 ? this.#text.length : found;
    }
    return this.#next;
  }
}
