import { CODE } from './characters.js';

/** Finds the end of an object byte by byte: exact for all valid JSON, resumable over pieces of any size. */
export class ObjectEnd {
  #depth = 0;
  #inText = false;
  #escaped = false;

  /**
   * Goes on at `from`; gives the place after the closing bracket, or -1 when the object goes on beyond the piece. `byLine`: each line
   * is a record of its own, so one that is not closed where the next begins is given up there (-2 minus the place of the line's end).
   */
  find(text: string, from: number, byLine: boolean): number {
    let place = this.#inText ? this.#endOfText(text, from, byLine) : from;
    if (place < 0) return place;
    let depth = this.#depth;
    for (; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code === CODE.quote) {
        place = this.#endOfText(text, place + 1, byLine) - 1;
        if (place < -1) {
          this.#depth = depth;
          return place + 1;
        }
      } else if (code === CODE.openObject || code === CODE.openArray) depth++;
      else if (code === CODE.closeObject || code === CODE.closeArray) {
        if (--depth === 0) return place + 1;
      } else if (code === CODE.newline && byLine && depth > 0 && beginsRecord(text, place + 1)) return -2 - place;
    }
    this.#depth = depth;
    return -1;
  }

  /** Inside of a text: the place after its closing quote, or what `find` gives. */
  #endOfText(text: string, from: number, byLine: boolean): number {
    let escaped = this.#escaped;
    for (let place = from; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (escaped) escaped = false;
      else if (code === CODE.backslash) escaped = true;
      else if (code === CODE.quote) {
        this.#inText = false;
        this.#escaped = false;
        return place + 1;
      } else if (code === CODE.newline && byLine) return -2 - place;
    }
    this.#inText = true;
    this.#escaped = escaped;
    return -1;
  }
}

/** `{"` at the very beginning of a line: inside of a record, whoever prints one over several lines indents. */
function beginsRecord(text: string, place: number): boolean {
  return text.charCodeAt(place) === CODE.openObject && text.charCodeAt(place + 1) === CODE.quote;
}
