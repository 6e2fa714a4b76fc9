import { LazyPattern } from '../core/lazy-pattern.js';
import { ATTACKER_NOUN } from './attacker-words.js';
import { findIncidentQuestion } from './incident-question.js';
import type { IncidentQuestion } from './model/incident-question.js';

/** A name in quotes, or told by its capital. */
const CAPITALISED = '"[^"]{2,80}"|[\\p{Lu}\\d][\\p{L}\\p{N}.&\'-]*(?: [\\p{L}\\d][\\p{L}\\p{N}.&-]*){0,5}?';
const NAME = `(?:(?:the|that|this) )?(?:(?:malicious|rogue|compromised|hacked) )?(?:(?:app|application|account|user|admin|service principal|connector|rule)s? )?(?<about>${CAPITALISED}|\\p{Ll}[\\p{L}\\p{N}]*[-.]\\p{L}[\\p{L}\\p{N}.-]+|[\\w.+-]+@[\\w.-]+)`;
const OF_NAME =
  "(?:['’]s? (?:account|passwords?|app|sessions?|access|secrets?|credentials?|permissions?|roles?|sign-?in))*";
const BEFORE_NAME =
  '(?:(?:the )?(?:passwords?|account|sessions?|access|secrets?|credentials?|permissions?|roles?|sign-?in|user|mailbox)(?: of| for)? )?';
const WITHOUT =
  'delete|remove|disable|revoke|block|suspend|lock|stop|kill|reset|switch off|turn off|get rid of|throw out|kick out|deactivate';
const WITHOUT_ING =
  'deleting|removing|disabling|revoking|blocking|suspending|locking|stopping|killing|resetting|switching off|turning off|getting rid of|throwing out|kicking out|deactivating';
const NOW = '(?: (?:right now|now|today|at once|immediately|first|alone|only|entirely|completely|off|out|for good))*';
/** How well it is to be done, which the steps say anyway. */
const WITH_CARE =
  '(?: (?:safely|securely|properly|cleanly|carefully|quickly|without (?:breaking|damaging|losing|harming) (?:anything|something|things|mail)))*';
const WE = '(?:we|i|I|you|one|somebody|someone)(?: (?:just|only|simply|now|also))*';
const THEY = `(?:(?:the |those |these |our |this |an? )?${ATTACKER_NOUN}|they|he|she)`;
const IT =
  '(?:it|this|that|everything|all|(?:the|this|that) (?:whole )?(?:attack|incident|breach|break-?in|intrusion|compromise|hack|takeover|problem|thing))';
const GONE =
  '(?:over|finished|done(?: with)?|solved|fixed|stopped|ended|contained|gone|out|outside|left out|locked out|kicked out|shut out|safe|ok|okay|fine)';
/** Sentences begin with a capital, and names are told by theirs: letters count. */
const begin = (words: string): string =>
  words
    .split('|')
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => `[${letter.toUpperCase()}${letter}]`))
    .join('|');
const OVER: readonly (readonly [verb: string, rest: string])[] = [
  ['is|are|will|would', `(?:${IT}|${THEY}) (?:(?:then|be|really|finally) )*${GONE}`],
  ['are', 'we (?:then )?(?:safe|done|ok|okay|fine)'],
  [
    'is|will|would|does',
    `(?:it|that|this) (?:be )?(?:enough|stop|help|end|sufficient|solve|fix|lock out|kick out)(?: (?:${THEY}|${IT}))?(?: out)?`,
  ],
  ['does', `${IT} (?:stop|end)`],
  ['the', `(?:${ATTACKER_NOUN}|attack) (?:is|are) (?:then )?${GONE}`],
  ['can|could', `${THEY} still (?:get|come|sign|log)(?: back)? in`],
  ['do|does', `${THEY} (?:still )?(?:have|keep|lose) (?:any )?access`],
  // Whoever made it still may.
  [
    'can|could|will|would',
    `(?:${THEY}|${IT}|${CAPITALISED}) (?:(?:still|just|simply|not|always) )*(?:make|create|add|set up|build|put up|register|install|bring)(?: (?:another|a new|a second|a further|the next|more)(?: ones?)?| (?:it|one|that|them) (?:again|back)| (?:it|one|that|them) (?:right )?back)`,
  ],
];
const IS_OVER = `(?:${OVER.map(([verb, rest]) => `(?:${begin(verb)}) ${rest}`).join('|')})`;
// A verb that was translated may carry an ending.
const DONE = `(?:${WITHOUT})s? (?:to )?${BEFORE_NAME}${NAME}${OF_NAME}${NOW}`;
const FIRST = '^(?:(?:and|so|but|ok|okay|well|then|now),? )*';
const END = '(?:,? (?:then|please|right|or not|correct))*[\\s?.!]*$';

const pattern = (source: string): RegExp => new LazyPattern(`${FIRST}${source}${END}`, 'u');
/** Whether it is over without one. */
const WITHOUT_ONE: readonly RegExp[] = [
  `(?:${begin('if|when|once|after')}) ${WE} ${DONE},? (?:then )?${IS_OVER}`,
  `${IS_OVER} (?:if|when|once|after) ${WE} ${DONE}`,
  `(?:${begin('is|would|was|will|does')}) (?:it|that) (?:be )?(?:enough|sufficient|suffice)(?: to stop (?:${THEY}|${IT}))? (?:to |if ${WE} )?${DONE}`,
  `(?:${begin('does|would|will|could|is')}) (?:just |only |simply )?(?:${WITHOUT_ING}) ${BEFORE_NAME}${NAME}${OF_NAME}${NOW} (?:alone )?(?:stop|end|help(?: against)?|fix|solve|contain|lock out|kick out|be enough|enough|sufficient|suffice)(?: to (?:stop|end) (?:${THEY}|${IT})| (?:${THEY}|${IT}))?(?: out)?`,
].map(pattern);

/** What becomes of it without one: of what is part of no attack it asks something else. */
const AFTER_ONE: readonly RegExp[] = [
  `[Ww]hat (?:happens|would happen|will happen|changes|breaks|would break|will break|is left|remains|would remain)(?: (?:to us|here|then|of (?:it|the attack)))? (?:if|when|once|after) (?:do )?${WE} ${DONE}`,
].map(pattern);

const FIRST_OF_ALL = '(?: (?:first(?: of all)?|now|next|immediately|right away|right now|best))*';
const HOW_LONG = '(?:[Ff]or )?(?:[Hh]ow (?:long|much time|many (?:days|weeks|months)))';
const BORN =
  '(?:creat(?:ed|ion)|regist(?:ered|ration)|set(?: |-)?up|made|making|add(?:ed|ition)|install(?:ed|ation)|planted)';
const FIRST_ACT =
  '(?:(?:its|his|her|their|the|it|he|she|they) )?(?:(?:very )?first (?:act|action|activity|thing|step|move|use|deed|sign of life)|do(?:ing)? (?:(?:its|his|the|her) first thing|anything|something)|did (?:its first thing|anything|something)|act(?:ed|ing)?|start(?:ed|ing)?|beg[iau]n|wak(?:e|ing)(?: up)?|woke(?: up)?|bec[ao]m(?:e|ing) active)';
/** How long one lay low. */
const SLEPT: readonly RegExp[] = [
  `${HOW_LONG} (?:did|was|had) ${NAME} (?:been )?(?:(?:lie|lay|stay|remain|sit|kept?|go) )?(?:sleep|asleep|dormant|silent|quiet|inactive|idle|still|unused|low|tight|hidden|wait|waiting|do nothing|nothing|hide)(?:,? (?:before|until|till|after|between|from) [^?]{3,70})?`,
  `${HOW_LONG} (?:(?:was there|passed|went by|elapsed|lay|did it take|is it|was it) )?(?:between|from) (?:the )?${BORN} of ${NAME} (?:and|until|till|to) ${FIRST_ACT}`,
  `${HOW_LONG} (?:after|from) (?:it was |being |its |the )?${BORN} (?:did|until|till|before) ${NAME} ${FIRST_ACT}`,
  `${HOW_LONG} (?:(?:did it take|was it|it took) )?(?:until|till|before) ${NAME} ${FIRST_ACT}`,
].map(pattern);
/** What to do about one. */
const AGAINST_ONE: readonly RegExp[] = [
  `[Ww]hat (?:(?:should|do|does|must|can|could|shall|would) (?:i|we|you|I) (?:have to |need to )?|to )do${FIRST_OF_ALL} (?:about|with|against) (?:(?:the )?(?:it|that|thing|matter|case|of)(?: of| with)? )?${NAME}${OF_NAME}${FIRST_OF_ALL}`,
  `[Hh]ow (?:to|(?:do|does|can|should|could|must) (?:i|we|you|I)) (?:best |safely |properly |completely )*(?:get rid of|stop|contain|removes?|deletes?|revoke|disable|throw out|kick out|deal with|clean up after|handle|eradicate) (?!(?:the |that |this )?(?:[Cc]onnector|[Rr]ule|inbound|outbound|transport|mail))${NAME}${NOW}${WITH_CARE}`,
  `[Hh]ow (?:do|does|can|should|could|must) (?:i|we|you|I) (?:best |safely |properly |completely )*(?:get|take|kick|throw|drive|lock) (?!(?:the |that |this )?(?:[Cc]onnector|[Rr]ule|inbound|outbound|transport|mail))${NAME} out(?: of (?:(?:the|this|our|my) )?(?:tenant|environment|directory|company|organi[sz]ation))?${NOW}${WITH_CARE}`,
  `(?:[Ww]hat (?:are|is) (?:the )?(?:(?:first|next|right|necessary) )?steps?|[Ww]hat (?:is|are) to be done|[Gg]ive me (?:the )?steps) (?:to (?:get rid of|stop|contain|remove|delete|revoke|disable|deal with)|against|with|about) ${NAME}${NOW}${WITH_CARE}`,
  `[Ww]hat(?: is|['’]s) the (?:best|safest|right|proper|cleanest|quickest) way to (?:get rid of|stop|contain|remove|delete|revoke|disable|deal with) ${NAME}${NOW}`,
].map(pattern);

/**
 * What is asked of one by name that may be part of an open incident: whether the attack is over without it, or what to do about it. Where no
 * open incident has it, the question means what it means otherwise.
 */
export function findNamedInAttack(text: string): IncidentQuestion | undefined {
  if (text.length > LONGEST) return undefined;
  const about = (patterns: readonly RegExp[]): string | undefined =>
    patterns
      .map((one) => one.exec(text)?.groups?.['about'])
      .find((one) => one !== undefined)
      ?.replace(/"/gu, '')
      .replace(/['’]s?$/u, '');
  const without = about(WITHOUT_ONE);
  if (without !== undefined) return { aspect: 'removal', about: without, ofAttack: true };
  const after = about(AFTER_ONE);
  if (after !== undefined) return { aspect: 'removal', about: after };
  const against = about(AGAINST_ONE);
  if (against !== undefined) return { aspect: 'stop', about: against };
  const slept = about(SLEPT);
  if (slept !== undefined) return { aspect: 'dormant', about: slept };
  const { before, behind, verb = '' } = ATTACK_OF_ONE.exec(text)?.groups ?? {};
  const named = before ?? behind;
  if (named === undefined) return undefined;
  const asked = findIncidentQuestion(text.replace(ATTACK_OF_ONE, `the attack${verb}`));
  return asked === undefined ? undefined : { ...asked, about: named };
}

const CAPITALS = '[\\p{Lu}\\d][\\p{L}\\p{N}.&-]*(?: [\\p{Lu}\\d][\\p{L}\\p{N}.&-]*){0,4}';
const ATTACK = '(?:attack|incident|breach|break-?in|intrusion|compromise|hack|takeover)';
/** "the Office Sync Helper attack", "the attack with Office Sync Helper". */
const ATTACK_OF_ONE = new LazyPattern(
  `(?:[Tt]he |[Tt]his |[Tt]hat |[Oo]ur )?(?:(?<before>${CAPITALS}) ${ATTACK}(?!\\p{L})|(?<!\\p{L})${ATTACK}(?<verb> (?:begin|start|happen|end|stop))? (?:with|by|of|through|via|around|involving|using|on|from|about|against) (?:the app )?(?<behind>${CAPITALS}))`,
  'u',
);

/** A longer text tells more. */
const LONGEST = 160;
