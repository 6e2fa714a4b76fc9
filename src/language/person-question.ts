import { LazyPattern } from '../core/lazy-pattern.js';
import { isGuid } from '../core/guid.js';
import { isUnknownNameWord } from './unknown-name-words.js';
import { isGivenName } from './given-names.js';
import { TELL_ABOUT } from './parameters/name-patterns.js';
import type { Concept } from './lexicon/phrase-lexicon.js';
import type { FoundName } from './parameters/found-name.js';

/** A name of up to four words, a user principal name, or an object id. */
const NAME =
  '((?:[\\w.+#-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4})|(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})|"[^"]{1,80}"|[\\p{L}][\\p{L}.-]*(?:\'[\\p{L}]{2,})?(?: [\\p{L}][\\p{L}.-]*(?:\'[\\p{L}]{2,})?){0,3}?)';
/** What says that a person is meant, before the name. */
const NOUN = '(?:(?:the |our )?(?:(user|account|person|employee|colleague|admin|administrator|guest)(?: account)? )?)';
const LEAD =
  "^(?:(?:and|so|ok|okay|hi|hello|hey|please|now|can you|could you|would you)[ ,!.]+)*(?:please )?(?:(?:i|we) (?:want|need|would like|'d like) to (?:know|see) )?";
/** Behind the question, from the right: how politely, when, where. A reach of words is whatever follows its first one. */
const LAST_UNIT = new LazyPattern(
  ' (?:please|pls|exactly|really|for me|thanks|for|today|yesterday|now|lately|recently|here|tonight|overnight|of late|so far|as (?:csv|json)|(?:this|last|past|over|since|between|before|after|until|during|within|in|on|from) [\\p{L}\\p{N}:., -]{1,40})$',
  'iuy',
);
const ABOUT =
  '(?:tell (?:me|us) (?:more |everything |all |something )?about|info(?:rmation)? (?:on|about|for)|details? (?:of|on|for|about)|what do (?:we|you) (?:know|have) (?:about|on)|what about|everything (?:about|on)|all about|more about|look (?:up|into|at)|investigate|inspect|describe|dossier (?:of|on|for)|profile (?:of|for)|background on|account (?:of|for)|(?:(?:show|open|display|get|find)(?: me| us)?|give (?:me|us)) (?:(?:the )?(?:account|profile|dossier|details?) (?:of|for) |(?:everything|all|more|details|info(?:rmation)?) (?:about|on|of|for) )?)';
const THINGS = "(?:'s|s'|') (?:user )?(?:account|profile|dossier|details|info|information)";
const ADVERB = '(?:(?:actually|really|recently|just|exactly|all) )*';
const DONE = '(?:do|done|did|doing|up to|been up to|been doing|been working on|been)';
const MFA = '(?:mfa|2fa|multi-?factor(?: authentication)?|two-?factor(?: authentication)?|a second factor)';
const ANYTHING =
  '(?:any\\p{L}{4,6}|some\\p{L}{4,6}|any of (?:it|this|that|our (?:stuff|systems|data|things))|(?:the|our) (?:tenant|systems|environment|stuff)|our things)(?: (?:at all|here|in (?:here|our tenant|the tenant)|else|important))*';
const POWER =
  '(?:admin|administrator|privileged|roles?|rights|mfa|2fa|factor|sign(?:ed)? in|log(?:ged)? in|risk|enabled|disabled|guest|do|done|own)';

const PATTERNS: readonly RegExp[] = [
  `(?:who(?:'s| is| was)|wer ist|qui est) ${NOUN}${NAME}`,
  `${ABOUT} ?${NOUN}${NAME}(?:${THINGS})?`,
  `${TELL_ABOUT} ${NAME}`,
  `(?:show (?:me |us )?|open |what is |what's in )?()${NAME}${THINGS}`,
  `(user|account|person|employee|guest) ${NAME}`,
  `what (?:can|could|may) ${NOUN}${NAME} (?:(?:still|even|now|actually|currently) )?(?:do|access|reach|see|touch|change|get at)`,
  `what (?:is|was) ${NOUN}${NAME} (?:allowed|able|permitted) to (?:do|access|see|change)`,
  `what (?:kind of )?(?:access|rights|powers?|privileges) (?:does|has) ${NOUN}${NAME}(?: (?:have|hold|got))?`,
  `what (?:does|can) ${NOUN}${NAME} (?:still )?(?:own|have access to)`,
  `what (?:does|has) ${NOUN}${NAME} (?:still )?(?:have|hold|got|keep)(?: left)?`,
  `(?:does|do|has|did) ${NOUN}${NAME} (?:still )?(?:have|got|hold|keep|retain) (?:any |some )?(?:access|rights|powers?|privileges)(?: left)?(?: (?:to|in|on) ${ANYTHING})?`,
  `(?:can|could|may|is) ${NOUN}${NAME} (?:still )?(?:able to )?(?:get|log|sign|reach|access|see|touch|do|change|use|open)(?: (?:in|into|at|on|to))* ${ANYTHING}`,
  `(?:is|was) (?:the )?(?:account of ${NOUN}${NAME}|${NAME}(?:'s account)?) (?:still )?(?:an? )?(?:enabled|disabled|active|blocked|locked|guest|member|synced|synchronised)`,
  `how (?:powerful|privileged) is ${NOUN}${NAME}`,
  // "is dave an admin and does he have MFA?": more than one report would tell half of it.
  `(?:is|does|has|did|was|what (?:admin )?roles? (?:does|has)|when did) ${NOUN}${NAME} (?:(?:an?|the|any|in|at|have|has|hold|holds|use|still|really|even|last|ever|working) [\\p{L}\\p{N}' -]{0,60}?)?${POWER}[\\p{L} ]{0,20},? and (?:also )?(?:(?:is|does|has|did|was|what|when|which) )(?:[\\p{L}]+ ){0,3}(?:he|she|they|his|her|their)(?![\\p{L}])[\\p{L}\\p{N}' -]{0,60}`,
  `(?:is|does|has) ${MFA} (?:on |enabled |set up )?for ${NOUN}${NAME} and (?:is|does|has|what)[\\p{L} ]{1,30}(?:he|she|they)(?![\\p{L}])[\\p{L} ]{0,40}`,
].map((source) => new LazyPattern(`${LEAD}${source}$`, 'iu'));

/** What somebody did, without saying of which kind. */
const ACTS: readonly RegExp[] = [
  `(?:what|everything|anything|all)(?:'s|s)? (?:(?:else|that|did|has|have|is|was) )*${NOUN}${NAME} ${ADVERB}${DONE}`,
  `(?:show (?:me |us )?)?(?:everything|all|what|anything)(?: that)? ${NOUN}${NAME} ${ADVERB}(?:did|has done|does)`,
  `(?:any |show (?:me |us )?(?:all |the )?|list )?(?:activit(?:y|ies)|actions?|changes?|acts?|doings) (?:by|of|from) ${NOUN}${NAME}`,
].map((source) => new LazyPattern(`${LEAD}${source}$`, 'iu'));

/** Another report tells it, and better. */
const OTHER_MATTER: readonly Concept[] = [
  'connector',
  'rule',
  'mail-flow',
  'consent',
  'consented',
  'credential',
  'audit-log',
  'decision',
  'incident',
  'offtopic',
];

/** An app is meant, whatever it is called. */
const SAYS_APP = /(?<![\p{L}])(?:apps?|applications?|service principals?|integrations?|bots?|tools?)(?![\p{L}])/iu;
const NO_NAME =
  /^(?:an?|the|our|my|your|you|i|we|it|he|she|they|that|this|these|those|there|any|all|every|some|no|who|what|which|how|me|us|them|someone|somebody|anyone|anybody|everyone|everybody|nobody|in|on|of|at|with|to|for|allowed|able)(?![\p{L}])/iu;
/** Words that no name has: a pattern that took more than the name is not trusted. */
const SENTENCE =
  /(?:^| )(?:and|or|but|is|are|was|were|has|have|had|does|did|do|can|who|which|that|not|still|been|to|allowed|able|an?|the|in|on|of|with|last|this|admins?|administrators?|rights?|roles?|mfa|users?|accounts?|apps?)(?: |$)/i;

/**
 * The person whom a question is about as a whole: "tell me about bob", "what did bob do?". Undefined where no person is named for sure, or
 * one matter of theirs is asked that a report tells. `conceptsIn`: what a text says once the name is out of it. `names`: those that the text has.
 */
export function findAskedPerson(
  text: string,
  conceptsIn: (rest: string) => ReadonlySet<Concept>,
  names: readonly FoundName[] = [],
): string | undefined {
  if (text.length > LONGEST) return undefined;
  const asked = WHO_IS.exec(text)?.[1];
  if (asked !== undefined && isCalledSo(asked, names)) return asked;
  const account = WHAT_IS.exec(text)?.[1];
  if (account !== undefined && names.some(({ kind, value }) => kind === 'user' && value === account)) return account;
  if (SAYS_APP.test(text)) return undefined;
  const name = ALONE.exec(text)?.[1] ?? nameIn(text);
  if (name === undefined) return undefined;
  const concepts = conceptsIn(text.replace(name, ' '));
  return OTHER_MATTER.some((concept) => concepts.has(concept)) ? undefined : name;
}

/** "IT Admin", "Emergency Access 1" are names, whatever their words say; "Global Administrator" is a role. */
function isCalledSo(asked: string, names: readonly FoundName[]): boolean {
  const found = names.filter(({ value }) => asked.toLowerCase().includes(value.toLowerCase()));
  if (IS_ROLE.test(asked) || found.some(({ kind }) => kind === 'app')) return false;
  if (found.some(({ value }) => value.length === asked.length)) return true;
  const [first = '', ...others] = asked.split(' ');
  const isSpelledSo = others.length > 0 && others.every((word) => /^[\p{Lu}\d]/u.test(word));
  return isSpelledSo && (/^\p{Lu}{2,}$/u.test(first) || (/^\p{Lu}/u.test(first) && /^\d+$/.test(others.at(-1) ?? '')));
}

const IS_ROLE = / (?:administrator|reader|operator|manager|approver)$/iu;

/** "who is IT Admin?": nothing else is asked, whatever the words of the name say. */
const WHO_IS =
  /^[¿\s]*(?:and |so )?(?:who(?:'s| is| was)|wer ist|qui est|c'est qui|qui[ée]n es) (?:the |our |this |that )?(?:account |user )?"?([^?"]{2,60}?)"?[\s?.!]*$/iu;

/** "what is svc-migration?": a sign-in name is nobody else's. */
const WHAT_IS =
  /^[¿\s]*(?:and |so |und |et |y )?(?:what(?:'s| is| was)|was ist|c'est quoi|qu'est-ce que(?: c'est)?|qu[ée] es) (?:the |this |that )?(?:account |user )?"?([^\s"?]{3,60})"?[\s?.!]*$/iu;

function nameIn(text: string): string | undefined {
  for (const shorter of withoutTail(text)) {
    for (const pattern of [...ACTS, ...PATTERNS]) {
      const [, ...found] = pattern.exec(shorter) ?? [];
      const [raw = '', said = ''] = found.filter(Boolean).toReversed();
      const name = raw.replace(/^"|"$|'s$/g, '').trim();
      if (name !== '' && isPersonsName(name, said !== '')) return name;
    }
  }
  return undefined;
}

/**
 * The question without what may be said behind it, the shortest first: "on" is of the question in "background on bob". Taken off one by
 * one: a pattern with all of it has more ways through a hostile text than there is time.
 */
function withoutTail(text: string): readonly string[] {
  const shorter = [withoutStops(text)];
  for (let at: number | undefined; (at = lastUnitIn(shorter[0] ?? '')) !== undefined;) {
    shorter.unshift(withoutStops((shorter[0] ?? '').slice(0, at)));
  }
  return shorter;
}

function withoutStops(text: string): string {
  return text.replace(/[ ,?!.]+$/, '');
}

function lastUnitIn(text: string): number | undefined {
  for (let at = text.lastIndexOf(' '); at > 0; at = text.lastIndexOf(' ', at - 1)) {
    LAST_UNIT.lastIndex = at;
    if (LAST_UNIT.test(text)) return at;
  }
  return undefined;
}

/** A sign-in name and nothing else. */
const ALONE = /^\s*([\w.+#-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})[ ?!.]*$/u;

/** A longer text tells a story, and time is bounded. */
const LONGEST = 200;

function isPersonsName(name: string, said: boolean): boolean {
  if (name.includes('@')) return true;
  if (isGuid(name)) return said;
  if (NO_NAME.test(name) || SENTENCE.test(name)) return false;
  const words = name.split(' ');
  if (isGivenName(words[0] ?? '') && words.length <= 4) return true;
  const named = words.filter((word) => !PARTICLE.test(word));
  if (said) return named.some(isUnknownNameWord);
  return named.length === 2 && named.every((word) => isUnknownNameWord(word) && /^\p{Lu}/u.test(word));
}

const PARTICLE = /^(?:van|von|de[nrl]?|la|della|di|da|du|ter|bin|al)$/i;
