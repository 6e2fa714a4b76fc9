import type { CheckId } from '../../checks/model/check-id.js';
import type { Concept } from '../lexicon/phrase-lexicon.js';
import type { Intent } from '../model/intent-id.js';
import type { FilterName } from '../parameters/question-filter-names.js';

/** A concept that must be there, or with `!` must not. */
export type Condition = Concept | `!${Concept}`;

/** Points (also negative) when all conditions hold. About 3 is a word that fits, 6 a sure sign. */
export type Signal = readonly [points: number, ...conditions: Condition[]];

/** What makes a question this one and not its neighbour. */
interface HowAsked {
  readonly signals: readonly Signal[];
  /** Filters that make sense for it; others are not read from its questions. */
  readonly filters?: readonly FilterName[];
  /** What its questions may name in plain words: a directory role, a permission. Not read from other questions. */
  readonly names?: readonly ('role' | 'permission')[];
  /** Other ways to ask: kept as tests and as documentation. */
  readonly examples: readonly string[];
}

/** How a check is asked. Its title and its question are those of the check. */
export interface CheckIntentDefinition extends HowAsked {
  readonly intent: CheckId;
  /** The question as a button asks it, where the check's own leaves out words that matter. */
  readonly question?: string;
}

/** How something other than a check is asked. */
export interface OtherIntentDefinition extends HowAsked {
  readonly intent: Exclude<Intent, CheckId | 'none'>;
  /** Short name for buttons. */
  readonly title: string;
  /** A real question, for buttons, help and tests. */
  readonly question: string;
}

/** How an intent is asked. One file of a family declares it; nothing else knows it. */
export type IntentDefinition = CheckIntentDefinition | OtherIntentDefinition;
