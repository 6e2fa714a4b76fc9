import type { Concept } from '../lexicon/phrase-lexicon.js';
import type { Intent } from '../model/intent.js';
import type { FilterName } from '../parameters/question-filter-names.js';

/** A concept that must be there, or with `!` must not. */
export type Condition = Concept | `!${Concept}`;

/** Points (also negative) when all conditions hold. About 3 is a word that fits, 6 a sure sign. */
export type Signal = readonly [points: number, ...conditions: Condition[]];

/** What makes a question this one and not its neighbour. One file of a family declares it; nothing else knows it. */
export interface IntentDefinition {
  readonly intent: Intent;
  /** Short name for buttons. */
  readonly title: string;
  /** A real question, for buttons, help and tests. */
  readonly question: string;
  readonly signals: readonly Signal[];
  /** Filters that make sense for it; others are not read from its questions. */
  readonly filters?: readonly FilterName[];
  /** Other ways to ask: kept as tests and as documentation. */
  readonly examples: readonly string[];
}
