import { foldAccents } from '../../core/fold-accents.js';
import { LazyPattern } from '../../core/lazy-pattern.js';

/**
 * German, French and Spanish words of a period, put into English, which `question-period.ts` reads. Only whole expressions are replaced:
 * a name that is a French preposition stays. Works on lower-case text without accents.
 */

const UNITS: Readonly<Record<string, string>> = {
  minute: 'minute|minuten|minutes|minuto|minutos',
  hour: 'stunde|stunden|heure|heures|hora|horas',
  day: 'tag|tage|tagen|tages|jour|jours|dia|dias',
  week: 'woche|wochen|semaine|semaines|semana|semanas',
  month: 'monat|monate|monaten|monats|mois|mes|meses',
  quarter: 'quartal|quartale|quartalen|quartals|trimestre|trimestres',
  year: 'jahr|jahre|jahren|jahres|an|ans|annee|annees|ano|anos',
};
const WEEKDAYS: Readonly<Record<string, string>> = {
  monday: 'montag|lundi|lunes',
  tuesday: 'dienstag|mardi|martes',
  wednesday: 'mittwoch|mercredi|miercoles',
  thursday: 'donnerstag|jeudi|jueves',
  friday: 'freitag|vendredi|viernes',
  saturday: 'samstag|sonnabend|samedi|sabado',
  sunday: 'sonntag|dimanche|domingo',
};
const MONTHS: Readonly<Record<string, string>> = {
  january: 'januar|janner|janvier|enero',
  february: 'februar|fevrier|febrero',
  march: 'marz|maerz|mars|marzo',
  april: 'avril|abril',
  may: 'mai|mayo',
  june: 'juni|juin|junio',
  july: 'juli|juillet|julio',
  august: 'aout|agosto',
  september: 'septembre|septiembre|setiembre',
  october: 'oktober|octobre|octubre',
  november: 'novembre|noviembre',
  december: 'dezember|decembre|diciembre',
};
const SEASONS: Readonly<Record<string, string>> = {
  spring: 'fruhling|fruhlings|fruhjahr|fruhjahrs|printemps|primavera',
  summer: 'sommer|sommers|verano',
  autumn: 'herbst|herbsts|automne|otono',
  winter: 'winters|hiver|invierno',
};
const NUMBERS: readonly string[] = [
  'ein|eine|einem|einer|einen|eines|un|une|una',
  'zwei|deux|dos',
  'drei|trois|tres',
  'vier|quatre|cuatro',
  'funf|fuenf|cinq|cinco',
  'sechs|six|seis',
  'sieben|sept|siete',
  'acht|huit|ocho',
  'neun|neuf|nueve',
  'zehn|dix|diez',
];

const ENGLISH = new Map<string, string>(
  [
    ...Object.entries(UNITS),
    ...Object.entries(WEEKDAYS),
    ...Object.entries(MONTHS),
    ...Object.entries(SEASONS),
  ].flatMap(([english, words]) => words.split('|').map((word) => [word, english] as const)),
);
const NUMBER_OF = new Map(
  NUMBERS.flatMap((words, at) => words.split('|').map((word) => [word, String(at + 1)] as const)),
);

const join = (words: Readonly<Record<string, string>>): string => Object.values(words).join('|');
const unit = `(${join(UNITS)})`;
const weekday = `(${join(WEEKDAYS)})`;
const month = `(${join(MONTHS)}|april|august|september|november)`;
const season = `(${join(SEASONS)}|winter)`;
const count = `(\\d{1,4}|${NUMBERS.join('|')})`;
const english = (word = ''): string => ENGLISH.get(word) ?? word;
const amount = (word = ''): string => NUMBER_OF.get(word) ?? word;

/** "ces derniers jours", "in den letzten Wochen": some of them. */
const SEVERAL =
  /^(?:tagen?|jours|dias|wochen|semaines|semanas|monaten?|meses|stunden|heures|horas|jahren?|annees|anos)$/;
const lastUnit = (word: string): string => `last ${english(word)}${SEVERAL.test(word) ? 's' : ''}`;

const LAST =
  '(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|dernier(?:e?s)?|derniere|passee?s?|ultim[oa]s?|pasad[oa]s?)';
const THIS = '(?:diese[nrsm]?|laufende[nrsm]?|cette|cet|ce|esta|este)';
const NEXT = '(?:nachste[nrsm]?|naechste[nrsm]?|kommende[nrsm]?|prochaine?s?|proxim[oa]s?|siguientes?)';
/** What may stand before a stretch of time that ends. */
const ANY_ARTICLE =
  "(?:(?:(?:den|der|die|das|dem|des|le|la|el|un)|diese[nrsm]?|cette|cet|ce|est[ae]) |l'\\s*)?(?:mes de |mois d[e'] ?)?";
const ARTICLE = "(?:(?:den|der|die|das|dem|des|les|ces|aux|la|le|el|los|las|l')\\s*)?";

type Replacement = readonly [pattern: RegExp, replace: (...groups: (string | undefined)[]) => string];

const rule = (source: string, replace: Replacement[1]): Replacement => [
  new LazyPattern(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu'),
  replace,
];

/** What negates: what was not done for six months was done before them, what is so for six months began before them. */
const NEGATED =
  /(?<![\p{L}'])(?:nicht|nie|niemals|kein(?:e[mnrs]?)?|ohne|pas|jamais|sans|aucune?|ne|n'\p{L}+|no|nunca|jamas|sin|ningun[ao]?)(?!\p{L})/u;

/** "seit mehr als", "depuis plus de", "desde hace mas de": how a stretch of time begins that is at least, or less than, so long. */
const LONGER =
  "(?:mehr als|uber|ueber|langer als|mindestens|wenigstens|plus d[e']|au moins|mas de|al menos|por lo menos) ?";
const SHORTER = "(?:weniger als|kurzer als|hochstens|moins d[e']|menos de|como mucho) ?";
const SINCE = '(?:seit|depuis|desde hace|desde)(?: (?:schon|bereits|deja|ya))?';

/** The beginning of a month, "monatsanfang": since then it is this month. */
const BEGINNING = '(?:anfang|beginn|debut|principios?|comienzos?|inicios?)';

/** "bevor das Jahr zu Ende ist", "antes de que termine este año", "avant que l'année se termine": its end, by the words in front of it. */
const BEFORE_OVER: readonly Replacement[] = [
  [
    `(?:bevor|ehe) ${ANY_ARTICLE}`,
    '(?:zu ende (?:ist|geht)|endet|aus ist|vorbei ist|vorueber ist|voruber ist|rum ist|um ist)',
  ],
  [
    `avant que ${ANY_ARTICLE}`,
    "(?:ne )?(?:(?:se )?(?:termine|finisse|finit)|s'(?:acheve|ecoule)|soit (?:finie?|terminee?|achevee?|ecoulee?|passee?))",
  ],
  // Spelling is corrected to the indicative.
  [`antes (?:de )?que (?:se )?(?:termin[ae]|acab[ae]|finali[cz][ae]|concluy[ae]|cierr[ae]|pas[ae]) ${ANY_ARTICLE}`, ''],
  [`(?:vor|bis zum|bis) ablauf ${ANY_ARTICLE}`, ''],
].flatMap(([before = '', over = '']): readonly Replacement[] => {
  const behind = over === '' ? '' : ` ?${over}`;
  return [
    rule(
      `${before}(${NEXT} )?${unit}( (?:que viene|${NEXT}))?${behind}`,
      (next, u, later) => `until the end of ${(next ?? later) === undefined ? 'this' : 'next'} ${english(u)}`,
    ),
    rule(`${before}${month}${behind}`, (m) => `until the end of ${english(m)}`),
  ];
});

/** In this order: what is longer and more certain first. */
const REPLACEMENTS: readonly Replacement[] = [
  ...BEFORE_OVER,
  rule(
    `(?:seit|depuis|desde)(?: (?:dem|le|el|los|the))? ${BEGINNING} (?:des|dieses|du|de ce|de cette|de la|de l'|del|de este|de esta|de)? ?${unit}`,
    (u) => `since the ${english(u)}`,
  ),
  rule(`seit (monat|jahr|wochen|quartal)s?(?:anfang|beginn)`, (u) => `since the ${english(u)}`),
  rule(`(?:vor|il y a|hace) ${LONGER}${count} ${unit}`, (n, u) => `more than ${amount(n)} ${english(u)} ago`),
  rule(`(?:vor|il y a|hace) ${SHORTER}${count} ${unit}`, (n, u) => `less than ${amount(n)} ${english(u)} ago`),
  rule(`(?:in|dans) ${SHORTER}${count} ${unit}`, (n, u) => `within ${amount(n)} ${english(u)}`),
  rule(`${SINCE} ${SHORTER}${count} ${unit}`, (n, u) => `less than ${amount(n)} ${english(u)} ago`),
  rule('avant[- ]hier|vorgestern|anteayer|antes de ayer', () => 'day before yesterday'),
  rule('letzte nacht|heute nacht|hier soir|cette nuit|la nuit derniere|anoche', () => 'last night'),
  rule(
    "heute (?:morgen|fruh|vormittag|nachmittag|abend)|ce matin|cet apres[- ]midi|ce soir|esta manana|esta tarde|esta noche|aujourd'?hui|aujourd hui|hoy|heute",
    () => 'today',
  ),
  rule(
    `(?:alter|aelter) als ${count} ${unit}|(?:plus (?:vieux|vieilles?|anciens?|anciennes?) que|mas (?:antigu[oa]s?|viej[oa]s?) (?:que|de)) ${count} ${unit}`,
    (n, u, m, v) => `older than ${amount(n ?? m)} ${english(u ?? v)}`,
  ),
  rule(
    `(?:junger|juenger|neuer) als ${count} ${unit}|(?:plus (?:recents?|recentes?|jeunes?|nouveaux) que|mas (?:recientes?|nuev[oa]s?) (?:que|de)) ${count} ${unit}`,
    (n, u, m, v) => `newer than ${amount(n ?? m)} ${english(u ?? v)}`,
  ),
  rule(
    '(?:zwischen|entre|vom|von|du|del)(?: (?:dem|der|le|el))? (\\d{1,2})(?:\\.|er)? (?:und|et|y|bis|au|al|bis zum)(?: (?:dem|le|el))?(?= \\d)',
    (d) => `between ${d ?? ''} and`,
  ),
  rule(`(?:seit|depuis|desde)(?: (?:dem|le|el))? ${weekday}`, (d) => `since ${english(d)}`),
  rule('gestern|ayer', () => 'yesterday'),
  rule('demain|manana|morgen', () => 'tomorrow'),
  rule(
    `(?:am|an dem|(?:le|ce) |el |este )?(?:letzte[ns]? |vergangene[ns]? )?(?:wochenende|week[- ]end|fin de semana)(?: dernier| passe| pasado)?`,
    () => ' the weekend',
  ),
  rule('weihnachten|noel|(?:la )?navidad', () => 'christmas'),
  rule(
    `(?:jahresende|ende (?:des|dieses) jahres|(?:la )?fin de l'?\\s*annee|fin d'?\\s*annee|(?:el )?fin(?:al)? de(?:l)? ano)`,
    () => 'end of year',
  ),
  rule(
    `(?:monatsende|ende (?:des|dieses) monats|(?:la )?fin du mois|(?:el )?fin(?:al)? de(?:l)? mes)(?! ${NEXT})`,
    () => 'end of month',
  ),
  rule(
    `(?:das |dem |zum |la |el |los )?(?:ende|fin|final|finales|fines) (?:de |des |d')?(?:mes de |mois de )?${month}(?: (?:de |del )?(20\\d{2}))?`,
    (m, y) => `end of ${english(m)}${y === undefined ? '' : ` ${y}`}`,
  ),
  rule('jetzt|maintenant|ahora(?: mismo)?', () => 'now'),
  rule(
    `(?:vor|il y a|hace) (?:ein paar|einigen|wenigen|mehreren|etlichen|quelques|plusieurs|peu de|un par de|unos|unas|algunos|algunas|varios|varias|poc[oa]s|unos pocos|unas pocas) ${unit}`,
    (u) => `a few ${english(u).replace(/s?$/, 's')} ago`,
  ),
  rule(`(?:vor|il y a|hace) ${count} ${unit}`, (n, u) => `${amount(n)} ${english(u)} ago`),
  rule(
    `(?:innert|binnen|innerhalb von|innerhalb eines|en moins de|en menos de) ${count} ${unit}`,
    (n, u) => `within ${amount(n)} ${english(u)}`,
  ),
  rule(`(?:dans les|d'ici|dentro de|in den) ${count} ${NEXT} ${unit}`, (n, u) => `next ${amount(n)} ${english(u)}`),
  rule(
    `${ARTICLE}${NEXT} ${count} ${unit}|${ARTICLE}${count} ${NEXT} ${unit}`,
    (n, u, m, v) => `next ${amount(n ?? m)} ${english(u ?? v)}`,
  ),
  rule(`(?:d'ici|dans les|dentro de) ${count} ${unit}`, (n, u) => `next ${amount(n)} ${english(u)}`),
  rule(
    `${ARTICLE}${LAST} ${count} ${unit}|${ARTICLE}${count} ${LAST} ${unit}`,
    (n, u, m, v) => `last ${amount(n ?? m)} ${english(u ?? v)}`,
  ),
  // "el último mes" are the last thirty days; "el mes pasado" is the one before this.
  rule(`(?:(?:en|durante) )?(?:el|la) ultim[oa] (semana|mes|trimestre|ano)`, (u) => `in the last ${english(u)}`),
  rule(`${ARTICLE}${LAST} ${unit}|${ARTICLE}${unit} ${LAST}`, (u, v) => lastUnit(u ?? v ?? '')),
  rule(
    `${ARTICLE}${NEXT} ${unit}|${ARTICLE}${unit} (?:${NEXT}|que viene|que vient)`,
    (u, v) => `next ${english(u ?? v)}`,
  ),
  rule(`${THIS} ${unit}(?:-ci)?`, (u) => `this ${english(u)}`),
  rule(
    `(?:am |le |el |den |der )?${LAST} ${weekday}|(?:le |el )?${weekday} ${LAST}`,
    (d, e) => `last ${english(d ?? e)}`,
  ),
  rule(`(?:am|le|el) ${weekday}`, (d) => `on ${english(d)}`),
  rule(
    `(\\d{1,2})(?:\\.|er|\\.o)? ?(?:de )?${month}(?: (?:de |del )?(\\d{4}))?`,
    (d, m, y) => `${d ?? ''} ${english(m)}${y === undefined ? '' : ` ${y}`}`,
  ),
  rule(`(?:im|in|en|au mois de?|im monat|en el mes de) (?:d')?${month}`, (m) => `in ${english(m)}`),
  rule(`(?:im jahre?|en l'an|en el ano|en) (20\\d{2})`, (y) => `in ${y ?? ''}`),
  // "été" alone is "been".
  rule("(l'|cet |en |d')(?:ete)(?= dernier| passe|[ ,?.!]|$)(?: dernier| passe)?", () => 'the summer'),
  rule(`(?:im|in|en|au|dans|pendant|durant|durante|wahrend) ${ARTICLE}${season}`, (s) => `in the ${english(s)}`),
  rule(`(?:${THIS}|${LAST}) ${season}|${season} ${LAST}`, (s, t) => `in the ${english(s ?? t)}`),
  rule(`${ARTICLE}${season}`, (s) => `the ${english(s)}`),
  rule(month, english),
  rule(weekday, english),
  rule(
    `(?:seit|ab|depuis|desde|desde hace|a partir d[eu]|a partir del) (?:dem |der |den |le |la |el |l')?${count} ${unit}`,
    (n, u) => `since ${amount(n)} ${english(u)}`,
  ),
];

/** "seit mehr als sechs Monaten Besitzer": it began before them. */
const LASTING = rule(`${SINCE} ${LONGER}${count} ${unit}`, (n, u) => `more than ${amount(n)} ${english(u)} ago`);
/** "seit mehr als sechs Monaten nicht angemeldet": not since they began. */
const LASTING_NOT = rule(`${SINCE} ${LONGER}${count} ${unit}`, (n, u) => `since ${amount(n)} ${english(u)}`);

const POINT =
  '(?= (?:the )?(?:\\d|last|this|next|yesterday|today|tomorrow|now|day before|end of|christmas|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))';

/** Prepositions, once what follows is English. */
const PREPOSITIONS: readonly Replacement[] = [
  rule(
    "(?:das |dem |zum |la |el )?(?:ende|fin|final|finales) (?:de |des |du |del |d')?(next|this) (week|month|quarter|year)",
    (which, u) => `end of ${which ?? ''} ${u ?? ''}`,
  ),
  rule(`(?:seit|ab|depuis|desde|a partir d[eu]l?)(?: (?:dem|der|den|le|la|el|l'))?${POINT}`, () => 'since'),
  rule(`(?:vor|avant|antes de|antes del)(?: (?:dem|der|den|le|la|el|l'))?${POINT}`, () => 'before'),
  rule(`(?:nach|apres|despues de|despues del|tras)(?: (?:dem|der|den|le|la|el|l'))?${POINT}`, () => 'after'),
  rule(
    `(?:bis zum|bis zur|bis|jusqu'a|jusqu'au|hasta|d'ici|d'ici a|d'ici au|d'ici le|d'ici la|de aqui a|de aqui al|de aqui hasta)(?: (?:dem|der|den|le|la|el|l'))?${POINT}`,
    () => 'until',
  ),
  rule(`(?:am|le|el|l')(?= \\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`, () => 'on'),
  rule(`(?:zwischen|entre)(?: (?:dem|der|den|le|la|el|l'))?${POINT}`, () => 'between'),
  // "cambios del 3 al 7" begin on the 3rd; those "del año pasado" are of that year.
  rule(`(?:von|vom|du|de|del)${POINT}(?=.* (?:bis|jusqu|au|al|a|hasta|to|until|and) )`, () => 'from'),
  rule(`(?:von|vom|du|de|del)${POINT}`, () => 'of'),
  rule(`(?:und|et|y)(?: (?:dem|der|den|le|la|el|l'))?${POINT}`, () => 'and'),
  rule(`(?:bis zum|au|a|al)(?= \\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`, () => 'to'),
];

/** "einem halben Jahr": half a year is six months. */
const HALF_A_YEAR = rule(
  `(?:ein(?:em|en|es)? |nem )?halbe[nsr]? jahr(?:es|en)?|medio ano|un semestre|une? demi[- ]annee`,
  () => '6 monaten',
);

/** "hier": yesterday in French, here in German. */
const YESTERDAY = rule('hier', () => 'yesterday');
const IS_GERMAN =
  /(?<!\p{L})(?:ist|sind|wer|wie|wir|bei|gibt|hat|haben|oder|und|welche[nrs]?|alle|eine?|keine?|nicht)(?!\p{L})/u;

/** Without one of these there is nothing to translate. */
const HINT = new LazyPattern(
  `(?<!\\p{L})(?:${join(UNITS)}|${join(WEEKDAYS)}|${join(MONTHS)}|${join(SEASONS)}|ete|gestern|vorgestern|heute|morgen|hier|demain|ayer|anteayer|hoy|manana|anoche|aujourd|seit|ab|partir|depuis|desde|vor|avant|antes|bis|jusqu|hasta|nach|apres|despues|tras|am|im|jahresende|monatsende|weihnachten|noel|navidad|wochenende|week[- ]end|matin|soir|nuit|apres[- ]midi|tarde|noche|zwischen|vom|entre|en 20\\d\\d)(?!\\p{L})`,
  'u',
);

/** The text with its German, French and Spanish periods in English. Reads lower-case text. */
export function translatePeriods(text: string): string {
  const plain = foldAccents(text);
  if (!HINT.test(plain)) return text;
  const lasting = NEGATED.test(plain) ? LASTING_NOT : LASTING;
  const yesterday = IS_GERMAN.test(plain) ? [] : [YESTERDAY];
  return [HALF_A_YEAR, lasting, ...REPLACEMENTS, ...yesterday, ...PREPOSITIONS].reduce(
    (done, [pattern, replace]) =>
      done.replace(pattern, (...found: unknown[]) =>
        replace(...found.slice(1, -2).map((one) => (typeof one === 'string' ? one : undefined))),
      ),
    plain,
  );
}
