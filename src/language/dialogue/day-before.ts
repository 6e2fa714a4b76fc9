import { LazyPattern } from '../../core/lazy-pattern.js';
import { instant, type Instant } from '../../core/instant.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryPeriod } from '../model/query.js';

type Unit = 'day' | 'week' | 'month';

const UNITS: Readonly<Record<Unit, string>> = {
  day: 'day|tage?|jour|d[íi]a',
  week: 'week|woche|semaine|semana',
  month: 'month|monat|mois|mes',
};
const UNIT = `(?:${Object.entries(UNITS)
  .map(([unit, words]) => `(?<${unit}>${words})`)
  .join('|')})`;
/** How a time right before or behind that of the question before is said; named groups of a unit stand once in each. */
const BEFORE: readonly string[] = [
  `(?:on |in |during )?the ${UNIT} (?:before(?: that)?|prior)`,
  `(?:on |in |during )?the (?:previous|prior|preceding) ${UNIT}`,
  `(?:am |im |in der )?(?:${UNIT}) (?:davor|zuvor|vorher)`,
  `(?:am |im |in der )?(?:vorherigen?|vorigen?|vorangegangenen?) ${UNIT}`,
  `(?:le |la )?${UNIT} (?:d['’]avant|précédente?|avant)`,
  `(?:el |la )?${UNIT} (?:anterior|antes|previ[oa])`,
];
const AFTER: readonly string[] = [
  `(?:on |in |during )?the ${UNIT} (?:after(?: that)?|following)`,
  `(?:on |in |during )?the (?:next|following) ${UNIT}`,
  `(?:am |im |in der )?(?:${UNIT}) (?:danach|darauf|später)`,
  `(?:am |im |in der )?(?:nächsten?|folgenden?) ${UNIT}`,
  `(?:le |la )?${UNIT} (?:d['’]après|suivante?|après)`,
  `(?:el |la )?${UNIT} (?:siguiente|después|posterior)`,
];
const whole = (source: string): LazyPattern =>
  new LazyPattern(`^[¿\\s]*(?:(?:and|und|et|y|what about|how about) )*${source}[\\s?.!]*$`, 'iu');
const SHIFTS: readonly (readonly [pattern: LazyPattern, by: 1 | -1, unit?: Unit])[] = [
  ...BEFORE.map((source) => [whole(source), -1] as const),
  ...AFTER.map((source) => [whole(source), 1] as const),
  [whole('la veille'), -1, 'day'],
  [whole('le lendemain'), 1, 'day'],
  [whole('am vortag'), -1, 'day'],
  [whole('am folgetag'), 1, 'day'],
];

function readShift(text: string): { readonly by: 1 | -1; readonly unit: Unit } | undefined {
  for (const [pattern, by, fixed] of SHIFTS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { day, week } = found.groups ?? {};
    return { by, unit: fixed ?? (day !== undefined ? 'day' : week !== undefined ? 'week' : 'month') };
  }
  return undefined;
}

/** A moment so many days, weeks or months later; months are those of the calendar. */
function moved(from: Instant, count: number, unit: Unit): Instant {
  const date = new Date(from);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
  else date.setUTCDate(date.getUTCDate() + count * (unit === 'week' ? 7 : 1));
  return instant(date);
}

/** The time right before or behind a period. undefined: it has no beginning, or hours of the day. */
function shift(
  { since, until, hours }: QueryPeriod,
  { by, unit }: { readonly by: 1 | -1; readonly unit: Unit },
  now: Instant,
): QueryPeriod | undefined {
  if (since === undefined || hours !== undefined) return undefined;
  if (by < 0) return { since: moved(since, -1, unit), until: since };
  const from = until ?? moved(since, 1, unit);
  return from >= now ? undefined : { since: from, until: moved(from, 1, unit) };
}

/** "and the day before?" after what was done on a day: the same of the day before. undefined: the message says something else, or no time was asked. */
export function askDayBefore(
  text: string,
  { understanding: { query } }: DialogueState,
  now: Instant,
): Query | undefined {
  const by = readShift(text);
  if (by === undefined || query === undefined) return undefined;
  const [time, ...others] = query.where.filter(({ period }) => period !== undefined);
  if (time?.period === undefined || others.length > 0) return undefined;
  const period = shift(time.period, by, now);
  if (period === undefined) return undefined;
  return {
    ...query,
    where: query.where.map((one) => (one === time ? { ...one, period } : one)),
    ...(query.period === undefined ? {} : { period }),
    unread: [],
  };
}

/** Whether a message asks what the one person who was asked about did on the day before or after: the moment of what was told does not count. */
export const shiftsDayOfActor = (text: string, { understanding: { query } }: DialogueState): boolean =>
  query?.about === 'event' &&
  query.named.some(({ attributes }) => attributes?.includes('actor') === true) &&
  query.where.some(({ period }) => period?.since !== undefined) &&
  readShift(text) !== undefined;
