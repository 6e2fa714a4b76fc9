import type { ReportSchedule } from '../alerts/model/subscription.js';
import { LazyPattern } from '../core/lazy-pattern.js';
import { findClockTime, type ClockTime } from './subscription-times.js';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY =
  '(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?)s?';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const NTH = '(first|1st|second|2nd|third|3rd|fourth|4th|last)';

/** A time that nobody named. */
const MORNING: ClockTime = { hour: 9, minute: 0 };

/** How often, without the time of day: the last three fields of a cron expression, and in words. */
interface Rhythm {
  readonly fields: string;
  readonly words: string;
}

/** Words of a rhythm; what they cover says nothing about the report. */
export const RHYTHM_WORDS = new LazyPattern(
  `\\b(?:(?:once (?:a|per) |every |each )(?:(?:other|single|working|business|two|2|\\d+(?:st|nd|rd|th)|${NTH.slice(1, -1)}) )*(?:day|weekdays?|weeks?|months?|quarters?|years?|morning|evening|night|hours?|workday|weekend|${DAY}(?:(?:,| and| or|, and) ${DAY})*)(?: of (?:the|each|every) month)?|daily|weekly|monthly|quarterly|hourly|nightly|biweekly|fortnightly|month end|weekdays|on ${DAY}(?:(?:,| and|, and) ${DAY})*|(?:on )?the (?:${NTH.slice(1, -1)}|\\d+(?:st|nd|rd|th))(?: day| ${DAY})?(?: of (?:the|each|every) month)?|(?:${NTH.slice(1, -1)}) ${DAY} of (?:the|each|every) month|${DAY}s)\\b`,
  'g',
);

function rhythmIn(text: string): Rhythm | undefined {
  if (/\b(?:every|each) (?:other|two|2|second|three|3)\b|\bbi-?weekly\b|\bfortnight/.test(text)) return undefined;
  const nth =
    new LazyPattern(`\\b${NTH} (${DAY}) of (?:the|each|every) month`).exec(text) ??
    new LazyPattern(`\\bevery ${NTH} (${DAY})\\b`).exec(text);
  if (nth !== null) {
    const day = dayNumber(nth[2] ?? '');
    const name = nth[1] ?? '';
    const place = ORDINALS.findIndex((word, at) => name === word || name.startsWith(String(at + 1))) + 1;
    const words = `every ${place === 0 ? 'last' : (ORDINALS[place - 1] ?? '')} ${DAYS[day] ?? ''} of the month`;
    return { fields: `* * ${day}#${place === 0 ? 'L' : place}`, words };
  }
  if (/\bquarter(?:ly)?\b/.test(text)) return { fields: '1 1,4,7,10 *', words: 'every quarter, on its first day' };
  if (/\blast day of (?:the|each|every) month\b|\bmonth end\b|\bend of (?:the|each|every) month\b/.test(text)) {
    return { fields: 'L * *', words: 'on the last day of every month' };
  }
  const date = /\b(?:the |day )(\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:am|pm|:|o'clock|h\b))/.exec(text)?.[1];
  if (/\bmonth(?:ly|s)?\b/.test(text) || (date !== undefined && /\d(?:st|nd|rd|th)\b/.test(text))) {
    const day = date === undefined ? 1 : Number(date);
    return day < 1 || day > 31 ? undefined : { fields: `${day} * *`, words: `on day ${day} of every month` };
  }
  const days = [...text.matchAll(new LazyPattern(`\\b${DAY}\\b`, 'g'))].map(([day]) => dayNumber(day));
  const named = [...new Set(days)].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  if (named.length > 0) {
    return { fields: `* * ${named.join(',')}`, words: `every ${named.map((day) => DAYS[day] ?? '').join(' and ')}` };
  }
  if (/\bweekdays?\b|\b(?:working|business|work) ?days?\b/.test(text)) {
    return { fields: '* * 1-5', words: 'every weekday' };
  }
  if (/\bweekends?\b/.test(text)) return { fields: '* * 6,0', words: 'every Saturday and Sunday' };
  if (/\bweek(?:ly)?\b/.test(text)) return { fields: '* * 1', words: 'every Monday' };
  if (/\b(?:daily|nightly|(?:every|each|per|a|once a) (?:single )?(?:day|morning|evening|night))\b/.test(text)) {
    return { fields: '* * *', words: 'every day' };
  }
  return undefined;
}

/**
 * When a report is wanted, from lower-case text: a rhythm and a time of day, 9 in the morning when none is named. Undefined: no rhythm,
 * or one that a cron expression cannot say ("every other week").
 */
export function parseSchedule(text: string, timeZone: string): ReportSchedule | undefined {
  if (/\b(?:hourly|every hour|each hour|once an hour)\b/.test(text)) {
    return { cron: '0 * * * *', timeZone, words: `every hour (${timeZone})` };
  }
  const rhythm = rhythmIn(text);
  if (rhythm === undefined) return undefined;
  const { hour, minute } = findClockTime(text) ?? MORNING;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { cron: `${minute} ${hour} ${rhythm.fields}`, timeZone, words: `${rhythm.words} at ${time} (${timeZone})` };
}

/** Whether a text speaks of something that comes again and again. */
export function hasRhythm(text: string): boolean {
  return text.match(RHYTHM_WORDS) !== null;
}

function dayNumber(day: string): number {
  return DAYS.findIndex((name) => name.toLowerCase().startsWith(day.slice(0, 3)));
}
