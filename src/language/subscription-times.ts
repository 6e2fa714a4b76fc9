import { LazyPattern } from '../core/lazy-pattern.js';
import * as chrono from 'chrono-node/en';
import { instant, type Instant } from '../core/instant.js';
import { COUNT, parseCount, shiftTime, UNIT, type TimeContext } from './parameters/time-span.js';
import { toMomentMs, readWallClock, findWeekday, zoneOffsetMs } from '../core/time-zone-clock.js';

/** What a clock on the wall shows. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

const TIME = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.|uhr|h\\b|o'clock)?";
const NAMED: Readonly<Record<string, ClockTime>> = {
  noon: { hour: 12, minute: 0 },
  midday: { hour: 12, minute: 0 },
  midnight: { hour: 0, minute: 0 },
  morning: { hour: 8, minute: 0 },
  evening: { hour: 18, minute: 0 },
  night: { hour: 22, minute: 0 },
};

function toTime(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): ClockTime | undefined {
  const named = hours === undefined ? undefined : Number(hours);
  if (named === undefined) return undefined;
  const isHalf = /^[ap]/.test(half ?? '');
  if (isHalf && (named < 1 || named > 12)) return undefined;
  const hour = isHalf ? (named % 12) + (half?.startsWith('p') === true ? 12 : 0) : named === 24 ? 0 : named;
  const minute = Number(minutes ?? '0');
  return hour > 23 || minute > 59 ? undefined : { hour, minute };
}

/** The time of day that a lower-case text names: "at 9", "17:30", "8 pm", "noon", "in the morning". */
export function findClockTime(text: string): ClockTime | undefined {
  const said =
    new LazyPattern(`\\b(?:at|@|um|by|around) ${TIME}`).exec(text) ??
    new LazyPattern(`\\b${TIME.replace('(?:[:.h](\\d{2}))?', '[:.h](\\d{2})')}`).exec(text) ??
    /\b(\d{1,2})()\s?(am|pm|a\.m\.|p\.m\.|uhr|h\b|o'clock)/.exec(text);
  const time = toTime(said?.[1], said?.[2] === '' ? undefined : said?.[2], said?.[3]);
  if (time !== undefined) return time;
  const name = Object.keys(NAMED).find((word) => new LazyPattern(`\\b${word}\\b`).test(text));
  return name === undefined ? undefined : NAMED[name];
}

/** From when to when, as `HH:MM`: "20:00 to 7:00", "between 8pm and 7am", "after 20:00 until 7". */
export function findClockRange(text: string): { readonly from: string; readonly to: string } | undefined {
  const range = new LazyPattern(`\\b${TIME}\\s*(?:-|to|and|until|till|through|til|bis|before)\\s*${TIME}`).exec(
    named(text),
  );
  if (range === null) return undefined;
  const from = toTime(range[1], range[2], range[3]);
  const to = toTime(range[4], range[5], range[6]);
  if (from === undefined || to === undefined) return undefined;
  return { from: written(from), to: written(to) };
}

/** Noon and midnight as figures. */
function named(text: string): string {
  return text.replace(/\bmidnight\b/g, '00:00').replace(/\b(?:noon|midday)\b/g, '12:00');
}

function written({ hour, minute }: ClockTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const DURATION = new LazyPattern(`\\b(?:for|next) (?:about |another )?(?:the )?(?:next )?${COUNT} ?${UNIT}\\b`);
/** "for another hour", "for the next week": one of it. */
const ONE_MORE = /\b(?:another|next) (hour|day|week|month)\b/;

/** When a pause ends: "for 2 hours", "until 5pm", "until Monday", "for today". Undefined: not said, or not to come. */
export function findPauseUntil(text: string, here: TimeContext): Instant | undefined {
  const endMs = endOfPause(text, here);
  if (endMs === undefined || endMs <= here.nowMs || endMs > here.nowMs + 366 * 86_400_000) return undefined;
  return instant(endMs);
}

function endOfPause(text: string, here: TimeContext): number | undefined {
  const today = readWallClock(here.nowMs, here.timeZone);
  const dayAfter = (days: number, hour = 0) => toMomentMs({ ...today, day: today.day + days }, here.timeZone, hour);
  const duration = DURATION.exec(text);
  const parts = /\b(?:half|quarter of) an hour\b/.test(text) ? findMinutes(text) : undefined;
  if (parts !== undefined) return here.nowMs + parts * 60_000;
  if (duration !== null) return shiftTime(here, parseCount(duration[1] ?? ''), duration[2] ?? '');
  if (/\bfor (?:today|the rest of the day|the day)\b|\buntil (?:the )?end of (?:the )?day\b/.test(text))
    return dayAfter(1);
  if (/\b(?:over|for|during) (?:the|this) weekend\b/.test(text)) return dayAfter(7 - findWeekday(today));
  if (/\b(?:overnight|for (?:the|this) night|for tonight)\b/.test(text)) return dayAfter(1, 7);
  const until = /\b(?:until|till|til|up to|bis) (.{1,60})/.exec(text)?.[1];
  if (until !== undefined) return momentIn(until, here);
  const unit = ONE_MORE.exec(text)?.[1];
  return unit === undefined ? undefined : shiftTime(here, 1, unit);
}

/** A moment to come, by the zone's clocks. A day without a time begins in the night. */
function momentIn(text: string, here: TimeContext): number | undefined {
  const reference = {
    instant: new Date(here.nowMs),
    timezone: Math.round(zoneOffsetMs(here.nowMs, here.timeZone) / 60_000),
  };
  const bare = /^\d{1,2}$/.test(text.trim()) ? `${text.trim()}:00` : text;
  const start = chrono.parse(bare, reference, { forwardDate: true })[0]?.start;
  if (start === undefined) return undefined;
  const wall = { year: start.get('year') ?? 0, month: start.get('month') ?? 1, day: start.get('day') ?? 1 };
  const certain = start.isCertain('hour');
  const minutes = certain ? (start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0) : /morning/.test(text) ? 480 : 0;
  const at = toMomentMs(wall, here.timeZone) + minutes * 60_000;
  // "until 9" said at 10 is tomorrow's 9.
  return certain && at <= here.nowMs && !start.isCertain('day') ? at + 86_400_000 : at;
}

/** "30 minutes", "half an hour", "an hour" as minutes. */
export function findMinutes(text: string): number | undefined {
  if (/\bhalf an hour\b/.test(text)) return 30;
  if (/\bquarter of an hour\b/.test(text)) return 15;
  const found = new LazyPattern(`\\b${COUNT} ?(minutes?|mins?|m|hours?|hrs?|h)\\b`).exec(text);
  if (found === null) return undefined;
  return parseCount(found[1] ?? '') * (found[2]?.startsWith('h') === true ? 60 : 1);
}
