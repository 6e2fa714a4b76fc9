import { LazyPattern } from '../../core/lazy-pattern.js';
import { GUID_PATTERN } from '../../core/guid.js';
import { isAbusedAppName, namesAbusedApp } from '../../m365/abused-apps.js';
import { COUNT, UNIT } from './time-span.js';
import { isGivenName } from '../given-names.js';
import { listConcepts, findMentions } from '../concept-mentions.js';
import { isNameLike, isOfCalendar, isUnknownNameWord } from '../unknown-name-words.js';
import { COMMON_WORDS } from '../common-words.js';
import { isForeignTerm, isOurWord } from '../lexicon/phrase-lexicon.js';
import { ALL_PHRASES } from '../merged-phrase-index.js';
import { splitWords } from '../question-tokenizer.js';
import { isEnglishTableWord, isSubjectTableWord } from '../query/subject-table-words.js';
import { correctTypos, isKnownWord } from '../typo-correction.js';
import { findAddress } from '../../core/ip-address.js';
import { CHANGE_VERBS } from '../change-verbs.js';
import { endsLikeApp, standsBeforeApp } from './app-name-endings.js';
import { findExcludedNames } from './excluded-names.js';
import { NAME_PATTERNS } from './name-patterns.js';
import type { FoundName } from './found-name.js';
import { SAID_AGAIN, splitJoinedNames } from './joined-names.js';
import { findRole } from './role-names.js';
import { findRuleOrConnectorNames } from './rule-names.js';
import { findGlossaryTerm } from '../../glossary/glossary.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findTerm } from '../explanation/term-index.js';
import { isDomainTerm, isPossibleName } from './name-or-domain-term.js';
import { asLeftOut } from './left-out-of-policy.js';

const GUID = new LazyPattern(`\\b${GUID_PATTERN}\\b`, 'i');
const UPN = /[\w.+'#-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const QUOTED = /"([^"]{1,120})"|(?<![\p{L}\p{N}])'([^']{2,120})'(?![\p{L}\p{N}])/u;

const APP_CUE =
  /\b(?:apps?|applications?|principals?|spn|integrations?|add-?ins?|registrations?|oauth|robot|bot|tool)(?:\W+(?:called|named|with the name|name))?\W*$/i;
const USER_CUE =
  /\b(?:users?|accounts?|admins?|administrators?|persons?|employees?|colleagues?|mr|mrs|ms)(?:\W+(?:called|named))?\W*$/i;
const OTHER_THINGS =
  'connectors?|rules?|etr|polic(?:y|ies)|groups?|domains?|channels?|role|mailbox|host|' +
  '\\p{L}*regeln?|konnektor(?:en)?|connectoren|richtlinien?|gruppen?|postfach|' +
  'r[eè]gles?|connecteurs?|strat[eé]gies?|groupes?|reglas?|conector(?:es)?|pol[ií]ticas?|grupos?|buz[oó]n';
const OTHER_CUE = new LazyPattern(
  `(?<!\\p{L})(?:${OTHER_THINGS})(?:\\W+(?:called|named|namens|mit dem namen|nomm[eé]e?|appel[eé]e?|llamad[ao]))?\\W*$`,
  'iu',
);

/** Small words in capitals ("Which Apps Can …", "WHO IS …") say that capitals mean nothing in this text. */
function capitalsMeanNames(text: string): boolean {
  const small =
    text
      .slice(1)
      .match(
        /(?<![\p{L}])(?:which|are|is|the|about|of|can|do|does|have|has|what|who|our|me|any|to|in|with|without)(?![\p{L}])/giu,
      ) ?? [];
  return small.length === 0 || small.some((word) => /^\p{Ll}/u.test(word));
}

const EDGE =
  / (?:flagged|marked|rated|considered|seen|listed|treated|regarded|reported)(?: as)?$|^(?:[Tt]he|[Dd]ies(?:e[rmns]?)?|[Cc]ette?|[Ee]st[ea]|[Ee]s[ea]|[Aa]n?|[Ee]verything|[Aa]nything|[Ss]omething|[Ww]hatever|our|this|that|any|all|some|my|your|app|application|called|named|fake|bogus|phony|rogue|malicious|so-called|dodgy|shady) | (?:app|application|please|now|today|exactly|been|integration|service principal|here|in our tenant)$|['"?!.,;:]+$|'s$/u;

/** "who gave Office Sync Helper Global Administrator": the role is no part of the name. */
const ROLE_AT_END =
  / (?:as )?(?:Global|Exchange|Security|SharePoint|Teams|User|(?:Cloud )?Application|Privileged (?:Role|Authentication)|Authentication|Helpdesk|Hybrid Identity|Conditional Access|Intune) (?:Administrator|Admin|Reader)s?$/;

/** "n. What does it do", "GitHub. Which": a name ends where the next question begins. */
const NEXT_QUESTION =
  /[.?!:;]\s+(?:what|which|who|whose|when|where|why|how|does|did|do|is|are|has|have|can|could|tell|show|name|list)(?![\p{L}\p{N}]).*$/isu;

/** "who consented to Ledger Sync in October": the month is no part of the name. */
const MONTH_AT_END =
  / (?:in|since|from) (?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "Mitglieder von Recipient Management", "Owners of Office Sync Helper": what is asked of a name is no part of it. */
const OF_NAME =
  /^(?<asked>\p{L}+) (?:of|von|vom|der|des|du|del|de(?: la)?) (?:the |our |dem |der |la |el )?(?=\p{Lu}\p{L}*(?: |$))/u;

function withoutAsked(name: string): string {
  const asked = OF_NAME.exec(name)?.groups?.['asked']?.toLowerCase() ?? '';
  const isAsked = isSubjectTableWord(asked) && (isOurWord(asked) || !isEnglishTableWord(asked));
  return isAsked ? name.replace(OF_NAME, '') : name;
}

/** "hat Yusuf Demir Adminrechte?", "von jeder IP Mails annehmen": German writes large what is asked of somebody, too. */
const GERMAN_NOUN =
  /(?:rechte|rollen?|berechtigung(?:en)?|zugriffe?|zugang|passwort|passwörter|kennwort|kennwörter|faktor|methoden?|besitzer|eigentümer|herausgeber|zertifikate?|schlüssel|geheimnisse?|secrets?|regeln|konnektoren|connectoren|postfächer|richtlinien|(?:einstell|zustimm|einwillig|zuweis|änder|lösch|zurücksetz|erteil|registrier)ung(?:en)?|vergaben?|freigaben?)$/iu;
const ABBREVIATED = /^(?:IPs?|URLs?|TLS|MFA|2FA|SMTP|SMS|PIM|EWS|IMAP|POP3?) (?:E-)?(?:Mails?|Nachrichten|Dateien)$/u;

/** "kann Ticketbridge Connector Mails verschicken?": what is done something to, before the verb. */
const GERMAN_OBJECT = / (?:E-)?(?:Mails?|Nachrichten|Dateien|Kalender|Kontakte|Apps?|Benutzer|MFA|2FA|SMS|PIM)$/u;
const VERB_BEHIND = /^ (?:\p{Ll}{3,}(?:en|ern|eln)|eingerichtet|registriert|aktiviert|hinterlegt)(?!\p{L})/u;

function withoutGermanNoun(name: string, behind: string): string {
  if (ABBREVIATED.test(name)) return '';
  if (VERB_BEHIND.test(behind)) return name.replace(GERMAN_OBJECT, '');
  const at = name.lastIndexOf(' ');
  return at > 0 && GERMAN_NOUN.test(name) && /^\p{Lu}/u.test(name.slice(at + 1)) ? trimName(name.slice(0, at)) : name;
}

/** "is diego excluded from the mfa policy": what a policy does with somebody is no part of the name. */
const BEFORE_POLICY =
  / (?:not )?(?:excluded|exempt(?:ed)?|left out|covered|protected|targeted|reached|caught) (?:from|by|of|in)(?: .*)?$/iu;

function trimName(name: string): string {
  let trimmed = withoutAsked(name.replace(NEXT_QUESTION, '').replace(BEFORE_POLICY, ''));
  for (let before = ''; before !== trimmed;) {
    before = trimmed;
    trimmed = trimmed.replace(EDGE, '').replace(ROLE_AT_END, '').replace(MONTH_AT_END, '').trim();
  }
  return trimmed;
}

const FIRST_VERB =
  /^[\s¿]*(?:Is|Are|Was|Were|Does|Do|Did|Has|Have|Had|Can|Could|May|Should|Will|Ist|Sind|War|Waren|Hat|Haben|Hatte|Kann|Darf|Wird|Wurde|Wer|Wem|Wen|Est|Sont|Était|A|Ont|Avait|Peut|Es|Son|Era|Está|Están|Tiene|Tienen|Ha|Han|Puede|Sigue) (?=\p{Lu})/u;
const NO_NAME =
  /^(?:you|i|we|it|u|they|he|she|that|this|these|those|there|anyone|everyone|someone|users?|people|who|what|which|how|yourself|me|us|them|all|any|most|some|every|each|your|my|a|an|new|oldest|newest|latest)\b/i;

/** "30 days". */
const SPAN = new LazyPattern(`^${COUNT} ?${UNIT}$`, 'i');

/** Words that only sentences have: "using but they have". */
const SENTENCE =
  /(?:^| )(?:but|they|we|i|you|he|she|who|which|when|if|because|although|so|or|is|are|was|were|has|have|had|been|by)(?: |$)/i;

/** "support team make": a team, and what it does. */
const OF_TEAM =
  /(?:^| )(?:teams?|desk|helpdesk|department) (?:do|make|change|create|add|remove|delete|give|grant|reset)$/i;

const ABLE = /(?:can|could|may|does|did) $/i;

type LooseRules = Pick<(typeof NAME_PATTERNS)[number], 'kind' | 'sure' | 'capable' | 'headed' | 'acts' | 'beforeApp'>;

const isPartOfAbused = (word: string): boolean => namesAbusedApp(word) && !COMMON_WORDS.has(word);

/** Whether small letters make a name: a word that is neither English nor ours, or what the words before leave no doubt of. */
function looseEnough(name: string, { kind, sure, capable, headed, acts, beforeApp }: LooseRules, before = ''): boolean {
  if (NO_NAME.test(name) || SENTENCE.test(name) || OF_TEAM.test(name)) return false;
  // "whats perfectdata software and how did it get in?"
  // "what can perfectdata do here?", but not "backup?".
  if (kind === 'app' && (isAbusedAppName(name) || isPartOfAbused(name.toLowerCase()))) return true;
  // "which apps can assign app permissions?"
  if (beforeApp && ABLE.test(before) && CHANGE_VERBS.has(name.toLowerCase())) return false;
  if (beforeApp) return standsBeforeApp(name, / (?:the|our) $/i.test(before));
  if (isDomainTerm(name)) return false;
  if (acts) return isPersonLike(name, 1) || isNickname(name);
  if (kind === 'app' && endsLikeApp(name)) return true;
  if (headed) return false;
  const words = name.split(' ');
  if (sure || (capable && words.length > 1)) return words.some(isNameLike);
  return words.some(isUnknownNameWord);
}

/** "svc-migration": administrators call accounts of services so. */
const SERVICE_ACCOUNT = /(?<![\p{L}\p{N}._-])(?:svc|srv|adm|t0|usr)[-_.][\p{L}\p{N}][\p{L}\p{N}._-]{1,40}(?<![._-])/iu;

/** "bram.devries", "it.admin": the part of an account before the @. */
const NICKNAME = /(?<![\p{L}\p{N}.@_-])(\p{L}{2,20})\.(\p{L}{2,20})(?![\p{L}\p{N}@_-]|\.\p{L})/u;
const ADMIN = /^adm(?:in)?$/i;

function nickname(text: string): RegExpExecArray | null {
  const match = NICKNAME.exec(text);
  const [, first = '', last = ''] = match ?? [];
  return isGivenName(first.toLowerCase()) || ADMIN.test(first) || ADMIN.test(last) ? match : null;
}

function accountName(text: string): FoundName | undefined {
  const match = SERVICE_ACCOUNT.exec(text) ?? nickname(text);
  return match ? { kind: 'user', value: match[0], start: match.index, end: match.index + match[0].length } : undefined;
}

function unquoted(text: string): FoundName | undefined {
  return (
    capitalised(text) ??
    amidSmallWords(text) ??
    first(NAME_PATTERNS, (pattern) => {
      const match = pattern.loose?.exec(text);
      return match?.[1]
        ? nameIn(match, pattern.kind, (name) => looseEnough(name, pattern, match[0].split(name)[0]))
        : undefined;
    })
  );
}

/** "Rosalind Achterberg", whatever is asked of her. */
const beginsWithGivenName = (name: string): boolean => {
  const [first = '', second = ''] = name.split(' ');
  return /^\p{L}+ \p{L}+$/u.test(name) && isGivenName(first) && isUnknownNameWord(second);
};

const PARTICLE = /^(?:van|von|de[nrl]?|la|della|di|da|du|ter|bin|al)$/i;

/** "Nora Keller", "Bram de Vries", "Hui Min Lim", but not "Contoso Backup". */
function isPersonLike(name: string, fewest = 2): boolean {
  const words = name.split(' ').filter((word) => !PARTICLE.test(word));
  // Of three words, one may resemble a typo of a known word.
  if (words.length === 3) {
    const isCapital = words.every((word) => /^\p{Lu}/u.test(word));
    return isCapital && words.filter(isUnknownNameWord).length >= 2 && words.every(isNameLike);
  }
  return words.length >= fewest && words.length <= 2 && words.every(isUnknownNameWord);
}

/** "IT Admin", where somebody must stand; "Global Admin" is a role. */
const isAccountName = (name: string): boolean =>
  /^(?:\p{Lu}\S* ){1,2}(?:Admin|Account|User|Service)$/u.test(name) && !isDomainTerm(name);

/** A service may be an app as well as an account. */
const isCalledAccount = (name: string): boolean => isAccountName(name) && !name.endsWith(' Service');

const JOINT = / (?:and|or|und|oder|et|ou|y|o) /u;
const isSomebody = (name: string): boolean => isAccountName(name) || isPersonLike(name, 1);

/** Whether a name is somebody's: it looks so, or begins with a first name, which may look like a slip of another word ("Sven", "seven"). */
const isPersonName = (name: string): boolean =>
  isPersonLike(name) || (/^\p{L}+ \p{L}+$/u.test(name) && isGivenName(name.split(' ')[0] ?? ''));

/** One word that only resembles a word of ours: "alice" is no mistyped "alike" where somebody must stand. */
function isNickname(name: string): boolean {
  return /^\p{L}{3,}$/u.test(name) && !isKnownWord(name.toLowerCase()) && correctTypos(splitWords(name)).length === 1;
}

/** "Invoices", where somebody must stand: an English word, but none that our questions use. "Microsoft" is no account here. */
const isForeignWord = (name: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(name) && isNameLike(name) && !COMMON_WORDS.has(name.toLowerCase()) && !PRODUCT.test(name);

const CAPITAL = /[\p{Lu}\p{N}]/u;

function capitalised(text: string): FoundName | undefined {
  if (!capitalsMeanNames(text)) return undefined;
  const hasName = CAPITAL.test(text.slice(1));
  if (!hasName && !CAPITAL.test(text)) return undefined;
  return first(NAME_PATTERNS, ({ kind, proper, sure, titled, person, acts, doer, mayBegin }) => {
    const match = hasName || mayBegin ? proper.exec(text) : null;
    return match?.[1]
      ? nameIn(match, kind, (name) =>
          person || acts
            ? isPersonLike(name, acts ? 1 : 2) ||
              (acts && name.split(JOINT).every(isSomebody)) ||
              (doer && isForeignWord(name))
            : sure || name.split(' ').some(isNameLike) || (titled && isPossibleName(name)),
        )
      : undefined;
  });
}

/**
 * Two capitalised words or more: behind a small one, "warum ist Office Sync Helper kritisch?", before the verb of a question, "Office Sync
 * trusts which issuer?", or as its topic, "Office Sync: what is it?".
 */
const AMID =
  /(?:(?<=(?<![\p{L}\p{N}])\p{Ll}[\p{L}']*[ :,] ?)|^(?!Hello|Hi|Hey|Good|Thanks|Dear|Please)(?=[^?!.;]+ \p{Ll}+ (?:which|what|whose)\s|\p{Lu}[^\s,:;]*(?: \p{Lu}[^\s,:;]*)*(?: ?[,:;]| [-–]) ?¿?\p{Ll}))\p{Lu}[\p{L}\p{N}.&-]+(?: \p{Lu}[\p{L}\p{N}.&-]+){1,5}(?![\p{L}\p{N}])/u;
/** Products, licences and ways to attack, which questions name without meaning one app. */
const PRODUCT =
  /\b(?:Microsoft|Office 365|365|Azure|Entra|Exchange|SharePoint|OneDrive|Teams|Graph|Outlook|Windows|Defender|Intune|Purview|Sentinel|Power|Active Directory|Google|Apple|Amazon|AWS|ID|AD|P1|P2|E3|E5|MITRE|NIS2|ISO|GDPR|CIS)\b/;

/** "How tall is the Eiffel Tower?" asks nothing of ours. */
const isWorldly = (name: string): boolean => listConcepts(findMentions(splitWords(name), ALL_PHRASES)).has('offtopic');

/** "apps owned by Bram de Vries": a first name, and a surname with a small word before it. */
const WITH_PARTICLE =
  /(?<=^[\s¿]*|(?<![\p{L}\p{N}])\p{Ll}[\p{L}']*[ :,] ?)(?<given>\p{Lu}[\p{L}-]+) (?:van|von|de|del|della|di|da|du|ter|bin|al)(?: (?:der|den|la|los))? (?<surname>\p{Lu}[\p{L}-]+)(?![\p{L}\p{N}]| (?:and|or|und|oder|et|ou|y|o) \p{Lu})/u;

function personWithParticle(text: string): FoundName | undefined {
  const match = WITH_PARTICLE.exec(text);
  const { given = '', surname = '' } = match?.groups ?? {};
  if (match === null || !isGivenName(given) || !isUnknownNameWord(surname)) return undefined;
  return { kind: 'user', value: match[0], start: match.index, end: match.index + match[0].length };
}

/** A name that no wording announces, but its capitals, in a text that else is written small. */
function amidSmallWords(text: string): FoundName | undefined {
  if (!capitalsMeanNames(text)) return undefined;
  // "Has Office Sync Helper signed in?": the verb that begins the question is no part of the name.
  const asked = text.replace(FIRST_VERB, (verb) => verb.toLowerCase());
  const person = personWithParticle(asked);
  if (person !== undefined) return person;
  const match = AMID.exec(asked);
  const said = match?.[0] ?? '';
  const value = withoutGermanNoun(trimName(said), asked.slice((match?.index ?? 0) + said.length));
  if (match === null || !value.includes(' ') || PRODUCT.test(value) || isWorldly(value)) return undefined;
  // "IT" is no "it" before "Admin".
  if (NO_NAME.test(value) && !isCalledAccount(value)) return undefined;
  if (isRole(value) || isTerm(value)) return undefined;
  const kind = isPersonName(value) || isCalledAccount(value) ? 'user' : 'app';
  const words = value.split(' ');
  if (isOfCalendar(value)) return undefined;
  const isTitle = isPossibleName(value) && !words.some(isForeignTerm);
  if (kind === 'app' && !isTitle && !words.some(isUnknownNameWord)) return undefined;
  const start = match.index + match[0].indexOf(value);
  const whole = withFirstName(text, start, value);
  if (whole !== undefined) return whole;
  return { kind: hasMembers(text, start) ? 'other' : kind, value, start, end: start + value.length };
}

/** "hat Bram de Vries MFA?": the small word is of the surname, and what is asked of him is not. */
const FIRST_NAME =
  /(?<![\p{L}\p{N}])(?<given>\p{Lu}\p{L}+) (?:van|von|de|del|di|da|du|ter|bin|al)(?: (?:der|den|la))? $/u;
const ASKED_BEHIND = / (?:MFA|2FA|FIDO2?|SMS|PIM|TLS|Admin|Global|Rollen?|Rechte)(?: .*)?$/u;

function withFirstName(text: string, start: number, value: string): FoundName | undefined {
  const before = FIRST_NAME.exec(text.slice(0, start));
  if (before === null || !isGivenName(before.groups?.['given'] ?? '')) return undefined;
  const surname = value.replace(ASKED_BEHIND, '');
  const end = start + surname.length;
  return { kind: 'user', value: text.slice(before.index, end), start: before.index, end };
}

const MEMBERS =
  /(?<!\p{L})(?:members?|mitglied(?:er)?n?|membres?|miembros?) (?:of|in|von|der|des|du|del|de(?: la)?) (?:the |our |dem |der |la |el )?$/iu;

/** Whether what is named there has members: a group or a role, and no app. */
const hasMembers = (text: string, start: number): boolean => MEMBERS.test(text.slice(0, start));

/** "Verified Publisher" among words of another language: a term of several words, which the question speaks of. */
const isTerm = (name: string): boolean =>
  name.includes(' ') && findGlossaryTerm(findTerm(foldPhrase(name)) ?? '') !== undefined;

const isRole = (name: string): boolean => findRole(splitWords(name)) !== undefined;

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameIn(
  match: RegExpExecArray,
  kind: 'app' | 'user',
  accept: (name: string) => boolean,
): FoundName | undefined {
  const said = match[1] ?? '';
  // "Sven Hartmann's account" is somebody's, not a name.
  const owner = POSSESSED.exec(said)?.[1];
  const raw = owner ?? said;
  // "Is Docuvault's publisher verified": the verb begins the sentence, not the name.
  const behind = match.input.slice(match.index + match[0].indexOf(raw) + raw.length);
  const value = withoutGermanNoun(trimName(match.index === 0 ? raw.replace(FIRST_VERB, '') : raw), behind);
  // "Hat Bram de Vries MFA?": what is asked of somebody is no part of the name.
  const person = match.index === 0 && value !== raw ? personWithParticle(value) : undefined;
  if (person?.start === 0 && !JOINT.test(value))
    return { ...person, ...placeOf(match.index + match[0].indexOf(person.value), person.value) };
  if (/^(?:any|some|all|every|each|no) /i.test(raw)) return undefined; // "does any tech use" asks of everybody
  if (value === '' || value.length > 120 || SPAN.test(value) || isTerm(value) || !accept(value)) return undefined;
  const isOfName = OF_NAME.test(raw) && value !== raw;
  if (isOfName && isRole(value)) return undefined;
  const start = match.index + match[0].indexOf(raw) + raw.indexOf(value);
  const isPerson = owner !== undefined || beginsWithGivenName(value) || (isOfName && isPersonName(value));
  const isGroup = hasMembers(match.input, start);
  return { kind: isGroup ? 'other' : isPerson ? 'user' : kind, value, start, end: start + value.length };
}

const placeOf = (start: number, value: string): Pick<FoundName, 'start' | 'end'> => ({
  start,
  end: start + value.length,
});

const POSSESSED =
  /^(.{2,80}?)(?:'s|(?<=s)') (?:user |admin )?(?:account|profile|mailbox|password|MFA|roles?|sign-in)$/i;

/** A thing that is called by what stands in quotes before it: the "Help Desk" role group. */
const THING_AFTER = /^\W*(?:role groups?|connectors?|rules?|policy|policies|groups?|roles?|mailbox)\b/i;

/** After these words quotes hold a name, though its words may be ours: `tell me about "Office Sync"`. */
const NAME_CUE =
  /\b(?:about|show me|details (?:of|on|for)|info on|is|was|can|does|ist|est|es|warum|wieso|weshalb|pourquoi|por qu[eé]|trust|owns|owner of|permissions of|consented to|behind|uses|find|open)\W*$/i;

/** `worst permission of "Microsoft Office Sync"` */
const OF = /\b(?:of|by|from|von|vom|de|del|du)\W*$/iu;

/** "which apps are called": what stands in quotes behind it is a name, whatever word it is. */
const APPS_CALLED =
  /(?<!\p{L})(?:apps?|applications?|anwendung(?:en)?|applis?|aplicaci(?:ón|ones)) (?:[\p{L}-]+ ){0,3}(?:called|named|heißen|heißt|namens|genannt|appelées?|nommées?|s['’]appellent|s['’]appelle|llamadas?|se llaman?)\W*$/iu;

/** Quotes also mark terms ("security defaults"): without a word before that says so, they name only what is no word of ours. */
function isAName(text: string, at: number, inside: string): boolean {
  const before = text.slice(0, at);
  if (/^\p{Lu}/u.test(inside) && THING_AFTER.test(text.slice(at + inside.length + 2))) return true;
  if (APP_CUE.test(before) || USER_CUE.test(before) || OTHER_CUE.test(before) || APPS_CALLED.test(before)) return true;
  const isTitle = inside.includes(' ') && inside.split(' ').every((word) => CAPITAL.test(word.charAt(0)));
  const isCued = NAME_CUE.test(before) || (isTitle && OF.test(before) && !isRole(inside));
  return inside.split(' ').some(isNameLike) || (isCued && !isDomainTerm(inside));
}

function quotedKind(text: string, match: RegExpExecArray): FoundName['kind'] {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  if (APP_CUE.test(before) || /^\W*(?:app|application|service principal|integration)\b/i.test(after)) return 'app';
  if (OTHER_CUE.test(before) || /^\W*(?:connector|rule|policy|group|role|mailbox)\b/i.test(after)) return 'other';
  if (USER_CUE.test(before) || /^\W*(?:user|account)\b/i.test(after)) return 'user';
  return /\b(?:connectors?|rules?|etr|polic(?:y|ies)|groups?)\b/i.test(`${before} ${after}`) ? 'other' : 'app';
}

/** What may stand between names that are listed: `the rules "m" and "n"`. */
const LISTED = new LazyPattern(`^\\s*(?:,|(?:,\\s*)?(?:and|or|und|oder|et|ou|y|o|&|\\/)${SAID_AGAIN})\\s*$`, 'iu');
const MOST_LISTED = 5;

const EVERY_QUOTED = new LazyPattern(QUOTED.source, `${QUOTED.flags.replace('g', '')}g`);

/** The first name in quotes, and those that are listed with it. */
function findQuotedNames(text: string): readonly FoundName[] {
  const names: FoundName[] = [];
  for (const quoted of text.matchAll(EVERY_QUOTED)) {
    const value = trimName((quoted[1] ?? quoted[2] ?? '').trim());
    const last = names.at(-1);
    if (value === '' || names.length === MOST_LISTED) break;
    const isNext = last !== undefined && LISTED.test(text.slice(last.end, quoted.index));
    if (last === undefined ? !isAName(text, quoted.index, value) : !isNext) break;
    const person = titledPerson(value);
    const isTitled = person?.start === 0 && person.end === value.length;
    const kind = isTitled ? 'user' : (last?.kind ?? quotedKind(text, quoted));
    const place = { start: quoted.index, end: quoted.index + quoted[0].length };
    names.push({ kind, value: isTitled ? person.value : value, ...place });
  }
  return names;
}

/** The names in a normalised question, at most one of each kind of mark: id, sign-in name, quotes; else a name by its place. */
export function findNames(text: string): FoundName[] {
  const names: FoundName[] = [];
  const guid = GUID.exec(text);
  if (guid) {
    const kind = /\b(?:user|account|person|admin)\b/i.test(text) && !/\bapp|principal/i.test(text) ? 'user' : 'app';
    names.push({ kind, value: guid[0], start: guid.index, end: guid.index + guid[0].length });
  }
  const upn = UPN.exec(text);
  if (upn) names.push({ kind: 'user', value: upn[0], start: upn.index, end: upn.index + upn[0].length });
  const address = upn || guid ? undefined : findAddress(text);
  if (address !== undefined) names.push({ kind: 'other', ...address });
  if (!upn && !guid) names.push(...findQuotedNames(text));
  if (names.length > 0) return names;
  const things = capitalsMeanNames(text) ? findRuleOrConnectorNames(text) : [];
  const excluded = capitalsMeanNames(text) ? findExcludedNames(text).filter(({ value }) => !isRole(value)) : [];
  const others: FoundName[] = [
    ...things.map((thing): FoundName => ({ kind: 'other', ...thing })),
    ...excluded.map((one): FoundName => ({ kind: isPersonName(one.value) ? 'user' : 'other', ...one })),
  ];
  const found = titledPerson(text) ?? ofAccount(unquoted(blankNames(text, others)) ?? accountName(text));
  const listed = found ? [...splitJoinedNames([found]), ...listBeside(text, found)] : [];
  const all = [...others, ...listed.toSorted((one, other) => one.start - other.start)];
  return all.map((name) => asLeftOut(text, name));
}

const BESIDE =
  '(\\p{Lu}[\\p{L}\\p{N}.-]*(?: (?:(?:van|von|de[nr]?|la|di|da) )?(?:\\p{Lu}[\\p{L}\\p{N}.-]*|\\p{N}+)){1,3})';
const LISTED_BEHIND = new LazyPattern(
  `^(?:,|(?: or| and| und| oder| et| ou| y| o)${SAID_AGAIN}) ${BESIDE}(?![\\p{L}\\p{N}])`,
  'u',
);
const LISTED_BEFORE = new LazyPattern(`(?<![\\p{L}\\p{N}])${BESIDE} (?:or|and|und|oder|et|ou|y|o)${SAID_AGAIN} $`, 'u');

/** "Nadja Keller or IT Admin": what is listed beside a name, though its words may be ours. */
function listBeside(text: string, { kind, start, end }: FoundName): readonly FoundName[] {
  if (kind === 'other') return [];
  const behind = LISTED_BEHIND.exec(text.slice(end));
  const before = behind === null ? LISTED_BEFORE.exec(text.slice(0, start)) : null;
  const value = behind?.[1] ?? before?.[1] ?? '';
  const isOfPerson = isAccountName(value) || isPersonName(value);
  if (!isOfPerson && (!isPossibleName(value) || isRole(value) || PRODUCT.test(value.replace(/^Office /u, ''))))
    return [];
  const at = behind === null ? (before?.index ?? 0) : end + behind[0].length - value.length;
  return [{ kind: isOfPerson ? 'user' : 'app', value, start: at, end: at + value.length }];
}

/** "Frau Keller", "M. Ward", "la señora Kowalska": somebody, whose title is no part of the name. */
const TITLED = new LazyPattern(
  "(?<![\\p{L}\\p{N}.'-])(?:(?:[Ll]a|[Ee]l|[Ll]e|[Dd]ie|[Dd]er|[Dd]en|[Dd]em) )?(?:[Ff]rau|[Hh]err|[Hh]errn|[Mm]rs?|[Mm]s|[Mm]iss|[Mm]ister|[Mm]me|[Mm]lle|[Mm]adame|[Mm]onsieur|(?<!\\p{Lu}\\p{Ll}+ )M(?=\\. )|[Ss]eñor|[Ss]eñora|[Ss]eñorita|[Ss]ra?|[Dd]oña|[Dd]on(?= \\p{Lu})|[Dd]r)\\.? (?<name>(?:\\p{Lu}\\p{Ll}[\\p{L}-]* )?(?:(?:van|von|de[nr]?|la|di|da) ){0,2}\\p{Lu}\\p{Ll}[\\p{L}-]*|\\p{Ll}[\\p{Ll}-]{2,30})(?![\\p{L}\\p{N}])",
  'u',
);

function titledPerson(text: string): FoundName | undefined {
  const match = TITLED.exec(text);
  const said = match?.groups?.['name'] ?? '';
  if (match === null || isRole(said)) return undefined;
  const value = withoutGermanNoun(said, text.slice(match.index + match[0].length));
  const isWritten = /^\p{Lu}/u.test(value.replace(/^(?:van|von|de[nr]?|la|di|da) /u, ''));
  if (value === '' || !(isWritten || isUnknownNameWord(value))) return undefined;
  const end = match.index + match[0].length - said.length + value.length;
  return { kind: 'user', value, start: match.index, end };
}

/** "Jonathan's account" is called Jonathan, and is nobody's app. */
function ofAccount(found: FoundName | undefined): FoundName | undefined {
  const of = found === undefined ? null : /^(.{2,80}?)['’]s (?:user )?(?:account|mailbox|profile)$/iu.exec(found.value);
  const value = of?.[1];
  if (found === undefined || value === undefined) return found;
  return { ...found, kind: 'user', value, end: found.start + value.length };
}

/** The text with the names blanked, so that places stay. */
export function blankNames(text: string, names: readonly FoundName[]): string {
  return names.reduce(
    (left, name) => left.slice(0, name.start) + ' '.repeat(name.end - name.start) + left.slice(name.end),
    text,
  );
}
