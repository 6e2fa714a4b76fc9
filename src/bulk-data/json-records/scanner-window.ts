// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { CHAR_CODE, isJsonWhitespace } from './json-characters.js';
import type { RecordPrefilter } from './record-prefilter.js';

/** A stretch of bytes that a scanner looks at. */
export interface ScannerWindow {
  /** The bytes as latin1. */
  readonly text: string;
  /** Whether the bytes are all ASCII, so that `text` is exact. */
  readonly isText: boolean;
  readonly bytes: Buffer;
  readonly isLast: boolean;
  readonly looks: RecordPrefilter;
}

/**
 * Commas, whitespace, a byte order mark, or the record separator of JSON text sequences
 * (https://www.rfc-editor.org/rfc/rfc7464).
 */
export function isBetween(code: number): boolean {
  return (
    isJsonWhitespace(code) ||
    code === CHAR_CODE.comma ||
    code === 0xef ||
    code === 0xbb ||
    code === 0xbf ||
    code === 0x1e
  );
}

/** The position after what is between records. */
export function afterBlanks(text: string, place: number): number {
  let at = place + 1;
  while (isBetween(text.charCodeAt(at))) at++;
  return at;
}

/** The position after the string whose quote is at `place`; the same position if its end is not visible. */
export function endOfText({ text, isLast }: ScannerWindow, place: number): number {
  for (let at = place + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CHAR_CODE.backslash) at++;
    else if (code === CHAR_CODE.quote) return at + 1;
  }
  return isLast ? text.length : place;
}
