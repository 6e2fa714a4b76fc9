import type { Query } from '../model/query.js';
import type { AnswerToWho } from './answer-to-who.js';

/** A question as one table reads it, and how much of it the table explains. */
export interface TableReading {
  readonly query: Query;
  /** Indexes of words that nothing accounts for. */
  readonly unreadAt: readonly number[];
  /** Grows with the words that the table explains. */
  readonly score: number;
  /** Where the kind itself is named first, as the index of a word; undefined: it is not named. */
  readonly nounAt: number | undefined;
  /** How it answers "who"; undefined where that is not asked. */
  readonly who: AnswerToWho | undefined;
}
