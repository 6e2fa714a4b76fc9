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
    for (let place = from; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (code === CODE.backslash) this.#escaped = true;
        else if (code === CODE.quote) this.#inText = false;
        else if (code === CODE.newline && byLine) return -2 - place;
      } else if (code === CODE.quote) this.#inText = true;
      else if (code === CODE.openObject || code === CODE.openArray) this.#depth++;
      else if (code === CODE.closeObject || code === CODE.closeArray) {
        if (--this.#depth === 0) return place + 1;
      } else if (code === CODE.newline && byLine && this.#depth > 0 && beginsRecord(text, place + 1)) return -2 - place;
    }
    return -1;
  }
}

/** `{"` at the very beginning of a line: inside of a record, whoever prints one over several lines indents. */
function beginsRecord(text: string, place: number): boolean {
  return text.charCodeAt(place) === CODE.openObject && text.charCodeAt(place + 1) === CODE.quote;
}
