import type { AnswerValue } from './query-answer.js';

/** What answers a question of the open incidents before their story is told. Contains hostile text. */
export interface IncidentLead {
  readonly kind: AnswerValue['kind'];
  readonly value: boolean | string | null;
  /** A sentence for each incident, worst first. */
  readonly lines: readonly string[];
}
