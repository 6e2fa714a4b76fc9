import type { Instant } from '../core/instant.js';
import type { Intent, QuestionParameters, Understanding } from '../core/question.js';
import { isChangeRequest, ordersAboutTalk } from './change-request.js';
import { exactCommand } from './commands.js';
import { conceptsOf, findMentions } from './concepts.js';
import { correct } from './correct.js';
import { judge } from './judge.js';
import type { Concept } from './lexicon/lexicon.js';
import { normalise } from './normalise.js';
import { namesIn, parametersFor, readMaterial, type Material } from './parameters/parameters.js';
import { withoutNames } from './parameters/names.js';
import { ALL_PHRASES } from './phrases.js';
import { rank, type Score } from './score.js';
import { isSubscribeRequest } from './subscribe-request.js';
import { sentencesOf, splitWords, type Word } from './tokens.js';

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
  const names = namesIn(text);
  const words = correct(splitWords(withoutNames(text, names.names)));
  const material = readMaterial({ text, words, names, context, ordersTalk: ordersAboutTalk(words) });
  const verdict = isSubscribeRequest(text)
    ? SUBSCRIBE
    : judge(rankWords(material), conceptsOfAll(words, material.concepts), isChangeRequest(words));
  const intent: Intent = verdict.intent === 'clarify' ? (verdict.alternatives[0] ?? 'none') : verdict.intent;
  const parameters: QuestionParameters = intent === 'none' ? {} : parametersFor(intent, material);
  return { question, ...verdict, parameters };
}

const SUBSCRIBE = { intent: 'subscribe', confidence: 0.9, alternatives: [] } as const;

/** A question in quotes is that question. */
function unwrap(text: string): string {
  return /^(["'])([^"']+)\1$/.exec(text)?.[2] ?? text;
}

function conceptsOfAll(words: readonly Word[], more: readonly Concept[]): Set<Concept> {
  return new Set([...conceptsOf(findMentions(words, ALL_PHRASES)), ...more]);
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
