import { findWeekday, readWallClock, zoneOffsetMs } from './time-zone-clock.js';

/** Hours of the day and days of the week by the clocks of a zone: "between 2 and 4 am", "at night", "outside working hours". */
export interface HoursOfDay {
  /** Minutes after midnight. */
  readonly from: number;
  /** Exclusive. Not after `from`: it ends on the next day. */
  readonly to: number;
  /** 0 for Monday to 6 for Sunday; absent: every day. */
  readonly days?: readonly number[];
  /** The rest of the week is meant. */
  readonly not?: true;
  readonly timeZone: string;
  /** How it is called: "at night". */
  readonly called?: string;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Whether a moment is in the hours. */
export function isInHours(atMs: number, { from, to, days, not, timeZone }: HoursOfDay): boolean {
  const local = atMs + zoneOffsetMs(atMs, timeZone);
  const minute = Math.floor((((local / MINUTE_MS) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES);
  const inDay = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  const inWeek = days === undefined || days.includes(findWeekday(readWallClock(atMs, timeZone)));
  return (inDay && inWeek) !== (not === true);
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor((minute * MINUTE_MS) / HOUR_MS))}:${two(minute % 60)}`;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function sayDays(days: readonly number[]): string {
  const first = days[0] ?? 0;
  const isRow = days.length > 2 && days.every((day, at) => day === first + at);
  const names = days.map((day) => DAYS[day] ?? '');
  return isRow ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : names.join(' and ');
}

/** The hours as an answer says them behind its verb, with their zone: "at night (22:00 to 06:00 UTC)". */
export function sayHours({ from, to, days, not, timeZone, called }: HoursOfDay): string {
  const isAllDay = from === 0 && to === DAY_MINUTES;
  const parts = [
    ...(isAllDay ? [] : [`${clock(from)} to ${clock(to)} ${timeZone}`]),
    ...(days === undefined ? [] : [isAllDay ? `${sayDays(days)} in ${timeZone}` : sayDays(days)]),
  ];
  const said = parts.join(', ');
  if (called !== undefined) return `${called} (${said})`;
  if (isAllDay) return not === true ? `not on ${said}` : `on ${said}`;
  return not === true ? `outside ${said}` : `from ${said}`;
}
