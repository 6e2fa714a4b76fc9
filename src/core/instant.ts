/** A moment as ISO 8601 in UTC with a trailing Z: `2026-11-24T09:00:00Z`. The brand keeps unparsed strings out. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Converts text, a Date or epoch milliseconds; throws RangeError if invalid. Omits milliseconds that are zero. */
export function instant(value: string | Date | number): Instant {
  const date = value instanceof Date ? value : new Date(value);
  return date.toISOString().replace('.000Z', 'Z') as Instant;
}

/** Like {@link instant}, but returns undefined if invalid. Text without a zone is UTC, like the audit log's `CreationTime`. */
export function tryInstant(value: string | null | undefined): Instant | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (isPlain(value)) return (value.endsWith('Z') ? value : `${value}Z`) as Instant;
  const withZone = /[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`;
  const ms = Date.parse(withZone);
  return Number.isNaN(ms) ? undefined : instant(ms);
}

/**
 * Whether text is already in our format, with or without the Z. Almost all of the audit log's times are, and parsing each as a Date costs
 * more than the rest of the record. Days 29 to 31 go through Date, which knows the calendar.
 */
function isPlain(value: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/.test(value);
}

const DAY_MS = 86_400_000;

/** Days from `from` to `to`, with fractions; negative if `to` is earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

const MINUTE_MS = 60_000;

/** The moment without its seconds, so that a question that is repeated at once asks for the same period. */
export function truncateToMinute(at: Instant): Instant {
  return instant(Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS);
}

/** The moment `days` days before `at`. */
export function daysBefore(at: Instant, days: number): Instant {
  return instant(Date.parse(at) - days * DAY_MS);
}
