import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { isUnknownNameWord } from '../unknown-name-words.js';

const SINCE_THEN =
  '(?: (?:us|the (?:company|team|firm|business|organi[sz]ation|department)|our (?:company|team|firm)|(?:last|this) \\p{L}+|in \\p{L}+|yesterday|today|recently|already|(?:\\d+ |(?:a|an|one|two|three|four|five|some|many|several|quite a|a few|a couple of) )?(?:days?|weeks?|months?|years?|ages|long|while|time) (?:ago|back)|for (?:ages|years|months|weeks|good)|since \\p{L}*\\d*))*';

/** "sven hartmann left, does he …?": what became of somebody, and a question about them. */
const LEAVER = new LazyPattern(
  `^(?:(?:ok|so|well|hi|hello|hey|as you know)[ ,]+)*((?:(?:mr|mrs|ms|miss|dr)\\.? )?[\\p{L}][\\p{L}'-]*(?: [\\p{L}][\\p{L}'-]*){0,2}?) (?:(?:has|have|had|is|was|just|recently|already|long|got|been) )*(?:left|quit|resigned|retired|gone|fired|let go|sacked|moved on|leaving|departed|terminated|laid off|made redundant|not with us(?: any ?more)?|no longer (?:with us|here|works? (?:here|for us))|(?:does not|doesn['’]t|has not|hasn['’]t) work(?:ed)? (?:here|for us)(?: any ?more)?)${SINCE_THEN} ?[,;.:–-]+ *(?:(?:and|so|but|now) )*(?=\\p{L})`,
  'iu',
);
/** "doing the offboarding of Diego Marchetti - what does he own?": the work that is done says of whom it is. */
const AT_WORK = new LazyPattern(
  `^(?:(?:ok|so|well|hi|hello|hey)[ ,]+)*(?:(?:i['’]?m|i am|we['’]?re|we are|currently) )*(?:(?:doing|handling|preparing|working on|starting|finishing|busy with|checking|here for) )?(?:the |an? )?(?:offboarding|onboarding|departure|leaver(?: (?:process|ticket|request))?|exit|access review|review|handover|transfer) (?:of|for|ticket for|ticket of) ([\\p{L}][\\p{L}'-]*(?: [\\p{L}][\\p{L}'-]*){0,2}?) ?(?:[,;.:]|\\s[–-]) *(?:(?:and|so|but|now) )*(?=\\p{L})`,
  'iu',
);
/** "we have a leaver, Sven Hartmann. what …?" */
const A_LEAVER = new LazyPattern(
  `^(?:(?:ok|so|well|hi|hello|hey)[ ,]+)*(?:(?:we|i)(?: (?:have|had|got|have got)|['’]ve(?: got)?) |there(?:['’]s| is) )?(?:an?|our|the|another) (?:leaver|ex-?(?:employee|colleague)|former (?:employee|colleague))(?: (?:called|named))?[,:]? ([\\p{L}][\\p{L}'-]*(?: [\\p{L}][\\p{L}'-]*){0,2}?) ?(?:[,;.:]|\\s[–-]) *(?:(?:and|so|but|now) )*(?=\\p{L})`,
  'iu',
);
const PRONOUN = /(?<![\p{L}'])(he|she|they|him|them|his|her|their|the(?= account(?!\p{L})))(?![\p{L}'])/iu;
const POSSESSIVE = /^(?:his|their|the)$/i;

const TIES =
  "(?:is (?:there )?anything|does anything|what(?:['’]s| is| else(?:['’]s| is)?)?) (?:(?:still|else|that) )*(?:hangs?|hanging|depends?|depending|dependent|rel(?:y|ies|ying)|tied|attached|linked|connected|bound)(?: (?:off|on|upon|to|from|with))+";
/** "…, roles, apps?": kinds of what is told anyway. */
const KINDS =
  '(?: ?[,:(–-]+ *(?:(?:any|and|or|old|admin|owned|e\\.?g\\.?) )*(?:roles?|apps?|rights?|permissions?|groups?|secrets?)(?:[,/ ]+(?:(?:and|or|any|his|her|their|old|admin) )*(?:roles?|apps?|rights?|permissions?|groups?|secrets?))*\\)?)?';
const THEIRS = `(?:['’]s? )?(?: ?(?:old |user )?account)?${KINDS}[\\s?.!]*$`;
/** "what can she do, and does anything hang off her account?": the second is told with the first. */
const AND_TIES = new LazyPattern(
  `(?<=^what (?:can|could|may) [^,?]{2,60}),? and ${TIES} (?:him|her|them|his|their)${THEIRS}`,
  'iu',
);
/** "does anything still hang off the account of Sven Hartmann?": what somebody holds and owns. */
const WHAT_TIES = new LazyPattern(`^${TIES} (?:the (?:old )?account of )?([\\p{L}][^,?]{2,60}?)${THEIRS}`, 'iu');

/** "is anything of his still alive - roles, apps he owns?": the same, and what might be. */
const WHAT_IS_LEFT =
  /^(?:is|does) (?:there )?(?:still )?(?:anything|something) (?:of|from) ([\p{L}][^,?]{1,60}?)(?:['’]s)? (?:is )?(?:still )?(?:alive|left|active|around|there|in place|running|open|exist)(?: ?[-–:,(] ?[^?]{3,60})?[\s?.!]*$/iu;

/** "what access is left on the account of Sven Hartmann?": the same. */
const ACCESS_LEFT =
  /^(?:what|which) (?:access|rights|permissions|privileges|roles|access rights) (?:(?:is|are|does|do) )?(?:still )?(?:left|remains?|remaining|there|open|in place|active|exists?) (?:on|for|of|with|to|in) (?:the (?:old )?account of )?([\p{L}][^,?]{1,60}?)(?:['’]s?)?(?: (?:old |user )?account)?[\s?.!]*$/iu;

/** "is Sven still authorised anywhere?": what he may do. */
const MAY_ANYWHERE =
  /^(?:is|are|was|does|has) ([\p{L}][^,?]{1,60}?) (?:still |even )*(?:authori[sz]ed|entitled|permitted|allowed in|privileged|(?:have|hold|got) (?:any )?(?:rights|access|permissions?|privileges)) (?:anywhere|somewhere|to anything|for anything|to do anything)(?: (?:here|at all|still))*[\s?.!]*$/iu;

const WHICH_ROLES_OR_APPS =
  /^(?:which|what) (?:(?:admin )?roles? (?:and\/)?or apps?|apps? (?:and\/)?or (?:admin )?roles?) (?:does|has) ([\p{L}][^,?]{1,60}?) (?:still )?(?:have|hold|own|got)(?: (?:here|at all|still|left))*[\s?.!]*$/iu;

/** "Der ist ja schon länger weg.", "He left long ago." */
const HAS_LEFT =
  /(?<=\?)[?!\s]*(?:(?:he|she|they) (?:(?:has|have|had|is|was|are|just|already|long|recently) )*(?:left|gone|quit|retired|resigned)(?!\p{L})|(?:er|sie|der|die) (?:ist|war|hat|arbeitet) (?:\p{L}+ )*?(?:weg|gegangen|ausgeschieden|verlassen|nicht mehr (?:da|hier|bei uns|im haus))(?!\p{L})|(?:il|elle) (?:est|n['’]est plus|a|ne) ?(?:\p{L}+ )*?(?:partie?|là|chez nous|quitté|travaille plus)(?!\p{L})|(?:ya )?(?:se fue|no trabaja|no está)(?!\p{L}))[^?!;]{0,60}$/iu;

/** "… noch berechtigt? Der ist ja schon länger weg.": that somebody has left is why it is asked. */
export const withoutLeaving = (text: string): string => (ORDERS.test(text) ? text : text.replace(HAS_LEFT, ''));
const ORDERS =
  /(?<!\p{L})(?:(?:dis|de)able|deactivate|block|lock|remove|delete|d[ée]sactiv|bloqu|supprim|retir|deaktivier|sperr|l[öo]sch|entfern|desactiv|deshabilit|elimin|borr|quit(?!t))\p{L}*/iu;

/** A short word before which "her" is no possessive: "does her …" is none, "of her?" is. */
const ENDS = /^\s*(?:[?.!,]|$)/u;

/**
 * "sven hartmann left, does he still have access?" as "does sven hartmann still have access?": the clause in front only says whom the
 * question is about. Other texts stay.
 */
export function askOfLeaver(text: string): string {
  const found = LEAVER.exec(text) ?? AT_WORK.exec(text) ?? A_LEAVER.exec(text);
  const name = found?.[1] ?? '';
  if (found === null || !(isName(name) || isFamilyName(name))) return askWhatTies(text);
  return askWhatTies(askOf(name, text.slice(found[0].length)) ?? text);
}

/** "Mr Hartmann", "Hartmann": one name that no word of the language is. */
function isFamilyName(words: string): boolean {
  const name = words.replace(/^(?:mr|mrs|ms|miss|dr)\.? /iu, '');
  return /^\p{Lu}[\p{L}'-]+$/u.test(name) && isUnknownNameWord(name);
}

/** What follows the clause, with the name instead of the pronoun. undefined: it says nothing of them. */
function askOf(name: string, asked: string): string | undefined {
  const said = PRONOUN.exec(asked);
  if (said === null) return undefined;
  const word = said[1] ?? '';
  const behind = asked.slice(said.index + word.length);
  const isPossessive = POSSESSIVE.test(word) || (/^her$/i.test(word) && !ENDS.test(behind));
  return `${asked.slice(0, said.index)}${name}${isPossessive ? "'s" : ''}${behind}`;
}

const SUBJECTS: Readonly<Partial<Record<string, string>>> = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  them: 'they',
};

function askWhatTies(text: string): string {
  const asked = text.replace(AND_TIES, '');
  const frames = [WHAT_TIES, WHAT_IS_LEFT, ACCESS_LEFT, MAY_ANYWHERE, WHICH_ROLES_OR_APPS];
  const [said = ''] = frames.flatMap((one) => one.exec(asked)?.slice(1).filter(Boolean).slice(0, 1) ?? []);
  const name = SUBJECTS[said.toLowerCase()] ?? said;
  if (name !== said) return `what can ${name} do`;
  return name.includes('@') || isName(name) ? `what can ${name} do` : asked;
}

/** Whether words are somebody's name: by the first name, or all in capitals and none of them known. */
export function isName(words: string): boolean {
  const [first = '', ...others] = words.split(' ');
  if (isGivenName(first.toLowerCase())) return true;
  const isProper = [first, ...others].every((word) => /^\p{Lu}/u.test(word) && isUnknownNameWord(word));
  return isProper && others.length > 0;
}
