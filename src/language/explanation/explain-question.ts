import { omitUndefined } from '../../core/omit-undefined.js';
import { CHECK_IDS, type CheckId } from '../../checks/model/check-id.js';
import { findGlossaryTerm } from '../../glossary/glossary.js';
import type { ExplainRequest } from '../model/explain-request.js';
import { isTimeWord } from '../query/function-words.js';
import { findNames } from '../parameters/find-names.js';
import { findExactPermission } from '../parameters/permission-names.js';
import type { Understanding } from '../model/understanding.js';
import { findAdviceQuestion, type AdviceQuestion } from './advice-frames.js';
import { DIFFERENCE } from './difference-frame.js';
import { findDecisionTerm } from './decision-question.js';
import { findBareName, findComparedTerms, findDefinedTerm, stripTalk } from './explain-frames.js';
import { foldPhrase } from './fold-phrase.js';
import { namesAccount, tellsKind } from './why-of-one.js';
import { asksHowFarLogsReach, LOG_REACH } from './log-reach-question.js';
import { asksWhatIsNotRead, findLicenceTerm, NOT_READ } from './not-read-question.js';
import { UNREAD_TOPICS } from '../unread-topics/topic-of-question.js';
import { findMeaningOfClause, findTermAndRest, findTermInClause } from './term-in-clause.js';
import { findTerm, findTermWithTypos } from './term-index.js';

/** Longer texts tell a story: they are no question for one word. */
const LONGEST_QUESTION = 160;

/** What a text is understood as when the frame of the question is taken away; a topic is looked for in it. */
export type UnderstandTopic = (topic: string) => Pick<Understanding, 'intent' | 'parameters' | 'confidence' | 'unused'>;

/** A topic that is understood with less is not surely this check. */
const SURE_TOPIC = 0.5;
const SURE_CLAUSE = 0.2;

/**
 * What a normalised text asks to be explained; undefined: it asks something else. The whole text must be such a question, and a topic
 * that names an app or a person is about that one.
 */
export function findExplainRequest(text: string, understandTopic: UnderstandTopic): ExplainRequest | undefined {
  if (text.length > LONGEST_QUESTION) return undefined;
  const folded = foldPhrase(text);
  if (asksHowFarLogsReach(stripTalk(folded))) return { form: 'what-is', terms: [LOG_REACH] };
  if (asksWhatIsNotRead(stripTalk(folded))) return { form: 'what-is', terms: [NOT_READ], topics: TOPICS_NOT_READ };
  const licence = findLicenceTerm(stripTalk(folded));
  if (licence !== undefined) return { form: 'what-is', terms: [licence] };
  const decided = findDecisionTerm(stripTalk(folded));
  if (decided !== undefined) return { form: 'what-is', terms: [decided] };
  const pair = findComparedTerms(folded, findTerm) ?? findComparedTerms(foldPhrase(text.replace(ASIDE, ' ')), findTerm);
  if (pair !== undefined) return { form: 'difference', terms: pair };
  const term =
    findDefinedTerm(folded, findTerm) ??
    findDefinedTerm(folded, findTermWithTypos) ??
    findTermOfTwoNames(text) ??
    findUnratedPermission(text, folded) ??
    findTermInClause(stripTalk(folded));
  if (term !== undefined) return { form: 'what-is', terms: [term] };
  const meaning = findMeaningOfClause(stripTalk(folded));
  if (meaning?.term !== undefined) return { form: 'what-is', terms: [meaning.term] };
  const advice: ReturnType<typeof findAdviceQuestion> =
    meaning === undefined ? findAdviceQuestion(folded) : { form: 'why', topic: meaning.topic };
  if (advice === undefined || advice === 'follow-up') return undefined;
  // "why is Ledger Sync suspicious?" asks of that one.
  const isNamed = namesAccount(text) || findNames(text).some(({ kind }) => kind === 'app' || kind === 'user');
  const isOfOne = advice.form === 'why' && isNamed;
  // "what does it mean when …?" asks for no list, however little tells which check it is about.
  const sure = meaning === undefined ? SURE_TOPIC : SURE_CLAUSE;
  const asked = findAdviceTopic(advice, understandTopic, isOfOne, sure);
  return asked === undefined ? undefined : { form: advice.form, ...asked };
}

/** "berechtigt (eligible)": a term in another word. */
const ASIDE = /\([^()]{1,40}\)/gu;

/** More topics would hide the answer. */
const TOPICS_NOT_READ = UNREAD_TOPICS.slice(0, 12).map(({ name }) => name);

/** "what is a homoglyph / look-alike name?", "…, el consentimiento ilícito": two names of one term. */
function findTermOfTwoNames(text: string): string | undefined {
  const [first, second, more] = text.split(/\s\/\s|, (?:also|d\.h\.|c'est-à-dire|es decir|o sea|i\.e\.)? ?/);
  if (first === undefined || second === undefined || more !== undefined) return undefined;
  const term = findDefinedTerm(foldPhrase(first), findTermWithTypos);
  return term !== undefined && term === findBareName(foldPhrase(second), findTerm) ? term : undefined;
}

/** A permission by its shape ("Widgets.Read.All") that is on no list of ours: it can be said that it is not known. */
function findUnratedPermission(text: string, folded: string): string | undefined {
  const exact = findExactPermission(text);
  if (exact === undefined) return undefined;
  const phrase = foldPhrase(exact);
  return findDefinedTerm(folded, (one) => (one === phrase ? exact : undefined));
}

/** Permissions as such, whatever their kind. */
const PERMISSION = /^(?:(?:app |api )?permissions?|berechtigung(?:en)?|autorisations?|permisos?|droits?)$/;

/** A term that a check judges is explained by the check: it has reasons and steps. */
export function findAdviceTopic(
  { topic, form }: AdviceQuestion,
  understandTopic: UnderstandTopic,
  isOfOne: boolean,
  sure: number,
): Pick<ExplainRequest, 'terms' | 'unused'> | undefined {
  const bare = topic.replace(/^(?:the|our|a|an|all|having|die|der|das|les?|la|l'|los|las|el|un|una|ein|eine) ?/, '');
  const term = findTerm(topic) ?? findTerm(bare);
  if (term !== undefined) return { terms: [findGlossaryTerm(term)?.check ?? term] };
  if (PERMISSION.test(bare)) return { terms: ['risky-apps'] };
  const { intent, parameters, confidence, unused } = understandTopic(topic);
  const named = parameters.app !== undefined || parameters.user !== undefined;
  const isSure = isCheckId(intent) && !named && confidence >= sure;
  // "a rule that removes Authentication-Results": what the check does not speak of may be a term of its own.
  const special = isSure && unused !== undefined ? findSpecialTerm(unused, intent) : undefined;
  if (special !== undefined) return special;
  // A kind has an article or stands in the plural: "microsoft office sync" is a name.
  const isBareName = form === 'why' && topic === bare && unused !== undefined && unused.length > 0 && !tellsKind(topic);
  if (isOfOne || isBareName) return undefined;
  return isSure ? { terms: [intent], ...omitUndefined({ unused }) } : undefined;
}

/** A term in the words that a check does not take into account, where it is of that check; the words beside it are told. */
function findSpecialTerm(
  unused: readonly string[],
  check: string,
): Pick<ExplainRequest, 'terms' | 'unused'> | undefined {
  const read = unused.map((words) => ({ words, found: findTermAndRest(foldPhrase(words)) }));
  const special = read.find(({ found }) => found !== undefined && findGlossaryTerm(found.term)?.check === check)?.found;
  if (special === undefined) return undefined;
  const left = read.map(({ words, found }) => (found === special ? special.beside : words)).filter((one) => one !== '');
  return { terms: [special.term], ...(left.length === 0 ? {} : { unused: left }) };
}

function isCheckId(intent: Understanding['intent']): intent is CheckId {
  return CHECK_IDS.some((id) => id === intent);
}

/** A text that is a term and nothing else ("PIM?"), which no report answers. */
export function findBareTerm(text: string): ExplainRequest | undefined {
  const term = text.length > LONGEST_QUESTION ? undefined : findTerm(foldPhrase(text));
  return term === undefined ? undefined : { form: 'what-is', terms: [term] };
}

/** Whether a text asks for the reason of something in the message before, or what to do about it ("why is that bad?"). */
export function pointsBack(text: string): boolean {
  return text.length <= LONGEST_QUESTION && findAdviceQuestion(foldPhrase(text)) === 'follow-up';
}

/** What joins two between which a difference is asked for. */
const JOINT = / (?:and|or|vs|versus|und|et|ou|y|e|o) /;
const BETWEEN = / (?:between|btw|zwischen|entre|vs|versus) /;

/**
 * A difference that a normalised text asks for and that nothing here tells, with the one of the two that is known. undefined: it asks for none.
 */
export function findUnknownDifference(text: string): ExplainRequest | undefined {
  const folded = stripTalk(foldPhrase(text));
  if (text.length > LONGEST_QUESTION || !BETWEEN.test(folded)) return undefined;
  const two = DIFFERENCE.exec(folded)?.[1]?.split(JOINT) ?? [];
  // Between two days it is of what has changed.
  if (two.length !== 2 || two.some((one) => one.split(' ').some(isTimeWord))) return undefined;
  const terms = two.flatMap((one) => findBareName(one, findTermWithTypos) ?? []);
  return { form: 'difference', terms, topics: two, unknown: { topic: two.join(' and ') } };
}
