/** A wall clock reading: month from 1, weekday from 0 (Monday) to 6. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const MAX_ZONES = 500;

function format(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  let made: Intl.DateTimeFormat | undefined;
  try {
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    made = undefined; // An unknown zone is read as UTC: a period that is hours off still answers, an exception does not.
  }
  if (formats.size < MAX_ZONES) formats.set(timeZone, made);
  return made;
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds; 0 for an unknown zone. */
export function zoneOffsetMs(atMs: number, timeZone: string): number {
  const parts = format(timeZone)?.formatToParts(atMs);
  if (!parts) return 0;
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return local - Math.floor(atMs / 1000) * 1000;
}

/** What the calendar on the wall shows at a moment. */
export function readWallClock(atMs: number, timeZone: string): WallClock {
  const local = new Date(atMs + zoneOffsetMs(atMs, timeZone));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** The moment when the zone's clocks show this date and hour; months and days may overflow as with Date.UTC. */
export function toMomentMs(wall: WallClock, timeZone: string, hour = 0): number {
  const local = Date.UTC(wall.year, wall.month - 1, wall.day, hour);
  const guess = local - zoneOffsetMs(local, timeZone);
  return local - zoneOffsetMs(guess, timeZone);
}

/** 0 for Monday to 6 for Sunday. */
export function findWeekday(wall: WallClock): number {
  return (new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() + 6) % 7;
}
