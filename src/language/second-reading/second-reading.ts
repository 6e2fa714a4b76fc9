import { omitUndefined } from '../../core/omit-undefined.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Intent } from '../model/intent-id.js';
import type { Query } from '../model/query.js';
import type { QueryDraft } from '../model/query-draft.js';
import type { DeclineReason, Understanding } from '../model/understanding.js';
import { RULED_OUT } from '../understand-question.js';
import { queryFromDraft } from './query-from-draft.js';

/** Wishes that a second reader has no part in: what is sent to whom, what is decided, and what has an answer of its own. */
const LOCAL_ONLY: ReadonlySet<Understanding['intent']> = new Set<Intent>([
  'subscribe',
  'decisions',
  'incidents',
  'posture',
  'what-changed',
  'help',
  'explain',
  'attack-path',
]);

/** Reasons to decline that say that nothing was found in a text, not that it is not to be answered. */
const MAY_BE_MEANT: ReadonlySet<DeclineReason['because']> = new Set<DeclineReason['because']>([
  'outside',
  'not-understood',
]);

/** The check that the questions of a table lead to. */
const SUBJECT_INTENTS: ReadonlyMap<string, Intent> = new Map(
  SUBJECT_TABLES.flatMap(({ id, checks: [check] }) => (check === undefined ? [] : [[id, check] as const])),
);

/** Sure, but not as sure as a question of which every word was read. */
const CONFIDENCE = 0.7;

/**
 * Whether a question may be read a second time: the local reading left words unread or guesses that
 * they are a name, would ask back, or found nothing. Never for an order
 * to change something, a message that goes on from the answer before, a subscription, a decision, or what is known not to be read.
 */
export function needsSecondReading({
  intent,
  confidence,
  declined,
  query,
  question,
  followsUp,
}: Understanding): boolean {
  if (followsUp === true || LOCAL_ONLY.has(intent) || question.trim() === '') return false;
  if (intent === 'none')
    return confidence < RULED_OUT && (declined === undefined || MAY_BE_MEANT.has(declined.because));
  return intent === 'clarify' || (query !== undefined && listDoubts(query).length > 0);
}

/** The understanding with the query of a second reader; undefined when it is not usable, or no better than the local one. */
export function takeSecondReading(local: Understanding, draft: QueryDraft): Understanding | undefined {
  const { question, parameters, query: own } = local;
  const query = queryFromDraft(draft, { question, ...omitUndefined({ period: own?.period }) });
  if (query === undefined) return undefined;
  const intent = query.check ?? SUBJECT_INTENTS.get(query.table) ?? local.intent;
  if (intent === 'none' || intent === 'clarify') return undefined;
  if (own !== undefined && query.unread.length > countWords(listDoubts(own))) return undefined;
  return {
    question,
    intent,
    parameters,
    confidence: CONFIDENCE,
    alternatives: [],
    query,
    tractable: query.unread.length === 0,
  };
}

/** Words that the local reading does not account for, or takes for a name only because it does not know them. */
function listDoubts({ unread, named }: Query): readonly string[] {
  return [...unread, ...named.flatMap(({ guess, words }) => (guess === true ? [words] : []))];
}

const countWords = (spans: readonly string[]): number => spans.reduce((sum, span) => sum + span.split(' ').length, 0);
