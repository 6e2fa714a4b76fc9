import { CHECK_IDS } from '../../checks/model/check-id.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { understandMessage } from '../understand-message.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { declineReference } from './dialogue-understandings.js';
import type { MessageOpening } from './message-opening.js';
import type { FoundReference } from './reference-words.js';

/** A message that is not complete, and what it goes on from. */
export interface FollowUp {
  readonly question: string;
  readonly opening: MessageOpening;
  readonly found: FoundReference | undefined;
  /** What it means by itself. */
  readonly alone: Understanding;
  readonly context: UnderstandingContext;
  readonly state: DialogueState;
}

/** A message that is not understood as a question about the answer before. */
export const notUnderstoodAs = (question: string): Understanding =>
  declineReference(question, { kind: 'not-understood' });

/** The same of a follow-up. */
export const notUnderstood = ({ question }: FollowUp): Understanding => notUnderstoodAs(question);

/** The subject table of a query. */
export const tableOf = (query: Query): AnySubjectTable | undefined =>
  SUBJECT_TABLES.find(({ id }) => id === query.table);

/** What is asked of them may be of another report than they were shown by: "which of these have no MFA?" after who holds a role. */
export function intentOf(
  { state, context }: Pick<FollowUp, 'state' | 'context'>,
  said: string,
): Understanding['intent'] {
  const { intent } = understandMessage(said, context);
  return CHECK_IDS.some((id) => id === intent) ? intent : state.understanding.intent;
}
