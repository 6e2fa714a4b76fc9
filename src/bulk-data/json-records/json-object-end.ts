// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { CHAR_CODE } from './json-characters.js';

/** Finds the end of an object byte by byte: exact for all valid JSON, resumable across chunks of any size. */
export class ObjectEndFinder {
  #depth = 0;
  #inText = false;
  #escaped = false;

  /**
   * Continues at `from`. Returns the position after the closing bracket, or -1 if the object continues beyond the
   * chunk. `byLine`: each line is a record of its own, so an object that is still open where the next one begins ends
   * there (returns -2 minus the position of the line end).
   */
  find(text: string, from: number, byLine: boolean): number {
    let place = this.#inText ? this.#endOfText(text, from, byLine) : from;
    if (place < 0) return place;
    let depth = this.#depth;
    for (; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code === CHAR_CODE.quote) {
        place = this.#endOfText(text, place + 1, byLine) - 1;
        if (place < -1) {
          this.#depth = depth;
          return place + 1;
        }
      } else if (code === CHAR_CODE.openObject || code === CHAR_CODE.openArray) depth++;
      else if (code === CHAR_CODE.closeObject || code === CHAR_CODE.closeArray) {
        if (--depth === 0) return place + 1;
      } else if (code === CHAR_CODE.newline && byLine && depth > 0 && beginsRecord(text, place + 1)) return -2 - place;
    }
    this.#depth = depth;
    return -1;
  }

  /** Inside a string: the position after its closing quote, or the same results as `find`. */
  #endOfText(text: string, from: number, byLine: boolean): number {
    let escaped = this.#escaped;
    for (let place = from; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (escaped) escaped = false;
      else if (code === CHAR_CODE.backslash) escaped = true;
      else if (code === CHAR_CODE.quote) {
        this.#inText = false;
        this.#escaped = false;
        return place + 1;
      } else if (code === CHAR_CODE.newline && byLine) return -2 - place;
    }
    this.#inText = true;
    this.#escaped = escaped;
    return -1;
  }
}

/** `{"` at the very start of a line: pretty printers indent inside a record. */
function beginsRecord(text: string, place: number): boolean {
  return text.charCodeAt(place) === CHAR_CODE.openObject && text.charCodeAt(place + 1) === CHAR_CODE.quote;
}
