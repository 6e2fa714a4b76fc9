// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { isNameStart, CHAR_CODE, isJsonWhitespace } from './json-characters.js';

/**
 * Whether a bracket belongs to the JSON structure or to a string, judged by its neighbours alone; `unknown` if they do
 * not tell. This works because a quote inside a string ends it, and a string's end is followed by `,:}]` or whitespace,
 * never by a letter. So in `{"Name`, `],"Name` and `},{"Name` the brackets are outside any string, in all valid JSON
 * (https://www.rfc-editor.org/rfc/rfc8259).
 */
export type BracketContext = 'structure' | 'text' | 'unknown';

/** Classifies the `{` at a position. */
export function classifyOpenObject(text: string, place: number): BracketContext {
  const next = text.charCodeAt(place + 1);
  if (next === CHAR_CODE.quote) return isNameStart(text.charCodeAt(place + 2)) ? 'structure' : 'unknown';
  return next === CHAR_CODE.closeObject || isJsonWhitespace(next) || Number.isNaN(next) ? 'unknown' : 'text';
}

/** Classifies the `[` at a position. */
export function classifyOpenArray(text: string, place: number): BracketContext {
  const next = text.charCodeAt(place + 1);
  if (next === CHAR_CODE.openObject) return classifyOpenObject(text, place + 1);
  if (next === CHAR_CODE.quote) return isNameStart(text.charCodeAt(place + 2)) ? 'structure' : 'unknown';
  if (next === CHAR_CODE.closeArray) return classifyClosing(text, place + 1);
  return mayBeginValue(next) ? 'unknown' : 'text';
}

/**
 * Classifies the `}` or `]` at a position. Adjacent brackets are all inside or all outside a string: what follows the
 * last one decides.
 */
export function classifyClosing(text: string, place: number): BracketContext {
  let after = place + 1;
  let code = text.charCodeAt(after);
  while (code === CHAR_CODE.closeObject || code === CHAR_CODE.closeArray) code = text.charCodeAt(++after);
  if (code === CHAR_CODE.comma) {
    const next = text.charCodeAt(after + 1);
    if (next === CHAR_CODE.quote) return isNameStart(text.charCodeAt(after + 2)) ? 'structure' : 'unknown';
    if (next === CHAR_CODE.openObject) return classifyOpenObject(text, after + 1);
    return mayBeginValue(next) ? 'unknown' : 'text';
  }
  // Line ends inside a string are always escaped.
  if (code < CHAR_CODE.blank) return 'structure';
  return code === CHAR_CODE.blank || Number.isNaN(code) ? 'unknown' : 'text';
}

/**
 * How a value in a list may start, besides the cases handled before. NaN (the end of the visible text) may hide
 * anything.
 */
function mayBeginValue(code: number): boolean {
  return (
    isJsonWhitespace(code) ||
    code === CHAR_CODE.openArray ||
    code === CHAR_CODE.minus ||
    code === 0x74 ||
    code === 0x66 ||
    code === 0x6e ||
    (code >= 0x30 && code <= 0x39) ||
    Number.isNaN(code)
  );
}
