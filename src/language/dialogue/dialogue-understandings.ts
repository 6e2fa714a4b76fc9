import { CHECK_IDS } from '../../checks/model/check-id.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { Subject } from '../../core/subject.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Intent } from '../model/intent-id.js';
import type { Query } from '../model/query.js';
import type { ReferenceProblem } from '../model/reference-problem.js';
import type { Understanding } from '../model/understanding.js';

/** A follow-up is as sure as the question that it goes on from, but it is no exact command. */
const FOLLOW_UP_CONFIDENCE = 0.9;

/** A message that thanks asks nothing. */
export const THANKED = (question: string): Understanding => ({
  question,
  intent: 'none',
  parameters: {},
  confidence: 0.95,
  alternatives: [],
  declined: { because: 'no-question' },
});

/** A message that takes the question before back and asks nothing: "never mind", "start over". */
export const DROPPED = (question: string, said: 'never-mind' | 'start-over'): Understanding => ({
  ...THANKED(question),
  declined: { because: 'no-question', dropped: said },
});

/** A message that goes on from the answer before in a way that cannot be followed. */
export function declineReference(question: string, reference: ReferenceProblem): Understanding {
  return {
    question,
    intent: 'none',
    parameters: {},
    confidence: 0.95,
    alternatives: [],
    declined: { because: 'follow-up', reference },
  };
}

/** A message that goes on from a question that got no answer. */
export const declineUnanswered = (question: string, { unanswered: open }: DialogueState): Understanding =>
  declineReference(question, { kind: 'unanswered', ...omitUndefined({ question: open?.question }) });

/** The understanding of an edited query. The intent is the one that the table's questions lead to. */
export function understandAsQuery(
  question: string,
  query: Query,
  table: AnySubjectTable | undefined,
  before: Intent | 'clarify',
): Understanding {
  const { page, format } = query;
  const [first] = table?.checks ?? [];
  const known = CHECK_IDS.find((id) => id === before && table?.checks.includes(id) === true);
  // People have no report of their own.
  const intent = query.check ?? known ?? first ?? (query.about === 'user' ? 'admins-without-mfa' : 'app-details');
  return {
    question,
    intent,
    parameters: omitUndefined({ page, format }),
    confidence: FOLLOW_UP_CONFIDENCE,
    alternatives: [],
    query,
    tractable: query.unread.length === 0,
    followsUp: true,
  };
}

/** "the second one": everything about one subject. undefined: its kind has no page of its own. */
export function understandAsDetails(question: string, { kind, id }: Subject): Understanding | undefined {
  if (id === '' || (kind !== 'user' && kind !== 'service-principal')) return undefined;
  return {
    question,
    intent: kind === 'user' ? 'person-details' : 'app-details',
    parameters: kind === 'user' ? { user: id } : { app: id },
    confidence: FOLLOW_UP_CONFIDENCE,
    alternatives: [],
  };
}

/** Whether a message says by itself whom or what it is about. */
export const namesSubject = ({ intent, query, parameters }: Understanding): boolean =>
  parameters.app !== undefined ||
  parameters.user !== undefined ||
  (intent !== 'explain' && query?.named.some(({ guess }) => guess !== true) === true);
