import { instant, type Instant } from '../core/instant.js';
import type { Declined, Intent, QuestionParameters, Understanding } from '../core/question.js';
import { isChangeRequest, ordersAboutTalk } from './change-request.js';
import { chosenReport, exactCommand } from './commands.js';
import { conceptsOf, findMentions } from './concepts.js';
import { correct } from './correct.js';
import { whyDeclined } from './declined.js';
import { familiarity, marksOf } from './familiar.js';
import { judge, type Verdict } from './judge.js';
import type { Concept } from './lexicon/lexicon.js';
import { normalise } from './normalise.js';
import { namesIn, parametersFor, readMaterial, type Material } from './parameters/parameters.js';
import { withoutNames } from './parameters/names.js';
import { asksWhatSomebodyDid } from './person-acts.js';
import { personAsked } from './person-asked.js';
import { ALL_PHRASES } from './phrases.js';
import { rank, type Score, withFamiliar } from './score.js';
import { isSubscribeRequest } from './subscribe-request.js';
import { sentencesOf, splitWords, type Word } from './tokens.js';
import { questionsIn, type PartAsked } from './two-questions.js';

/** When and where a question is asked: "yesterday" depends on both. Without a zone, UTC. */
export interface UnderstandingContext {
  readonly now: Instant;
  /** IANA name, e.g. `Europe/Zurich`; an unknown one is read as UTC. */
  readonly timeZone?: string;
}

/**
 * What a person wants, from free text: intent, parameters, and how sure. Local, deterministic, without network; it never throws,
 * whatever the text. An intent's id typed as such always wins. Only the first `MAX_QUESTION_CHARS` characters are read.
 */
export function understand(question: string, context: UnderstandingContext): Understanding {
  const text = unwrap(normalise(question));
  const command = exactCommand(text);
  if (command !== undefined) return { question, intent: command, parameters: {}, confidence: 1, alternatives: [] };
  if (text === '') return { question, intent: 'help', parameters: {}, confidence: 0.5, alternatives: [] };
  const chosen = chosenReport(text);
  const choice = chosen && takeChosen(chosen.rest, chosen.intent, context);
  if (choice !== undefined) return { question, ...choice };
  return { question, ...hear(text, context) };
}

/** Whom the whole question is about. */
function personIn(material: Material): string | undefined {
  if (isChangeRequest(material.words)) return undefined;
  const named = personAsked(material.text, (rest) => conceptsOfAll(correct(splitWords(rest)), []));
  if (named !== undefined) return named;
  return asksWhatThisPersonDid(material) ? material.user : undefined;
}

function asksWhatThisPersonDid(material: Material): boolean {
  const blanked = withoutNames(material.text, material.names);
  return asksWhatSomebodyDid(blanked, conceptsOfAll(material.words, material.concepts));
}

function aboutPerson(user: string, material: Material): Meaning {
  const { since, until, format } = parametersFor('person-details', material);
  const parameters: QuestionParameters = {
    user,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(format === undefined ? {} : { format }),
  };
  return { intent: 'person-details', parameters, confidence: 0.9, alternatives: [] };
}

type Meaning = Omit<Understanding, 'question'>;

function hear(text: string, context: UnderstandingContext): Meaning {
  const material = materialOf(text, context);
  const person = isSubscribeRequest(text) ? undefined : personIn(material);
  if (person !== undefined) return aboutPerson(person, material);
  const verdict = isSubscribeRequest(text) ? SUBSCRIBE : verdictOf(material, context);
  if (verdict.intent === 'none') return { ...verdict, parameters: {}, declined: declinedOf(material) };
  const intent: Intent = verdict.intent === 'clarify' ? (verdict.alternatives[0] ?? 'none') : verdict.intent;
  const parameters: QuestionParameters = intent === 'none' ? {} : parametersFor(intent, material);
  return { ...verdict, parameters };
}

/** The report that was picked for a text, with what the text names; nothing where the text gets no answer anyway. */
function takeChosen(text: string, intent: Intent, context: UnderstandingContext): Meaning | undefined {
  const material = materialOf(text, context);
  const person = personIn(material);
  if (person !== undefined && intent === 'person-details') return { ...aboutPerson(person, material), confidence: 1 };
  if (person === undefined && verdictOf(material, context).intent === 'none') return undefined;
  const part = severalAsked(material, context).find((one) => one.intent === intent);
  const parameters = parametersFor(intent, part === undefined ? material : materialOf(part.text, context));
  return { intent, parameters, confidence: 1, alternatives: [] };
}

function verdictOf(material: Material, context: UnderstandingContext): Verdict {
  const verdict = judgeWords(material);
  if (verdict.intent === 'none' && verdict.confidence >= RULED_OUT) return verdict;
  const several = severalAsked(material, context);
  return several.length > 1 ? askBack(several.map(({ intent }) => intent)) : verdict;
}

/** From here on a text is declined for what it says, not for saying too little. */
const RULED_OUT = 0.9;

const askBack = (alternatives: readonly Intent[]): Verdict => ({ intent: 'clarify', confidence: 0.5, alternatives });

function severalAsked({ text, names }: Material, context: UnderstandingContext): readonly PartAsked[] {
  return questionsIn(text, withoutNames(text, names), (part) => judgeWords(materialOf(part, context)));
}

/** "I want to be sure that nobody …", "I need to know whether …": how a question begins says nothing of what is asked. */
const PREAMBLE =
  /(?<![\p{L}'])(?:(?:i|we)(?:'d| would)? (?:just |really |also )?(?:want|need|wish|like|have|love|must)(?: to)? (?:be (?:absolutely |quite |very )?(?:sure|certain|confident)|be able to (?:say|prove|show)|know|see|check|verify|find out|make sure|ensure|understand)|(?:please )?(?:make sure|ensure|verify|assure me))(?: of)?(?: that| whether| if)?(?![\p{L}'])/giu;

/** "I was on holiday", "back from a meeting": where somebody was is no small talk. */
const AWAY =
  /(?<![\p{L}'])(?:(?:i|we)(?:'m|'ve| am| are| was| were| have been)|back|away|out|just|leave|leaving|go|going|before|after|during|since) (?:back |away |out )?(?:(?:on|from|in|at|for) )?(?:my |our |a |the )?(?:\p{L}+ )?(?:holidays?|vacation|trip|flight|meeting|lunch|weekend trip|sick leave|break)(?![\p{L}'])/giu;

/** Cheap looks before the slow ones: most questions have neither. */
const PREAMBLE_HINT = /sure|certain|confident|prove|know|see|check|verify|find|ensure|understand|show|say/i;
const AWAY_HINT = /holiday|vacation|trip|flight|meeting|lunch|leave|break/i;

function withoutPreambles(text: string): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const asked = PREAMBLE_HINT.test(text) ? text.replace(PREAMBLE, blank) : text;
  return AWAY_HINT.test(text) ? asked.replace(AWAY, blank) : asked;
}

function materialOf(text: string, context: UnderstandingContext): Material {
  const names = namesIn(text);
  const words = correct(splitWords(withoutPreambles(withoutNames(text, names.names))));
  return readMaterial({ text, words, names, context, ordersTalk: ordersAboutTalk(words) });
}

/** The marks of a question that {@link familiarity} weighs: for counting those of known questions. */
export function marksOfQuestion(question: string): Set<string> {
  const { words, concepts } = materialOf(unwrap(normalise(question)), { now: ANY_MOMENT });
  return marksOf(words, conceptsOfAll(words, concepts));
}

const ANY_MOMENT = instant('2026-01-01T00:00:00Z');

function declinedOf({ words, concepts, app }: Material): Declined {
  return whyDeclined({ words, concepts: conceptsOfAll(words, concepts), app, changeRequest: isChangeRequest(words) });
}

const SUBSCRIBE = { intent: 'subscribe', confidence: 0.9, alternatives: [] } as const;

/** A question in quotes is that question. */
function unwrap(text: string): string {
  return /^(["'])([^"']+)\1$/.exec(text)?.[2] ?? text;
}

function conceptsOfAll(words: readonly Word[], more: readonly Concept[]): Set<Concept> {
  return new Set([...conceptsOf(findMentions(words, ALL_PHRASES)), ...more]);
}

function judgeWords(material: Material): Verdict {
  const concepts = conceptsOfAll(material.words, material.concepts);
  const familiar = familiarity(marksOf(material.words, concepts));
  return judge({
    ranked: withFamiliar(rankWords(material), familiar),
    concepts,
    changeRequest: isChangeRequest(material.words),
    outside: familiar.get('none') ?? 0,
  });
}

function rankWords({ words, text, concepts }: Material): Score[] {
  const sentences = sentencesOf(words);
  if (sentences.length === 0) return rank([new Set(concepts)], [true]);
  const asking = sentences.map((sentence) => asks(sentence, text));
  return rank(
    sentences.map((sentence) => conceptsOfAll(sentence, concepts)),
    asking,
  );
}

const ASKING =
  /^(?:who|which|what|when|where|how|is|are|was|were|does|do|did|has|have|can|could|may|show|list|give|tell|find|any|please|check|display|alert|notify|send)$/;

/** Whether a sentence asks or tells us to do something, rather than telling a story. */
function asks(sentence: readonly Word[], text: string): boolean {
  const last = sentence.at(-1)?.end ?? 0;
  return /^[\s"')]*\?/.test(text.slice(last)) || ASKING.test(sentence[0]?.text ?? '');
}
