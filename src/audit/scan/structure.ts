import { beginsName, CODE, isBlank } from './characters.js';

/**
 * Whether a bracket belongs to the JSON structure or to a string, judged by its neighbours alone; `unknown` if they do
 * not tell. This works because a quote inside a string ends it, and a string's end is followed by `,:}]` or whitespace,
 * never by a letter. So in `{"Name`, `],"Name` and `},{"Name` the brackets are outside any string, in all valid JSON
 * (https://www.rfc-editor.org/rfc/rfc8259).
 */
export type Bracket = 'structure' | 'text' | 'unknown';

/** Classifies the `{` at a position. */
export function openObjectAt(text: string, place: number): Bracket {
  const next = text.charCodeAt(place + 1);
  if (next === CODE.quote) return beginsName(text.charCodeAt(place + 2)) ? 'structure' : 'unknown';
  return next === CODE.closeObject || isBlank(next) || Number.isNaN(next) ? 'unknown' : 'text';
}

/** Classifies the `[` at a position. */
export function openArrayAt(text: string, place: number): Bracket {
  const next = text.charCodeAt(place + 1);
  if (next === CODE.openObject) return openObjectAt(text, place + 1);
  if (next === CODE.quote) return beginsName(text.charCodeAt(place + 2)) ? 'structure' : 'unknown';
  if (next === CODE.closeArray) return closeAt(text, place + 1);
  return mayBeginValue(next) ? 'unknown' : 'text';
}

/**
 * Classifies the `}` or `]` at a position. Adjacent brackets are all inside or all outside a string: what follows the
 * last one decides.
 */
export function closeAt(text: string, place: number): Bracket {
  let after = place + 1;
  let code = text.charCodeAt(after);
  while (code === CODE.closeObject || code === CODE.closeArray) code = text.charCodeAt(++after);
  if (code === CODE.comma) {
    const next = text.charCodeAt(after + 1);
    if (next === CODE.quote) return beginsName(text.charCodeAt(after + 2)) ? 'structure' : 'unknown';
    if (next === CODE.openObject) return openObjectAt(text, after + 1);
    return mayBeginValue(next) ? 'unknown' : 'text';
  }
  // Line ends inside a string are always escaped.
  if (code < CODE.blank) return 'structure';
  return code === CODE.blank || Number.isNaN(code) ? 'unknown' : 'text';
}

/**
 * How a value in a list may start, besides the cases handled before. NaN (the end of the visible text) may hide
 * anything.
 */
function mayBeginValue(code: number): boolean {
  return (
    isBlank(code) ||
    code === CODE.openArray ||
    code === CODE.minus ||
    code === 0x74 ||
    code === 0x66 ||
    code === 0x6e ||
    (code >= 0x30 && code <= 0x39) ||
    Number.isNaN(code)
  );
}
