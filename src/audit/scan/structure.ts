import { beginsName, CODE, isBlank } from './characters.js';

/**
 * Whether a bracket at a place is part of the JSON or of a text inside it, told from its neighbours alone; `unknown` where they do not
 * tell. Rests on this: a quote inside a text ends it, and after a text's end comes one of `,:}]` or a blank, never a letter. So in
 * `{"Name`, `],"Name` and `},{"Name` the brackets are outside of any text, in all valid JSON (https://www.rfc-editor.org/rfc/rfc8259).
 */
export type Bracket = 'structure' | 'text' | 'unknown';

/** `{` at a place. */
export function openObjectAt(text: string, place: number): Bracket {
  const next = text.charCodeAt(place + 1);
  if (next === CODE.quote) return beginsName(text.charCodeAt(place + 2)) ? 'structure' : 'unknown';
  return next === CODE.closeObject || isBlank(next) || Number.isNaN(next) ? 'unknown' : 'text';
}

/** `[` at a place. */
export function openArrayAt(text: string, place: number): Bracket {
  const next = text.charCodeAt(place + 1);
  if (next === CODE.openObject) return openObjectAt(text, place + 1);
  if (next === CODE.quote) return beginsName(text.charCodeAt(place + 2)) ? 'structure' : 'unknown';
  if (next === CODE.closeArray) return closeAt(text, place + 1);
  return mayBeginValue(next) ? 'unknown' : 'text';
}

/** `}` or `]` at a place. Brackets side by side are all outside or all inside of a text: what comes after the last of them tells. */
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
  // A line end inside a text is always escaped.
  if (code < CODE.blank) return 'structure';
  return code === CODE.blank || Number.isNaN(code) ? 'unknown' : 'text';
}

/** What a value in a list may begin with, besides what was looked at before; the end of what is visible may hide anything. */
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
