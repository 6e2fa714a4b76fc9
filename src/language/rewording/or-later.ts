import { LazyPattern } from '../../core/lazy-pattern.js';
import { namesPeriod } from '../parameters/question-period.js';

/** A year, a month or a day by its shape; whether it is one tells who reads periods. */
const MONTH =
  '(?:jan|ene|f[eé][bv]|mar|mär|apr|avr|abr|ma[iy]|jun|jui|jul|aug|ago|aoû|sep|o[ck]t|nov|d[eé][cz]|dic)\\p{L}{0,7}\\.?';
const DATE = `((?:(?:the|dem|de[rsnl]?|le|la|el) )?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.(?:20\\d{2})?|20\\d{2}|(?:this|next|last) (?:week|month|quarter|year)|(?:\\d{1,2}(?:\\.|st|nd|rd|th|er)? (?:of |de )?)?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?(?!\\d))?,?(?: (?:de |del )?20\\d{2})?))`;
const AT = '(?:in|on|from|by|im(?: jahre?)?|am|ab|en|le|el|à partir de|a partir de|dès|desde)';
const OR = ',? (?:or|oder|ou|o|u)';
const EVEN = '(?:(?:even|noch|encore|aún) )?';
/** "or before March" names another time. */
const ALONE = '(?=\\s*(?:[?.!,;)]|$))';
const LATER = `${OR} ${EVEN}(?:later|afterwards|thereafter|longer|newer|onwards?|später|länger|neuer|plus tard|plus longtemps|más tarde|posterior(?:es|mente)?|más adelante|danach|(?:after|beyond|après|au-delà|después|más)${ALONE})`;
const EARLIER = `${OR} ${EVEN}(?:earlier|sooner|older|früher|eher|älter|plus tôt|antérieure?s?|auparavant|anterior(?:es|mente)?|davor|vorher|(?:before(?: that| then)?|prior|avant|antes)${ALONE})`;

const BEFORE = '(?:before|prior to|vor|avant|antes de)';
const AFTER = '(?:after|since|nach|seit|après|depuis|después de|desde)';

const VALID =
  '(?:(?:that|which|who|die|qui|que) )?(?:(?:are|is|will be|remain|stay|sind|ist|bleiben|sont|est|son|están|siguen) )?(?:(?:still|noch|encore|todavía|aún) )?(?:valid|good|usable|run(?:s|ning)?|lasts?|lasting|gültig|laufen|läuft|gelten|gilt|valides?|valables?|courent|válid[oa]s?|vigentes?|valen|duran)';
const UP_TO = "(?:until|till|through|up to|bis(?: zum| ins jahr)?|jusqu'(?:en|au|à) ?|hasta(?: el)?)";
const AT_LEAST = '(?:at least|mindestens|wenigstens|au moins|al menos|por lo menos|como mínimo)';
const BEYOND =
  '(?:beyond|past|after|longer than(?: until)?|länger als(?: bis)?|au-delà de|après|más allá de(?:l)?|después de(?:l)?)';

type Frame = readonly [asked: RegExp, meant: string];
const frame = (source: string, meant: string): Frame => [
  new LazyPattern(`(?<!\\p{L})${source}(?!\\p{L})`, 'giu'),
  meant,
];

/** What lasts up to some time ends then, and "or later" is open; what is valid for longer ends later. */
const FRAMES: readonly Frame[] = [
  frame(`${VALID} (?:${AT_LEAST} )?${UP_TO} (?:${AT_LEAST} )?${DATE}${LATER}`, 'expire since '),
  frame(`${VALID} (?:${AT_LEAST} ${UP_TO}|${UP_TO} ${AT_LEAST}) ${DATE}`, 'expire since '),
  frame(`${VALID} ${BEYOND} ${DATE}`, 'expire after '),
  frame(`${UP_TO} ${DATE}${LATER} gültig`, 'expire since '),
  frame(`(?:${AT_LEAST} ${UP_TO}|${UP_TO} ${AT_LEAST}) ${DATE} gültig`, 'expire since '),
  frame(`über ${DATE} hinaus gültig`, 'expire after '),
  frame(`(?:${AT} )?${DATE}${LATER}`, 'since '),
  frame(`(?:(?:${AT}|${UP_TO}) )?${DATE}${EARLIER}`, 'until '),
  frame(`(?:${AT}${OR} ${BEFORE}|${BEFORE}${OR} ${AT}) ${DATE}`, 'until '),
  frame(`(?:${AT}${OR} ${AFTER}|${AFTER}${OR} ${AT}) ${DATE}`, 'since '),
];

/** "in 2028 or later" as "since 2028", "in 2027 or before" as "until 2027", "valid until 2028 or later" by when it ends. Other texts stay. */
export const sayOrLater = (text: string): string =>
  FRAMES.reduce(
    (said, [asked, meant]) =>
      asked.test(said)
        ? said.replace(asked, (whole: string, date: string) => (namesPeriod(`in ${date}`) ? `${meant}${date}` : whole))
        : said,
    text,
  );
