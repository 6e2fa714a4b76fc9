import { isFields } from './fields.js';

/** NUL characters and half surrogates: https://www.postgresql.org/docs/current/datatype-character.html */
const MAY_BE_REFUSED = /[\0\ud800-\udfff]/;

/** Text without what PostgreSQL refuses, which becomes U+FFFD. */
export function storable(text: string): string {
  // Half of one or whole: most texts have none, and need no second look.
  return MAY_BE_REFUSED.test(text) ? text.replace(/\0|\p{Surrogate}/gu, '\ufffd') : text;
}

/** JSON can say either by an escape only: a NUL is never written out, and bytes that are no UTF-8 were replaced when they were read. */
const ESCAPED = /\\u(?:0000|[dD][89a-fA-F])/;

/** Whether all text that a piece of JSON holds is storable, told from the JSON: a look that costs less than one at each text in it. */
export function saysStorable(json: string): boolean {
  return !json.includes('\\u') || !ESCAPED.test(json);
}

/** A raw value with all text in it storable, however deep; the same where it was. Throws RangeError for what is nested too deeply. */
export function storableParts<T>(value: T): T;
export function storableParts(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) {
    const given: readonly unknown[] = value;
    const items = given.map((item) => storableParts(item));
    return items.every((item, place) => Object.is(item, given[place])) ? given : items;
  }
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [storable(name), storableParts(part)] as const);
  const isSame = entries.every(([name, part]) => Object.hasOwn(value, name) && Object.is(part, value[name]));
  return isSame ? value : Object.fromEntries(entries);
}
