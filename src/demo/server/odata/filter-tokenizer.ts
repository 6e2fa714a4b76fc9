import { ServiceError } from '../api-request-reply.js';

/** `word`: names, operators and unquoted values; `mark`: one of `( ) , :`. */
export interface FilterToken {
  readonly kind: 'word' | 'string' | 'mark';
  readonly text: string;
}

const TOKEN = /\s+|'((?:[^']|'')*)'|([(),])|(:)(?!\d)|((?:[^\s'(),:]|:(?=\d))+)/gy;
/** Far longer than any filter we send; it also bounds the parser's depth. */
const MAX_LENGTH = 8_000;

/**
 * Splits a filter expression; a doubled quote inside a string is one quote. Colons inside times are part of the word.
 */
export function tokenizeFilter(text: string): FilterToken[] {
  if (text.length > MAX_LENGTH) throw new ServiceError(400, 'BadRequest', 'Invalid filter clause: too long.');
  const tokens: FilterToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null)
      throw new ServiceError(400, 'BadRequest', `Invalid filter clause: Syntax error at position ${at}.`);
    const [, string, mark, colon, word] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined || colon !== undefined) tokens.push({ kind: 'mark', text: mark ?? ':' });
  }
  return tokens;
}
