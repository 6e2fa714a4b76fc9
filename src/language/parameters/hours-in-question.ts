import type { HoursOfDay } from '../../core/hours-of-day.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { CLOCK_MARK, readClock, type TimeOfClock } from './clock-time.js';

/** Hours of the day that a question names, and where its words stand. */
export interface FoundHours {
  readonly hours: HoursOfDay;
  readonly start: number;
  readonly end: number;
  /** "this morning": the same words name the day, too. */
  readonly isOfDay?: true;
  /** "not created in working hours": where the negation stands, which belongs to the hours. */
  readonly negation?: { readonly start: number; readonly end: number };
}

const HOUR = 60;
const DAY = 24 * HOUR;
const WORKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

type Stretch = Omit<HoursOfDay, 'timeZone'>;

const NIGHT: Stretch = { from: 22 * HOUR, to: 6 * HOUR, called: 'at night' };
const WORK: Stretch = { from: 7 * HOUR, to: 19 * HOUR, days: WORKDAYS, called: 'in working hours' };
const OFF: Stretch = { ...WORK, not: true, called: 'outside working hours' };
const SMALL: Stretch = { from: 0, to: 6 * HOUR };
const MORNING: Stretch = { from: 6 * HOUR, to: 12 * HOUR, called: 'in the morning' };
const AFTERNOON: Stretch = { from: 12 * HOUR, to: 18 * HOUR, called: 'in the afternoon' };
const EVENING: Stretch = { from: 18 * HOUR, to: 22 * HOUR, called: 'in the evening' };
const allDay = (days: readonly number[]): Stretch => ({ from: 0, to: DAY, days });

const WORKING = '(?:business|office|working|work|normal|usual|opening|regular|core) (?:hours?|times?)';
const ARBEIT = '(?:arbeits|geschäfts|büro|dienst)zeit(?:en)?';
const BUREAU = '(?:de bureau|de travail|ouvr(?:é|e)es|ouvrables)';

/** The longer before the shorter. */
const NAMED: readonly (readonly [source: string, stretch: Stretch])[] = [
  [
    `(?:outside(?: of)?|out of|not (?:during|in|within)|after|before or after) (?:our |the |normal |usual )?(?:${WORKING}|working day)|(?:out of|after|off)[ -]hours|after work|(?:at )?(?:odd|unusual|strange|weird|unsocial|ungodly) (?:hours?|times?)|when nobody (?:works|was working|is working|(?:is|was) in the office)`,
    OFF,
  ],
  [
    `(?:außerhalb|ausserhalb) (?:der |unserer )?${ARBEIT}|nach feierabend|zu ungewöhnliche[rn] zeit(?:en)?|(?:en )?(?:dehors|hors) des heures ${BUREAU}|fuera de(?:l)? (?:horario|horas)(?: (?:laboral|de (?:oficina|trabajo)))?`,
    OFF,
  ],
  [
    `(?:during|in|within|inside)(?: of)? (?:our |the |normal )?${WORKING}|(?:während|in|innerhalb) (?:der|unserer) ${ARBEIT}|(?:pendant|dans|durant) (?:les|nos) heures ${BUREAU}|(?:en(?: el)?|durante el|dentro del?) (?:nuestro )?horario (?:laboral|de (?:oficina|trabajo))|(?:en|durante(?: las)?|dentro de(?: las)?) horas (?:laborales|de (?:oficina|trabajo))`,
    WORK,
  ],
  [
    'after midnight|(?:in )?the (?:small|early) hours|nach mitternacht|après minuit|después de medianoche|de madrugada',
    SMALL,
  ],
  [
    'at night(?:s|time)?|in the (?:middle of the )?night(?:time)?|during the nights?|by night|nightly|(?:in )?(?:the )?(?:middle|dead) of (?:the )?night|at night[- ]time|while (?:we|everyone|everybody) (?:sleep|slept|were asleep|was asleep)|nachts|(?:mitten )?in der nacht|bei nacht|de nuit|pendant la nuit|en pleine nuit|la nuit(?! derni)|de noche|(?:por|durante) la noche',
    NIGHT,
  ],
  ['(?:in the |during the )?early mornings?|frühmorgens|tôt le matin|temprano por la mañana', SMALL],
  ['in the mornings?|during the mornings?|morgens|vormittags|le matin|por la mañana', MORNING],
  ["in the afternoons?|during the afternoons?|nachmittags|l'après-midi|por la tarde", AFTERNOON],
  ['in the evenings?|during the evenings?|abends|le soir', EVENING],
  [
    '(?:on|at) (?:a week-?end|(?:the )?week-?ends)|on a saturday or (?:a )?sunday|on saturdays? (?:or|and) sundays?|weekend days?|not on (?:a )?(?:working|week) ?days?|an (?:einem )?wochenenden?|(?:pendant )?(?:un|les) week[- ]ends?|(?:en|un|los) fin(?:es)? de semana',
    allDay(WEEKEND),
  ],
  ['on (?:a )?(?:week|working |work)days?|werktags|an werktagen|en semaine|entre semana', allDay(WORKDAYS)],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
    (day, at) => [`on ${day}s`, allDay([at])] as const,
  ),
];

/** "yesterday evening", "this morning", "Monday night": the part of a day that is named. */
const OF_DAY: readonly (readonly [source: string, stretch: Stretch])[] = [
  ['mornings?|vormittag|früh|matin|por la mañana', MORNING],
  ['afternoons?|nachmittag|après-midi|por la tarde', AFTERNOON],
  ['evenings?|abend|soir|por la noche', { ...EVENING, to: DAY }],
];
const A_DAY =
  '(?:yesterday|today|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gestern|heute|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|hier|ce|cet|ayer|hoy)';

const pattern = (source: string): RegExp => new LazyPattern(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'u');
const NAMED_PATTERNS = NAMED.map(([source, stretch]) => [pattern(source), stretch] as const);
const OF_DAY_PATTERNS = OF_DAY.map(([source, stretch]) => [pattern(`(?<=${A_DAY} )(?:${source})`), stretch] as const);

const CLOCK = String.raw`(\d{1,2}(?::\d{2}|h\d{2}|h)? ?(?:[ap]\.?m\b\.?)?|noon|midday|midnight|mittag|mitternacht|midi|minuit|mediodía|medianoche)`;
const ARTICLE = '(?:the |las? |les )?';
const BEHIND = `(?: ?(${CLOCK_MARK}))?(?: (in the morning|in the afternoon|in the evening|at night|morgens|nachts|nachmittags|abends|du matin|du soir|de la (?:mañana|tarde|noche|madrugada)))?`;
const NO_DATE = String.raw`(?![\d.:/]|-\d)`;
const clock = (before: string): string => `${before}${CLOCK}${BEHIND}${NO_DATE}`;

const BETWEEN = pattern(
  `(?:(?<outside>outside(?: of)?|außerhalb von|ausserhalb von|fuera de) )?(?:(?:between|from|zwischen|von|entre|de|desde) )?${ARTICLE}${CLOCK}${BEHIND} ?(?:and|to|until|till|-|–|und|bis|et|à|y|a|hasta) ?${ARTICLE}${CLOCK}${BEHIND}${NO_DATE}`,
);
const AFTER_BEFORE = pattern(
  `${clock('(?:after|later than|nach|après|después de) (?:las? )?')} (?:and|or|und|oder|et|ou|y|o) ${clock('(?:before|earlier than|vor|avant|antes de) (?:las? )?')}`,
);
const BEFORE_AFTER = pattern(
  `${clock('(?:before|earlier than|vor|avant|antes de) (?:las? )?')} (?:and|or|und|oder|et|ou|y|o) ${clock('(?:after|later than|nach|après|después de) (?:las? )?')}`,
);
const AFTER = pattern(clock(`(?:after|later than|nach|après|después de) (?:las? )?`));
/** "vor 2 h" is two hours ago. */
const BEFORE = pattern(
  clock(String.raw`(?:before|earlier than|vor(?! \d{1,2} ?h(?!\p{L}))|avant|antes de) (?:las? )?`),
);
const AROUND = pattern(clock('(?:around|about|at around|at about|gegen|vers|sobre|hacia) (?:las? )?'));
const AT = pattern(clock('(?:at|um|à|a) (?:exactly )?(?:las? )?'));
/** Spanish names hours with an article, and counts nothing so. */
const LAS = /(?<!\p{L})las? \d/u;

/** "every Friday afternoon" is a rhythm, and "since yesterday evening" has no end. */
const NO_HOURS = /(?<!\p{L})(?:every|each|jeden|chaque|cada|since|seit|depuis|desde) (?:\p{L}+ )?$/u;

/** "not created in working hours": the negation, and what stands between. */
const NEGATED = /(?<![\p{L}])(?:not|nicht|pas|no)(?= (?:\p{L}+ ){0,3}$)/u;

/** The hours of the day that a lower-case text names; the first that it says most exactly. */
export function findHoursOfDay(text: string, timeZone: string): FoundHours | undefined {
  const found = readClocks(text) ?? readNamed(text);
  if (found === undefined || NO_HOURS.test(text.slice(0, found.start))) return undefined;
  const negated = NEGATED.exec(text.slice(0, found.start));
  if (negated === null) return { ...found, hours: { ...found.hours, timeZone } };
  return { ...found, hours: { ...opposite(found.hours), timeZone }, negation: spanOf(negated) };
}

/** "was that …?", "hat er das … gemacht?", "c'était …", "¿fue …?": what says nothing beside the hours. */
const SAYS_NO_MORE =
  /(?<!\p{L})(?:and|so|but|was|were|is|did|has|have|had|been|it|that|this|they|those|these|he|she|all|any|of|them|happen(?:ed)?|done|do|also|really|actually|or|still|und|oder|war|waren|ist|wurde|wurden|das|es|die|sie|er|hat|haben|denn|auch|alle|passiert|gemacht|et|ou|c['’]était|c['’]est|est-ce que|ça|cela|(?:était|étaient|est)-ce|était|étaient|s['’]est|passé|a|été|fait|y|o|fue|fueron|era|eran|es|eso|esto|lo|hizo|hicieron|se|pasó|ocurrió)(?!\p{L})/giu;
/** Hours alone narrow a list. */
const ASKS_WHETHER =
  /^[\s¿]*(?:(?:and|so|but|und|et|y),? )?(?:was|were|is|did|has|war|waren|wurden?|ist|hat|haben|c['’]était|c['’]est|est-ce|était-ce|ça|cela|s['’]est|fue|fueron|era|eran|es|eso|ocurrió|pasó|lo)(?!\p{L})/iu;

/** The hours that a message asks of what was told, and of nothing else: "was that at night?" */
export function findHoursAsked(text: string, timeZone = 'UTC'): HoursOfDay | undefined {
  const lower = text.toLowerCase();
  const found = ASKS_WHETHER.test(text) && lower.length === text.length ? findHoursOfDay(lower, timeZone) : undefined;
  if (found === undefined || found.isOfDay === true) return undefined;
  const rest = `${lower.slice(0, found.start)} ${lower.slice(found.end)}`.replace(SAYS_NO_MORE, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : found.hours;
}

function opposite(stretch: Stretch): Stretch {
  if (stretch === WORK) return OFF;
  if (stretch === OFF) return WORK;
  const { not, called, ...rest } = stretch;
  return {
    ...rest,
    ...(not === true ? {} : { not: true }),
    ...(called === undefined ? {} : { called: `not ${called}` }),
  };
}

function readNamed(text: string): Clocked | undefined {
  for (const [source, hours] of NAMED_PATTERNS) {
    const match = source.exec(text);
    if (match !== null) return { hours, ...spanOf(match) };
  }
  for (const [source, hours] of OF_DAY_PATTERNS) {
    const match = source.exec(text);
    if (match !== null) return { hours, ...spanOf(match), isOfDay: true };
  }
  return undefined;
}

const spanOf = (match: RegExpExecArray): { readonly start: number; readonly end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

type Clocked = Omit<FoundHours, 'hours'> & { readonly hours: Stretch };

function readClocks(text: string): Clocked | undefined {
  return (
    readPair(BETWEEN.exec(text)) ??
    readPair(AFTER_BEFORE.exec(text)) ??
    turned(readPair(BEFORE_AFTER.exec(text))) ??
    readOne(AFTER.exec(text), ({ minute }) => (minute === 0 ? undefined : { from: minute, to: DAY })) ??
    readOne(BEFORE.exec(text), ({ minute }) => (minute === 0 ? undefined : { from: 0, to: minute })) ??
    readOne(AROUND.exec(text), ({ minute }) => ({
      from: (minute - HOUR + DAY) % DAY,
      to: (minute + HOUR) % DAY,
    })) ??
    readOne(AT.exec(text), ({ minute, isExact }) => ({ from: minute, to: (minute + (isExact ? 1 : HOUR)) % DAY }))
  );
}

function readPair(match: RegExpExecArray | null): Clocked | undefined {
  if (match === null) return undefined;
  const [first, firstMark, firstPart, second, secondMark, secondPart] = match.slice(-6);
  const to = readClock(second, secondMark, secondPart ?? firstPart);
  if (to === undefined) return undefined;
  const isMarked = to.isMarked || LAS.test(match[0]);
  const from = readClock(first, firstMark, firstPart ?? secondPart, to);
  if (from === undefined || !(isMarked || from.isMarked)) return undefined;
  const not = match.groups?.['outside'] === undefined ? {} : { not: true as const };
  return { hours: { from: from.minute, to: to.minute, ...not }, ...spanOf(match) };
}

/** "before 7 am or after 7 pm": it begins with what is said last. */
const turned = (found: Clocked | undefined): Clocked | undefined =>
  found && { ...found, hours: { ...found.hours, from: found.hours.to, to: found.hours.from } };

function readOne(
  match: RegExpExecArray | null,
  stretchOf: (time: TimeOfClock) => Stretch | undefined,
): Clocked | undefined {
  if (match === null) return undefined;
  const [, first, mark, part] = match;
  const time = readClock(first, mark, part);
  if (time === undefined || !(time.isMarked || LAS.test(match[0]))) return undefined;
  const hours = stretchOf(time);
  return hours && { hours, ...spanOf(match) };
}
