import { instant } from '../core/instant.js';
import { namesAbusedApp } from '../m365/abused-apps.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import type { ExplainRequest } from './model/explain-request.js';
import type { DeclineReason, Understanding, UnreadTopic } from './model/understanding.js';
import { buildExplainMeaning } from './explanation/explain-meaning.js';
import { findStepsAgainstApp } from './explanation/attackers-app.js';
import { toAdvice } from './explanation/advice-of-query.js';
import { findBareTerm, findExplainRequest, findUnknownDifference, pointsBack } from './explanation/explain-question.js';
import { findOwnRightsRequest } from './explanation/own-rights-question.js';
import { findGeneralReason } from './explanation/general-reason.js';
import { findTermOfPower } from './explanation/term-of-power.js';
import { findStepsAsked } from './explanation/removal-question.js';
import { askRoleGivingGroups } from './query/role-giving-groups-query.js';
import { askGroupMembers, askMembersOfNamed, askPossibleGroup } from './query/group-members-query.js';
import { GROUP_MEMBERS_TOPIC, declineTopic, findUnreadTopic } from './unread-topics/topic-of-question.js';
import { isReadByTable, readActOfTopic } from './topic-read-by-table.js';
import { isChangeRequest, isConversationOrder, isStopOfTenant } from './change-request.js';
import { understandOfAttack } from './attack-question.js';
import { parseChosenReport, parseExactCommand } from './exact-commands.js';
import { findMentions, listConcepts } from './concept-mentions.js';
import { correctTypos } from './typo-correction.js';
import { determineDeclineReason } from './decline-reason.js';
import { listWordingMarks, scoreIntentsByWordWeights } from './word-weight-classifier.js';
import { chooseIntent, type IntentChoice } from './intent-choice.js';
import type { Concept } from './lexicon/phrase-lexicon.js';
import type { Intent } from './model/intent-id.js';
import { normaliseQuestion, unwrap } from './normalise-question.js';
import { isAddress } from '../core/ip-address.js';
import { blankNames } from './parameters/find-names.js';
import {
  findNamesAndPermission,
  readQuestionMaterial,
  selectParameters,
  type QuestionMaterial,
} from './parameters/question-parameters.js';
import { asksWhatSomebodyDid } from './person-activity-question.js';
import { findAskedPerson } from './person-question.js';
import { ALL_PHRASES } from './merged-phrase-index.js';
import { addWordWeightPoints, findDecisiveConcepts, rankIntents, type IntentScore } from './intent-scoring.js';
import { asksHowItCame } from './query/existence-question.js';
import { asksWhoActed } from './query/who-acted.js';
import { leavesTeamAlone, saysAllButNames, tellsSeveralOfOne } from './query/all-but-names.js';
import { SUBJECT_TABLES } from '../subjects/lib/subject-table-registry.js';
import { isLeftOpen, isOfState, readRelatedQuery } from './query/related-query.js';
import { saysItself } from './query/said-without-relation.js';
import { sayMadeAndRemoved } from './rewording/made-and-removed.js';
import { askForPageOfOne } from './rewording/several-short-questions.js';
import { sayNameInPlace } from './rewording/name-first.js';
import { askOfLeaver } from './rewording/of-leaver.js';
import { sayForTables } from './rewording/say-for-tables.js';
import { asksOfStopping } from './rewording/until-when.js';
import { saysWhatDidNot, saysWhatMayChange, saysWhatWasDone } from './query/said-of-change.js';
import { understandQuery } from './query/understand-query.js';
import { asksWhoChanged, findWhoIsMeant, takeLastChangeOfOne } from './who-changed.js';
import { withoutLeftOut } from './left-out-of-whole.js';
import { withWhatWasRead } from './what-was-read.js';
import { findOtherLanguage } from './rewording/spoken-language.js';
import { sayPlainlyIn } from './rewording/say-plainly.js';
import { asksSomething } from './asking-sentence.js';
import { askBarely } from './rewording/bare-question.js';
import { respellBeginning, respellFrame, respellSmall } from './rewording/beginning.js';
import { listUnusedWords } from './unused-words.js';
import { sayUnused, splitOffStatement, withoutPreambles } from './rewording/around-question.js';
import { asksOfNoAlerts, isSubscribeRequest } from './subscription-request-detection.js';
import { groupSentences, splitWords, type Word } from './question-tokenizer.js';
import { answerFirst } from './second-question.js';
import { splitOffHypothesis } from './rewording/hypothesis.js';
import { splitOffTimeBetween } from './rewording/time-between.js';
import { splitQuestions, type PartAsked } from './multiple-questions.js';
import { type UnderstandingContext } from './understanding-context.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { WeakMemo } from '../core/weak-memo.js';

/**
 * What a person wants, from free text: intent, parameters, and how sure. Local, deterministic, without network; it never throws,
 * whatever the text. An intent's id typed as such always wins. Only the first `MAX_QUESTION_CHARS` characters are read.
 */
export function understand(question: string, context: UnderstandingContext): Understanding {
  const typed = askForPageOfOne(unwrap(normaliseQuestion(question)));
  const own = findOwnRightsRequest(typed);
  if (own !== undefined) return { question, ...buildExplainMeaning(own) };
  const asSuch = understandAsSuch(typed, context);
  if (asSuch !== undefined) return { ...asSuch, question };
  const ofAttack = understandOfAttack(typed, false, (text) => understand(text, context));
  if (ofAttack !== undefined) return { ...ofAttack, question };
  const { asked: said, behind } = splitOffStatement(sayPlainlyIn(context, askBarely(typed)));
  const { asked, between } = splitOffTimeBetween(said);
  const hypothesis = splitOffHypothesis(asked);
  if (hypothesis !== undefined)
    return { ...sayUnused(understand(hypothesis.asked, context), hypothesis.besides), question };
  const text = askOfLeaver(respellBeginning(sayMadeAndRemoved(sayNameInPlace(asked))));
  const command = parseExactCommand(text);
  if (command !== undefined) return { question, intent: command, parameters: {}, confidence: 1, alternatives: [] };
  if (text === '') return { question, intent: 'help', parameters: {}, confidence: 0.5, alternatives: [] };
  const chosen = parseChosenReport(text);
  const choice = chosen && takeChosen(chosen.rest, chosen.intent, context);
  if (choice !== undefined) return { question, ...choice };
  const whole = answerFirst(text, (said) => hear(said, context)) ?? hear(text, context);
  const heard = between === undefined ? whole : ofActAlone(whole);
  const ofGroup = askPossibleGroup(typed, (part) => materialOf(part, context));
  return withWhatWasRead({ question, ...sayUnused(sayUnused(heard, between), behind), ...omitUndefined({ ofGroup }) });
}

/** A question for what a right allows, for a reason as such, or for what is done about an attacker's app: never of rows, nor of what was asked before. undefined: it asks something else. */
export function understandAsSuch(text: string, context: UnderstandingContext): Understanding | undefined {
  const ofMembers = isSubscribeRequest(text) ? undefined : askMembersOfNamed(text, (said) => materialOf(said, context));
  if (ofMembers !== undefined) return { question: text, ...ofMembers };
  const ofGroups = askRoleGivingGroups(text);
  if (ofGroups !== undefined) return { question: text, ...ofGroups };
  const asked =
    findStepsAgainstApp(text) ?? findTermOfPower(text) ?? findGeneralReason(text, (topic) => verdictOn(topic, context));
  return asked === undefined ? undefined : { question: text, ...buildExplainMeaning(asked) };
}

/** Whom the whole question is about. */
function personIn(material: QuestionMaterial): string | undefined {
  if (isChangeRequest(material.words) || material.names.filter(({ kind }) => kind === 'user').length > 1)
    return undefined;
  const conceptsIn = (rest: string) => conceptsOfAll(correctTypos(splitWords(rest)), []);
  const named = findAskedPerson(material.text, conceptsIn, material.names);
  if (named !== undefined) return named;
  return asksWhatThisPersonDid(material) ? material.user : undefined;
}

function asksWhatThisPersonDid(material: QuestionMaterial): boolean {
  const blanked = blankNames(material.text, material.names);
  return asksWhatSomebodyDid(blanked, conceptsOfAll(material.words, material.concepts));
}

function aboutPerson(user: string, material: QuestionMaterial): Meaning {
  const { since, until, format } = selectParameters('person-details', material);
  const parameters: QuestionParameters = { user, ...omitUndefined({ since, until, format }) };
  const unused = listUnusedWords(material);
  return { intent: 'person-details', parameters, confidence: 0.9, alternatives: [], unused };
}

/** A person whom only the sentence as a whole tells ("Is Priya disabled?") is a name like any other: its words say nothing else. */
function namePerson(material: QuestionMaterial, value: string): QuestionMaterial {
  const start = material.text.indexOf(value);
  const end = start + value.length;
  if (start < 0 || material.names.some((name) => name.start < end && start < name.end)) return material;
  const words = material.words.filter((word) => word.end <= start || word.start >= end);
  return { ...material, user: value, words, names: [...material.names, { kind: 'user', value, start, end }] };
}

/**
 * "is X's account enabled?", "what did X change in October?": one thing of a person is told as such; the rest of the dossier is a question
 * away.
 */
function withOneThing(meaning: Meaning, material: QuestionMaterial): Meaning {
  const asked = withQuery(meaning, material);
  const { otherQueries = [], query, tractable = false } = asked;
  const isOfLog = query?.about === 'event' && query.named.length === 1;
  const isTimed = query?.period !== undefined || material.hours !== undefined;
  const isOfPeriod = isOfLog && (isTimed || query.form === 'count' || CHANGES.test(material.plain));
  // A rule that somebody edited is not all that they did.
  if (tractable && isOfPeriod) return { ...asked, otherQueries: [] };
  const isOne = query?.form === 'yes-no' && query.where.length === 1 && query.named.length === 1;
  if (!tractable || !isOne) return meaning;
  const own = [query, ...otherQueries].find(({ about }) => about === 'user');
  return own === undefined ? asked : { ...asked, query: own, otherQueries: [query, ...otherQueries] };
}

/** Changes are in the log; what somebody is up to is on their page. */
const CHANGES = /\b(?:which|what|all|list|show) (?:\w+ )?(?:changes|modifications)\b|änderungen|cambios/;

/** What else happened around an act makes no page of who did it: the log is asked all the same. */
function ofActAlone(meaning: Meaning): Meaning {
  const { intent, query } = meaning;
  const isPage = intent === 'app-details' || intent === 'person-details';
  if (!isPage || query?.about !== 'event' || query.form !== 'yes-no' || query.unread.length > 0) return meaning;
  return { ...meaning, intent: 'mail-flow-changes', parameters: {}, confidence: RELATED, unused: [] };
}

type Meaning = Omit<Understanding, 'question'>;

function explainRequestOf(text: string, context: UnderstandingContext): ExplainRequest | undefined {
  const find = (said: string) => findExplainRequest(said, (topic) => verdictOn(topic, context));
  const framed = respellFrame(text);
  const respelled = respellSmall(framed);
  return find(framed) ?? (respelled === framed ? undefined : find(respelled));
}

function hear(text: string, context: UnderstandingContext): Meaning {
  const steps = findStepsAsked(text);
  if (steps !== undefined) return buildExplainMeaning(steps);
  const explain = explainRequestOf(text, context) ?? findUnknownDifference(text);
  if (explain !== undefined) return buildExplainMeaning(explain);
  if (pointsBack(text)) return { ...DECLINED, declined: { because: 'follow-up' } };
  const material = materialOf(text, context);
  const topic = isChangeRequest(material.words) || isSubscribeRequest(text) ? undefined : topicOf(material);
  // Whether the group is one that is read, the tenant tells.
  if (topic?.id === GROUP_MEMBERS_TOPIC) return askGroupMembers(text, (part) => materialOf(part, context));
  if (topic !== undefined && !isReadByTable(material, topic))
    return readActOfTopic(material, topic) ?? { ...DECLINED, declined: declineTopic(topic, material.period) };
  const person = isSubscribeRequest(text) ? undefined : personIn(material);
  if (person !== undefined) {
    const named = namePerson(material, person);
    return withOneThing(aboutPerson(person, named), named);
  }
  const related =
    isSubscribeRequest(text) || isChangeRequest(material.words) ? undefined : askOfRelated(material, context);
  if (related !== undefined) return related;
  const judged = isSubscribeRequest(text) ? SUBSCRIBE : verdictOf(material, context);
  // Who names something asks about it: a role group is called Help Desk.
  const isNamed = judged.intent === 'help' && material.names.length > 0;
  const isStop = judged.intent === 'subscribe' && (asksOfStopping(text) || asksOfNoAlerts(text));
  const verdict: IntentChoice = isNamed || isStop ? { intent: 'none', confidence: 0.7, alternatives: [] } : judged;
  const bare = verdict.confidence < SURE_WITHOUT_FRAME ? findBareTerm(text) : undefined;
  if (bare !== undefined) return buildExplainMeaning(bare);
  if (verdict.intent === 'none') {
    const declined: Meaning = { ...verdict, parameters: {}, declined: declinedOf(material) };
    if (verdict.confidence < RULED_OUT) return withQuery(declined, material);
    // "who changed the password of Diego?" asks for no password.
    const acted = asksWhoActed(material) ? withQuery({ ...declined, confidence: 0.7 }, material) : declined;
    return acted.tractable === true && acted.query?.about === 'event' ? acted : declined;
  }
  const intent: Intent = verdict.intent === 'clarify' ? (verdict.alternatives[0] ?? 'none') : verdict.intent;
  // "is X flagged, how bad": of somebody, never of everything.
  if (intent === 'posture' && material.user !== undefined) return aboutPerson(material.user, material);
  const parameters: QuestionParameters = intent === 'none' ? {} : selectParameters(intent, material);
  const meaning = toAdvice(withQuery({ ...verdict, parameters }, material), material.text);
  const ofOne = meaning.intent === 'what-changed' ? findWhoIsMeant(meaning) : undefined;
  if (ofOne?.person !== undefined) return aboutPerson(ofOne.person, namePerson(material, ofOne.person));
  if (ofOne !== undefined) return { ...DECLINED, declined: declinedOf(material) };
  // How an app came here its page tells: who registered it or consented to it, and when.
  if (meaning.intent === 'app-details' && asksHowItCame(text)) return withoutQuery(meaning);
  if (isUnsure(meaning)) return toClarify(meaning);
  if (meaning.query !== undefined && !TOLD_WHOLE.has(meaning.intent)) return meaning;
  return { ...meaning, unused: listUnusedWords(material, meaning.parameters) };
}

/** "apps owned by admins without MFA": rows of one table by what those of another are like. */
function askOfRelated(material: QuestionMaterial, context: UnderstandingContext): Meaning | undefined {
  const { text, names } = material;
  let alone: ReturnType<typeof understandQuery>;
  const readAlone = () => (alone ??= understandQuery(material, 'none', new Set()));
  const isOpen = () => isLeftOpen(readAlone()?.query);
  const found = readRelatedQuery(
    { text, blanked: blankNames(text, names) },
    (part) => materialOf(part, context),
    isOpen,
  );
  if (found === undefined) return undefined;
  const { query, split } = found;
  const { unread = [] } = readAlone()?.query ?? {};
  if (query.unread.length > unread.length && readAlone() !== undefined) return undefined;
  if (!isOpen() && saysItself(readAlone()?.query, query, split)) return undefined;
  // "which apps have admin consent?": of how things stand, not of the records of those who did it.
  if (!isOpen() && query.about === 'event' && isOfState(readAlone()?.query) && !asksWhoActed(material))
    return undefined;
  const intent = query.check ?? SUBJECT_TABLES.find(({ id }) => id === query.table)?.checks[0];
  if (intent === undefined) return undefined;
  const isWhole = query.unread.length === 0;
  const parameters = selectParameters(intent, material);
  return { intent, parameters, confidence: RELATED, alternatives: [], query, tractable: isWhole, otherQueries: [] };
}

/** How sure a question is whose two sides are read. */
const RELATED = 0.85;

const withoutQuery = ({ query: _query, otherQueries: _others, ...meaning }: Meaning): Meaning => meaning;

/** Answers that tell the whole of something, whatever else the question says. */
const TOLD_WHOLE: ReadonlySet<Meaning['intent']> = new Set<Meaning['intent']>([
  'posture',
  'what-changed',
  'attack-path',
  'incidents',
  'decisions',
  'app-details',
  'person-details',
  'help',
]);

/** With less than this, and words that nothing accounts for, it is asked back what is meant. */
const UNSURE = 0.34;

function isUnsure({ intent, confidence, query, alternatives }: Meaning): boolean {
  if (alternatives.length === 0) return false;
  const isDecided = TOLD_WHOLE.has(intent) || intent === 'none' || intent === 'clarify' || confidence >= UNSURE;
  const isRead = query?.unread.length === 0 && query.named.every(({ guess }) => guess !== true);
  return !isDecided && !isRead;
}

function toClarify({ intent, alternatives, ...meaning }: Meaning): Meaning {
  const offered = [...(intent === 'clarify' ? [] : [intent]), ...alternatives];
  return { ...meaning, intent: 'clarify', alternatives: offered.slice(0, 3) };
}

/** Adds the query. Where the words as a whole lead to no report and the query explains every one of them, it decides. */
function withQuery(meaning: Meaning, material: QuestionMaterial): Meaning {
  const { intent } = meaning;
  if (intent === 'subscribe' || intent === 'help') return meaning;
  const accounted = intent === 'clarify' || intent === 'none' ? new Set<number>() : listJudgedWords(material, intent);
  const found = understandQuery(material, intent === 'clarify' ? 'none' : intent, accounted);
  if (found === undefined) return meaning;
  const { query, tractable, others } = found;
  const last = intent === 'what-changed' ? takeLastChangeOfOne(material, [query, ...others]) : undefined;
  if (last !== undefined) return { ...meaning, ...last, tractable, confidence: GUESSED, onlyIfKnown: true };
  const isOfLog =
    intent === 'what-changed' &&
    (query.by !== undefined || query.order !== undefined || asksWhoChanged(material, query));
  // "how many are humans and how many are apps?": one query tells how many there are of each.
  const tellsEach = intent === 'clarify' && query.by?.wants === 'each' && query.unread.length === 0;
  // "what roles does X have and when was the last sign-in?": one row of one tells both.
  const tellsBoth = intent === 'clarify' && tellsSeveralOfOne(query);
  const isOpen =
    isOfLog ||
    tellsEach ||
    tellsBoth ||
    (intent === 'what-changed' && tractable && (saysWhatMayChange(query) || saysWhatDidNot(query))) ||
    intent === 'none' ||
    (intent === 'clarify' && meaning.confidence !== ASKED_SEVERAL);
  // Rather than to ask back between reports: every word is read, and two of them as conditions, or as one and what is asked of it. So is a
  // question that says what was done and when: "what was removed on 2026-11-19?".
  const { where, show = [], unread } = query;
  const asked = where.length + (where.length > 0 ? show.length : 0);
  const isOfTime = intent === 'none' && query.period !== undefined && saysWhatWasDone(query);
  const isWhole = tellsEach || tellsBoth || ((intent === 'clarify' || isOfTime) && unread.length === 0 && asked > 1);
  if (isOpen && (tractable || isWhole) && found.intent !== undefined) {
    const parameters = selectParameters(found.intent, material);
    const read = { query, otherQueries: others, tractable: true, alternatives: [] };
    return { intent: found.intent, parameters, confidence: 0.8, ...read };
  }
  const isShort = query.whetherNamed !== true || material.words.length <= MOST_WORDS_OF_ONE;
  if (isOpen && intent === 'none' && found.intent !== undefined && isShort && saysAllButNames(query)) {
    const parameters = selectParameters(found.intent, material);
    const understood = { parameters, confidence: GUESSED, alternatives: [], query, tractable, otherQueries: others };
    return { intent: found.intent, ...understood, onlyIfKnown: true };
  }
  // "how many resets did the service desk do?": who did each is told, and that nobody is known to be of the team.
  if (isOpen && intent === 'none' && found.intent !== undefined && leavesTeamAlone(query)) {
    const parameters = selectParameters(found.intent, material);
    return { intent: found.intent, parameters, confidence: GUESSED, alternatives: [], query, tractable };
  }
  return withoutLeftOut({ ...meaning, query, tractable, otherQueries: others });
}

/** More words say more than a name and a state. */
const MOST_WORDS_OF_ONE = 3;

/** How sure a question is that only a name can make one of ours. */
const GUESSED = 0.6;

/** The words by which an intent was chosen, by their index. */
function listJudgedWords({ words }: QuestionMaterial, intent: Intent): ReadonlySet<number> {
  const decisive = findDecisiveConcepts(intent);
  const judged = new Set<number>();
  for (const { concepts, from, to } of findMentions(words, ALL_PHRASES)) {
    if (!concepts.some((concept) => decisive.has(concept))) continue;
    // The name of a known tool says which app is asked about, not that all suspicious ones are.
    if (words.slice(from, to).some(({ text }) => namesAbusedApp(text))) continue;
    for (let at = from; at < to; at += 1) judged.add(at);
  }
  return judged;
}

const DECLINED = { intent: 'none', parameters: {}, confidence: 0.9, alternatives: [] } as const;

/** A term alone ("zero trust?") asks for its definition, unless a report is that likely. */
const SURE_WITHOUT_FRAME = 0.8;

function topicOf({ text, names, hours }: QuestionMaterial): UnreadTopic | undefined {
  const topic = findUnreadTopic(
    text,
    names.some(({ value }) => !isAddress(value)),
  );
  // What happened in working hours is asked of what happened, and not of anybody's working hours.
  return topic?.id === 'personal-details' && hours !== undefined ? undefined : topic;
}

/** What a part of a question is about, whatever its frame. */
function verdictOn(topic: string, context: UnderstandingContext): Omit<Meaning, 'alternatives'> {
  const material = materialOf(topic, context);
  const { intent, confidence } = judgeWords(material);
  const parameters = omitUndefined({ app: material.app, user: material.user });
  return { intent, confidence, parameters, unused: listUnusedWords(material) };
}

/** The report that was picked for a text, with what the text names; nothing where the text gets no answer anyway. */
function takeChosen(text: string, intent: Intent, context: UnderstandingContext): Meaning | undefined {
  const material = materialOf(text, context);
  const person = personIn(material);
  if (person !== undefined && intent === 'person-details') return { ...aboutPerson(person, material), confidence: 1 };
  if (person === undefined && verdictOf(material, context).intent === 'none') return undefined;
  const part = severalAsked(material, context).find((one) => one.intent === intent);
  const parameters = selectParameters(intent, part === undefined ? material : materialOf(part.text, context));
  return { intent, parameters, confidence: 1, alternatives: [] };
}

function verdictOf(material: QuestionMaterial, context: UnderstandingContext): IntentChoice {
  const verdict = judgeWords(material);
  if (verdict.intent === 'none' && verdict.confidence >= RULED_OUT) return verdict;
  const several = severalAsked(material, context);
  return several.length > 1 ? askBack(several.map(({ intent }) => intent)) : verdict;
}

/** From here on a text is declined for what it says, not for saying too little. */
export const RULED_OUT = 0.9;

/** The confidence where a text asks several things: no single query can answer it. */
const ASKED_SEVERAL = 0.5;

const askBack = (alternatives: readonly Intent[]): IntentChoice => ({
  intent: 'clarify',
  confidence: ASKED_SEVERAL,
  alternatives,
});

function severalAsked({ text, names }: QuestionMaterial, context: UnderstandingContext): readonly PartAsked[] {
  return splitQuestions(text, blankNames(text, names), (part) => judgeWords(materialOf(part, context)));
}

const MATERIALS = new WeakMemo<UnderstandingContext, QuestionMaterial>();

/** All that is read from a normalised text before it is known what it asks. */
export const materialOf = (said: string, context: UnderstandingContext): QuestionMaterial =>
  MATERIALS.get(context, said, () => readMaterial(said, context));

function readMaterial(said: string, context: UnderstandingContext): QuestionMaterial {
  const { text, isCounted } = sayForTables(said);
  const names = findNamesAndPermission(text);
  const words = correctTypos(splitWords(withoutPreambles(blankNames(text, names.names))), findOtherLanguage(text));
  const material = readQuestionMaterial({ text, words, names, context, ordersTalk: isConversationOrder(words) });
  return isCounted ? { ...material, isCounted } : material;
}

/** The marks of a question that the word weights count. */
export function marksOfQuestion(question: string): Set<string> {
  const { words, concepts } = materialOf(unwrap(normaliseQuestion(question)), { now: ANY_MOMENT });
  return listWordingMarks(words, conceptsOfAll(words, concepts));
}

const ANY_MOMENT = instant('2026-01-01T00:00:00Z');

function declinedOf({ words, concepts, app }: QuestionMaterial): DeclineReason {
  return determineDeclineReason({
    words,
    concepts: conceptsOfAll(words, concepts),
    app,
    changeRequest: isChangeRequest(words),
  });
}

const SUBSCRIBE = { intent: 'subscribe', confidence: 0.9, alternatives: [] } as const;

function conceptsOfAll(words: readonly Word[], more: readonly Concept[]): Set<Concept> {
  return new Set([...listConcepts(findMentions(words, ALL_PHRASES)), ...more]);
}

function judgeWords(material: QuestionMaterial): IntentChoice {
  const concepts = conceptsOfAll(material.words, material.concepts);
  const familiar = scoreIntentsByWordWeights(listWordingMarks(material.words, concepts));
  return chooseIntent({
    ranked: addWordWeightPoints(rankWords(material), familiar),
    concepts,
    changeRequest: isChangeRequest(material.words),
    stopsTenant: isStopOfTenant(material.words),
    outside: familiar.get('none') ?? 0,
  });
}

function rankWords({ words, text, concepts }: QuestionMaterial): IntentScore[] {
  const sentences = groupSentences(words);
  if (sentences.length === 0) return rankIntents([new Set(concepts)], [true]);
  const asking = sentences.map((sentence) => asksSomething(sentence, text));
  return rankIntents(
    sentences.map((sentence) => conceptsOfAll(sentence, concepts)),
    asking,
  );
}
