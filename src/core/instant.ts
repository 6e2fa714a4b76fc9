/** A moment as ISO 8601 in UTC with a trailing Z, e.g. `2026-11-24T09:00:00Z`. The brand keeps unparsed strings out. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Reads a moment from text or a Date; throws RangeError when it is none. Milliseconds are kept only where there are any. */
export function instant(value: string | Date | number): Instant {
  const date = value instanceof Date ? value : new Date(value);
  return date.toISOString().replace('.000Z', 'Z') as Instant;
}

/** Like {@link instant}, but undefined for what is no moment. The audit log's `CreationTime` is UTC without a Z. */
export function tryInstant(value: string | null | undefined): Instant | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (isPlain(value)) return (value.endsWith('Z') ? value : `${value}Z`) as Instant;
  const withZone = /[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`;
  const ms = Date.parse(withZone);
  return Number.isNaN(ms) ? undefined : instant(ms);
}

/**
 * Whether text is a moment as we write it already, with or without the Z. Almost all of the audit log's are, and making a date of each
 * costs more than the rest of the record; the last days of a month are left to the calendar.
 */
function isPlain(value: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/.test(value);
}

const DAY_MS = 86_400_000;

/** Whole and part days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The moment `days` days before `at`. */
export function daysBefore(at: Instant, days: number): Instant {
  return instant(Date.parse(at) - days * DAY_MS);
}
