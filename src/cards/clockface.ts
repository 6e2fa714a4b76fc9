import type { Instant } from '../core/instant.js';
import { dayAndTime } from './provenance.js';

/** How moments are said: in the reader's own zone where a client puts it in, in a zone of ours elsewhere. */
export interface Clockface {
  /** Day and time. */
  readonly moment: (at: Instant) => string;
  readonly day: (at: Instant) => string;
  /** What came after `since`, close enough to it that the time alone says when. */
  readonly then: (at: Instant, since: Instant) => string;
}

const HALF_A_DAY_MS = 12 * 60 * 60_000;

/**
 * Day and time as the client of whoever reads the card knows them: many look at one card, each in a zone of their own. For a TextBlock of
 * which every letter is ours, and nowhere else: `assertSound` refuses a macro in other places, since Teams shows it there as it is
 * written, and tenant text is never let near one.
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features, not in a TextRun:
 * https://github.com/microsoft/AdaptiveCards/issues/6194
 */
export const READERS_CLOCK: Clockface = {
  moment: (at) => `${readersDay(at)}, ${readersTime(at)}`,
  day: readersDay,
  then: (at, since) =>
    Date.parse(at) - Date.parse(since) < HALF_A_DAY_MS ? readersTime(at) : READERS_CLOCK.moment(at),
};

/** In this zone (UTC when absent); named with each moment where `named`, for a text that has no line to say it once. */
export function clockIn(timeZone: string | undefined, named = false): Clockface {
  const moment = (at: Instant) => {
    const { day, time, offset } = dayAndTime(at, timeZone);
    return `${day}, ${time}${named ? ` ${offset}` : ''}`;
  };
  return {
    moment,
    day: (at) => dayAndTime(at, timeZone).day,
    then: (at, since) => {
      const { day, time } = dayAndTime(at, timeZone);
      return day === dayAndTime(since, timeZone).day ? time : moment(at);
    },
  };
}

/** Macros know whole seconds only. */
function inSeconds(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function readersDay(at: Instant): string {
  return `{{DATE(${inSeconds(at)}, SHORT)}}`;
}

function readersTime(at: Instant): string {
  return `{{TIME(${inSeconds(at)})}}`;
}
