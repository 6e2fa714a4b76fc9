import { LazyPattern } from '../core/lazy-pattern.js';
import { foldLookAlikes } from '../core/look-alike-text.js';
import { nameWords } from '../core/name-words.js';
import { foldPhrase } from './explanation/fold-phrase.js';
import { findTerm } from './explanation/term-index.js';
import { isGivenName } from './given-names.js';
import type { KnownName } from './model/known-name.js';
import type { Query } from './model/query.js';
import type { Understanding } from './model/understanding.js';
import { isFunctionWord } from './query/function-words.js';
import { isSubjectTableWord } from './query/subject-table-words.js';
import { ROLE_NAME } from './rewording/role-name-patterns.js';
import { findOtherLanguage } from './rewording/spoken-language.js';
import { findUnreadTopic } from './unread-topics/topic-of-question.js';

/** A word that begins with a capital letter behind another word, and the word behind it. */
const CAPITAL_AMID = /(?<=[\p{L}\p{N},)] )(?!\p{Lu}+s?(?!\p{L}))\p{Lu}[\p{L}\p{N}]+ ["“(]?[\p{L}\p{N}-]/u;
/** "Finance copies: …?", "Emergency Access 1 UPN?". */
const CAPITAL_FIRST = /^\s*\p{Lu}[^?!.:,;]*(?:[:,;]| - )|^\s*(?:\p{Lu}[\p{L}\p{N}]* ){2}/u;

/**
 * Whether a question may contain a name of the tenant that its words alone do not show: it has capitals amid the sentence, or words that are not
 * understood. Only then are the names read. Questions about an incident are read without them.
 */
export function mayNameSomething(understanding: Understanding): boolean {
  const { question, intent, query, ofIncident, inIncident, explain } = understanding;
  if (question.length > LONGEST || inIncident !== undefined || ofIncident !== undefined) return false;
  if (NOT_BY_NAME.has(intent)) return asksWhatHappenedTo(understanding);
  if (explain !== undefined && !isPuzzling(understanding)) return false;
  if (pointsBeforeWord(understanding)) return true;
  const isGuessed = query?.named.some(({ guess, words }) => guess === true && isGivenName(words.split(' ')[0] ?? ''));
  return isGuessed === true || isPuzzling(understanding) || CAPITAL_AMID.test(question) || CAPITAL_FIRST.test(question);
}

/** Characters. Longer texts are rarely about one thing. */
const LONGEST = 300;

const NOT_BY_NAME: ReadonlySet<Understanding['intent']> = new Set<Understanding['intent']>([
  'attack-path',
  'incidents',
]);

/** "what happened to rosalind achterberg?" asks about somebody, and not about the open incidents. */
const asksWhatHappenedTo = ({ question, intent, query, unused = [] }: Understanding): boolean =>
  (intent === 'none' || (query?.unread.length ?? 0) + unused.length > 0) && HAPPENED_TO.test(question);

/** The words that name whom it happened to. */
const wordsBehindHappened = (question: string): readonly string[] =>
  [HAPPENED_TO.exec(question)].flatMap((found) =>
    found === null
      ? []
      : (/[^,;:?!.]+/u.exec(question.slice(found.index + found[0].length))?.[0] ?? '').trim().toLowerCase(),
  );

const HAPPENED_TO =
  /(?<!\p{L})(?:(?:happen(?:ed|s|ing)|going on|gone on|went on|up|done) (?:to|with)|(?:story|deal|situation|matter|scoop|up|wrong) (?:with|of|on|about|behind)|(?:passiert|geschehen|los)|(?:passé|arrivé) (?:à|avec)|(?:pas[óo]|pasado|ocurrido|ocurri[óo]) (?:a|con))(?!\p{L})/iu;

const PRONOUNS: ReadonlySet<string> = new Set('it us we he she they this that me my our'.split(' '));
const PRONOUN_BEFORE_WORD = new LazyPattern(`(?<!\\p{L})(?:${[...PRONOUNS].join('|')}) \\p{L}{3}`, 'iu');

/** "the password of it admin": a preposition or what has an owner before a pronoun, and behind it a noun, is no English; and other languages have no "it". */
const OF_PRONOUN_BEFORE_NOUN = new LazyPattern(
  `(?<!\\p{L})(?:of|for|from|by|account|user) (?:it|me|my|our) (?!(?:at|by|in|on|to|up|for|from|since|when|after|before|and|or|as|is|was|are|were|has|had|do|does|did|can|could|in|with|so|then|there|here|now|again|that|who|which|still|also|too)(?!\\p{L}))\\p{L}{2,}|(?<!\\p{L})it (?:admin|service|support|help ?desk|department|team|ops|operations)(?!\\p{L})`,
  'iu',
);
const IT_BEFORE_WORD = new LazyPattern('(?<!\\p{L})it \\p{L}{3}', 'iu');

/** "when was it admins password last changed": with nothing before it, "it" may begin a name. */
const pointsBeforeWord = ({ question, declined }: Understanding): boolean =>
  (declined?.because === 'follow-up' && PRONOUN_BEFORE_WORD.test(question)) ||
  OF_PRONOUN_BEFORE_NOUN.test(question) ||
  (IT_BEFORE_WORD.test(question) && findOtherLanguage(question) !== undefined);

/** Whether something of it is not understood. */
const isPuzzling = ({ intent, query, unused = [], declined }: Understanding): boolean => {
  if (intent === 'clarify') return true;
  // "what is it permitted to do?" behind words that are left goes on from nothing: they may be what is called "it".
  if (declined?.because === 'follow-up') return (query?.unread.length ?? 0) > 0;
  if (intent === 'none') return declined?.because !== 'no-question';
  return unused.length > 0 || (query?.unread.length ?? 0) > 0;
};

/** "Emergency Access 1 UPN?": an account whose name is not a person's is taken for an app, or not understood. */
const isAskedAsApp = ({ intent, query }: Understanding): boolean =>
  intent === 'none' || intent === 'clarify' || (intent === 'app-details' && query?.about !== 'policy');

interface Place {
  readonly start: number;
  readonly end: number;
  readonly known: KnownName;
}

/**
 * Puts the tenant's names in a question in quotes, so that their words are not read as conditions. If the question is fully understood, only
 * names in the tenant's own spelling count; if not, also in small letters, or by the part that distinguishes a name from all others. Returns the
 * same text if there are none, or if they are read as names already.
 */
export function quoteKnownNames(understanding: Understanding, names: readonly KnownName[]): string {
  const { question } = understanding;
  const tokens = tokensOf(question);
  const isLoose = isPuzzling(understanding);
  const mayPointAtName = isLoose || pointsBeforeWord(understanding) || asksWhatHappenedTo(understanding);
  const called = mayPointAtName ? findPronounName(question, tokens, names) : undefined;
  if (called !== undefined) return question.slice(0, called.start) + called.says + question.slice(called.end);
  const thing = understanding.declined?.because === 'not-read' ? findThingCalled(question, names) : undefined;
  if (thing !== undefined) return thing;
  const places: Place[] = [];
  const asked = new Set(tokens.map(({ word }) => word));
  const fitting = names
    .map((known) => ({ known, words: nameWords(known.name) }))
    .filter(({ words }) => words.some((word) => asked.has(word)))
    .toSorted((a, b) => b.words.length - a.words.length);
  for (const { known, words } of fitting) {
    if (words.length < 2 || !isWorthQuoting(known)) continue;
    for (const place of findPlaces(question, tokens, words, known)) {
      // "IT Admin's password" is read as it is.
      if (/^['’]s(?!\p{L})/u.test(question.slice(place.end))) continue;
      const isSpelled = question.slice(place.start, place.end) === known.name;
      const isNamed = isSpelled && isNameAsSpelled(understanding, place, words);
      const isLeft = isLoose && known.kind !== 'account' && words.some(isNoWordOfOurs);
      if (isNamed || isLeft || isTornFromNumber(understanding, words)) add(places, place, question);
    }
  }
  if (places.length === 0 && isLoose) {
    const part = findTellingPart(question, tokens, fitting, understanding);
    if (part !== undefined && !isTopicItself(part, understanding)) add(places, part, question);
  }
  if (places.length === 0) return withCapitals(understanding);
  // A rule named "Global Administrators lack MFA" must not capture that question: something has to be asked besides the name.
  if (!isLoose && !hasWordsBeside(question, places)) return question;
  const isTold = ({ known }: Place): boolean =>
    isReadAsName(understanding, known.name) || isFoundThere(understanding, known);
  if (!asksWhatHappenedTo(understanding) && places.every(isTold)) return question;
  const isEnglish = findOtherLanguage(question) === undefined;
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, place) => quote(text, place, isEnglish && places.length === 1), question);
}

/** "the phishing simulation" is asked of, and not the rule "Phishing simulation (Huntwise)": those words alone are what is not read. */
const isTopicItself = ({ start, end, known }: Place, { question, declined }: Understanding): boolean =>
  declined?.because === 'not-read' &&
  known.kind !== 'app' &&
  !OF_MADE_THINGS.test(question) &&
  findUnreadTopic(question.slice(start, end), false) !== undefined;

const OF_MADE_THINGS =
  /(?<!\p{L})(?:polic(?:y|ies)|rules?|connectors?|richtlinien?|regeln?|konnektor(?:en)?|stratégies?|règles?|connecteurs?|directivas?|políticas?|reglas?|conector(?:es)?)(?!\p{L})/iu;

const THING_CALLED =
  /(?<!\p{L})(?<the>the|our|that|this|die|den|der|unsere[rn]?|la|notre|cette|nuestra|esta) (?:(?<before>\p{L}{4,30})[ -]?(?<what>rule|connector|policy|regel|konnektor|richtlinie)|(?<kind>règle|regla|stratégie|directiva|política) (?:de )?(?<behind>\p{L}{4,30}))(?!\p{L})/iu;
const KIND_CALLED: readonly (readonly [RegExp, KnownName['kind']])[] = [
  [/^(?:r[uè]|reg)/iu, 'rule'],
  [/^[ck]on/iu, 'connector'],
  [/./u, 'policy'],
];

/** "the journal rule" of "Journal to the old archive": what sounds like something that is not read is the one thing of its kind that is called so. */
function findThingCalled(question: string, names: readonly KnownName[]): string | undefined {
  const found = THING_CALLED.exec(question);
  const { the = '', before, what, behind, kind } = found?.groups ?? {};
  const noun = what ?? kind;
  if (found === null || noun === undefined) return undefined;
  const is = KIND_CALLED.find(([pattern]) => pattern.test(noun))?.[1];
  const word = (before ?? behind ?? '').toLowerCase();
  const called = names.filter((one) => one.kind === is && nameWords(one.name).includes(word));
  const [one, other] = called;
  if (one === undefined || other !== undefined) return undefined;
  const end = found.index + found[0].length;
  return `${question.slice(0, found.index)}${the} ${noun} "${one.name}"${question.slice(end)}`;
}

/** Finds a name that begins like a pronoun and is typed in small letters: "it admins password", "what happened to it admin". */
function findPronounName(
  question: string,
  tokens: readonly Token[],
  names: readonly KnownName[],
): { readonly start: number; readonly end: number; readonly says: string } | undefined {
  for (const { name } of names) {
    const words = nameWords(name);
    if (words.length < 2 || !PRONOUNS.has(words[0] ?? '') || /["“”]/u.test(name)) continue;
    for (const [at, { start, isSmall }] of tokens.entries()) {
      const last = tokens[at + words.length - 1];
      const isHere = words.slice(0, -1).every((word, offset) => tokens[at + offset]?.word === word);
      if (!isSmall || !isHere || last === undefined || !/^[\p{L}\p{N} ]+$/u.test(question.slice(start, last.end)))
        continue;
      if (last.word === words.at(-1)) return { start, end: last.end, says: name };
      const isOwner = last.word === `${words.at(-1) ?? ''}s` && tokens.length > at + words.length;
      if (isOwner) return { start, end: last.end, says: `${name}'s` };
    }
  }
  return undefined;
}

function add(places: Place[], place: Place, question: string): void {
  const isTaken = places.some((one) => one.start < place.end && place.start < one.end);
  if (!isTaken && !isQuoted(question, place)) places.push(place);
}

/**
 * Whether a name is quoted at all. An app named "Global Administrator" or "Mail.Read" must not capture questions about the role or the
 * permission. Names of people are recognised without quotes.
 */
const isWorthQuoting = ({ name, kind }: KnownName): boolean =>
  !/["“”]/u.test(name) &&
  !IS_OF_MICROSOFT.test(name.trim()) &&
  !BEGINS_QUESTION.test(name.trim()) &&
  (kind === 'policy' || !BEGINS_WITH_ROLE.test(name.trim())) &&
  findTerm(foldPhrase(name)) === undefined &&
  (kind !== 'account' || !isGivenName((name.split(' ')[0] ?? '').toLowerCase()));

const IS_OF_MICROSOFT = new LazyPattern(`^(?:${ROLE_NAME}s?|\\w+(?:\\.\\w+)+)$`, 'iu');

const BEGINS_QUESTION = /^(?:which|who|whom|whose|what|when|where|why|how|is|are|does|did|list|show)(?!\p{L})/iu;
/** Only policies are named after roles; a rule or an app that is may be an attack. */
const BEGINS_WITH_ROLE = new LazyPattern(`^${ROLE_NAME}s?(?!\\p{L})`, 'iu');

/** Whether a question says anything but names. */
function hasWordsBeside(question: string, places: readonly Place[]): boolean {
  const isInside = ({ start }: Token): boolean => places.some((one) => one.start <= start && start < one.end);
  return tokensOf(question).some((token) => !isInside(token) && !isFunctionWord(token.word));
}

/** Not a word of any table: a name made only of such words could capture questions about the whole kind. */
const isNoWordOfOurs = (word: string): boolean => word.length > 2 && !isSubjectTableWord(word);

/**
 * Whether the tenant's own spelling is enough to read words as a name. For an app only if the question is not fully understood, since the
 * publisher chooses its name. For what administrators make, if it has a capital and either three words or a word of no table.
 */
function isNameAsSpelled(understanding: Understanding, place: Place, words: readonly string[]): boolean {
  const { name, kind } = place.known;
  if (kind === 'account') return isAskedAsApp(understanding);
  if (kind === 'app' && !isPuzzling(understanding)) return false;
  const isTelling = /\p{Lu}/u.test(name) && (words.length > 2 || words.some(isNoWordOfOurs));
  return isTelling && isNoSentence(understanding.question, place);
}

/** "emergency access 1" of which the number is left: it is the last word of a name, whose others were read as a condition. */
function isTornFromNumber(understanding: Understanding, words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return /^\d+$/.test(last) && unreadOf(understanding).has(last);
}

const isQuoted = (text: string, { start, end }: Place): boolean =>
  /["“'‘]$/u.test(text.slice(0, start)) || /^["”'’](?!s)/u.test(text.slice(end));

/** "Block legacy authentication?" at its beginning may be a sentence: then it is a name where something else is asked of it. */
const isNoSentence = (text: string, { start, end, known: { name } }: Place): boolean =>
  start > 0 ||
  (name.match(/\p{Lu}/gu) ?? []).length > 1 ||
  /^\s*(?:[:,;–-]|(?:is|has|was|does)\b)/u.test(text.slice(end));

function isReadAsName(understanding: Understanding, name: string): boolean {
  const { query, parameters } = understanding;
  const words = ` ${nameWords(name).join(' ')} `;
  const read = [parameters.app, parameters.user, ...(query?.named ?? []).map((one) => one.words)]
    .flatMap((one) => (one === undefined ? [] : [` ${nameWords(one).join(' ')} `]))
    .filter((one) => one.trim() !== '');
  // Where all is read, a part of the name is enough, unless the rest of it is read as a condition: the whole of it is looked for in the tenant.
  const isWhole = !isPuzzling(understanding) && !isTorn(query, name);
  return read.some((one) => one.includes(words) || (isWhole && words.includes(one)));
}

/** Whether a part of a name is read as a condition. */
const isTorn = (query: Query | undefined, name: string): boolean =>
  (query?.where ?? []).some((one) => ` ${nameWords(name).join(' ')} `.includes(` ${nameWords(one.words).join(' ')} `));

/** What rows tell of things of a kind: their tables look for the whole of a name in the question. */
const TOLD_BY: Readonly<Record<KnownName['kind'], ReadonlySet<Query['about']>>> = {
  app: new Set(['service-principal', 'permission', 'credential', 'event', 'role']),
  rule: new Set(['transport-rule', 'event']),
  connector: new Set(['connector', 'event']),
  policy: new Set(['policy']),
  account: new Set(['user', 'event', 'role']),
};

/** Whether nothing but the words of a name is left of a question whose rows are such things: then they find it. */
function isFoundThere({ question, intent, query, unused = [] }: Understanding, { name, kind }: KnownName): boolean {
  // Of two questions the rows find it for one alone.
  if (/\?\s+(?!(?:and|und|et|y)\s)[¿\p{L}]|, (?:and|und|et|y) /u.test(question)) return false;
  if (query === undefined || intent === 'none' || intent === 'clarify' || !TOLD_BY[kind].has(query.about)) return false;
  const words = new Set(nameWords(name));
  const left = [...query.unread, ...unused].flatMap(nameWords);
  // An account is found by what rows tell of it, not by their own name: a condition that takes a part of it tears it apart.
  const isFound = kind !== 'account' || !isTorn(query, name);
  return left.length > 0 && left.every((word) => words.has(word)) && isFound;
}

/** "jonathan ward", of which nothing is understood, as "Jonathan Ward": a first name, and what else of it is no word of the question. */
function withCapitals(understanding: Understanding): string {
  const { question, query, unused = [], declined } = understanding;
  const left = [
    ...(query?.unread ?? []),
    ...(query?.named ?? []).flatMap(({ guess, words }) => (guess === true ? [words] : [])),
    ...unused,
    ...(asksWhatHappenedTo(understanding) ? wordsBehindHappened(question) : []),
    ...(declined?.because === 'not-understood' ? [...declined.unread, ...declined.names] : []),
  ];
  const name = left.find((span) => {
    const words = span.split(' ');
    const isCalled = words.slice(1).every((word) => !isFunctionWord(word) && isNoWordOfOurs(word));
    const isEnough = words.length > 1 || asksWhatHappenedTo(understanding);
    return isEnough && words.length <= 4 && isGivenName(words[0] ?? '') && isCalled && span === span.toLowerCase();
  });
  if (name === undefined) return question;
  const at = question.toLowerCase().indexOf(name);
  if (at < 0) return question;
  const called = name.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return question.slice(0, at) + called + question.slice(at + name.length);
}

interface Token {
  readonly word: string;
  /** Begins with a small letter. */
  readonly isSmall: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words of a text as names are compared by them, with where they stand. */
const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: foldLookAlikes(match[0].normalize('NFKD')),
    isSmall: /^\p{Ll}/u.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

function findPlaces(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  known: KnownName,
): readonly Place[] {
  return tokens.flatMap(({ start }, at): readonly Place[] => {
    if (!words.every((word, offset) => tokens[at + offset]?.word === word)) return [];
    const last = tokens[at + words.length - 1]?.end ?? start;
    const isInBrackets = /\)$/u.test(known.name) && text.charAt(last) === ')';
    return [{ start, end: isInBrackets ? last + 1 : last, known }];
  });
}

/** Most names that a word may be of, to tell one of them. */
const MOST_MEANT = 2;
/** "sync", "mail": a shorter word tells little. */
const SHORTEST_TELLING = 6;
/** "Microsoft 365 groups" are no groups of "Docuvault Backup for Microsoft 365". */
const MAKER_OF_MOST = 'microsoft';

/**
 * "docuvault backup" of "Docuvault Backup for Microsoft 365": the longest run of words that hardly another name has, with one that is not
 * understood.
 */
function findTellingPart(
  text: string,
  tokens: readonly Token[],
  names: readonly { readonly known: KnownName; readonly words: readonly string[] }[],
  understanding: Understanding,
): Place | undefined {
  const puzzling =
    understanding.intent === 'none' || understanding.intent === 'clarify' ? undefined : unreadOf(understanding);
  let best: Place | undefined;
  let longest = 0;
  for (const [at, { word, start }] of tokens.entries()) {
    const having = names.filter(({ known, words }) => isWorthQuoting(known) && words.includes(word));
    for (const { known, words } of having) {
      const from = words.indexOf(word);
      let length = 1;
      while (from + length < words.length && tokens[at + length]?.word === words[from + length]) length += 1;
      const run = words.slice(from, from + length);
      const telling = run.filter(
        (one) => one.length >= SHORTEST_TELLING && one !== MAKER_OF_MOST && (puzzling?.has(one) ?? true),
      );
      const isRare = telling.some((one) => names.filter((other) => other.words.includes(one)).length <= MOST_MEANT);
      // Rules and policies are called by ordinary words: one of them alone tells none.
      const isOne = length < 2 && (known.kind !== 'app' || !isOneOfItsOwn(word, understanding));
      if (length <= longest || !isRare || isOne) continue;
      longest = length;
      best = { start, end: tokens[at + length - 1]?.end ?? start, known };
    }
  }
  return best === undefined || isReadAsName(understanding, text.slice(best.start, best.end)) ? undefined : best;
}

const unreadOf = ({ query, unused = [] }: Understanding): ReadonlySet<string> =>
  new Set([...(query?.unread ?? []), ...unused].flatMap(nameWords));

/** "ticketbridge": a word that is named among those that are not understood. */
const isOneOfItsOwn = (word: string, { declined }: Understanding): boolean =>
  declined?.because === 'not-understood' &&
  [...declined.unread, ...declined.names].some((said) => nameWords(said).join(' ') === word);

const NOUN_BEFORE =
  /(?:rules?|connectors?|polic(?:y|ies)|apps?|applications?|principals?|accounts?|integration|called|named)(?: |: | \(|)["“]?$/iu;
const NOUN_BEHIND =
  /^\s*(?:(?:mail flow|transport|conditional access|access|inbound|outbound)\s+)?(?:rules?|connectors?|polic(?:y|ies)|apps?|applications?|service principal|account|integration)(?!\p{L})/iu;
const ARTICLE_BEFORE = /(?<!\p{L})(?:the|our|that|this|an?)\s+$/iu;

/** `the rule "Finance copies"`: in English with what it is, unless that is said. */
function quote(text: string, { start, end, known: { kind } }: Place, isEnglish: boolean): string {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const quoted = `"${text.slice(start, end)}"`;
  const isCalled = NOUN_BEFORE.test(before) || NOUN_BEHIND.test(behind);
  if (!isEnglish || isCalled || kind === 'account') return `${before}${quoted}${behind}`;
  return `${before}${ARTICLE_BEFORE.test(before) ? '' : 'the '}${kind} ${quoted}${behind}`;
}
