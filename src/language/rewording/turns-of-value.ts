import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { isGivenName } from '../given-names.js';

type Frame = readonly [said: RegExp, meant: string];

const NAME = '(?<name>(?!(?:i|we|you|one|ich|wir|man|je|on|nous)(?!\\p{L}))[^,;?!]{3,60}?)';
const END = '(?=\\s*(?:[,;?!]|$))';
const frame = (source: string, meant: string): Frame => [new LazyPattern(`^([¿\\s]*)${source}`, 'iu'), meant];

const UNUSED = '(?:unused|inactive|idle|dormant|asleep|not (?:been )?(?:used|in use)|out of use)';
const UNGENUTZT = '(?:un(?:ge|be)nutzt|inaktiv|nicht (?:mehr )?(?:ge|be)nutzt|nicht mehr aktiv)';
/** For how long somebody or something was not used is told by its last use. */
const SINCE_UNUSED: readonly Frame[] = [
  frame(
    `(?:for )?how long (?:has|have|was|were|did) (?!(?:the )?(?:rule|connector|policy|inbound|outbound|transport)(?!\\p{L}))${NAME} (?:already )?(?:been |lain |sat |stood |lie |stay |stayed |remain )?(?:${UNUSED}|quiet|silent)(?: for)?(?: now| already)?${END}`,
    '$1when was $<name> last used',
  ),
  frame(`since when (?:is|has|are) ${NAME} (?:been )?${UNUSED}${END}`, '$1when was $<name> last used'),
  frame(
    `(?:seit wann|wie lange|seit wie lange) (?:ist|wird|wurde) ${NAME} (?:schon |bereits |nun )?${UNGENUTZT}${END}`,
    '$1when was $<name> last used',
  ),
  frame(
    `depuis (?:quand|combien de temps) ${NAME} (?:est(?:-il|-elle)? |n'est(?:-il|-elle)? (?:pas|plus) )(?:inactive?|inutilisée?|utilisée?)${END}`,
    '$1when was $<name> last used',
  ),
  frame(
    `(?:desde cu[aá]ndo|cu[aá]nto(?: tiempo)?) (?:est[aá]|lleva) ${NAME} (?:inactiv[oa]|sin (?:usar|uso)|en desuso)${END}`,
    '$1when was $<name> last used',
  ),
  frame(
    `(?:desde cu[aá]ndo|cu[aá]nto(?: tiempo)?) (?:est[aá]|lleva) (?:inactiv[oa]|sin (?:usar|uso)|en desuso) ${NAME}${END}`,
    '$1when was $<name> last used',
  ),
];

/** How an app signs in is told by its credentials; a person's methods are read by other words. */
const SIGNS_IN: readonly Frame[] = [
  frame(
    `(?:how|by what(?: means)?|with what|what) (?:does|do|can) ${NAME} (?:sign in|signs in|log in|log on|authenticate)(?: itself)?(?: with| by)?${END}`,
    '$1which credentials does $<name> have',
  ),
  frame(
    `what does ${NAME} use to (?:sign in|log in|log on|authenticate)(?: itself)?${END}`,
    '$1which credentials does $<name> have',
  ),
  frame(`how is ${NAME} authenticated${END}`, '$1which credentials does $<name> have'),
  frame(`(?:wie|womit) meldet sich ${NAME} (?:bei uns )?an${END}`, '$1welche Anmeldedaten hat $<name>'),
  frame(`(?:wie|womit) authentifiziert sich ${NAME}${END}`, '$1welche Anmeldedaten hat $<name>'),
  frame(
    `(?:comment|avec quoi) (?:est-ce que )?${NAME} (?:se connecte|s'authentifie)(?:-t-(?:elle|il))?${END}`,
    '$1which credentials does $<name> have',
  ),
  frame(
    `(?:c[oó]mo|con qu[eé]) (?:inicia sesi[oó]n|se autentica|se conecta) ${NAME}${END}`,
    '$1which credentials does $<name> have',
  ),
];
/** Whom no app is called. */
const NOBODYS_APP =
  /^(?:i|we|you|one|people|someone|somebody|ich|wir|man|on|nous|yo)(?!\p{L})|^(?:it|they|he|she|we|you|i|one|someone|somebody|anyone|people|users?|guests?|(?:our |the |an? )?(?:admins?|administrators?|apps?|users?|people|guests?|accounts?)|er|sie|es|man|il|elle|on|nous|él|ella)$|admin$|@|^svc-|^(?:our|the|all|any) (?:\p{L}+ )?(?:admins?|users?|apps?)$/iu;

/** "when was the newest secret made, and by whom?" asks of the log for both: who, and when. Of a thing that is named its own table tells. */
const OF_LAST =
  /(?<!\p{L})(?:newest|latest|last|most recent|neue?ste[nrms]?|letzte[nrms]?|jüngste[nrms]?|derni(?:er|ère)s?|plus (?:récente?s?|nouve(?:au|lle)s?)|últim[oa]s?|más (?:nuev[oa]s?|recientes?))(?!\p{L})/iu;
const BY_WHOM: readonly Frame[] = [
  frame(
    '(?:and )?when (was|were|did) ([^?;]{3,80}?),? (?:and|or) (?:by whom|by who|from whom|who (?:did|made|was|added|created|registered) (?:it|that|this|them|so)|who(?: was it| did)?)\\s*\\?*$',
    '$1by whom $2 $3 and when?',
  ),
  frame(
    'wann (wurden?|war) ([^?;]{3,80}?),? und (?:von wem|durch wen|wer (?:hat (?:es|das|sie) \\p{L}+|war (?:es|das)))\\s*\\?*$',
    '$1von wem $2 $3 und wann?',
  ),
  frame("quand ([^?;]{3,80}?),? et (?:par qui|qui l[’' ]a \\p{L}+)\\s*\\?*$", '$1par qui $2 et quand ?'),
  frame('cu[aá]ndo ([^?;]{3,80}?),? y (?:por qui[eé]n|qui[eé]n lo \\p{L}+)\\s*\\?*$', '$1¿por quién $2 y cuándo?'),
];

/** "more apps or more people": the holders are counted by their kind. */
const APPS = '(?:apps?|applications?|programs?|service principals?|anwendungen|aplicaciones)';
const PEOPLE = '(?:people|persons?|humans?|users?|personen|menschen|leute|personnes|humains|personas|humanos)';
const MORE = "(?:more|mehr|plus d['’e]? ?|más)";
const RIVALS = new LazyPattern(
  `(?:^|(?<=\\s|¿))(?:there |davantage )?${MORE} ?(?:${APPS},? (?:or|than|oder|als|ou|que|o)(?: ${MORE})? ?${PEOPLE}|${PEOPLE},? (?:or|than|oder|als|ou|que|o)(?: ${MORE})? ?${APPS})(?!\\p{L})`,
  'iu',
);
const ROLE_SAID =
  /(?<!\p{L})(?:admin(?:istrator)?s?|roles?|adminrollen?|rollen?|r[ôo]les?|administradora?e?s?|administrateurs?|administratoren)(?!\p{L})/iu;
const ROLE_NAME = /(?<!\p{L})((?:\p{Lu}\p{L}+ ){1,4}Administrator|Global Reader)(?!\p{L})/u;

function sayRivalsFirst(text: string): string {
  if (!RIVALS.test(text) || !ROLE_SAID.test(text)) return text;
  return `who has more ${ROLE_NAME.exec(text)?.[1] ?? 'admin'} roles, apps or persons?`;
}

/** "in six months" of what was not done for so long. */
const NOT_FOR: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})((?:no|nadie|ningun[oa]) (?:se |(?:l[oa]s?) )?(?:han?|fueron|fue) [^,;?]{2,40}?) en (?:los últimos )?(?=(?!el |la |los |las )[\p{L}\d]+ (?:días?|semanas?|mes(?:es)?|años?)(?!\p{L}))/iu,
    '$1 desde hace ',
  ],
];

/** "ont plus d'un an", "tienen más de un año": how old they are, as the period is read. */
const AGED =
  /(?<!\p{L})(?:ont|a|ayant|aient|sont|tienen?|tengan?|con|llevan) (?:plus (?:anciens?|anciennes?|vieux|vieilles?)? ?(?:de |d['’]|que |qu['’])|más (?:antigu[oa]s? |viej[oa]s? )?(?:de |que ))(?<count>[\p{L}\d]+) (?<unit>jours?|semaines?|mois|ans?|années?|días?|semanas?|mes(?:es)?|años?)(?!\p{L})/iu;
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:jour|día)/i, 'days'],
  [/^sem/i, 'weeks'],
  [/^m/i, 'months'],
  [/^a/i, 'years'],
];
const COUNTS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, uno: 1, una: 1, deux: 2, dos: 2, trois: 3, tres: 3, quatre: 4, cuatro: 4, cinq: 5, cinco: 5 },
  ...{ six: 6, seis: 6, neuf: 9, nueve: 9, dix: 10, diez: 10, douze: 12, doce: 12 },
};

const sayAged = (text: string): string =>
  text.replace(AGED, (said: string, ...rest: readonly unknown[]): string => {
    const { count = '', unit = '' } = rest.at(-1) as Readonly<Record<string, string>>;
    const number = COUNTS[count.toLowerCase()] ?? Number(count);
    const english = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
    return Number.isNaN(number) || english === undefined ? said : `are older than ${number} ${english}`;
  });

/** "are a year old": at least so old. */
const YEARS_OLD =
  /(?<!\p{L})(?<verb>are|is|being) (?:already |now |about |over )?(?<count>half an?|an?|one|two|three|\d{1,3}) (?<unit>year|month|week|day)s?(?: |-)old(?!\p{L})/iu;
const DAYS: Readonly<Record<string, number>> = { year: 365, month: 30, week: 7, day: 1 };
const NUMBERS: Readonly<Record<string, number>> = { half: 0.5, a: 1, an: 1, one: 1, two: 2, three: 3 };

const sayAge = (text: string): string =>
  text.replace(YEARS_OLD, (said: string, ...rest: readonly unknown[]): string => {
    const groups = rest.at(-1) as Readonly<Record<string, string>>;
    const first = (groups['count'] ?? '').toLowerCase().split(' ')[0] ?? '';
    const count = NUMBERS[first] ?? Number(first);
    const unit = DAYS[(groups['unit'] ?? '').toLowerCase()];
    return unit === undefined || Number.isNaN(count)
      ? said
      : `${groups['verb'] ?? 'are'} older than ${Math.floor(count * unit)} days`;
  });

function sayHowAppSignsIn(text: string): string {
  for (const [pattern, meant] of SIGNS_IN) {
    const name = pattern.exec(text)?.groups?.['name'];
    if (name === undefined) continue;
    const isPerson = NOBODYS_APP.test(name) || isGivenName(name.split(/\s/)[0]?.toLowerCase() ?? '');
    return isPerson ? text : text.replace(pattern, meant);
  }
  return text;
}

/**
 * What a value is asked by in a turn of its own, in the words that the tables read: "how does X sign in?" as "which credentials does X
 * have?", "when was X made, and by whom?" as "by whom was X made and when?". Other texts stay.
 */
export function sayValuePlainly(text: string): string {
  const sayByWhom = (said: string): string => (OF_LAST.test(said) ? applyTurns(said, BY_WHOM) : said);
  const withUse = applyTurns(text, SINCE_UNUSED);
  return sayAged(sayAge(applyTurns(sayByWhom(sayHowAppSignsIn(sayRivalsFirst(withUse))), NOT_FOR)));
}
