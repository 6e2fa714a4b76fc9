import { isPlainObject } from '../../core/text-and-object-guards.js';

/** NUL characters and lone surrogates: https://www.postgresql.org/docs/current/datatype-character.html */
const MAY_BE_REFUSED = /[\0\ud800-\udfff]/;

/** Replaces what PostgreSQL rejects with U+FFFD. */
export function toDatabaseSafeText(text: string): string {
  // Matches whole and lone surrogates alike: most texts have neither and need no closer check.
  return MAY_BE_REFUSED.test(text) ? text.replace(/\0|\p{Surrogate}/gu, '\ufffd') : text;
}

/** JSON can express either only by an escape: NUL is never written raw, and invalid UTF-8 was replaced on decoding. */
const ESCAPED = /\\u(?:0000|[dD][89a-fA-F])/;

/**
 * Whether all text in a piece of JSON is safe for the database. Checking the JSON is cheaper than checking each text in
 * it.
 */
export function isJsonDatabaseSafe(json: string): boolean {
  return !json.includes('\\u') || !ESCAPED.test(json);
}

/**
 * Makes all text in a raw value safe for the database, at any depth; returns the same value if nothing changes. Throws
 * RangeError if it is nested too deeply.
 */
export function makeDatabaseSafe<T>(value: T): T;
export function makeDatabaseSafe(value: unknown): unknown {
  if (typeof value === 'string') return toDatabaseSafeText(value);
  if (Array.isArray(value)) {
    const given: readonly unknown[] = value;
    const items = given.map((item) => makeDatabaseSafe(item));
    return items.every((item, place) => Object.is(item, given[place])) ? given : items;
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(
    ([name, part]) => [toDatabaseSafeText(name), makeDatabaseSafe(part)] as const,
  );
  const isSame = entries.every(([name, part]) => Object.hasOwn(value, name) && Object.is(part, value[name]));
  return isSame ? value : Object.fromEntries(entries);
}
