import type { AnswerValue } from '../model/query-answer.js';

/** The first line of an answer, and the answer as data. */
export interface PhrasedAnswer {
  readonly answer: AnswerValue;
  readonly headline: string;
  readonly notes: readonly string[];
  /** The rows that the answer names, where these are not those that match. */
  readonly rows?: readonly unknown[];
}

/** Most names that a first line carries. */
export const MOST_NAMES = 5;
