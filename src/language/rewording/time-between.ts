import { LazyPattern } from '../../core/lazy-pattern.js';

const COUNT = '(?:an?|one|two|three|four|five|six|seven|\\d{1,3}|a few|a couple of|some)';
const UNIT = '(?:minutes?|hours?|days?|weeks?|months?|years?)';
const LENGTH = `(?:(?:less|more|fewer|longer|shorter) than|under|over|at least|at most|not even|only|just|about) ${COUNT} ${UNIT}`;
const ACT = '(?:creat|ma[dk]|add|regist|delet|remov|grant|giv|set|turn|switch|enabl|disabl|chang)\\p{L}*';

/** "within a day of being created", "less than a week after its creation". */
const AFTER_ACT = new LazyPattern(
  `(?<!\\p{L})(?:within ${COUNT} ${UNIT}|(?:for )?${LENGTH}) (?:of|after|from|since) (?:being |having been |its |their |the |it was |they were )?${ACT}(?: again)?(?!\\p{L})`,
  'iu',
);
/** "existed for less than a week before they were", "lived only two days before being". */
const BEFORE_ACT = new LazyPattern(
  `(?<!\\p{L})(?:that |which |who )?(?:existed|exist|lived|lasted|stayed|were (?:there|around|in place)|was (?:there|around|in place)) (?:for )?(?:${LENGTH}|${COUNT} ${UNIT}) (?:before|until|till) (?=(?:(?:it|they) (?:was|were|got)|being|their|its)?)`,
  'iu',
);

const FACTOR =
  '(?:mfa|2fa|multi-?factor(?: authentication)?|(?:an? |any )?(?:second|2nd) factors?|(?:any |an? )?mfa methods?)(?: (?:registered|enabled|set up|configured|switched on|turned on|on))?';
const THEN =
  '(?:at (?:the|that) (?:same )?(?:time|moment|point)(?: of [^?]{3,60})?|back then|then|in those days|when [^?]{3,80}|while [^?]{3,80}|before [^?]{3,80}|as of [^?]{3,40}|on that (?:day|date))';
/** "did X have MFA when the app was registered?" */
const HAD_FACTOR = new LazyPattern(
  `^(?<lead>(?:(?:and|so|but) )*)(?:did|had) (?<who>[^?,]{2,60}?) (?:already |even |really |actually )*(?:have|had|use|using|got) (?<what>${FACTOR}),? (?<then>${THEN})[\\s?!.]*$`,
  'iu',
);
/** "did Marta reset it shortly before he registered a method?": what else happened around it. */
const AROUND_ACT =
  /(?<=^(?:and |so |but )?(?:did|has|have|was it|is it) [^?]{8,120}?),? (?:(?:shortly|right|just|immediately|directly|soon|not long|minutes|hours|a few (?:minutes|hours|days)) )?(?:before|after) (?:he|she|they|it|(?:the|this|that) (?:account|person|user|admin)) (?:had |has )?(?:(?:was|were|got|being) )?(?:regist|sign|logg|creat|ma[dk]e|add|grant|chang|reset|delet|remov|disabl|enabl|turn|switch|consent|us|set)\p{L}*[^?]*/iu;

const ACTIVATED_AT =
  '(?:yesterday(?: (?:morning|afternoon|evening|night))?|last (?:night|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|an? (?:hour|day|week) ago|(?:two|three|\\d{1,2}) (?:hours|days|weeks) ago|(?:gestern|vorgestern)(?: (?:früh|abend|nacht))?|hier(?: soir)?|avant-hier|(?:antes de )?ayer|anteayer|anoche)';
/** "the role he activated yesterday": when an eligible role was activated no table of roles tells. */
const WHEN_ACTIVATED = new LazyPattern(
  `(?<=(?<!\\p{L})(?:roles?|rollen?|rôles?|rol)(?: (?:that|which))?,?(?: (?:that|which|die|que|qu'))? ?[^,?]{1,40} activated|(?<!\\p{L})rôles? qu(?:'(?:il|elle)|e [^,?]{2,40}) (?:a|avait) activés?|(?<!\\p{L})rol(?:es)? que (?:[^,?]{2,40} )?(?:activó|ha activado)) ${ACTIVATED_AT}(?!\\p{L})|(?<=(?<!\\p{L})rollen?,? die [^,?]{2,40}) ${ACTIVATED_AT}(?= aktiviert)`,
  'iu',
);

/**
 * "did X have MFA when the app was registered?" as "does X have MFA?": whether somebody had a second factor then is not kept, only what is
 * registered now. `between`: the words for that time.
 */
function splitOffStateThen(text: string): { readonly asked: string; readonly between: string } | undefined {
  const { lead = '', who = '', what = '', then } = HAD_FACTOR.exec(text)?.groups ?? {};
  return then === undefined ? undefined : { asked: `${lead}does ${who} have ${what}?`, between: then.trim() };
}

/**
 * A text without the time between two things that happened to each of what it asks for, or at which a state was: no row knows it, and it is no
 * period of the calendar.
 * `between`: the words that said so.
 */
export function splitOffTimeBetween(text: string): { readonly asked: string; readonly between?: string } {
  const state = splitOffStateThen(text);
  if (state !== undefined) return state;
  const found = WHEN_ACTIVATED.exec(text) ?? AFTER_ACT.exec(text) ?? BEFORE_ACT.exec(text) ?? AROUND_ACT.exec(text);
  if (found === null) return { asked: text };
  const asked = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`;
  return {
    asked: asked.replace(/ {2,}/g, ' ').replace(/ (?=[?.!])/g, ''),
    between: found[0].replace(/^,/u, '').trim(),
  };
}
