// The character to search for is NUL.
const NUL = String.fromCharCode(0);

/**
 * Text that PostgreSQL can store: neither `text` nor `jsonb` can hold NUL or half a surrogate pair, and tenant text may contain
 * either. Both become U+FFFD, so that a hostile name cannot make a result unstorable.
 * Source: https://www.postgresql.org/docs/current/datatype-json.html
 */
export function toPostgresText(text: string): string {
  return text.replaceAll(NUL, '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** NUL and half a surrogate pair, as JSON writes them. Also matches a text that only looks so, which costs time and nothing else. */
const UNSAFE_ESCAPE = /\\u(?:0000|d[89a-f]..)/;

/**
 * A value as JSON text that `jsonb` accepts; see {@link toPostgresText}. Looks at each text of the value only when one is unsafe: the
 * report of a large tenant has a million.
 * Source: https://tc39.es/ecma262/#sec-quotejsonstring
 */
export function toPostgresJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!UNSAFE_ESCAPE.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? toPostgresText(part) : part));
}
