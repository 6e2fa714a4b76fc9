/** Character codes of JSON syntax. */
export const CHAR_CODE = {
  tab: 0x09,
  newline: 0x0a,
  blank: 0x20,
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  colon: 0x3a,
  openArray: 0x5b,
  backslash: 0x5c,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** Whitespace between tokens: blank, tab, line ends. */
export function isJsonWhitespace(code: number): boolean {
  return code === CHAR_CODE.blank || code === CHAR_CODE.newline || code === 0x0d || code === CHAR_CODE.tab;
}

/** A letter, a digit, `@`, `_` or `$`: starts a property name, and never follows a string's closing quote. */
export function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x40 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x24
  );
}
