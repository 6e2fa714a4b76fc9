// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { CHAR_CODE, isJsonWhitespace } from './json-characters.js';
import { OccurrenceCursor } from './text-occurrence-cursor.js';

/** How far into a record its own id is looked for: it is among the first fields. */
const NEAR = 2_048;

/** Finds the ids of records that are not parsed, by their bytes. Asked about records in order. */
export class RecordIdFinder {
  #text = '';
  #cursors: readonly OccurrenceCursor[] = [];

  /** The value of the `Id` or `id` at the top of the record between two positions; undefined if it is not found near its start. */
  find(text: string, start: number, end: number): string | undefined {
    if (text !== this.#text) {
      this.#text = text;
      this.#cursors = [new OccurrenceCursor(text, '"Id"'), new OccurrenceCursor(text, '"id"')];
    }
    const place = Math.min(...this.#cursors.map((cursor) => cursor.findFrom(start)));
    if (place >= Math.min(end, start + NEAR) || !isAtTop(text, start, place)) return undefined;
    const colon = skipBlanks(text, place + 4);
    const open = skipBlanks(text, colon + 1);
    if (text.charCodeAt(colon) !== CHAR_CODE.colon || text.charCodeAt(open) !== CHAR_CODE.quote) return undefined;
    const value = text.slice(open + 1, text.indexOf('"', open + 1));
    return value === '' || value.includes('\\') ? undefined : value;
  }
}

function skipBlanks(text: string, from: number): number {
  let place = from;
  while (isJsonWhitespace(text.charCodeAt(place))) place++;
  return place;
}

/** Whether a name at a position is at the top level of the object that starts at `start`; checked byte by byte. */
export function isAtTop(text: string, start: number, place: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = start; at < place; at++) {
    const code = text.charCodeAt(at);
    if (code === CHAR_CODE.backslash) at++;
    else if (code === CHAR_CODE.quote) isText = !isText;
    else if (isText) continue;
    else if (code === CHAR_CODE.openObject || code === CHAR_CODE.openArray) depth++;
    else if (code === CHAR_CODE.closeObject || code === CHAR_CODE.closeArray) depth--;
  }
  return depth === 1;
}
