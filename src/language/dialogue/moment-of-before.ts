import { instant, type Instant } from '../../core/instant.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { accentFree } from '../rewording/accent-free.js';
import { shiftsDayOfActor } from './day-before.js';
import { findToldTime, type ToldTime } from './told-time.js';

/** "right after that" is within a day. */
const SOON_MINUTES = 24 * 60;

const END = '(?=\\s*(?:$|[?!.,;]|and |und |et |y ))';
const word = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

type Relation = 'after' | 'before' | 'day' | 'since';
interface Said {
  readonly relation: Relation;
  readonly pattern: RegExp;
  /** How the language says it before a date. */
  readonly by: string;
}

const SOON = '(?:right|directly|shortly|soon|immediately|just|straight)';
const SAID: readonly Said[] = [
  {
    relation: 'since',
    pattern: word(`since (?:then|that (?:day|time|moment)|that${END})|ever since${END}|since(?=[\\s?.!]*$)`),
    by: 'since',
  },
  {
    relation: 'since',
    pattern: word('seitdem(?! (?:der|die|das|er|sie|es|wir|ich))|seither|von da an'),
    by: 'seit dem',
  },
  {
    relation: 'since',
    pattern: word(
      `depuis (?:lors|ce (?:moment|jour)(?:-là)?|cette date|ça|cela)|depuis(?=\\s*(?:$|[?!.,;]|(?:dans|sur|en|chez|côté) ))`,
    ),
    by: 'depuis le',
  },
  { relation: 'since', pattern: word('desde (?:entonces|ese (?:momento|día)|esa fecha)'), by: 'desde el' },
  {
    relation: 'after',
    pattern: word(
      `(?<soon>${SOON} )(?:after(?:wards)?(?: (?:that|this|then))?)${END}|after(?: (?:that|this|then)|wards)${END}|(?<=^(?:(?:and|so),? )?)after(?:wards| that)`,
    ),
    by: 'after',
  },
  { relation: 'before', pattern: word(`(?<soon>${SOON} )?(?:before(?: (?:that|this|then)|hand))${END}`), by: 'before' },
  {
    relation: 'day',
    pattern: word(`(?:at|around|about) (?:that|the same|this) (?:very )?time${END}|(?:around|about|back) then${END}`),
    by: 'on',
  },
  { relation: 'after', pattern: word('(?:(?:direkt|kurz|gleich|unmittelbar) )?(?:danach|hinterher)'), by: 'nach dem' },
  { relation: 'before', pattern: word('(?:(?:direkt|kurz|unmittelbar) )?(?:davor|vorher|zuvor)'), by: 'vor dem' },
  {
    relation: 'day',
    pattern: word('(?:zu|um) (?:der|die|dieser|diese|derselben|dieselbe) zeit|zur (?:selben|gleichen) zeit'),
    by: 'am',
  },
  {
    relation: 'after',
    pattern: word(
      `(?:(?:juste|peu|tout de suite) )?(?:après (?:ça|cela)|après${END}|(?<=^(?:et,? )?)après(?=,? (?:il|elle|ils|elles|on) )|ensuite)`,
    ),
    by: 'après le',
  },
  {
    relation: 'before',
    pattern: word(`(?:(?:juste|peu) )?(?:avant (?:ça|cela)|avant${END}|auparavant)`),
    by: 'avant le',
  },
  {
    relation: 'day',
    pattern: word('(?:à ce moment-là|au même moment|à la même (?:heure|période)|vers ce moment-là)'),
    by: 'le',
  },
  {
    relation: 'after',
    pattern: word(
      `(?:(?:justo|poco|inmediatamente) )?(?:después de (?:eso|esto)|después${END}|(?<=^[\\s¿]*(?:y,? )?)después(?! de))`,
    ),
    by: 'después del',
  },
  { relation: 'before', pattern: word(`(?:(?:justo|poco) )?(?:antes de (?:eso|esto)|antes${END})`), by: 'antes del' },
  {
    relation: 'day',
    pattern: word('(?:en|por) ese (?:mismo )?(?:momento|entonces)|(?:a|sobre) (?:esa|la misma) hora'),
    by: 'el',
  },
];

/** "after that" alone goes on in the order of a list. */
const FEWEST_WORDS = 3;

/**
 * "what did he do right after that?", "what else happened the same night?" after an answer that tells of one moment: that moment is said.
 * Other texts stay.
 */
export function sayMoment(text: string, state: DialogueState): string {
  const { moment, unanswered } = state;
  if (shiftsDayOfActor(text, state)) return text;
  if (moment === undefined || unanswered?.named === true) return text;
  const told = findToldTime(text, moment);
  if (told !== undefined) return askWhatElse(text, told) ?? replaceTold(text, told, told.said);
  if (unanswered !== undefined || text.split(/\s+/).length < FEWEST_WORDS) return text;
  for (const said of SAID) {
    const found = said.pattern.exec(text);
    if (found === null || text.replace(found[0], '').trim().split(/\s+/).length < 2) continue;
    const time = sayTime(said, found.groups?.['soon'] !== undefined, moment);
    return replaceTold(text, { index: found.index, words: found[0] }, time);
  }
  return text;
}

/** A text with its told time said otherwise. */
export const replaceTold = (text: string, { index, words }: Pick<ToldTime, 'index' | 'words'>, by: string): string =>
  `${text.slice(0, index)}${by}${text.slice(index + words.length)}`.replace(/\s+/g, ' ').trim();

/** Words that ask what was done, and nothing of it. */
const WHAT_ELSE: readonly string[] = [
  'and|so|what|which|else|anything|something|other|any|more|things?|changes?|changed|happen(?:ed)?|done|made|was|were|did|has|been|there|is|are|go|going|went|on|took|place|modified|also',
  'und|was|wurden?|ist|sind|hat|haben|sich|da|dann|denn|es|gab|gabs|sonst|noch|alles|(?:irgend)?(?:et)?was|anderes|andere|weiteres?|änderungen|welche|(?:ge|ver)ändert|passiert|geschehen|gemacht|getan|los|war|vorgefallen|auch|eigentlich',
  "et|qu'est-ce|que|qui|quoi|il|y|a|a-t-il|eu|est-ce|d'autres?|autres?|choses?|quelque|été|ont|changée?|modifiée?|passé|fait|arrivé|s'est|se|changements?|encore|aussi",
  'y|qué|más|algo|alguna?|algún|otr[oa]s?|cosas?|cambios?|cambió|pasó|ocurrió|hizo|se|ha|hubo|cambiado|pasado|hecho|ocurrido|sucedió|además|hicieron|había',
];
const IS_WHAT_ELSE = new LazyPattern(
  `^(?:${WHAT_ELSE.map((words) => `(?:(?:${accentFree(words)})(?: |$))*`).join('|')})$`,
  'iu',
);
const IS_WHETHER =
  /^(?:and |und |et |y )?(?:(?:was|were|did|has|is|are) (?:any|some|there)|(?:any|some)thing|(?:ist|wurde|hat|gab|gabs) |(?:est-ce )?qu'il |(?:il )?y a|hubo |ha |alg)/iu;

/** "¿qué más cambió esa noche?", "et le lendemain ?": what was done then. undefined: the message asks something of its own. */
function askWhatElse(text: string, told: ToldTime): string | undefined {
  const rest = replaceTold(text, told, ' ')
    .replace(/[\s¿?¡!.,]+/gu, ' ')
    .trim();
  if (!IS_WHAT_ELSE.test(rest)) return undefined;
  return IS_WHETHER.test(rest) ? `was anything changed ${told.inEnglish}?` : `what happened ${told.inEnglish}?`;
}

/** What was told itself is neither before nor after. */
function sayTime({ relation, by }: Said, isSoon: boolean, moment: Instant): string {
  if (relation === 'day') return `${by} ${moment.slice(0, 10)}`;
  if (relation === 'since') return `${by} ${inWords(moment)}`;
  const from = relation === 'after' ? shift(moment, 1) : moment;
  if (!isSoon) return `${by} ${inWords(from)}`;
  return relation === 'after'
    ? `after ${inWords(from)} and before ${inWords(shift(moment, SOON_MINUTES))}`
    : `after ${inWords(shift(moment, -SOON_MINUTES))} and before ${inWords(from)}`;
}

const MINUTE_MS = 60_000;
const shift = (from: Instant, minutes: number): Instant => instant(Date.parse(from) + minutes * MINUTE_MS);
const inWords = (at: Instant): string => at.slice(0, 16).replace('T', ' ');

/** What somebody does with an account of their own. */
export const WITH_OWN_ACCOUNT =
  /(?<!\p{L})(?:sign(?:ed|s)?[- ]?in|log(?:ged|s)?[- ]?(?:in|on)|mfa|2fa|(?:second )?factors?|methods?|methoden?|anmelde\p{L}*|angemeldet|m[ée]thodes?|facteur|connect[ée]\p{L}*|m[ée]todos?|factor)(?!\p{L})/iu;

/** "did she set up a new method afterwards?" after who reset a password: whose it was, and not who reset it. */
export function meanDoneTo(text: string, state: DialogueState): DialogueState {
  const { doneTo = [], referents, spoken } = state;
  const [person, ...others] = doneTo;
  if (person?.kind !== 'user' || others.length > 0 || !WITH_OWN_ACCOUNT.test(text)) return state;
  return { ...state, referents: [[person], ...referents], spoken: { told: 1, named: (spoken?.named ?? 0) + 1 } };
}
