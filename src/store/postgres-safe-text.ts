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

/** A value as JSON text that `jsonb` accepts; see {@link toPostgresText}. */
export function toPostgresJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? toPostgresText(part) : part));
}
