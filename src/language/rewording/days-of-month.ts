import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';

/** How a language says days of a month. Each is a pattern without groups. */
interface Wording {
  /** Before several days: "on the". */
  readonly on: string;
  /** Behind a day by its number: "26.", "26th". */
  readonly ordinal: string;
  readonly and: string;
  /** Between the last day and its month. */
  readonly of: string;
  readonly month: string;
  /** What the days from one to the other are called; "_" stands for the first, "=" for the last with its month. */
  readonly between: string;
  /** "since", and what of a month may follow it. */
  readonly since: string;
  readonly beginning: string;
  readonly middle: string;
  /** Between the part of a month and its name. */
  readonly ofPart: string;
  /** "_" stands for the day, "=" for the month. */
  readonly sinceDay: string;
  /** Before a part of a month: "in". */
  readonly inPart: string;
  /** Between a day and its month. */
  readonly gap: string;
  /** One day of two that lie apart, "_" with its month, and what joins them. */
  readonly oneDay: string;
  readonly joint: string;
}

const WORDINGS: Readonly<Record<OtherLanguage | 'en', Wording>> = {
  en: {
    on: '(?:on|of|from) (?:the )?',
    ordinal: '(?:st|nd|rd|th)?',
    and: ' (?:and|&) (?:(?:on )?the )?',
    of: ' (?:of )?',
    month:
      '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)',
    between: 'between _ and =',
    since: '(since|from) (?:the )?',
    beginning: '(?:early|(?:start|beginning)(?: of)?)',
    middle: '(?:mid|middle(?: of)?)',
    ofPart: '[ -](?:in )?',
    sinceDay: '_ =',
    inPart: '(?:in )?(?:the )?',
    gap: ' ',
    oneDay: 'on _',
    joint: ' and ',
  },
  de: {
    on: '(?<!zwischen )(?:am|vom|den) ',
    ordinal: '\\.?',
    and: ' (?:und|u\\.|&) (?:am |den |dem )?',
    of: '\\.? ?',
    month: '(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)',
    between: 'zwischen dem _ und dem =',
    since: '(seit|ab) (?:dem )?',
    beginning: '(?:anfang|beginn)',
    middle: '(?:mitte)',
    ofPart: ' (?:des )?(?:monats )?',
    sinceDay: 'dem _. =',
    inPart: '(?:zu )?',
    gap: '. ',
    oneDay: 'am _',
    joint: ' und ',
  },
  fr: {
    on: '(?:les|des|aux) ',
    ordinal: '(?:er)?',
    and: ' et (?:le |les )?',
    of: ' (?:de |du mois de )?',
    month: '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)',
    between: 'entre le _ et le =',
    since: '(depuis|dès|à partir de) (?:le |la )?',
    beginning: '(?:début)',
    middle: '(?:mi|milieu)',
    ofPart: "(?:-| )(?:de |du mois de |d['’])?",
    sinceDay: 'le _ =',
    inPart: '(?:au |à la |en )?',
    gap: ' ',
    oneDay: 'le _',
    joint: ' et ',
  },
  es: {
    on: '(?<!entre )(?:(?:en )?(?:los días|los dias|los)|el) ',
    ordinal: '',
    and: ' y (?:el )?',
    of: ' de (?:este )?',
    month: '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)',
    between: 'entre el _ y el =',
    since: '(desde|a partir de) (?:los |el )?',
    beginning: '(?:principios?|comienzos?|inicios?)',
    middle: '(?:mediados?)',
    ofPart: ' (?:de|del) (?:mes de )?',
    sinceDay: 'el _ de =',
    inPart: 'a ',
    gap: ' de ',
    oneDay: 'el _',
    joint: ' y ',
  },
};

/** The days of the parts of a month. */
const PARTS = { beginning: [1, 10], middle: [11, 20] } as const;
/** Since the middle of a month is since this day. */
const MIDDLE = 15;

/** Not within a word or a number. */
const whole = (source: string): LazyPattern => new LazyPattern(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'giu');

/** "am 26. und 27. November", "since early November": as the stretch or the day that the readers of periods know. */
export function sayDaysOfMonth(text: string, language: OtherLanguage | 'en'): string {
  if (!HINT.test(text)) return text;
  const one = WORDINGS[language];
  const { on, ordinal, and, of, month, since } = one;
  const day = `(\\d{1,2})${ordinal}`;
  const ofMonth = `(${of}${month})`;
  const between = (first: number, last: number, tail: string): string =>
    one.between.replace('_', String(first)).replace('=', `${last}${tail}`);
  // Days apart are no stretch: each is said with its month.
  const list = (asked: string, first: string, next: string | undefined, last: string, tail: string): string => {
    const days = [first, next, last].filter((said) => said !== undefined).map(Number);
    const isStretch = days.every((said, at) => at === 0 || said === (days[at - 1] ?? 0) + 1);
    if (isStretch) return between(Number(first), Number(last), tail);
    return days.length > 2 ? asked : days.map((said) => one.oneDay.replace('_', `${said}${tail}`)).join(one.joint);
  };
  const listed = text.replace(whole(`${on}${day}(?:, ${day})?${and}(\\d{1,2})${ofMonth}`), list);
  const listedBehind =
    language === 'de'
      ? listed.replace(POINT_WITHIN, '').replace(POINT_BEFORE_MONTH, '')
      : language === 'en'
        ? listed.replace(whole(`on (${month}) ${day}${and}(\\d{1,2})${ordinal}`), (asked, name: string, first, last) =>
            list(asked, first as string, undefined, last as string, ` ${name}`),
          )
        : listed;
  return (['beginning', 'middle'] as const).reduce((said, part) => {
    const [first, last] = PARTS[part];
    const named = `${one[part]}${one.ofPart}(${month})`;
    return said
      .replace(whole(`${since}${named}`), (_, word: string, name: string) => {
        const from = part === 'beginning' ? first : MIDDLE;
        return `${word} ${one.sinceDay.replace('_', String(from)).replace('=', name)}`;
      })
      .replace(whole(`${one.inPart}${named}`), (_, name: string) => between(first, last, `${one.gap}${name}`));
  }, listedBehind);
}

/** "vom 24. bis 26. November": the point ends no sentence. */
const POINT_WITHIN =
  /(?<=(?<!\p{L})(?:vom|von|zwischen|dem|am) \d{1,2})\.(?= (?:bis|und|oder)(?: zum| dem| den)? \d)/giu;

/** "am 15. des letzten Monats", "bis zum 15. letzten Monats": nor does this one. */
const POINT_BEFORE_MONTH =
  /(?<=(?<!\p{L})(?:dem|den|am|vom|zum|ab|bis|und|seit) \d{1,2})\.(?= (?:des |dieses |im )?(?:(?:letzte|vergangene|vorige|vorherige|nächste|kommende|laufende|diese)[nsrm]? )?monate?s?(?!\p{L}))/giu;

const HINT =
  /\d{1,2}\. (?:bis|des|dieses|im|(?:letzt|vergangen|vorig|vorherig|nächst|kommend|laufend)e[nsrm]?) |\d{1,2}\.?(?:st|nd|rd|th|er)?,? (?:and|&|und|u\.|et|y) |(?<!\p{L})(?:early|start|beginning|mid|middle|anfang|beginn|mitte|début|mi|milieu|principios?|comienzos?|inicios?|mediados?)(?!\p{L})/iu;
