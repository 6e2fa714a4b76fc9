import { LazyPattern } from '../../core/lazy-pattern.js';
import { askRights } from './compared-rights.js';
import { speaksOfRoles } from '../model/wider-people.js';

const FEWER = '(?:fewer than|less than|at most|no more than|not more than|up to|a maximum of|maximum|under|below)';
const MORE = '(?:more than|at least|no fewer than|no less than|a minimum of|minimum|over|above)';
const NUMBER = '(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const THING = "[\\p{L}\\p{N}' -]{2,50}?";
const SAYS =
  '(?:recommends?|recommended|recommendation|says?|advises?|advised|suggests?|suggested|wants?|demands?|requires?|tells?|best practice|rule of thumb|guidance|baseline|benchmark|policy|should have|should be)';
const WE = '(?:are|do|is|have|does) (?:we|our tenant|this|that|it|our number)';
const BELOW =
  '(?:(?:still |well |even )?(?:below|under|within|inside|at or below)(?: (?:that|it|this|the limit|this limit))?|(?:(?:meet|keep to|stick to|follow|comply(?: with)?|respect|stay within|stay below|stay under|fit)(?:s)?(?: (?:that|it|this))?)|compliant|ok(?:ay)?|fine|so)?';
const ABOVE =
  '(?:(?:still |well |even )?(?:above|over|beyond)(?: (?:that|it|this))?|(?:(?:meet|keep to|stick to|follow|comply(?: with)?|reach|fulfil)(?:s)?(?: (?:that|it|this))?)|compliant|ok(?:ay)?|fine|so)?';
const RECOMMENDED: readonly RegExp[] = [
  [FEWER, BELOW],
  [MORE, ABOVE],
].map(
  ([op = '', side = '']) =>
    new LazyPattern(
      `^(?=[^?]*(?<!\\p{L})${SAYS}(?!\\p{L}))[^.?!]{3,80}?(?<!\\p{L})(?<op>${op}) (?<number>${NUMBER}) (?<thing>${THING})[.;:,!?-]+ *(?:and |so )?${WE} ?${side}(?=\\s*[?.!]*$)`,
      'iu',
    ),
);
const NUMBER_OF = new LazyPattern(
  `^((?:and |so )?)(?:is|are) (?:the|our) (?:number|count|amount) of (?:our )?(${THING}) (below|under|above|over|less than|more than|fewer than|at least|at most|exactly) (${NUMBER})(?=\\s*[?.!]*$)`,
  'iu',
);
/** "below the limit of five". */
const LIMIT_OF = new LazyPattern(
  `(?<!\\p{L})(below|under|within|above|over|beyond) (?:the |a |our |microsoft's )?(?:usual |recommended |allowed )?(?:limit|maximum|minimum|threshold|mark|number|recommendation) of (${NUMBER})(?!\\p{L})`,
  'giu',
);
const THE = "(?:the |die |das |der |den |les? |la |los |las |el |l['’])?";
/** "compare the roles of A and B", "how do the roles of A and B differ?": what both have, side by side. */
const SIDE_BY_SIDE: readonly RegExp[] = [
  `^(?:(?:and|so|please|can you|could you|bitte|peux-tu|puedes) )*(?:compare|vergleich(?:e|st du)?|comparez?|comparer|compara|comparar) ${THE}(?<what>[\\p{Ll} -]{3,40}?) (?<of>of|for|von|vom|de|d['’]|des?) ?(?<both>"?\\p{Lu}[^?,;]*? (?:and|und|et|y|with|to|mit|avec|à|con) [^?,;]*?)(?:,? (?:please|bitte|svp|por favor))?(?=[\\s?.!]*$)`,
  `^(?:and |so )?(?:how|where|in what) do ${THE}(?<what>[\\p{Ll} -]{3,40}?) (?<of>of|for) (?<both>"?\\p{Lu}[^?,;]*? and [^?,;]*?) differ(?=[\\s?.!]*$)`,
  `^(?:and |so )?(?:what(?:['’]s| is)|what are) the differences? (?:between|in) ${THE}(?<what>(?:roles|permissions|owners|rights|methods|groups|secrets|certificates|policies)) (?<of>of|for) (?<both>"?\\p{Lu}[^?,;]*? and [^?,;]*?)(?=[\\s?.!]*$)`,
].map((source) => new LazyPattern(source, 'u'));
const JOINED_BY: Readonly<Record<string, string>> = {
  with: 'and',
  to: 'and',
  mit: 'und',
  avec: 'et',
  à: 'et',
  con: 'y',
};
const JOINS_OTHERWISE = / (with|to|mit|avec|à|con) (?=(?:the |the app |d['’]|de |von )?"?\p{Lu})/u;

/** What apps are allowed, in words that say no more than that. */
const RIGHTS =
  /^(?:(?:app )?permissions?|rights|privileges|access rights|berechtigungen|rechte|droits|autorisations|permisos|derechos)$/iu;

function saySideBySide(text: string): string {
  for (const pattern of SIDE_BY_SIDE) {
    const { what, of = '', both = '' } = pattern.exec(text)?.groups ?? {};
    if (what === undefined) continue;
    const joined = both.replace(JOINS_OTHERWISE, (_, by: string) => ` ${JOINED_BY[by] ?? by} `);
    const [one, other, ...others] = joined.replace(/[\s?.!]+$/u, '').split(/ (?:and|und|et|y|e) /u);
    if (RIGHTS.test(what.trim()) && one !== undefined && other !== undefined && others.length === 0)
      return askRights(one, other, 'permissions');
    return `${what} ${of}${/['’]$/u.test(of) ? '' : ' '}${joined}`;
  }
  return text;
}

const PLAIN: Readonly<Record<string, string>> = {
  below: 'fewer than',
  under: 'fewer than',
  'less than': 'fewer than',
  above: 'more than',
  over: 'more than',
  'no more than': 'at most',
  'not more than': 'at most',
  'up to': 'at most',
  maximum: 'at most',
  'a maximum of': 'at most',
  'no fewer than': 'at least',
  'no less than': 'at least',
  minimum: 'at least',
  'a minimum of': 'at least',
};
const plainly = (op: string): string => PLAIN[op.toLowerCase()] ?? op;

/**
 * "compare the roles of A and B" as "roles of A and B"; "Microsoft recommends fewer than five global admins. Are we below that?" and "is the number of global admins below five?", "below the limit of five" as "do we have
 * fewer than five global admins?". Other texts stay.
 */
export function askComparisonPlainly(typed: string): string {
  const text = saySideBySide(typed.replace(/^(?:C|V)(?=omp|ergl)/u, (first) => first.toLowerCase()));
  for (const pattern of RECOMMENDED) {
    const { op, number, thing } = pattern.exec(text)?.groups ?? {};
    if (op !== undefined && number !== undefined && thing !== undefined)
      return `do we have ${plainly(op)} ${number} ${thing.trim()}?`;
  }
  return text
    .replace(LIMIT_OF, '$1 $2')
    .replace(
      NUMBER_OF,
      (_, lead: string, thing: string, op: string, number: string) =>
        `${lead}do we have ${plainly(op)} ${number} ${thing}`,
    );
}

/** How long "soon" is of what ends, as in the checks of credentials. */
const SOON_DAYS = 30;
const ENDS =
  'run out|runs out|running out|expire|expires|expiring|end|ends|ending|lapse|lapses|lapsing|finish|finishes|come to an end|go away|up';
const SOON = new LazyPattern(
  `(?<!\\p{L})(${ENDS}) (?:very |rather |quite |pretty )?(?:soon|shortly|in the near future|before long)(?!\\p{L})`,
  'iu',
);
const BALD =
  /(?<!\p{L})(?:demnächst|bald|in kürze) (?=(?:ab(?:laufen|läuft)?|aus(?:laufen|läuft)?|enden|endet)(?!\p{L}))/iu;
const BIENTOT =
  /(?<!\p{L})(expirent|expire|se terminent|se termine|prennent fin|prend fin) (?:bientôt|prochainement)(?!\p{L})/iu;
const PRONTO =
  /(?<!\p{L})(caducan|caduca|expiran|expira|terminan|termina|vencen|vence) (?:pronto|en breve|próximamente)(?!\p{L})/iu;

/** "which roles run out soon?": until when that is must be said, so it is asked of days. Credentials have a word of their own for it. */
export const saySoonInDays = (text: string): string =>
  !speaksOfRoles(text) &&
  !/(?<!\p{L})(?:assignments?|activations?|eligibilit(?:y|ies)|zuweisung(?:en)?)(?!\p{L})/iu.test(text)
    ? text
    : text
        .replace(SOON, `$1 in the next ${SOON_DAYS} days`)
        .replace(BALD, `in den nächsten ${SOON_DAYS} Tagen `)
        .replace(BIENTOT, `$1 dans les ${SOON_DAYS} prochains jours`)
        .replace(PRONTO, `$1 en los próximos ${SOON_DAYS} días`);

const ONE_OR_MORE: Readonly<Record<string, string>> = {
  ...{ ein: '1', eine: '1', einen: '1', eines: '1', einem: '1', un: '1', une: '1', uno: '1', una: '1' },
  ...{ zwei: '2', deux: '2', dos: '2', drei: '3', trois: '3', tres: '3', sechs: '6', six: '6', seis: '6' },
};
const UNITS: Readonly<Record<string, string>> = {
  t: 'days',
  j: 'days',
  d: 'days',
  w: 'weeks',
  s: 'weeks',
  m: 'months',
};
const SPAN =
  '(?<many>\\d{1,4}|\\p{L}{2,6}) (?<unit>tage?n?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|années?|días?|semanas?|mes(?:es)?|años?)';
/** "noch länger als ein Jahr gültig", "encore valable plus d'un an", "válido todavía más de un año". */
const STILL_VALID: readonly RegExp[] = [
  `noch (?:länger als|mehr als|über|mindestens) ${SPAN} (?:gültig|gilt|gelten|haltbar)`,
  `noch (?:gültig|gilt|gelten) (?:für )?(?:länger als|mehr als|über|mindestens) ${SPAN}`,
  `encore (?:valables?|valides?|bons?) (?:pendant )?plus (?:de |d['’])${SPAN}`,
  `(?:todavía|aún) (?:válid[oa]s?|vigentes?) (?:por |durante )?más de ${SPAN}`,
  `(?:válid[oa]s?|vigentes?) (?:todavía |aún )(?:por |durante )?más de ${SPAN}`,
  `(?:válid[oa]s?|vigentes?) (?:por |durante )?más de ${SPAN} (?:todavía|aún|más)`,
].map((source) => new LazyPattern(`(?<!\\p{L})${source}(?!\\p{L})`, 'iu'));

/** What stays valid for longer than a time, in English: it is the time left, and not the whole one. Other texts stay. */
export function sayTimeLeft(text: string): string {
  for (const pattern of STILL_VALID) {
    const { many = '', unit = '' } = pattern.exec(text)?.groups ?? {};
    const count = /^\d/.test(many) ? many : ONE_OR_MORE[many.toLowerCase()];
    if (count === undefined) continue;
    return text.replace(pattern, `with more than ${count} ${nameUnit(unit.toLowerCase())} left`);
  }
  return text;
}

const nameUnit = (unit: string): string =>
  /^(?:jahr|an|año)/u.test(unit) ? 'years' : (UNITS[unit[0] ?? ''] ?? 'days');
