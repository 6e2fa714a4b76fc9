import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { FRAMED_STEPS } from '../explanation/asked-steps.js';
import { DECISION_TERMS } from '../explanation/decision-question.js';
import { isLeftQuestion } from '../model/left-question.js';
import { asksOfAttacker } from '../model/incident-question.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { normaliseQuestion } from '../normalise-question.js';
import type { OtherLanguage } from '../rewording/other-language.js';
import { writeOut } from '../rewording/chat-spelling.js';
import { askOfNamed } from '../rewording/asked-of-named.js';
import { sayNameInPlace } from '../rewording/name-first.js';
import { askLogForDeeds } from '../rewording/did-somebody.js';
import { withEverydaySpeech } from '../rewording/everyday-speech.js';
import { sayInFull } from '../rewording/said-in-full.js';
import { asksForReason } from '../explanation/general-reason.js';
import { findTermOfPower } from '../explanation/term-of-power.js';
import { askHowNotWhether } from '../rewording/how-not-whether.js';
import { askWhatWasMadeThatDay } from '../rewording/still-there-of-day.js';
import { askOfStated } from '../rewording/stated-first.js';
import { sayBothHalvesOfOne } from '../rewording/halves-of-one.js';
import { askOfBothCompared } from '../rewording/two-compared.js';
import { askWhatOneIs } from '../rewording/verdict-on-one.js';
import { askWhyOneIsSevere } from '../rewording/why-so-severe.js';
import { findOtherLanguage } from '../rewording/spoken-language.js';
import { findWholeMove } from './whole-message-moves.js';
import { sayGroupInPlace } from '../unread-topics/group-name.js';
import { translateQuestion, type Translation } from '../translation/translate-question.js';

/** Longer texts are read as they are. */
const LONGEST = 200;

/**
 * What a message means: as it is typed, or, of a German, French or Spanish one, asked in English, whose words of every table are many more, if
 * that leaves fewer words, or as few and asks more. What is left is told as typed.
 */
export function understandInEnglish(question: string, understand: (said: string) => Understanding): Understanding {
  const text = normaliseQuestion(question);
  const steps = tellSteps(askHowNotWhether(text), understand);
  if (steps !== undefined) return { ...steps, question };
  const severe = askWhyOneIsSevere(text);
  if (severe !== undefined) return tellWhySevere(question, severe, understand);
  const stated = sayGroupInPlace(askOfStated(askWhatWasMadeThatDay(text)));
  if (stated !== text) return { ...understandInEnglish(stated, understand), question };
  const one = askOfBothCompared(askWhatOneIs(text));
  if (one !== text) return { ...understand(one), question };
  const halves = sayBothHalvesOfOne(text);
  if (halves !== text) return { ...understandInEnglish(halves, understand), question };
  const language = text.length > LONGEST ? undefined : findOtherLanguage(text);
  // What turns of a language put in order has the name in its place.
  const placed = language === undefined ? text : sayNameInPlace(text);
  if (placed !== text) return { ...understandInEnglish(placed, understand), question };
  if (language === undefined) return understandInFull(question, sayInFull(text, 'en'), text, understand);
  const written = writeOut(text, language);
  if (written !== text) return { ...understandInEnglish(written, understand), question };
  const full = sayInFull(text, language);
  if (full === text) return understandOther(question, text, language, understand);
  // The whole of it is said in English already.
  if (findOtherLanguage(full) === undefined) return { ...understand(full), question };
  return { ...understandOther(full, full, language, understand), question };
}

/** What is asked for steps, where there are some for all that it says. */
function tellSteps(how: string | undefined, understand: (said: string) => Understanding): Understanding | undefined {
  const told = how === undefined ? undefined : understandInEnglish(how, understand);
  const { form, terms = [], unused = [], unknown } = told?.explain ?? {};
  return form === 'how-to' && terms.length > 0 && unused.length === 0 && unknown === undefined ? told : undefined;
}

/** Kinds of which a reason is told one by one. */
const OF_ONE: ReadonlySet<Query['about']> = new Set<Query['about']>([
  'transport-rule',
  'connector',
  'service-principal',
]);

/** Why one is so severe: as it is asked, where that tells a reason of it; else as why it is a problem. */
function tellWhySevere(question: string, problem: string, understand: (said: string) => Understanding): Understanding {
  const own = understand(question);
  const { query } = own;
  const isNamed = query?.form === 'why' && OF_ONE.has(query.about) && query.named.length > 0;
  const isTold = isNamed && countLeft(own) === 0;
  return isTold ? own : { ...understand(problem), question };
}

function understandInFull(
  question: string,
  full: string,
  text: string,
  understand: (said: string) => Understanding,
): Understanding {
  return full === text ? understand(question) : { ...understand(full), question };
}

function understandOther(
  question: string,
  text: string,
  language: OtherLanguage,
  understand: (said: string) => Understanding,
): Understanding {
  const own = understand(question);
  // What is a move of a talk as a whole is said in every language.
  if (findWholeMove(text) !== undefined) return own;
  // The sentence says that members of a group are asked for, and the name of the group is none to translate.
  if (own.otherwise?.because === 'not-read' || own.query?.table === 'role-giving-groups') return own;
  const isUnknown = own.explain?.unknown !== undefined;
  if (own.intent === 'explain' && (isUnknown || findTermOfPower(text) !== undefined || asksForReason(text)))
    return tellReason(own, text, language, understand);
  if (isSaidInEnglish(text, language) && countLeft(own) === 0) return own;
  const translation = translateQuestion(text, language);
  const translated = understand(translation.text);
  // A name may be left as it is typed: what is asked as a whole frame is understood all the same.
  if (!translation.isWhole) return isFrameOnly(own, translated) ? tellAsTyped(translated, translation, question) : own;
  return isBetter(own, translated) ? tellAsTyped(withOwnForm(translated, own), translation, question) : own;
}

/** A reason or a difference by its own words, or by the English ones, which are many more, where its own tell none or leave some. */
function tellReason(
  own: Understanding,
  text: string,
  language: OtherLanguage,
  understand: (said: string) => Understanding,
): Understanding {
  const { form: asked = 'why', terms = [], unused = [], unknown } = own.explain ?? {};
  if (terms.length > 0 && unused.length === 0 && unknown === undefined) return own;
  const translated = understand(translateQuestion(text, language).text);
  const { form, terms: told = [], unused: left = [], unknown: notTold } = translated.explain ?? {};
  const isSame = form === (asked === 'difference' ? asked : 'why');
  const isTold = isSame && notTold === undefined && told.length > 0 && left.length === 0;
  return isTold ? { ...translated, question: own.question } : own;
}

/** Whether the whole text is turned into an English question: translated word by word it would say something else. */
function isSaidInEnglish(text: string, language: OtherLanguage): boolean {
  const isEnglish = (said: string) =>
    said !== text && ENGLISH_FRAME.test(said) && findOtherLanguage(said) === undefined;
  return isEnglish(withEverydaySpeech(text, language)) || isEnglish(askOfNamed(text, language));
}

const ENGLISH_FRAME = /^(?:which|who|what|whose|how|can|does|do|is|are) /;

/** Whether the English text of a message is understood better than the message as it is typed. */
function isBetter(own: Understanding, translated: Understanding): boolean {
  if (translated.query?.mailboxOf !== undefined) return own.query?.mailboxOf === undefined;
  if (asksOfPeoplesMail(own, translated)) return true;
  if (isOfAttack(translated)) return !isOfAttack(own) && own.declined?.because !== 'not-read';
  if (isOfFrame(translated)) return !isOfFrame(own);
  const left = countLeft(own);
  const leftInEnglish = countLeft(translated);
  if (translated.query !== undefined && losesOr(own.query, translated.query)) return false;

  if (asksOfDeed(own, translated) && leftInEnglish <= left) return true;
  // In English a second half may be lost in the first; two values are told by one answer.
  const isOfBoth = asksInTurn(translated) || (translated.query?.show ?? []).length > 1;
  if (left === 0 && asksInTurn(own) && !isOfBoth) return false;
  if (leftInEnglish === 0 && gainsOrder(own, translated)) return true;
  if (left === 0) return leftInEnglish === 0 && !losesOrder(own, translated) && saysMore(own, translated);
  if (leftInEnglish >= left) return false;
  if (leftInEnglish > 0) return keepsRead(own, translated);
  if (breaksName(own, translated) || asksInTurn(translated)) return true;
  return keepsRead(own, translated) || isOfAnotherKind(own, translated) || (left > 1 && isOfSameName(own, translated));
}

/** "est-ce que Marta peut lire les mails de Diego ?": what people may open is not read, and no app is owned by both. */
const asksOfPeoplesMail = ({ query }: Understanding, { declined }: Understanding): boolean =>
  declined?.because === 'not-read' &&
  declined.topic.id === 'mailbox-access' &&
  query?.about === 'service-principal' &&
  query.named.length > 1;

/** Who set up MFA has it, and who has activated a role holds it now. */
const LEAVES_STATE: ReadonlySet<unknown> = new Set(['activated', 'created']);

/** What a deed may be read as by its own words: that the one who did it is gone, switched off or has a method. */
const READ_AS_STATE: ReadonlySet<Query['about']> = new Set<Query['about']>(['user', 'role', 'service-principal']);

/**
 * "Priya Raman a-t-elle supprimé des méthodes MFA ?" asks what somebody did. By its own words it asks whether Priya Raman was deleted, or for
 * a rule of that name.
 */
function asksOfDeed({ query, declined }: Understanding, { question, query: english }: Understanding): boolean {
  if (askLogForDeeds(question) === question) return false;
  if (query === undefined) return declined?.because === 'not-read';
  if (english !== undefined && (english.about !== 'event' || english.named.some(({ guess }) => guess === true)))
    return false;
  if (query.about !== 'service-principal' && english?.where.some(({ value }) => LEAVES_STATE.has(value)) === true)
    return false;
  return READ_AS_STATE.has(query.about) || query.named.some(({ guess }) => guess === true);
}

/** Two questions, the second of which is asked next: all that the message says is read, whatever its own words make of it at once. */
const asksInTurn = ({ query }: Understanding): boolean => query?.unread.some(isLeftQuestion) === true;

/** "Newsletter Sender (old) todavía puede …": what is left of it is part of a name that the English text reads as one. */
function breaksName({ query: own }: Understanding, { query, declined }: Understanding): boolean {
  const guessed = (own?.named ?? []).flatMap(({ guess, words }) => (guess === true ? words : []));
  const left = [...(own?.unread ?? []), ...guessed].join(' ').toLowerCase().split(' ').filter(Boolean);
  const names = (query?.named ?? []).filter(({ guess }) => guess !== true).map(({ words }) => words.toLowerCase());
  return declined === undefined && left.length > 0 && left.every((word) => names.some((name) => name.includes(word)));
}

const isFrameOnly = (own: Understanding, translated: Understanding): boolean =>
  (isOfAttack(translated) && !isOfAttack(own) && own.declined?.because !== 'not-read') ||
  (isOfFrame(translated) && !isOfFrame(own));

/** Every word of such a question is read. */
const isOfAttack = ({ ofIncident, inIncident, query }: Understanding): boolean =>
  ofIncident !== undefined || inIncident !== undefined || asksOfAttacker(query);

/** So it is of one that is a frame as a whole: what the buttons do, or the steps of something. */
const isOfFrame = ({ explain }: Understanding): boolean =>
  explain?.terms.some((term) => DECISION_TERMS.has(term) || FRAMED_STEPS.has(term)) === true;

/** "de qué apps son?": which of several it is of is no question, as its English says that it is of all. */
const isReadOfAll = ({ declined }: Understanding, english: string): boolean => {
  const kind = declined?.because === 'follow-up' ? declined.reference?.kind : undefined;
  return kind === 'none-named' || (kind === 'several' && /\bare they of\b/.test(english));
};

const IS_PAGE: ReadonlySet<string> = new Set(['app-details', 'person-details']);
/** "who consented to it, and when?": not all that is known of it. */
const asksOneThing = ({ form, named, unread }: Query): boolean =>
  (form === 'who' || form === 'when') && named.length > 0 && unread.length === 0;

/** "permanently or by activation" torn apart in English would have to be both. */
const losesOr = (own: Query | undefined, english: Query): boolean =>
  own?.where.some(({ group }) => group !== undefined) === true &&
  english.where.every(({ group }) => group === undefined);

/** "la que tiene más permisos": "more" of the English text puts nothing first. "la dernière fois" is no order by a number. */
function losesOrder({ query: own }: Understanding, { query: english }: Understanding): boolean {
  if (own?.order === undefined || english?.table !== own.table || english.order !== undefined) return false;
  const { attribute } = own.order;
  return SUBJECT_TABLES.find(({ id }) => id === own.table)?.attributes[attribute]?.type === 'number';
}

/** "a group or a role is excluded", of which its own words read the first alone: in English either is enough. */
const gainsOr = (own: Query, { table, form, where, unread }: Query): boolean =>
  table === own.table &&
  form === own.form &&
  unread.length === 0 &&
  own.where.length > 0 &&
  where.length > own.where.length &&
  where.some(({ group }) => group !== undefined) &&
  own.where.every((one) => one.group === undefined && where.some((other) => isAlike(one, other)));

/** "welche Regel hat Yusuf zuletzt geändert?", of which its own words read all that he changed: in English the last one of them. */
const gainsOrder = (
  { query: own }: Understanding,
  { question, query: english, declined, tractable }: Understanding,
): boolean =>
  own?.form === 'list' &&
  !ASKS_FOR_SEVERAL.test(question) &&
  own.order === undefined &&
  own.where.every(({ op }) => op === 'has') &&
  own.named.length === 1 &&
  english?.form === 'list' &&
  declined === undefined &&
  tractable === true &&
  english.order !== undefined &&
  english.limit !== undefined &&
  english.named.length === 1 &&
  own.named.every(({ words }) => words.toLowerCase().includes(english.named[0]?.words.toLowerCase() ?? words));

/** "which rules has he changed last?": all of those that nobody changed after him. */
const ASKS_FOR_SEVERAL = /^(?:and )?(?:which|what) (?:\p{L}+ ){0,3}?\p{L}+s (?:did|has|have|were|was)(?!\p{L})/iu;

const isAlike = (one: QueryCondition, other: QueryCondition): boolean =>
  one.attribute === other.attribute && one.op === other.op && one.value === other.value;

/**
 * Whether the English text, of which no word is left, either, asks all that the message asks as it is typed, and more: a condition or a name
 * that its own words lost.
 */
function saysMore(own: Understanding, translated: Understanding): boolean {
  const { declined, intent, query } = own;
  const english = translated.query;
  if (translated.declined !== undefined) return asksWhenOfAll(own) && translated.declined.because === 'follow-up';
  if (pointsAtMore(own, translated) && (own.query?.where.length === 0 || english?.table === own.query?.table))
    return true;
  if (english === undefined) return false;
  // What it points at is told in full beside it ("l'appli X depuis qu'elle existe"), or it does not point at rows at all.
  if (declined?.because === 'follow-up') return translated.followsUp !== true || isReadOfAll(own, translated.question);
  if (query === undefined && IS_PAGE.has(intent)) return translated.tractable === true && asksOneThing(english);
  if (intent === 'none' || intent === 'clarify' || query === undefined) return false;
  if (tearsName(query, english) || losesWhoseReason(query, english)) return true;
  if (own.followsUp === true && translated.followsUp === true && asksOfThatOne(query, english)) return true;
  if (asksTimeOfNone(query) && !asksTimeOfNone(english) && translated.followsUp === own.followsUp) return true;
  if (asksOfOtherThing(query, english) && translated.followsUp === own.followsUp) return true;
  if (gainsOr(query, english)) return true;
  if (query.where.length === 0 && isAboutOther(query) && !isAboutOther(english) && isOfSameNames(query, english))
    return true;
  // "Diego dice": told as unused itself.
  const said = narrowedBy(query).filter((one) => own.unused?.includes(one) !== true);
  const asked = narrowedBy(english);
  const shown = [...(english.show ?? []), ...english.where.map(({ attribute }) => attribute)];
  // A column shown beside a count narrows nothing.
  const keepsShown = query.form === 'count' || isWithin(query.show, shown);
  const keeps = english.table === query.table && isWithin(said, asked) && keepsShown;
  return (keeps || isBareList(query, english)) && !isWithin(asked, said);
}

/** "pourquoi le compte IT Admin est-il à risque ?": the reason of one, whose name its own words lost, is no reason as such. */
const losesWhoseReason = (query: Query, english: Query): boolean =>
  query.form === 'why' &&
  english.form === 'why' &&
  query.named.length === 0 &&
  english.unread.length === 0 &&
  english.named.some(({ kind, guess, not }) => kind === 'user' && guess !== true && not !== true) &&
  isWithin(
    query.where.map(({ attribute }) => attribute),
    english.where.map(({ attribute }) => attribute),
  );

/** "cuándo se usó por última vez?" after none: who is not told is somebody that was spoken of, and never all. */
const asksWhenOfAll = ({ followsUp, query }: Understanding): boolean =>
  followsUp !== true && query?.form === 'when' && query.named.length === 0 && query.where.length === 0;

/** "und wann läuft das Secret ab?": in English it goes on from the answer before, and by its own words it asks of all. */
const pointsAtMore = (own: Understanding, { followsUp, question }: Understanding): boolean =>
  followsUp === true &&
  own.followsUp !== true &&
  own.query?.named.length === 0 &&
  !NAMES_SOMETHING.test(question) &&
  (OPENS_AS_FOLLOW_UP.test(own.question) || ASKS_OF_THEM.test(own.question) || own.query.where.length === 0);

/** "y tiene MFA?" after one that was told: of that one, and not which of the list it was found in have it, too. */
const asksOfThatOne = (query: Query, english: Query): boolean =>
  query.form === 'yes-no' &&
  english.form === 'yes-no' &&
  query.named.length === 0 &&
  english.unread.length === 0 &&
  english.named.length === 1 &&
  english.named[0]?.ids?.length === 1 &&
  isWithin(narrowedBy(english), narrowedBy(query));

/** "haben sie ein Secret?", "ont-elles un secret ?", "¿tienen algún secreto?": of those that were told. */
const ASKS_OF_THEM =
  /^(?:[Hh]aben|[Nn]utzen|[Bb]rauchen|[Kk]önnen|[Dd]ürfen) (?:sie(?!\p{L})|die (?=(?:alle |auch |noch |denn )*(?:eine?n?|keine?n?|irgend\p{L}+) ))|^(?:[Oo]nt|[Pp]euvent|[Uu]tilisent)-(?:ils|elles)(?!\p{L})|^[¿\s]*(?:[Tt]ienen|[Uu]san|[Pp]ueden) /u;

/** A capital within the English text, or two words with one: "IT Admin". */
const NAMES_SOMETHING = /(?<=[^\s?.!]\s)(?:\p{Lu}\p{L}{2,}|\p{Lu}+ admin)/u;

const OPENS_AS_FOLLOW_UP = /^[\s¿]*(?:und|et|y|e)\s/iu;

/**
 * "wurden an irgendeiner App Secrets hinzugefügt?": in English of secrets that were added, and by its own words of apps that were made: the more
 * of it is a condition, the better it is read.
 */
const asksOfOtherThing = (query: Query, english: Query): boolean =>
  query.table !== english.table &&
  !READ_BY_PHRASES.has(query.table) &&
  english.unread.length === 0 &&
  english.where.length >= query.where.length + 2 &&
  english.named.length >= query.named.length &&
  english.form === query.form;

/** "Mailbox Statistics Collector a …": a word of its own is read as "mailbox", and in English it is all of the name. */
const tearsName = ({ named, where }: Query, english: Query): boolean =>
  english.named.some(({ guess, words }) => {
    const whole = words.toLowerCase();
    const torn = where.map((one) => one.words.toLowerCase()).filter((one) => whole.startsWith(`${one} `));
    return guess !== true && torn.some((one) => named.some((rest) => `${one} ${rest.words.toLowerCase()}` === whole));
  });

/** "desde cuándo tiene X el rol": it asks when, and of nothing that has a time. */
function asksTimeOfNone({ form, show = [], table, order }: Query): boolean {
  const attributes = SUBJECT_TABLES.find(({ id }) => id === table)?.attributes ?? {};
  const isTime = (id: string): boolean => attributes[id]?.type === 'instant';
  return form === 'when' && order === undefined && !show.some(isTime);
}

/** "seit wann gibt es die App?": it asks of people, and the app that was spoken of is none. */
const isAboutOther = ({ about, named }: Query): boolean =>
  named.some(
    ({ kind, ids }) =>
      ids !== undefined && ((kind === 'app' && about === 'user') || (kind === 'user' && about === 'service-principal')),
  );

const isOfSameNames = (one: Query, other: Query): boolean =>
  isWithin(
    one.named.flatMap(({ ids = [] }) => ids),
    other.named.flatMap(({ ids = [] }) => ids),
  );

/** "all rules": a list of all rows is seldom what a person asks for. */
const isBareList = (own: Query, { table }: Query): boolean =>
  own.form === 'list' &&
  own.order === undefined &&
  own.by === undefined &&
  narrowedBy(own).length === 0 &&
  (own.show === undefined || own.table === table);

/** Tables that are read by whole phrases alone: by them a question asks about something else than its words taken one by one. */
const READ_BY_PHRASES: ReadonlySet<string> = new Set(['settings', 'events']);

/** Whether the English text asks about a setting or what was done, where words are left of the message as it is typed: "wer darf Apps registrieren?". */
function isOfAnotherKind(
  { query: own, followsUp: isFollowUp }: Understanding,
  { declined, followsUp, query }: Understanding,
): boolean {
  if (declined !== undefined || query === undefined || (followsUp === true && isFollowUp !== true)) return false;
  const isPeriodKept =
    own?.period === undefined || query.period !== undefined || query.where.some(({ period }) => period !== undefined);
  return isPeriodKept && (query.table === own?.table || READ_BY_PHRASES.has(query.table));
}

/** Whether both are of the one that the message names. */
function isOfSameName({ query: own }: Understanding, { query }: Understanding): boolean {
  const [name, ...others] = query?.named ?? [];
  const isAlike = ({ words }: { readonly words: string }): boolean => words.toLowerCase() === name?.words.toLowerCase();
  return name !== undefined && others.length === 0 && own?.named.some(isAlike) === true;
}

/** What narrows the rows of a query. What only points at the answer before does not count. */
const narrowedBy = ({ where, related = [], named, check }: Query): readonly string[] => [
  ...where.map(({ attribute, op }) => `${attribute} ${op}`),
  ...related.map(({ attribute }) => attribute),
  ...named.filter(({ ids }) => ids === undefined).map(({ words }) => words.toLowerCase()),
  ...(check === undefined ? [] : [check]),
];

const isWithin = (some: readonly string[] = [], all: readonly string[] = []): boolean =>
  some.every((one) => all.includes(one));

/** Whether all that was understood of the message as it is typed is still asked, where that was anything. */
function keepsRead({ intent, query }: Understanding, translated: Understanding): boolean {
  if (intent === 'none' || intent === 'clarify' || query === undefined) return true;
  const { where = [], related = [], named = [] } = translated.query ?? {};
  const ofOthers = related.flatMap((one) => one.query.where);
  const asked = new Set([...where, ...related, ...ofOthers].map(({ attribute }) => attribute));
  // "Require MFA for admins": said alike in English, of something else.
  const isSaidOf = (words: string): boolean =>
    [...where, ...named].some(
      (one) => words.includes(one.words.toLowerCase()) || one.words.toLowerCase().includes(words),
    );
  // A time by itself is of whatever the words around it are of.
  const isOfTime = (words: string): boolean =>
    words === 'period' && (translated.query?.period !== undefined || where.some(({ op }) => op === 'within'));
  return query.where.every(
    ({ attribute, words }) => asked.has(attribute) || isOfTime(words) || isSaidOf(words.toLowerCase()),
  );
}

/** "docuvault kann Mails senden?": whether something is asked tells the order of words that the English text has not. */
function withOwnForm(translated: Understanding, { query: own }: Understanding): Understanding {
  const { query } = translated;
  const isSame =
    own !== undefined && query?.table === own.table && query.form === 'list' && !ASKS_WHICH.test(translated.question);
  return isSame ? { ...translated, query: { ...query, form: own.form } } : translated;
}

/** "which accounts are disabled and still have roles?" is no yes or no, whatever verb begins its second clause. */
const ASKS_WHICH = /^(?:and |so )?(?:which|what|who|whose|how many)(?!\p{L})/iu;

/** How a message is worse understood than one of which every word is used. */
const NOT_UNDERSTOOD = 100;
const ASKED_BACK = 50;

/** Topics of which the English text may ask something that is read: whoever holds a role that allows it. */
const READ_IN_ENGLISH: ReadonlySet<string> = new Set(['role-powers']);

/** Problems of a reference where the English text may say what it is to. */
const MAY_BE_READ: ReadonlySet<string | undefined> = new Set([
  undefined,
  'not-understood',
  'nothing-before',
  'none-of-kind',
]);

/** "la de estadísticas", "… Diego Marchetti zurückgesetzt": no name begins or ends so. */
const NO_NAME =
  /^del? \p{Ll}| (?:zurück|hinzu|ab|an|aus|auf|ein|um|weg|frei)?ge(?:\p{L}{2,}t|\p{L}{3,}en)$| (?:ent|ver)\p{L}{3,}(?:t|en)$/u;

/** How much is left of a message: its unread words and those that are only taken for a name, or more where it is not answered at all. */
function countLeft({ intent, query, unused = [], declined, onlyIfKnown }: Understanding): number {
  // What it points at is known, and that it is several or nobody is the answer.
  if (declined?.because === 'follow-up' && !MAY_BE_READ.has(declined.reference?.kind)) return 0;
  if (declined?.because === 'not-read' && READ_IN_ENGLISH.has(declined.topic.id)) return ASKED_BACK;
  if (declined?.because === 'not-read' || declined?.because === 'change' || declined?.because === 'no-question')
    return 0;
  if (intent === 'none') return NOT_UNDERSTOOD;
  // Whom an act was done to is known by name alone.
  const isOfProper =
    query?.about === 'event' &&
    query.unread.length === 0 &&
    query.named.every(({ guess, proper }) => guess !== true || proper === true);
  if (intent === 'clarify' || (onlyIfKnown === true && !isOfProper)) return ASKED_BACK;
  const guessed = (query?.named ?? []).flatMap(({ guess, proper, words }) =>
    guess === true && proper !== true ? words : [],
  );
  const misread = (query?.named ?? []).flatMap(({ words }) => (NO_NAME.test(words) ? words : []));
  // A remark is left beside a question of which every word is read.
  const besides = query?.unread.length === 0 ? [] : unused;
  const left = [...(query?.unread ?? []), ...besides, ...guessed, ...misread].filter((words) => !isLeftQuestion(words));
  return left.join(' ').split(' ').filter(Boolean).length;
}

function tellAsTyped(translated: Understanding, translation: Translation, question: string): Understanding {
  const { query, unused, otherQueries } = translated;
  const asTyped = (words: readonly string[]): readonly string[] => words.map((one) => translation.sourceOf(one));
  return {
    ...translated,
    question,
    ...(query === undefined ? {} : { query: { ...query, unread: asTyped(query.unread) } }),
    ...(otherQueries === undefined
      ? {}
      : { otherQueries: otherQueries.map((one) => ({ ...one, unread: asTyped(one.unread) })) }),
    ...(unused === undefined ? {} : { unused: asTyped(unused) }),
  };
}
