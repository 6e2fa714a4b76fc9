import { beginsWithVerb, isBareQuestion, splitAskedInTurn } from '../asked-in-turn.js';
import { escapeRegExp } from '../../core/escape-reg-exp.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { asksOfAttacker } from '../model/incident-question.js';
import { isLeftQuestion } from '../model/left-question.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { normaliseQuestion } from '../normalise-question.js';
import { findHoursAsked } from '../parameters/hours-in-question.js';
import { writeOut } from '../rewording/chat-spelling.js';
import { splitOfItsOwner } from '../rewording/of-its-owner.js';
import { askWhatOneIs } from '../rewording/verdict-on-one.js';
import { findOtherLanguage } from '../rewording/spoken-language.js';
import { ASKING_WORD, splitHalves, WORD_BEFORE } from '../second-question.js';
import { splitByTopic, type ByTopic } from '../split-by-topic.js';
import { sayCountedKind } from './counted-kind.js';
import { splitCountedThenWhich } from './counted-then-which.js';
import { findHalvesOfTheirOwn } from './halves-of-their-own.js';
import { asksForSomebody } from './own-antecedent.js';
import { askOfPerson, findPersonNamed } from './person-of-message.js';
import { dropsSentence, losesWho } from './second-half.js';
import { findReference, kindOfNoun, nameInstead } from './reference-words.js';
import { isOfToldTime } from './told-time.js';
import { asksScopeOfMail, asksWhetherLimited } from './scope-of-mail.js';

/** How sure the first question must be. */
const SURE = 0.5;

/**
 * What a message means that asks several things one after the other: its first question, with the others left, which whoever answers asks next,
 * each by itself. The whole message, where that loses none of them, or where the first one is not understood.
 */
export function understandInTurn(
  message: string,
  whole: Understanding,
  understand: (said: string) => Understanding,
): Understanding {
  if (isOneThing(whole)) return whole;
  const typed = normaliseQuestion(message);
  // What one is, and how bad, is told at once.
  if (askWhatOneIs(typed) !== typed) return whole;
  const language = findOtherLanguage(typed);
  const text = language === undefined ? typed : writeOut(typed, language);
  const counted = splitCountedThenWhich(text, whole, understand);
  const ofCounted = counted && understand(counted.first);
  if (counted !== undefined && ofCounted?.declined === undefined && ofCounted?.query?.unread.length === 0)
    return leaveQuestions({ ...ofCounted, question: whole.question }, [counted.which]);
  const [asked, ...later] = splitAskedInTurn(text, whole.declined?.because === 'not-read');
  if (asked === undefined) return whole;
  const [second = ''] = later;
  // "who made it, and was that at night?": hours that are asked of it select nothing, nor does "that same night".
  const isOfTime = findHoursAsked(second) !== undefined || (isOfToldTime(second) && !isOfToldTime(asked));
  const timed = later.length > 0 && isOfTime ? understand(asked) : undefined;
  if (timed !== undefined && (timed.intent !== 'none' || timed.declined?.because === 'not-read'))
    return leaveQuestions({ ...timed, question: whole.question }, later);
  const ofTheirOwn = later.length > 1 ? undefined : findHalvesOfTheirOwn(text, whole, understand);
  if (ofTheirOwn !== undefined)
    return leaveQuestions({ ...ofTheirOwn.first, question: whole.question }, ofTheirOwn.later);
  const ofTheOne = later.length > 1 ? undefined : leaveAskedOfTheOne(text, asked, second, whole, understand);
  if (ofTheOne !== undefined) return ofTheOne;
  if (later.length === 0) {
    const topics = splitByTopic(text);
    return topics === undefined ? whole : understandTopics(whole, topics, understand);
  }
  const isOfFound = later.length === 1 && pointsAtFound(asked, second);
  const keepsBoth = () =>
    !losesFirst(text, understand(asked), whole) &&
    !losesPage(understand(asked), whole) &&
    !losesAttacker(understand(asked), whole) &&
    !turnsOrder(understand(asked), whole) &&
    !losesWho(understand(asked), whole) &&
    !asksForThose(understand(asked), understand(second)) &&
    !isPartlyOfTenant(asked, second, understand) &&
    !(asksWhetherBehind(text, second) && losesWhether(whole, understand(asked)));
  if (later.length === 1 && !isOfFound && !losesQuestion(whole) && keepsBoth()) {
    const ofOne = understand(asked);
    if (whole.query?.form === 'yes-no' && asksWhoBehind(text, second) && isWhetherOfOne(ofOne))
      return leaveQuestions({ ...ofOne, question: whole.question }, [second]);
    if (dropsSecond(text, second, whole)) return leaveDropped(text, { asked, second }, whole, understand);
    const alone = isSentenceOfItsOwn(text, second) ? understand(asked) : whole;
    if (alone === whole || !isUnderstood(alone) || !dropsSentence(whole, alone, second)) return whole;
    return leaveQuestions({ ...alone, question: whole.question }, [second]);
  }
  // "when was it changed, by whom?": columns of one answer.
  if (later.every((part) => isBareQuestion(part.replace(CONJUNCTION, '')))) return whole;
  const first = understand(asked);
  const isToldByRows = asksWhetherBehind(text, second) && losesWhether(whole, first);
  if (!(isUnderstood(first) || isToldByRows) || (later.length > 1 && tellsAll(whole, first, later.length)))
    return whole;
  return leaveQuestions({ ...first, question: whole.question }, ofUnreadPerson(asked, first, later));
}

/** "who invited X, and has she any rights?": no answer to the first tells who she is, but its words do. */
function ofUnreadPerson(asked: string, { declined }: Understanding, later: readonly string[]): readonly string[] {
  const name = declined?.because === 'not-read' ? findPersonNamed(asked) : undefined;
  return name === undefined ? later : later.map((question) => askOfPerson(question, name) ?? question);
}

/** A sentence of its own, which begins with a word that asks: "Is X in that role? Who owns it?" */
const ASKS_ANEW = new LazyPattern(`^[¿\\s]*${WORD_BEFORE}${ASKING_WORD}(?!\\p{L})`, 'iu');

/** "¿De quién es X? ¿Esa persona …?": what is asked of whomever the first sentence finds is asked behind it. */
function pointsAtFound(first: string, second: string): boolean {
  const reference = findReference(second)?.reference;
  return reference?.to === 'one' && kindOfNoun(reference.words) === 'user' && asksForSomebody(first);
}

/** "¿Marta está en riesgo? ¿A qué apps ha dado permiso?": whether one is so is no column of what the second sentence asks for. */
const losesFirst = (text: string, first: Understanding, { query: whole }: Understanding): boolean =>
  /\?[\s¿]+\p{L}/u.test(text) &&
  findReference(first.question) === undefined &&
  isUnderstood(first) &&
  first.query?.form === 'yes-no' &&
  first.query.where.length > 0 &&
  first.query.named.length > 0 &&
  whole !== undefined &&
  whole.table !== first.query.table &&
  first.query.where.every(({ attribute }) => !asksWhether(whole).includes(attribute));

/** "qui est X et peut-il encore se connecter ?": who one is stands on a page, and whether something is so of that person is told behind it. */
const losesPage = (first: Understanding, { intent }: Understanding): boolean =>
  (first.intent === 'person-details' || first.intent === 'app-details') &&
  first.query === undefined &&
  isUnderstood(first) &&
  intent !== first.intent;

/** "welche Regeln hat der Angreifer angelegt, und welche davon gibt es noch?": what looks wrong is not what they made. */
const losesAttacker = (first: Understanding, whole: Understanding): boolean =>
  isUnderstood(first) && asksOfAttacker(first.query) && !asksOfAttacker(whole.query);

/** "when was the first change? When was the last?": no one order puts both first. */
const turnsOrder = ({ query: first }: Understanding, { query: whole }: Understanding): boolean =>
  first?.order !== undefined && first.order.direction !== whole?.order?.direction;

/** "do all admins have a passkey? Which admins have one?": a no to the first names the others. */
const asksForThose = ({ query: first }: Understanding, { query: second }: Understanding): boolean =>
  first?.every === true &&
  first.form === 'yes-no' &&
  (second?.form === 'list' || second?.form === 'who') &&
  second.unread.length === 0 &&
  isWithin(second, first);

/** "what did Rosalind agree to, and may users consent to apps?": no one query asks a setting of the tenant and rows of something else. */
function isPartlyOfTenant(first: string, second: string, understand: (said: string) => Understanding): boolean {
  // "how many only audit?" behind rules is of rules, and not of the audit log.
  const [one, other] = [understand(first), understand(sayCountedKind(second, first))];
  return isUnderstood(one) && isUnderstood(other) && isOfTenant(one) !== isOfTenant(other);
}

const isOfTenant = ({ query }: Understanding): boolean => query?.about === 'tenant';

/**
 * "qui a créé X et est-ce qu'il exige TLS ?": what is asked about the one that the first half names is no condition on it. undefined: nothing is
 * asked so, or the whole does not take it for one.
 */
function leaveAskedOfTheOne(
  text: string,
  asked: string,
  second: string,
  whole: Understanding,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  const halves = second === '' ? splitHalves(text) : { first: asked, second };
  if (halves === undefined || whole.query === undefined || !ASKS_OF_THE_ONE.test(halves.second)) return undefined;
  const first = understand(halves.first);
  if (first.query === undefined || !isUnderstood(first) || !isNarrowed(whole.query, first.query)) return undefined;
  return leaveQuestions({ ...first, question: whole.question }, [sayPronounBehind(halves.second)]);
}

/** "est-ce qu'il exige TLS ?" as "exige-t-il TLS ?", whose pronoun points at somebody or something. */
const sayPronounBehind = (question: string): string =>
  question.replace(
    /^est-ce qu['’](ils?|elles?) (?!(?:se|ne|la|les?|en|y|lui)(?!\p{L}))(\p{L}+)(?=\s)/iu,
    (_, pronoun: string, verb: string) => `${verb}${/[td]$/u.test(verb) ? '-' : '-t-'}${pronoun}`,
  );

const ASKS_OF_THE_ONE = new LazyPattern(
  `^[¿\\s]*(?:est-ce qu(?:['’](?:ils?|elles?)|e (?:l[ae]|l['’]|ce(?:tte)?)) ?|\\p{L}+-(?:t-)?(?:ils?|elles?)(?!\\p{L})|(?:(?:ist|hat|kann|wird|darf|\\p{L}+t) (?:er|sie|es)(?!\\p{L}))|(?:(?:todav[ií]a|a[úu]n|ya) )?(?:no )?(?:acepta|admite|permite|exige|requiere|tiene|puede|usa|recibe|env[ií]a|sigue|est[áa]|es)(?!\\p{L}))`,
  'iu',
);

/** Whether the whole keeps only some of the rows of the one that the first half names. */
function isNarrowed({ table, where, form }: Query, first: Query): boolean {
  const [only, ...others] = first.named;
  const isOfOne = others.length === 0 && NAMES_ONE.has(only?.kind) && only?.not !== true;
  const isList = form !== 'yes-no' && first.form !== 'yes-no' && first.form !== 'count';
  return (
    isOfOne &&
    isList &&
    table === first.table &&
    where.some(({ attribute }) => first.where.every((one) => one.attribute !== attribute))
  );
}

const NAMES_ONE: ReadonlySet<string | undefined> = new Set(['app', 'user', 'name']);

/** "is rule X on? Who made it?": no yes names whoever did it. */
const asksWhoBehind = (text: string, second: string): boolean => WHO.test(second) && isSentenceOfItsOwn(text, second);
const WHO =
  /^[¿\s]*(?:(?:by |from |von |durch |par |de |por )?(?:who|whom|wer|wem|wen|qui|qui[eé]n)) (?!(?:is|are|ist|sind|est|sont|es|son) (?:it|that|this|das|es|sie|ce|eso)[\s?]*$)/iu;

const isWhetherOfOne = (first: Understanding): boolean =>
  isUnderstood(first) &&
  first.query?.form === 'yes-no' &&
  first.query.where.length > 0 &&
  first.query.named.filter(({ kind }) => !IS_RIGHT.has(kind)).length === 1;
const IS_RIGHT: ReadonlySet<string> = new Set(['role', 'permission']);

/** Whether the second question stands behind the mark of the first, and begins with a word that asks. */
const isSentenceOfItsOwn = (text: string, second: string): boolean =>
  (ASKS_ANEW.test(second) || asksWhetherLimited(second)) && isBehindMark(text, second);

/** "which apps read mail? are they verified?": a sentence of its own that asks whether something is so selects nothing. */
const asksWhetherBehind = (text: string, second: string): boolean =>
  beginsWithVerb(second) && isBehindMark(text, second);

/** Whether the first question is told by rows that all its words are used for, and is not answered yes or no of the same one as the second. */
const losesWhether = ({ query: whole }: Understanding, { query, tractable, confidence }: Understanding): boolean =>
  query !== undefined &&
  tractable === true &&
  confidence >= SURE &&
  query.unread.length === 0 &&
  !(query.form === 'yes-no' && query.table === whole?.table && query.named.length > 0);

/** The second question stands behind the mark of the first. */
const isBehindMark = (text: string, second: string): boolean =>
  !isBareQuestion(second) &&
  new LazyPattern(`\\?[¿\\s]*${escapeRegExp(second.replace(/[\s?]+$/u, ''))}[\\s?]*$`, 'iu').test(text);

/** Whether the second question is a sentence of its own and asks anew, of the one that the first names. */
const dropsSecond = (text: string, second: string, { query }: Understanding): boolean =>
  isSentenceOfItsOwn(text, second) && query !== undefined && findReference(second)?.reference.to === 'one';

/** The first question with the second one left, where the message as a whole does not tell what the second one asks. */
function leaveDropped(
  text: string,
  { asked, second }: { readonly asked: string; readonly second: string },
  whole: Understanding,
  understand: (said: string) => Understanding,
): Understanding {
  const first = understand(asked);
  if (asksScopeOfMail(second, first.query) && isUnderstood(first))
    return leaveQuestions({ ...first, question: whole.question }, [second]);
  const named = first.query?.named.filter(({ kind }) => !IS_RIGHT.has(kind)) ?? [];
  const reference = findReference(second)?.reference;
  const [one] = named;
  if (one === undefined || named.length > 1 || reference === undefined || !isUnderstood(first)) return whole;
  // What is in quotes may be any words.
  const name = text.includes(`"${one.words}"`) ? `"${one.words}"` : one.words;
  const inFull = nameInstead(second, reference, name);
  const then = inFull === undefined ? undefined : understand(inFull);
  if (then?.query === undefined || !isUnderstood(then) || isWithin(then.query, whole.query)) return whole;
  return leaveQuestions({ ...first, question: whole.question }, [second]);
}

/** "X: roles, MFA, groups", "forwarding or inbox rules?": one question a topic, where no one table has them all. */
function understandTopics(
  whole: Understanding,
  { parts, of }: ByTopic,
  understand: (said: string) => Understanding,
): Understanding {
  if (!losesQuestion(whole) && (of === 'frame' || isPageAlone(whole))) return whole;
  const heard = parts.map((part) => understand(part));
  const [first, ...others] = heard;
  if (first === undefined || !isUnderstood(first)) return whole;
  if (of === 'name' && !IS_PAGE.has(first.intent) && (first.query?.named.length ?? 0) === 0) return whole;
  if (
    of !== 'frame' &&
    of !== 'act' &&
    !losesQuestion(whole) &&
    heard.every((part) => isWithin(part.query, whole.query))
  )
    return whole;
  if (of !== 'name' && others.some((part) => !isUnderstood(part) || isAlike(part, first))) return whole;
  return leaveQuestions({ ...first, question: whole.question }, parts.slice(1));
}

/** Whether a message asks for one story, is an order or no question at all. */
const isOneThing = ({ intent, declined, ofIncident, explain }: Understanding): boolean =>
  IS_ONE_THING.has(intent) ||
  ofIncident !== undefined ||
  (explain !== undefined && explain.terms.length > 1) ||
  (declined !== undefined && !MAY_BE_OF_ONE.has(declined.because));

/** Why a message is declined that may be so because of one sentence alone. */
const MAY_BE_OF_ONE: ReadonlySet<string> = new Set(['not-read', 'not-understood', 'outside', 'follow-up']);

const IS_ONE_THING: ReadonlySet<Understanding['intent']> = new Set<Understanding['intent']>([
  'attack-path',
  'decisions',
  'help',
  'incidents',
  'subscribe',
]);

/** A question is asked back for, is not understood, or leaves words. */
const losesQuestion = ({ intent, query, unused = [], onlyIfKnown }: Understanding): boolean =>
  intent === 'none' ||
  intent === 'clarify' ||
  onlyIfKnown === true ||
  (query?.unread ?? unused).some((words) => !isLeftQuestion(words));

/** A question that stands by itself, of which no word is left; that it is not read is an answer. */
function isUnderstood({ intent, confidence, declined, query, unused = [], onlyIfKnown }: Understanding): boolean {
  if (declined?.because === 'not-read') return true;
  if (intent === 'none' || intent === 'clarify' || intent === 'help' || intent === 'subscribe') return false;
  return onlyIfKnown !== true && confidence >= SURE && [...(query?.unread ?? []), ...unused].length === 0;
}

/** "which and when?" */
const CONJUNCTION = / (?:and|und|et|y) .*$/u;

const IS_PAGE: ReadonlySet<Understanding['intent']> = new Set<Understanding['intent']>([
  'app-details',
  'person-details',
]);

/** All that is known of one, and nothing picked from it. */
const isPageAlone = ({ intent, query }: Understanding): boolean =>
  IS_PAGE.has(intent) && (query?.where ?? []).length === 0 && (query?.show ?? []).length === 0;

/** "which apps were made in May, who made them and when were they last used?": each further question is a column beside the rows of the first. */
function tellsAll(whole: Understanding, first: Understanding, later: number): boolean {
  const { query } = whole;
  if (query === undefined || first.query === undefined || IS_PAGE.has(first.intent) || losesQuestion(whole))
    return false;
  if (query.unread.some(isLeftQuestion)) return false;
  const isSameRows = query.table === first.query.table && conditionsOf(query) === conditionsOf(first.query);
  return isSameRows && (query.show ?? []).length >= (first.query.show ?? []).length + later;
}

const conditionsOf = ({ where, named, check }: Query): string =>
  JSON.stringify([
    where.map(({ attribute, op, value }) => [attribute, op, value]),
    named.map(({ words }) => words),
    check,
  ]);

/** Whether one query tells what another one asks: whether something is so is no column beside what else is so. */
const isWithin = (part: Query | undefined, whole: Query | undefined): boolean =>
  part !== undefined &&
  whole !== undefined &&
  part.table === whole.table &&
  part.where.every(({ attribute }) =>
    whole.form === 'yes-no' ? asksWhether(whole).includes(attribute) : attributesOf(whole).includes(attribute),
  ) &&
  (part.show ?? []).every((id) => attributesOf(whole).includes(id));

const asksWhether = ({ where }: Query): readonly string[] => where.map(({ attribute }) => attribute);
const attributesOf = (query: Query): readonly string[] => [...(query.show ?? []), ...asksWhether(query)];

/** Both are answered by the same report, or are not read for the same reason. */
function isAlike(one: Understanding, other: Understanding): boolean {
  const topicOf = ({ declined }: Understanding) => (declined?.because === 'not-read' ? declined.topic.id : undefined);
  const isSameQuery = JSON.stringify(one.query?.where) === JSON.stringify(other.query?.where);
  const isSameTable = one.query?.table === other.query?.table;
  return one.intent === other.intent && isSameTable && isSameQuery && topicOf(one) === topicOf(other);
}

/** A question with others that are asked behind it. */
function leaveQuestions(first: Understanding, questions: readonly string[]): Understanding {
  const later = questions.flatMap((question) => splitOfItsOwner(question) ?? [question]);
  const { query, otherQueries = [], unused = [] } = first;
  const leave = (one: Query): Query => ({ ...one, unread: [...one.unread, ...later] });
  const told = { ...first, unused: [...unused, ...later] };
  return query === undefined ? told : { ...told, query: leave(query), otherQueries: otherQueries.map(leave) };
}
