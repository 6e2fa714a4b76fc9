import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import * as chrono from 'chrono-node/en';
import { toMomentMs, readWallClock, findWeekday, zoneOffsetMs, type WallClock } from '../../core/time-zone-clock.js';

/** A stretch of time in UTC milliseconds; an open end reaches to now. */
export interface TimeSpan {
  readonly start: number;
  readonly end?: number;
  /** A moment with its hour: what is said of it lasts no longer than the minute or hour that it names. */
  readonly lastsMs?: number;
}

/** Where "now" is. */
export interface TimeContext {
  readonly nowMs: number;
  readonly timeZone: string;
  /** Whether it is about what is to come ("expires in December"): a month without a year is then the next one, else the last. */
  readonly ahead?: boolean;
  /** "have expired or will expire": what is over already is meant as well. */
  readonly isOverToo?: boolean;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
/** Pattern of a number in words or digits. */
export const COUNT =
  '(\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple(?: of)?|(?:a )?few)';
/** Pattern of a unit of time. */
export const UNIT = '(minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?)';

/** "two", "a couple of", "30" as a number. */
export function parseCount(text: string): number {
  if (/couple/.test(text)) return 2;
  if (/few/.test(text)) return 3;
  if (/^an?$/.test(text)) return 1;
  const named = NUMBERS.indexOf(text);
  return named >= 0 ? named : Number(text);
}

/** The moment `amount` units away from now; months and years go by the calendar. */
export function shiftTime(here: TimeContext, amount: number, unit: string): number {
  if (unit.startsWith('min')) return here.nowMs + amount * 60_000;
  if (unit.startsWith('h')) return here.nowMs + amount * HOUR_MS;
  if (unit.startsWith('d')) return here.nowMs + amount * 24 * HOUR_MS;
  if (unit.startsWith('w')) return here.nowMs + amount * 7 * 24 * HOUR_MS;
  if (unit.startsWith('f')) return here.nowMs + amount * 14 * 24 * HOUR_MS;
  const months = unit.startsWith('m') ? amount : unit.startsWith('q') ? amount * 3 : amount * 12;
  const date = new Date(here.nowMs);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return new Date(here.nowMs).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, day);
}

type Reader = (match: RegExpMatchArray, here: TimeContext, today: WallClock) => TimeSpan | undefined;

const between = (from: WallClock, to: WallClock, { timeZone }: TimeContext): TimeSpan => ({
  start: toMomentMs(from, timeZone),
  end: toMomentMs(to, timeZone),
});
const addDays = (wall: WallClock, days: number): WallClock => ({ ...wall, day: wall.day + days });
const day = (wall: WallClock, here: TimeContext): TimeSpan => between(wall, addDays(wall, 1), here);

/** The period `back` periods ago: 0 is the current one. Weeks start on Monday. */
function calendar(unit: string, back: number, today: WallClock, here: TimeContext): TimeSpan {
  if (unit === 'day') return day(addDays(today, -back), here);
  if (unit === 'week') {
    const monday = addDays(today, -findWeekday(today) - 7 * back);
    return between(monday, addDays(monday, 7), here);
  }
  const size = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const first = { ...today, month: Math.floor((today.month - 1) / size) * size + 1 - back * size, day: 1 };
  return between(first, { ...first, month: first.month + size }, here);
}

/** "a few days ago" is no certain day: from as far back as that may mean up to one unit ago. */
function someAgo(unit: string, here: TimeContext): TimeSpan {
  const start = shiftTime(here, -(SOME_AGO[unit] ?? 4), unit);
  if (unit === 'hours') return { start };
  const latest = shiftTime(here, -1, unit);
  const ofDay = (ms: number): TimeSpan => day(readWallClock(ms, here.timeZone), here);
  return { start: ofDay(start).start, ...omitUndefined({ end: ofDay(latest).end }) };
}
const SOME_AGO: Readonly<Record<string, number>> = { hours: 12, days: 7 };

function monthSpan(name: string, year: string | undefined, here: TimeContext, today: WallClock): TimeSpan {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  const nearest = here.ahead === true ? Number(month < today.month) : -Number(month > today.month);
  const first = { year: year ? Number(year) : today.year + nearest, month, day: 1 };
  return between(first, { ...first, month: month + 1 }, here);
}

function dateSpan(
  year: number | undefined,
  month: number,
  dayOfMonth: number,
  here: TimeContext,
  today: WallClock,
): TimeSpan | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  const later = month > today.month || (month === today.month && dayOfMonth > today.day);
  const earlier = month < today.month || (month === today.month && dayOfMonth < today.day);
  const nearest = here.ahead === true ? Number(earlier) : -Number(later);
  return day({ year: year ?? today.year + nearest, month, day: dayOfMonth }, here);
}

/** The last day of a stretch: "by the end of the month". */
function lastDay({ end = 0 }: TimeSpan, here: TimeContext): TimeSpan {
  return day(readWallClock(end - 1, here.timeZone), here);
}

/** The next Christmas, or the last one where the question looks back. */
function christmas(here: TimeContext, today: WallClock): TimeSpan {
  const isOver = today.month === 12 && today.day > 25;
  const year = today.year + (isOver ? 1 : 0) - (here.ahead === false ? 1 : 0);
  return day({ year, month: 12, day: 25 }, here);
}

/** "the 3rd": of this month, or of the last one while it is still to come; of the next one where the question looks ahead. */
function ordinalSpan(dayOfMonth: number, here: TimeContext, today: WallClock): TimeSpan | undefined {
  if (dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  const nearest = here.ahead === true ? Number(dayOfMonth < today.day) : -Number(dayOfMonth > today.day);
  return day({ ...today, month: today.month + nearest, day: dayOfMonth }, here);
}

/** A day of the month that is so many months away; none that this month does not have. */
function dayOfMonthSpan(dayOfMonth: number, away: number, here: TimeContext, today: WallClock): TimeSpan | undefined {
  const month = today.month + away;
  const isOfMonth = dayOfMonth >= 1 && dayOfMonth <= new Date(Date.UTC(today.year, month, 0)).getUTCDate();
  return isOfMonth ? day({ ...today, month, day: dayOfMonth }, here) : undefined;
}
const MONTHS_AWAY: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, next: 1, coming: 1 };

/** A season by the months that weather is counted by; the one before, while it is still to come. */
function seasonSpan(name: string, year: string | undefined, here: TimeContext, today: WallClock): TimeSpan {
  const month = SEASONS[name.slice(0, 2)] ?? 12;
  const nearest = here.ahead === true ? Number(month + 2 < today.month) : -Number(month > today.month);
  const first = { year: year ? Number(year) : today.year + nearest, month, day: 1 };
  return between(first, { ...first, month: month + 3 }, here);
}
/** The month that each begins with, by its first letters. */
const SEASONS: Readonly<Record<string, number>> = { sp: 3, su: 6, au: 9, fa: 9, wi: 12 };

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const monthNumber = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

const READERS: readonly (readonly [RegExp, Reader])[] = (
  [
    ['day before yesterday', (_, here, today) => day(addDays(today, -2), here)],
    ['yesterday|gestern|hier soir', (_, here, today) => day(addDays(today, -1), here)],
    ['last night|overnight', (_, here, today) => ({ start: toMomentMs(addDays(today, -1), here.timeZone, 18) })],
    ['tomorrow', (_, here, today) => day(addDays(today, 1), here)],
    [
      '(?:next|coming|following) (week|month|quarter|year)',
      ([, unit = ''], here, today) => calendar(unit, -1, today, here),
    ],
    [
      "(?:the )?end of (?:the |this )?(day|week|month|quarter|year)|(week|month|quarter|year)(?:-| |'s )end(?! of)",
      ([, unit, ended], here, today) => lastDay(calendar(unit ?? ended ?? 'day', 0, today, here), here),
    ],
    [
      '(?<=(?:in|during|since|from|until|till|before|after|through|last|this|between|of|over|throughout) )(?:the )?(?:(?:last|this|past) )?(spring|summer|autumn|fall|winter)(?:,? (?:of )?(20\\d{2}))?',
      ([, name = '', year], here, today) => seasonSpan(name, year, here, today),
    ],
    ['christmas|xmas', (_, here, today) => christmas(here, today)],
    ["new year(?:'?s)?(?: day| eve)?", (_, here, today) => day({ year: today.year + 1, month: 1, day: 1 }, here)],
    ['today|this morning|tonight|this afternoon|heute', (_, here, today) => day(today, here)],
    [
      '(?:last|past|previous|the) weekend',
      (_, here, today) => {
        const monday = addDays(today, -findWeekday(today));
        return between(addDays(monday, -2), monday, here);
      },
    ],
    [
      `(?:last|past|previous|prior|letzten) ${COUNT} ?${UNIT}`,
      ([, n = '', unit = ''], here) => ({ start: shiftTime(here, -parseCount(n), unit) }),
    ],
    [
      '(?:this|current|diese[nrs]?|(?<=since )the) (week|month|quarter|year)',
      ([, unit = ''], here, today) => calendar(unit, 0, today, here),
    ],
    ['(week|month|quarter|year) to date', ([, unit = ''], here, today) => calendar(unit, 0, today, here)],
    // "in the last month" are the days up to now; "last month" is the one before this.
    [
      '(?:in|within|over|during|for|throughout) (?:the|these) (?:last|past) (week|fortnight|month|quarter|year)',
      ([, unit = ''], here) => ({ start: shiftTime(here, -1, unit) }),
    ],
    ['(?:last|previous) (week|month|quarter|year)', ([, unit = ''], here, today) => calendar(unit, 1, today, here)],
    [
      '(?:past|last|previous) (hour|day|week|fortnight|month|quarter|year)',
      ([, unit = ''], here) => ({ start: shiftTime(here, -1, unit) }),
    ],
    [
      `(?:(?:an?|just an?|the) )?(?:few|handful of|couple(?: of)?|some|several) (hours|days|weeks|months|years) ago`,
      ([, unit = ''], here) => someAgo(unit, here),
    ],
    [
      `${COUNT} ?${UNIT} ago`,
      ([, n = '', unit = ''], here) => {
        const start = shiftTime(here, -parseCount(n), unit);
        return /^(?:h|min)/.test(unit) ? { start } : day(readWallClock(start, here.timeZone), here);
      },
    ],
    [
      '(?:q([1-4])|(first|second|third|fourth) quarter)(?: (?:of )?(\\d{4}))?',
      ([, digit, word, year], here, today) => {
        const quarter = digit ? Number(digit) : ['first', 'second', 'third', 'fourth'].indexOf(word ?? '') + 1;
        const month = quarter * 3 - 2;
        const first = { year: number(year) ?? (month > today.month ? today.year - 1 : today.year), month, day: 1 };
        return between(first, { ...first, month: month + 3 }, here);
      },
    ],
    [
      '(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![t\\d])',
      ([, y, m, d], here, today) => dateSpan(number(y), Number(m), Number(d), here, today),
    ],
    [
      '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?',
      ([, d, m, y], here, today) => dateSpan(number(y), Number(m), Number(d), here, today),
    ],
    [
      `${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`,
      ([, m, d, y], here, today) => dateSpan(number(y), monthNumber(m), Number(d), here, today),
    ],
    [
      `(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`,
      ([, d, m, y], here, today) => dateSpan(number(y), monthNumber(m), Number(d), here, today),
    ],
    // "the 15th of last month", which another language's words leave as "le 15 of last month".
    [
      '(?<=(?:on|since|from|until|till|before|after|to|and|between|the|am|dem|den|le|el) )(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(?:the )?(last|past|previous|this|current|next|coming) month',
      ([, d, which = ''], here, today) => dayOfMonthSpan(Number(d), MONTHS_AWAY[which] ?? 0, here, today),
    ],
    [
      '(?<=(?:on|since|from|until|till|before|after|to|and|between|the) )(\\d{1,2})(?:st|nd|rd|th)(?! (?:part|page|quarter))',
      ([, d], here, today) => ordinalSpan(Number(d), here, today),
    ],
    [`${MONTH},? (?:of )?(\\d{4})`, ([, m = '', y], here, today) => monthSpan(m, y, here, today)],
    [
      `(?<=(?:in|during|since|from|until|till|before|after|through|to|and|last|between|throughout|of) )(?:last |this )?${MONTH}`,
      ([, m = ''], here, today) => monthSpan(m, undefined, here, today),
    ],
    [
      `(?<=(?:on|since|from|until|till|before|after|last|this|next|by|to|and|through) )(?:last |this |next )?${DAY}|(monday|tuesday|wednesday|thursday|friday|saturday|sunday)`,
      ([, short, long], here, today) => {
        const wanted = WEEKDAYS.indexOf((short ?? long ?? '').slice(0, 3));
        const back = (findWeekday(today) - wanted + 7) % 7 || 7;
        return day(addDays(today, here.ahead === true ? 7 - (back % 7) : -back), here);
      },
    ],
    [
      '(?<=(?:in|during|since|from|of|year|before|after|until|till) )(20\\d{2})(?![-.\\d])',
      ([, y], here) => between({ year: Number(y), month: 1, day: 1 }, { year: Number(y) + 1, month: 1, day: 1 }, here),
    ],
  ] as const satisfies readonly (readonly [string, Reader])[]
).map(([source, read]) => [new LazyPattern(`\\b(?:${source})(?!\\p{L})`, 'u'), read] as const);

/** What only a full date reader knows ("11/12/2026 at 9am"); asked last, and only where there are digits, for it is slow. */
function freeDate(text: string, here: TimeContext): TimeSpan | undefined {
  if (!/\d{1,2}[/:]\d|\d{4}-\d\d-\d\dt|\d ?[ap]m\b|noon|midnight/.test(text)) return undefined;
  const reference = {
    instant: new Date(here.nowMs),
    timezone: Math.round(zoneOffsetMs(here.nowMs, here.timeZone) / 60_000),
  };
  const found = chrono.parse(text.slice(0, 300), reference, { forwardDate: false })[0];
  if (!found) return undefined;
  const start = found.start.date().getTime();
  if (found.start.isCertain('hour'))
    return found.end
      ? { start, end: found.end.date().getTime() }
      : { start, lastsMs: found.start.get('minute') ? MINUTE_MS : HOUR_MS };
  return day(readWallClock(start, here.timeZone), here);
}

/** The first stretch of time that this lower-case text names. */
export function findSpan(text: string, here: TimeContext): TimeSpan | undefined {
  const today = readWallClock(here.nowMs, here.timeZone);
  let best: { at: number; length: number; span: TimeSpan } | undefined;
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const better = !best || match.index < best.at || (match.index === best.at && match[0].length > best.length);
    const span = better ? read(match, here, today) : undefined;
    if (span) best = { at: match.index, length: match[0].length, span };
  }
  const free = freeDate(text, here);
  return free && (!best || /\d ?[ap]m\b|\d:\d\d|\d\/\d/.test(text)) ? free : best?.span;
}
