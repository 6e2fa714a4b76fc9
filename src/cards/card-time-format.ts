import type { Instant } from '../core/instant.js';
import { formatDayAndTime } from './report-provenance.js';

/** Formats times: in the reader's zone where the client fills it in, else in a zone we choose. */
export interface CardTimeFormat {
  /** Day and time. */
  readonly moment: (at: Instant) => string;
  readonly day: (at: Instant) => string;
  /** A time shortly after `since`, for which the time of day suffices. */
  readonly then: (at: Instant, since: Instant) => string;
}

const HALF_A_DAY_MS = 12 * 60 * 60_000;

/**
 * Date and time as client-side macros, since the readers of one card may be in different zones. Only for a TextBlock
 * made of our own text: `assertCardSound` refuses a macro elsewhere, because Teams shows it there unexpanded, and
 * tenant text must never contain one.
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features, not in a TextRun:
 * https://github.com/microsoft/AdaptiveCards/issues/6194
 */
export const READER_TIME_FORMAT: CardTimeFormat = {
  moment: (at) => `${readersDay(at)}, ${readersTime(at)}`,
  day: readersDay,
  then: (at, since) =>
    Date.parse(at) - Date.parse(since) < HALF_A_DAY_MS ? readersTime(at) : READER_TIME_FORMAT.moment(at),
};

/**
 * Formats times in this zone (UTC when absent); `named` adds the zone to each time, for texts that do not state it
 * once.
 */
export function createTimeFormat(timeZone: string | undefined, named = false): CardTimeFormat {
  const moment = (at: Instant) => {
    const { day, time, offset } = formatDayAndTime(at, timeZone);
    return `${day}, ${time}${named ? ` ${offset}` : ''}`;
  };
  return {
    moment,
    day: (at) => formatDayAndTime(at, timeZone).day,
    then: (at, since) => {
      const { day, time } = formatDayAndTime(at, timeZone);
      return day === formatDayAndTime(since, timeZone).day ? time : moment(at);
    },
  };
}

/** Macros accept whole seconds only. */
function inSeconds(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function readersDay(at: Instant): string {
  return `{{DATE(${inSeconds(at)}, SHORT)}}`;
}

function readersTime(at: Instant): string {
  return `{{TIME(${inSeconds(at)})}}`;
}
