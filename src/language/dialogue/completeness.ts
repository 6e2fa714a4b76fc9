import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { CHECK_IDS } from '../../checks/model/check-id.js';
import type { Understanding } from '../model/understanding.js';
import { namesAllPeople } from '../model/wider-people.js';
import { blankNames, findNames } from '../parameters/find-names.js';
import { materialOf } from '../understand-question.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { asksInFull } from './asking-words.js';
import { leavesOutItsSubject, speaksOfTheOne } from './elided-question.js';
import { asksSinceWhenItExists } from './existing-since.js';
import type { MessageOpening } from './message-opening.js';
import { asksHowBad } from './judged-before.js';
import { readMaking } from './making-of-before.js';
import { leavesOutItsHead } from './headless-question.js';
import { asksAddressAlone } from './address-of-making.js';
import { asksTimeAlone } from './time-of-before.js';
import { asksToSort } from './sorted-before.js';
import { asksForOwnerOfBefore } from './owner-of-before.js';
import { asksForOpposite } from './opposite-of-before.js';
import type { FoundReference } from './reference-words.js';
import { asksSameAgain } from './same-again.js';
import { asksForKindAlone } from './same-for-kind.js';

/** From here on an intent was found by more than a hint. */
const SURE = 0.6;
const RULED_OUT = 0.9;

/** A text that is ruled out is so with and without what was asked before. */
const IS_DECIDED = new Set<string | undefined>(['outside', 'not-understood']);

/** What somebody did to mail is not read, whoever "it" is: what they may do is another question. */
const IS_OF_DEEDS: ReadonlySet<string> = new Set(['mail-access', 'message-counts', 'sign-in-places']);

const REPORTS: ReadonlySet<string> = new Set([...CHECK_IDS, 'app-details', 'person-details']);

/** Whether a message says all that it asks: then it is answered by itself, whatever was asked before. */
export function isComplete(
  alone: Understanding,
  opening: MessageOpening,
  found: FoundReference | undefined,
  context: UnderstandingContext,
  before?: Understanding,
): boolean {
  const { intent, confidence, query, declined } = alone;
  const isOfOtherKind = before !== undefined && asksForKindAlone(opening.rest, before.query, before.question);
  if (confidence === 1) return true;
  if (declined?.because === 'follow-up') return false;
  if (asksForOpposite(opening.rest) || asksToSort(opening.rest) || asksHowBad(opening.rest)) return false;
  if (asksSameAgain(opening.rest)) return false;
  if (asksForOwnerOfBefore(opening.rest) || asksAddressAlone(opening.rest)) return false;
  if (leavesOutItsHead(opening.rest) || asksSinceWhenItExists(opening.rest)) return false;
  if (readMaking(found?.rest ?? opening.rest) !== undefined) return false;
  // "only the mail flow ones" of a list orders no alerts.
  if (
    intent === 'subscribe' &&
    opening.move === 'narrow' &&
    before?.query !== undefined &&
    /(?<!\p{L})ones[\s?.!]*$/iu.test(opening.rest)
  )
    return false;
  if (intent === 'subscribe' || intent === 'explain') return found?.firm !== true;
  if (intent === 'none' && confidence >= RULED_OUT && IS_DECIDED.has(declined?.because)) return true;
  if (
    declined?.because === 'not-read' &&
    (found?.firm !== true || found.reference.to === 'nth' || IS_OF_DEEDS.has(declined.topic.id))
  )
    return true;
  if (declined?.because === 'change' && query?.form !== 'how-to') return true;
  if (speaksOfTheOne(opening.rest, context)) return false;
  if (
    (found?.firm === true && !pointsAtName(alone)) ||
    (opening.move === 'narrow' && !isWholeQuestion(opening, context))
  )
    return false;
  if (opening.move === 'replace' && (isElliptical(opening.rest) || isOfOtherKind)) return false;
  if (found !== undefined && (BEGINS_WITH_WHOSE.test(opening.rest) || isCalledByPronoun(alone))) return false;
  if (asksTimeAlone(opening.rest)) return false;
  const hasContent =
    query !== undefined && (query.where.length > 0 || query.named.length > 0 || query.check !== undefined);
  if (found !== undefined && !hasContent && !pointsInside(alone, context)) return false;
  if (found !== undefined && isOfItsOwn(opening.rest) && query?.named.length === 0 && !pointsInside(alone, context))
    return false;
  if (found !== undefined && OF_HIM.test(opening.rest) && query?.named.length === 0) return false;
  if (isPartAboutPeople(alone, opening.rest)) return false;
  if (alone.tractable === true) return true;
  const isSure = intent !== 'none' && intent !== 'clarify' && confidence >= SURE;
  if (isSure && (!REPORTS.has(intent) || namesItsKind(alone, context))) return true;
  const isSentence = opening.move === undefined || !isElliptical(opening.rest);
  if (found !== undefined || !isSentence || isBareName(opening.rest, context)) return false;
  return !leavesOutItsSubject(opening.rest, alone, context);
}

/** "which admins use a phishable factor only?", "rules in test mode only": the last word is no move of the dialogue. */
function isWholeQuestion({ isAtEnd, rest }: MessageOpening, context: UnderstandingContext): boolean {
  if (isAtEnd !== true) return false;
  if (!isElliptical(rest)) return true;
  const isLong = rest.split(/\s+/).length >= SENTENCE_WORDS;
  return isLong && readWithEveryTable(rest, context).some(({ nounAt }) => nounAt === 0);
}

/** "for everyone?", "without the disabled accounts": people are in most answers, and those of the last one are meant. */
function isPartAboutPeople({ query }: Understanding, text: string): boolean {
  if (!WIDE_TABLES.has(query?.table ?? '')) return false;
  return BEGINS_AS_PART.test(text) || (isElliptical(text) && !namesAllPeople(text));
}

const WIDE_TABLES: ReadonlySet<string> = new Set(
  SUBJECT_TABLES.flatMap(({ id, widens }) => (widens === undefined ? [] : [id])),
);

const BEGINS_AS_PART =
  /^(?:but|not|no|non|nicht|pas|(?:that|it|he|she|this)['’]?s|for|of|with|without|only|just|für|von|mit|ohne|nur|pour|de|avec|sans|para|con|sin|solo|sólo) /iu;

/** "all admins, with their methods": the possessive points at a noun before it. "what was its first change?" has none. */
function pointsInside({ question, tractable }: Understanding, context: UnderstandingContext): boolean {
  if (tractable !== true || !INSIDE.test(question)) return false;
  if (ALL.test(question)) return true;
  const before = question.slice(0, OWNED.exec(question)?.index ?? 0);
  return readWithEveryTable(before, context).some(({ nounAt }) => nounAt !== undefined);
}

/** "when was its password changed?": by its place in the sentence alone "its password" may be taken for a name. */
const isCalledByPronoun = ({ query }: Understanding): boolean =>
  query !== undefined &&
  query.named.length > 0 &&
  query.named.every(({ words }) => BEGINS_WITH_WHOSE.test(`${words} `));

/** "its secrets": of what was spoken of. */
const BEGINS_WITH_WHOSE = /^(?:its|his|her|their|seine?|ihre?|ses|leurs?|sus?)\s/iu;

/** "who assigned its exchange role?": of what was spoken of, whatever else the message says. */
const ITS_OWN =
  /^(?:who|when|since when|why) [^,;?]*(?<!\p{L})(?:its|his|her) (?:\p{L}+ ){0,2}(?:roles?|permissions?|secrets?|consents?|rights?|passwords?|methods?)[\s?.!]*$/iu;

/** "how long is its certificate still valid?": no noun stands before that the possessive could point at. */
const HOW_LONG_ITS =
  /^(?:(?:for )?how (?:long|much longer|much time|many (?:days|weeks|months)|soon)|(?:un)?til when|wie (?:lange|viele tage)|bis wann|(?:pendant )?combien de (?:temps|jours)|jusqu['’]à quand|(?:por )?cu[áa]nto tiempo|cu[áa]ntos d[íi]as|hasta cu[áa]ndo)(?: (?:is|are|will|does|do|has|left|until|till|before|for|remains?|there|still|ist|sind|bleibt|noch|bis|reste-t-il|avant que?|es|est[áa]|v[áa]lid[oa]|quedan?|a))* (?:its|his|her|seine?|ihre?|son|sa|ses|sus?) /iu;

const isOfItsOwn = (text: string): boolean => ITS_OWN.test(text) || HOW_LONG_ITS.test(text);

/** "when did she last sign in, and does she have MFA?": of whom was spoken of. */
const OF_HIM =
  /^(?:(?:when|since when|what|which|how|where|why|whom)(?: [^,;?]{1,40})? )?(?:does|did|is|was|has|had|can|may) (?:he|she) /iu;

const POSSESSIVE = /(?<!\p{L})(?:his|her)\s+\p{L}{3,}/iu;

/** "since when does Priya hold her role?": the possessive points at a name before it in the same message. */
function pointsAtName({ question, query }: Understanding): boolean {
  const at = POSSESSIVE.exec(question)?.index ?? -1;
  const text = question.toLowerCase().slice(0, Math.max(at, 0));
  return query?.named.some(({ kind, words }) => IS_PERSON.has(kind) && text.includes(words.toLowerCase())) === true;
}

/** By its place in the sentence alone somebody may be taken for an app. */
const IS_PERSON: ReadonlySet<string> = new Set(['user', 'app', 'name']);

const OWNED = /(?<![\p{L}])(?:their|its|ihre[nrm]?|leurs?|sus?)(?![\p{L}])/iu;
const ALL = /^(?:all|every|list|show|alle|tous|toutes|todos|todas)(?![\p{L}])/iu;
const INSIDE =
  /\p{L}{3}.*(?<![\p{L}])(?:their|its|ihre[nrm]?|leurs?|sus?)(?![\p{L}])|^(?:all|every|list|show|alle|tous|toutes|todos|todas)(?![\p{L}]).*(?<![\p{L}])(?:their|its)/iu;

/** A report is meant when the kind of thing is said, or somebody or something is named in a sentence. */
function namesItsKind(
  { question, query, parameters, intent, confidence }: Understanding,
  context: UnderstandingContext,
): boolean {
  if (parameters.app !== undefined || parameters.user !== undefined) return !isBareName(question, context);
  if (intent === 'app-details' || intent === 'person-details') return true;
  const reading = readWithEveryTable(question, context).find(({ table }) => table.id === query?.table);
  return (
    reading === undefined ||
    reading.nounAt !== undefined ||
    reading.table.single === true ||
    isSureSentence(question, confidence)
  );
}

const VERY_SURE = 0.9;
const SENTENCE_WORDS = 5;

/** "Who holds which privileged role?": a whole question whose words lead to one report, without the kind of thing. */
const isSureSentence = (question: string, confidence: number): boolean =>
  confidence >= VERY_SURE && !isElliptical(question) && question.trim().split(/\s+/).length >= SENTENCE_WORDS;

/** "in Sales?", "the outbound ones": no sentence of its own. */
const isElliptical = (text: string): boolean => !asksInFull(text);

const BESIDE_NAMES =
  /(?<![\p{L}])(?:of|for|in|with|from|by|on|at|to|the|app|user|von|vom|für|bei|in|der|die|das|de|du|des|la|le|les|pour|dans|par|para|del|el|en|about)(?![\p{L}])/giu;
const MOST_NAME_WORDS = 4;

/** Whether a message is a name and nothing else: "Priya?", "and of Mailbox Migration Service?". */
export function isBareName(text: string, context: UnderstandingContext): boolean {
  const left = blankNames(text, findNames(text))
    .replace(BESIDE_NAMES, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (left === '') return true;
  if (!isElliptical(text)) return false;
  const { words } = materialOf(text, context);
  if (words.length > MOST_NAME_WORDS) return false;
  return readWithEveryTable(text, context).every(
    ({ query }) => query.where.length === 0 && (query.show?.length ?? 0) === 0 && query.check === undefined,
  );
}
