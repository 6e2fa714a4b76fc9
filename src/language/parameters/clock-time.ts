/** Words behind a number that make it a time of the clock. */
export const CLOCK_MARK = "o'clock|o’clock|oclock|uhr|heures?|horas?|h";

/** A time of the clock. */
export interface TimeOfClock {
  /** After midnight. */
  readonly minute: number;
  /** Something says that it is a time; a bare number may count anything. */
  readonly isMarked: boolean;
  /** To the minute: "02:41". */
  readonly isExact: boolean;
  readonly half?: 'am' | 'pm';
}

const HOUR = 60;
const NOON = 12;
const NOONS = /^(?:noon|midday|mittag|midi|mediodía)$/;
const MIDNIGHTS = /^(?:midnight|mitternacht|minuit|medianoche)$/;
const AM = /^(?:in the morning|morgens|du matin|de la (?:mañana|madrugada))$/;
const PM = /^(?:in the afternoon|in the evening|nachmittags|abends|du soir|de la tarde)$/;
/** "2 at night" is early, "11 at night" late. */
const EARLIEST_OF_NIGHT = 6;

/**
 * A time as it is said, with the word behind it ("o'clock") and the part of the day ("in the morning"). `next`: the end of the stretch that it
 * begins: of "2 to 4 am" both are in the morning.
 */
export function readClock(
  said: string | undefined,
  mark: string | undefined,
  part: string | undefined,
  next?: TimeOfClock,
): TimeOfClock | undefined {
  const text = (said ?? '').trim();
  if (NOONS.test(text)) return { minute: NOON * HOUR, isMarked: true, isExact: false };
  if (MIDNIGHTS.test(text)) return { minute: 0, isMarked: true, isExact: false };
  const found = /^(\d{1,2})(?:[:h](\d{2})|h)? ?(?:([ap])\.?m\.?)?$/.exec(text);
  if (found === null) return undefined;
  const [, digits = '', minutes, letter] = found;
  const [hour, minute] = [Number(digits), Number(minutes ?? 0)];
  if (hour > 23 || minute > 59 || (letter !== undefined && (hour > NOON || hour === 0))) return undefined;
  const half = letter === undefined ? halfOf(hour, part) : letter === 'a' ? 'am' : 'pm';
  const isMarked = letter !== undefined || mark !== undefined || part !== undefined || /[:h]/.test(text);
  const isExact = minute > 0;
  const at = (one: 'am' | 'pm' | undefined): number => toHour(hour, one) * HOUR + minute;
  if (half !== undefined || next?.half === undefined || hour > NOON)
    return { minute: at(half), isMarked, isExact, ...(half === undefined ? {} : { half }) };
  // "10 to 2 pm" begins in the morning, "11 to 1 am" in the evening.
  const isBefore = at(next.half) < next.minute;
  return { minute: at(isBefore ? next.half : next.half === 'am' ? 'pm' : 'am'), isMarked, isExact };
}

function halfOf(hour: number, part: string | undefined): 'am' | 'pm' | undefined {
  if (part === undefined || hour > NOON) return undefined;
  if (AM.test(part)) return 'am';
  if (PM.test(part)) return 'pm';
  return hour < EARLIEST_OF_NIGHT || hour === NOON ? 'am' : 'pm';
}

function toHour(hour: number, half: 'am' | 'pm' | undefined): number {
  if (half === undefined) return hour % 24;
  return (hour % NOON) + (half === 'pm' ? NOON : 0);
}
