import { instant, type Instant } from '../../core/instant.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { COUNT, UNIT, parseCount, findSpan, shiftTime, type TimeContext, type TimeSpan } from './time-span.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { translatePeriods } from './translated-period.js';

/** A period of time; an open end reaches to now. */
export interface Period {
  readonly since?: Instant;
  readonly until?: Instant;
}

/** Without one of these there is no time in a text, and nothing need be looked for. */
const HINT =
  /\d|day|week|month|quarter|year|hour|night|morning|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|fortnight|christmas|xmas|today|tomorrow|spring|summer|autumn|fall|winter/;

/** "in the last days": nobody says how many, and who asks would rather see more. */
const SOME_UNITS: Readonly<Record<string, number>> = { hours: 12, days: 7, weeks: 4, months: 3 };

const SEVERAL = /\b(?:last|past|recent) (days|weeks|months|hours)\b/g;
/** "23 November, 2 to 3 am": hours are not read, and "November 2" is not said. */
const HOURS_OF_DAY =
  /(?<=\d|[a-z]),? (?:at |between |from )?\d{1,2}(?::\d{2})?(?: ?(?:am|pm))? ?(?:to|and|-|–) ?\d{1,2}(?::\d{2})? ?(?:am|pm|o'clock|uhr|h)\b/g;
/** "on Monday, 23 November": the date says which Monday. */
const DAY_OF_DATE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?(?=\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|\d{4}-\d)/g;
const HALF_A_YEAR = /\b(?:half (?:a |of a )?year|(?:ein(?:em)? )?halbe[ns]? (?:jahr|year)|medio (?:ano|year|año))\b/g;

/** `Date` reaches 100 million days to both sides; what is beyond was no date. */
function toInstant(ms: number): Instant | undefined {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? instant(ms) : undefined;
}

function period(sinceMs: number | undefined, untilMs: number | undefined): Period {
  const since = sinceMs === undefined ? undefined : toInstant(sinceMs);
  const until = untilMs === undefined ? undefined : toInstant(untilMs);
  return { ...omitUndefined({ since, until }) };
}

/** A stretch that we are in is open: "this quarter" has no end yet. */
function asPeriod(span: TimeSpan, here: TimeContext): Period {
  const running = here.ahead !== true && span.start <= here.nowMs && (span.end ?? Infinity) > here.nowMs;
  return period(span.start, running ? undefined : span.end);
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const RANGE = /\b(?:between|from) (.{1,40}?) (?:and|to|until|till|through|-) (.{3,40})/;
/** "between now and the end of January": up to then. */
const FROM_NOW =
  /\b(?:between|from|since|starting|as of|beginning) (?:right )?now(?: on)?,? (?:and|until|till|through|up to|to) /g;
/** "between October and now": since then. */
const TO_NOW = /\b(?:between|from) (.{3,40}?) (?:and|until|till|to) (?:right )?now\b/g;
const OPEN = /\b(?:since|starting|beginning|as of|from|seit|depuis) (?:the )?(?:start of |beginning of )?(.{3,60})/;
/** "from 203.0.113.7 since Monday": of the two this one is a time. */
const SINCE = /\bsince (.{3,60})/;
/** "since the start of the month" is since the month began. */
const START_OF = /\b(since|from) (?:the )?(?:very )?(?:start|beginning) of (?:the |this )?(?=week|month|quarter|year)/g;
/** "secrets that are valid today", "active nowadays": a state, and no time when something happened. */
const STATE_TODAY =
  /\b((?:still |currently )?(?:valid|active|enabled|in force|in use|in effect|alive|around|usable|gültig|aktiv|valides?|valables?|actives?|válid[oa]s?|vigentes?|activ[oa]s?)) (?:as of )?(?:today|heute|aujourd'hui|hoy)\b/g;
const AFTER = /\bafter (.{3,60})/;
/** "newer than 30 days": since then. */
const NEWER = new LazyPattern(`\\b(?:newer|younger|more recent|fresher) than ${COUNT} ?${UNIT}\\b`);
/** "more than 200 days ago": before then; "less than a week ago": since then. */
const LONG_AGO = new LazyPattern(`\\b(?:more than|longer than|over|at least|earlier than) ${COUNT} ?${UNIT} ago\\b`);
/** "between 90 and 180 days ago". */
const BETWEEN_AGO = new LazyPattern(`\\bbetween ${COUNT}(?: ?${UNIT})?(?: ago)? (?:and|to|-) ${COUNT} ?${UNIT} ago\\b`);
const NOT_LONG_AGO = new LazyPattern(
  `\\b(?:less than|under|within|not more than|no more than) ${COUNT} ?${UNIT} ago\\b`,
);
const BEFORE = /\b(?<!day )(?:before|prior to|older than) (.{3,60})/;
/** "before the end of January": its last day counts, too. */
const BEFORE_END =
  /\b(?:before|prior to|ahead of) (?=(?:the )?(?:(?:very )?end of |(?:week|month|quarter|year)(?: |-|'s )end\b))/g;
/** "before the year is over", "before November ends": up to its end. */
const BEFORE_OVER =
  /\b(?:before|prior to|until|till) (?:the |this )?((?:next |coming )?(?:week|month|quarter|year)|(?:january|february|march|april|may|june|july|august|september|october|november|december)) (?:is (?:over|out|up|through|done|gone|finished)|(?:is )?end(?:s|ing|ed)?|finish(?:es)?|clos(?:es|ing)|runs out|comes to an end|has ended)\b/g;
/** "later this year", "noch dieses Jahr" of what is to come: up to its end. */
const LATER_IN = /\b(?:later|still|noch|encore|todavia|aun) this (week|month|quarter|year)\b/g;
/** "by Friday": when something is to be over. */
const BY =
  /\bby (?=(?:the )?(?:end|(?:week|month|quarter|year)(?: |-|'s )?end|christmas|xmas|new year|tomorrow|next|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))(.{3,60})/;
/** "until when" asks for a time and tells none. */
const UNTIL = /\b(?:until|till|up to) (?!(?:when|wann|quand|cu[aá]ndo|what|which)\b)(.{3,60})/;
const NEXT = new LazyPattern(`\\b(?:next|coming) ${COUNT} ?${UNIT}\\b`);
/** "not used for 60 days", "not changed for a year", "idle for a year": by what went before it is the time without use, not a life time or a pause. */
const IDLE = new LazyPattern(
  `\\b(?:unused|idle|inactive|dormant|asleep|sleep(?:s|ing)?|slept|silent|` +
    `(?:\\w*n['’]?t|not|never|no|nobody|without)\\b[^,;.?!]{0,40}?\\b(?:us(?:ed?|ing|age)|(?:sign|log)(?:ged|ed)?[- ]?(?:in(?:to|s)?|on(?:to)?)|activity|active|seen|(?:chang|modif|edit|touch|updat|alter|renew|rotat|reset)\\w*))` +
    `\\b[^,;.?!]{0,20}?\\bfor (?:(?:more|longer) than |over |at least |about )?(?:the (?:last|past) )?${COUNT} ?${UNIT}\\b`,
);
const BARE_UNITS = new LazyPattern(
  `\\b(?:in|within|during|over) (?:the )?(?:last |past |previous )?${COUNT} ?${UNIT}\\b`,
);

/**
 * The period a question names. `since X` is open to now; a closed stretch ("yesterday", "last month") has an exclusive end;
 * one that is not over ("this week") has none, unless the question looks ahead. Reads lower-case text in any of our languages.
 */
export function findPeriod(said: string, here: TimeContext): Period {
  const text = translatePeriods(said.replace(STATE_TODAY, '$1'))
    .replace(FROM_NOW, 'until ')
    .replace(TO_NOW, 'since $1')
    .replace(START_OF, 'since the ')
    .replace(BEFORE_OVER, (_, stretch: string) => `until the end of ${stretch}`)
    .replace(BEFORE_END, 'until ')
    .replace(LATER_IN, here.ahead === true ? 'until the end of this $1' : 'this $1')
    .replace(DAY_OF_DATE, '')
    .replace(HOURS_OF_DAY, '')
    .replace(SEVERAL, (_, unit: string) => `last ${SOME_UNITS[unit] ?? 3} ${unit}`)
    .replace(HALF_A_YEAR, '6 months');
  if (!HINT.test(text)) return {};
  const ages = BETWEEN_AGO.exec(text);
  if (ages) {
    const [, young = '', unit = ages[4] ?? '', old = ''] = ages;
    return period(shiftTime(here, -parseCount(old), ages[4] ?? ''), shiftTime(here, -parseCount(young), unit));
  }
  const range = RANGE.exec(text);
  const from = range && findSpan(`from ${fullDate(range[1] ?? '', range[2] ?? '')}`, here);
  const to = range && findSpan(`to ${range[2] ?? ''}`, here);
  if (from && to) {
    // "between Monday and Friday", said on a Tuesday: the Monday before that Friday.
    const isLater = from.start >= (to.end ?? to.start) && WEEKDAY.test(range[1] ?? '');
    return period(isLater ? shiftTime({ ...here, nowMs: from.start }, -1, 'week') : from.start, to.end ?? to.start);
  }
  const next = NEXT.exec(text);
  if (next) return period(undefined, shiftTime(here, parseCount(next[1] ?? ''), next[2] ?? ''));
  const newer = NEWER.exec(text);
  if (newer) return period(shiftTime(here, -parseCount(newer[1] ?? ''), newer[2] ?? ''), undefined);
  const longAgo = LONG_AGO.exec(text);
  if (longAgo) return period(undefined, shiftTime(here, -parseCount(longAgo[1] ?? ''), longAgo[2] ?? ''));
  const notLongAgo = NOT_LONG_AGO.exec(text);
  if (notLongAgo) return period(shiftTime(here, -parseCount(notLongAgo[1] ?? ''), notLongAgo[2] ?? ''), undefined);
  const since =
    tail(SINCE, 'since', text, here) ?? tail(OPEN, 'since', text, here) ?? afterwards(tail(AFTER, 'after', text, here));
  const before = tail(BEFORE, 'before', text, here);
  const until = tail(UNTIL, 'until', text, here) ?? (here.ahead === true ? tail(BY, 'until', text, here) : undefined);
  if (since) return period(since.start, before?.start ?? until?.end);
  if (before) return period(undefined, before.start);
  if (until) return period(undefined, until.end ?? until.start);
  const span = findSpan(text, here);
  // "at 2026-11-23 02:41" is no longer than that.
  if (span?.lastsMs !== undefined) return period(span.start, span.start + span.lastsMs);
  if (span) return asPeriod(span, here);
  const idle = IDLE.exec(text);
  if (idle) return period(shiftTime(here, -parseCount(idle[1] ?? ''), idle[2] ?? ''), undefined);
  const units = BARE_UNITS.exec(text);
  if (!units) return {};
  const [, amount = '', unit = ''] = units;
  return here.ahead === true
    ? period(undefined, shiftTime(here, parseCount(amount), unit))
    : period(shiftTime(here, -parseCount(amount), unit), undefined);
}

/** Whether a text names a time at all: any moment will do to read it. */
export const namesPeriod = (text: string): boolean =>
  Object.keys(findPeriod(text.toLowerCase(), { nowMs: 0, timeZone: 'UTC' })).length > 0;

/** "1 and 5 November": the first day borrows the month of the second. */
function fullDate(first: string, second: string): string {
  const day = /^(?:the )?(\d{1,2}(?:st|nd|rd|th)?)$/.exec(first)?.[1];
  return day === undefined ? first : second.replace(/\d{1,2}(?:st|nd|rd|th)?/, day);
}

/** "after 10 November": what begins when that day is over. */
const afterwards = (span: TimeSpan | undefined): TimeSpan | undefined => span && { start: span.end ?? span.start };

function tail(pattern: RegExp, word: string, text: string, here: TimeContext): TimeSpan | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const units = new LazyPattern(`^${COUNT} ?${UNIT}\\b(?! ago)`).exec(match[1] ?? '');
  if (units) return { start: shiftTime(here, -parseCount(units[1] ?? ''), units[2] ?? '') };
  return findSpan(`${word} ${match[1] ?? ''}`, here);
}

const PAUSE = new LazyPattern(`\\bfor (?:the )?(?:next )?${COUNT} ?${UNIT}\\b`);

/** "pause for 2 hours", "mute until tomorrow": when a pause of alerts ends. */
export function findPauseEnd(text: string, here: TimeContext): Period {
  const match = PAUSE.exec(text);
  if (match) return period(undefined, shiftTime(here, parseCount(match[1] ?? ''), match[2] ?? ''));
  if (/\buntil tomorrow\b|\bfor today\b/.test(text)) {
    const today = findSpan('today', here);
    return period(undefined, today?.end);
  }
  const until = /\b(?:until|till) (.{3,40})/.exec(text);
  const weekEnd = until && findSpan(`until ${until[1] ?? ''}`, here);
  if (!weekEnd) return {};
  const weekMs = 7 * 86_400_000;
  const start = /day\b/.test(until[1] ?? '') && weekEnd.start < here.nowMs ? weekEnd.start + weekMs : weekEnd.start;
  return start > here.nowMs ? period(undefined, start) : {};
}
