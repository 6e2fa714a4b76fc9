import { tryInstant } from '../core/instant.js';
import { formatDayAndTime } from './report-provenance.js';

/** As answers write an instant in a cell or a sentence. */
const UTC_MINUTE = /\b(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\b/g;

/** Times of a text in the reader's zone, named with each: "2026-10-10 16:20 UTC" as "10 Oct 2026, 18:20 UTC+2". */
export function showTimesInZone(text: string, timeZone: string | undefined): string {
  return text.replace(UTC_MINUTE, (found, day: string, minute: string) => {
    const at = tryInstant(`${day}T${minute}:00Z`);
    if (at === undefined) return found;
    const { day: date, time, offset } = formatDayAndTime(at, timeZone);
    return `${date}, ${time} ${offset}`;
  });
}
