import { instant, type Instant } from '../../core/instant.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from '../rewording/accent-free.js';
import type { OtherLanguage } from '../rewording/other-language.js';

/** Words that say a time by the moment that was told, and how their language says that time. */
export interface ToldTime {
  readonly index: number;
  readonly words: string;
  readonly said: string;
  readonly inEnglish: string;
}

type Language = OtherLanguage | 'en';
type Side = 'same' | 'next' | 'before';

const PARTS = {
  day: 'day|date|tags?|vortag|jour|journée|lendemain|veille|día|víspera',
  night: 'night|nacht|nuit|noche',
  morning: 'morning|morgen|vormittag|matin|matinée|mañana',
  afternoon: 'afternoon|nachmittag|après-midi|tarde',
  evening: 'evening|abend|vorabend|soir|soirée',
  hour: 'hour|stunde|heure|hora',
  week: 'week|woche|semaine|semana',
} as const;
type Part = keyof typeof PARTS;
const PART = `(?:${Object.values(PARTS).join('|')})`;
/** The next week is that after today. */
const DAY_PART = `(?:${[PARTS.day, PARTS.night, PARTS.morning, PARTS.afternoon, PARTS.evening].join('|')})`;
const END = '(?=\\s*(?:$|[?!.,;]|(?:and|in|on|to|by|with|from) ))';

const SOURCES: readonly (readonly [Language, Side, string])[] = [
  [
    'en',
    'next',
    `(?:on |in )?the (?:very )?(?:following|next) (?!day)${DAY_PART}${END}|(?:on )?(?<!(?:in|within|over|for) )the (?:very )?(?:following|next) day${END}|the day after(?: (?:that|this))?${END}|(?:a|one) day later`,
  ],
  [
    'en',
    'before',
    `(?:on |in )?the (?:previous|preceding) ${DAY_PART}${END}|the (?:day|night|evening) before(?: (?:that|this))?${END}`,
  ],
  ['en', 'same', `(?:(?:on|at|in|during|within) )?(?:(?:the|that|this)(?: very)? same|that(?: very)?) ${PART}${END}`],
  [
    'de',
    'next',
    `(?:am|in der) (?:(?:darauf ?)?folgenden|nächsten) ${DAY_PART}|am tag (?:danach|darauf)|tags darauf|einen tag (?:später|danach)`,
  ],
  ['de', 'before', `am (?:vortag|vorabend)|(?:am|in der) ${DAY_PART} (?:davor|zuvor|vorher)`],
  [
    'de',
    'same',
    `(?:am (?:selben|gleichen)|an (?:demselben|dem(?: gleichen)?|diesem|jenem)|in (?:derselben|der gleichen|jener|dieser(?! woche))) ${PART}|in der nacht(?= (?:sonst|noch|auch)(?!\\p{L}))`,
  ],
  ['fr', 'next', `le lendemain|l[ea] ${DAY_PART} (?:suivante?|d'après)`],
  ['fr', 'before', `la veille(?: au soir)?|l[ea] ${DAY_PART} (?:d'avant|précédente?)`],
  [
    'fr',
    'same',
    `(?:(?:dans|pendant|durant) )?(?:(?:l[ea]|ce|cet|cette) même ${PART}(?:[- ]là)?|(?:ce|cet|cette) ${PART}[- ]là)`,
  ],
  ['es', 'next', `(?:al|el|en el|la|a la) (?:día|noche|mañana|tarde) siguiente|al otro día|un día después`],
  ['es', 'before', `(?:el|la) ${DAY_PART} (?:anterior|antes)|(?:en )?la víspera`],
  [
    'es',
    'same',
    `(?:(?:en|por|durante|a) )?(?:(?:l[ao]|el|es[ae]|aquel(?:la)?) mism[ao]|es[ae]|aquel(?:la)?) ${PART}(?: mism[ao])?`,
  ],
];
const SAID = SOURCES.map(([language, side, source]) => ({
  language,
  side,
  pattern: new LazyPattern(`(?<!\\p{L})(?:${accentFree(source)})(?!\\p{L})`, 'iu'),
}));

/** "that same night", "le lendemain", "am Vortag": the time around or beside the moment that was told. undefined: the text says none. */
export function findToldTime(text: string, moment: Instant): ToldTime | undefined {
  for (const { language, side, pattern } of SAID) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [words] = found;
    const say = (by: Language): string => sayTime(by, moment, side, partIn(words));
    return { index: found.index, words, said: say(language), inEnglish: say('en') };
  }
  return undefined;
}

/** Whether a text says its time by a moment that was told before: "that same night". */
export const isOfToldTime = (text: string): boolean => SAID.some(({ pattern }) => pattern.test(text));

const SAID_PARTS = (Object.keys(PARTS) as Part[]).map((part) => ({
  part,
  pattern: new LazyPattern(`(?<!\\p{L})(?:${accentFree(PARTS[part])})(?!\\p{L})`, 'iu'),
}));

const partIn = (words: string): Part => SAID_PARTS.find(({ pattern }) => pattern.test(words))?.part ?? 'day';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHIFT: Readonly<Record<Side, number>> = { same: 0, next: 1, before: -1 };
/** From and until which hour of its day a part lasts; past midnight it is the next day. */
const HOURS: Readonly<Record<Exclude<Part, 'hour' | 'week' | 'day'>, readonly [from: number, until: number]>> = {
  night: [20, 32],
  morning: [0, 12],
  afternoon: [12, 18],
  evening: [17, 28],
};

function sayTime(language: Language, moment: Instant, side: Side, part: Part): string {
  const at = Date.parse(moment);
  const day = Math.floor(at / DAY_MS) * DAY_MS;
  const shift = SHIFT[side] * DAY_MS;
  if (part === 'hour') {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    return sayBetween(language, hour, hour + HOUR_MS);
  }
  if (part === 'week') {
    const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
    return sayBetween(language, monday, monday + 7 * DAY_MS);
  }
  if (part === 'day') return `${ON[language]} ${instant(day + shift).slice(0, 10)}`;
  const [from, until] = HOURS[part];
  // What was done at two in the morning was done in the night, and late in the evening, of the day before.
  const isPastMidnight = at < day + (until - 24) * HOUR_MS;
  const begin = day + shift - (isPastMidnight ? DAY_MS : 0);
  const lies = at >= begin - shift + from * HOUR_MS && at < begin - shift + until * HOUR_MS;
  // An evening or a morning that it was not done in is that of its day.
  return lies || side !== 'same' || part === 'night'
    ? sayBetween(language, begin + from * HOUR_MS, begin + until * HOUR_MS)
    : `${ON[language]} ${instant(day).slice(0, 10)}`;
}

const ON: Readonly<Record<Language, string>> = { en: 'on', de: 'am', fr: 'le', es: 'el' };
const BETWEEN: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['between', 'and'],
  de: ['zwischen dem', 'und dem'],
  fr: ['entre le', 'et le'],
  es: ['entre el', 'y el'],
};

function sayBetween(language: Language, since: number, until: number): string {
  const [between, and] = BETWEEN[language];
  return `${between} ${inWords(since)} ${and} ${inWords(until)}`;
}

const inWords = (at: number): string => instant(at).slice(0, 16).replace('T', ' ');
