import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { instant, truncateToMinute, type Instant } from '../../core/instant.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition, QueryPeriod } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const NUMBERS: readonly (readonly [number, string])[] = [
  [1, 'an?|one|eine[nrms]?|ein|une?|un[oa]?'],
  [2, 'two|zwei|deux|dos'],
  [3, 'three|drei|trois|tres'],
  [4, 'four|vier|quatre|cuatro'],
  [5, 'five|fünf|cinq|cinco'],
  [6, 'six|sechs|seis'],
  [7, 'seven|sieben|sept|siete'],
  [8, 'eight|acht|huit|ocho'],
  [9, 'nine|neun|neuf|nueve'],
  [10, 'ten|zehn|dix|diez'],
  [12, 'twelve|zwölf|douze|doce'],
  [30, 'thirty|dreißig|trente|treinta'],
  [60, 'sixty|sechzig|soixante|sesenta'],
  [90, 'ninety|neunzig|noventa'],
];
const UNITS = {
  hour: 'hours?|stunden?|heures?|horas?',
  day: 'days?|tage?n?|jours?|d[ií]as?',
  week: 'weeks?|wochen?|semaines?|semanas?',
  month: 'months?|monate?n?|mois|mes(?:es)?',
  year: 'years?|jahre?n?|ans?|années?|años?',
} as const;
type Unit = keyof typeof UNITS;

const NUMBER = `\\d{1,4}|${NUMBERS.map(([, words]) => words).join('|')}`;
const UNIT = Object.values(UNITS).join('|');
const CHANGE_IT =
  "(?:can you |could you |please |bitte |better |lieber )?(?:make|change|set|extend|shorten|turn) (?:it|that|this)(?: to| into)?|(?:mach|mache|nimm) (?:das|es|daraus|lieber)(?: zu| auf)?|(?:mets|passe|prends)(?:[- ](?:ça|le|la))?(?: (?:à|sur))?|(?:pon(?:lo)?|c[áa]mbialo|hazlo)(?: (?:a|en|de))?|what if (?:it(?:'s| is)|we (?:say|take))|(?:what|how) about";
const WITHIN =
  "(?:for|in|within|over|with|since|after|of|(?:for )?(?:more|longer|less) than|für|innerhalb von|seit|mit|nach|bei|über|(?:seit )?mehr als|pour|dans|sur|depuis|en|d'ici|avec|(?:depuis )?plus de|para|dentro de|durante|desde hace|hace|con|(?:hace )?m[áa]s de)";
const SPAN = new LazyPattern(
  `^(?<lead>(?:(?:and|or|but|und|oder|et|ou|y|o) )?(?:${CHANGE_IT}|(?<=(?:and|or|but|und|oder|et|ou|y|o) )))?\\s*(?:only |just |nur |seulement |solo |lieber )?(?<within>${WITHIN} )?(?:the |die |den |der |les |los )?(?<side>(?:next|coming|last|past|nächsten|kommenden|letzten|vergangenen|prochaine?s|derni[eè]re?s|próxim[oa]s|últim[oa]s) )?(?<number>${NUMBER})(?: (?<unit>${UNIT}))?(?: (?:instead|rather|please|then|stattdessen|bitte|plutôt|mejor|por favor))*[\\s?.!]*$`,
  'iu',
);

/** How long a time is: "60 days", "two weeks"; without a unit it is that of the question before. */
interface Span {
  readonly count: number;
  readonly unit?: Unit;
  readonly side?: 'ahead' | 'back';
}

const countOf = (words: string): number =>
  /^\d+$/.test(words)
    ? Number(words)
    : (NUMBERS.find(([, said]) => new LazyPattern(`^(?:${said})$`, 'iu').test(words))?.[0] ?? 0);

const unitIn = (text: string): Unit | undefined =>
  (Object.keys(UNITS) as Unit[]).find((unit) =>
    new LazyPattern(`(?<!\\p{L})(?:${UNITS[unit]})(?!\\p{L})`, 'iu').test(text),
  );

/** "make that 60 days", "and for 90?", "et pour 300 jours ?": how long it shall be, and nothing else. */
function readSpan(text: string): Span | undefined {
  const { lead = '', within, side = '', number = '', unit } = SPAN.exec(text.replace(/^[¿¡\s]+/, ''))?.groups ?? {};
  const isOpened = lead !== '' || within !== undefined || unit !== undefined;
  const isAlone = lead === '' && /^(?:an?|one|ein\w*|une?|un[oa]?)$/iu.test(number);
  if (!isOpened || isAlone || countOf(number) === 0) return undefined;
  const isAhead = /^(?:next|coming|n[äa]ch|komm|proch|próx)/iu.test(side);
  return {
    count: countOf(number),
    ...omitUndefined({ unit: unit === undefined ? undefined : unitIn(unit) }),
    ...(side === '' ? {} : { side: isAhead ? 'ahead' : 'back' }),
  };
}

const HOUR_MS = 3_600_000;
const DAYS: Readonly<Record<'day' | 'week', number>> = { day: 1, week: 7 };

/** The moment that is so long after another; a negative count is before it. Months are those of the calendar. */
function later(from: Instant, count: number, unit: Unit): Instant {
  if (unit === 'hour') return instant(Date.parse(from) + count * HOUR_MS);
  if (unit === 'day' || unit === 'week') return instant(Date.parse(from) + count * DAYS[unit] * 24 * HOUR_MS);
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + count * (unit === 'year' ? 12 : 1));
  return instant(date);
}

/** A period that reaches so far: ahead of now where the one before did, else back. */
function resize(period: QueryPeriod, now: Instant, { count, unit = 'day', side }: Span): QueryPeriod | undefined {
  const { since, until, hours } = period;
  if (hours !== undefined) return undefined;
  const isAhead = side === undefined ? until !== undefined && until > now : side === 'ahead';
  if (isAhead) return { ...(since === undefined ? {} : { since: now }), until: later(now, count, unit) };
  // "last used more than 200 days ago": before then, and not since.
  if (since === undefined && until !== undefined && side === undefined) return { until: later(now, -count, unit) };
  return { since: later(now, -count, unit) };
}

const IS_AMOUNT: ReadonlySet<QueryCondition['op']> = new Set(['more-than', 'at-least', 'less-than', 'at-most']);
const DAYS_OF: Readonly<Record<Unit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/** Whether a query is of some time. */
export const saysTime = (query: Query | undefined): boolean =>
  query?.period !== undefined || query?.where.some(({ period }) => period !== undefined) === true;

/**
 * "make that 60 days", "and for 90?": the question before with another span of time, or another number where it compares with one. Where it
 * has neither, a time is meant for the last question of the talk that said one. undefined: the message says something else, or there is no such
 * span before, or more than one.
 */
export function askOtherSpan(
  text: string,
  { understanding, timed }: DialogueState,
  now: Instant,
): { readonly query: Query; readonly said: string; readonly of: Understanding } | undefined {
  const said = readSpan(text);
  const { query } = understanding;
  const isOfEarlier = said?.unit !== undefined && timed !== undefined && query !== undefined && !comparesAmount(query);
  const of = isOfEarlier ? timed : understanding;
  if (of.query === undefined || said === undefined) return undefined;
  const unit = said.unit ?? unitIn(of.question);
  const span = { ...said, ...omitUndefined({ unit }) };
  // The unit goes on, so that the next "and for 30?" is of the same.
  const told = said.unit === undefined && unit !== undefined ? `${text.replace(/[\s?.!]+$/, '')} ${unit}s` : text;
  const edited = editSpan(withoutPage(of.query), span, said, truncateToMinute(now));
  return edited && { query: { ...edited, unread: [] }, said: told, of };
}

const withoutPage = ({ page: _page, ...query }: Query): Query => query;

const isAmount = ({ op, value }: QueryCondition): boolean => IS_AMOUNT.has(op) && typeof value === 'number';

const comparesAmount = ({ where }: Query): boolean => where.some(isAmount);

function editSpan(query: Query, span: Span, said: Span, now: Instant): Query | undefined {
  const times = query.where.filter(({ period }) => period !== undefined);
  const amounts = query.where.filter(isAmount);
  const [time, ...otherTimes] = times;
  const read = query.period && resize(query.period, now, span);
  if (time?.period !== undefined && otherTimes.length === 0) {
    const period = resize(time.period, now, span);
    const where = query.where.map((one) => (one === time ? { ...one, ...omitUndefined({ period }) } : one));
    // The log is read from the beginning of the period.
    return period && { ...query, where, ...omitUndefined({ period: read }) };
  }
  if (times.length === 0 && query.period !== undefined) return read && { ...query, period: read };
  const [amount, ...otherAmounts] = amounts;
  if (times.length === 0 && amount !== undefined && otherAmounts.length === 0) {
    const value = said.unit === undefined ? said.count : said.count * DAYS_OF[said.unit];
    return { ...query, where: query.where.map((one) => (one === amount ? { ...one, value } : one)) };
  }
  if (said.unit !== undefined || times.length > 0) return undefined;
  if (query.amount !== undefined) return { ...query, amount: { ...query.amount, than: said.count } };
  return query.limit === undefined ? undefined : { ...query, limit: said.count };
}
