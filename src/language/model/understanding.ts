import type { SubscribeRequest } from '../../alerts/model/subscription-request.js';
import { type Intent } from './intent-id.js';
import type { Query } from './query.js';
import type { ReferenceProblem } from './reference-problem.js';
import { type QuestionParameters } from '../../core/question-parameter-types.js';

/**
 * Why a question is declined: off topic, an order to change the tenant, a follow-up that cannot be followed, or no question at all
 * ("thanks").
 */
export interface DeclineReason {
  readonly because: 'outside' | 'change' | 'follow-up' | 'no-question';
  /** With `follow-up`: what is wrong with it. */
  readonly reference?: ReferenceProblem;
  /** The app to be changed, if named. */
  readonly app?: string;
}

/** What a text was understood as. `clarify`: the bot asks back with the alternatives. Confidence is 0 to 1. */
export interface Understanding {
  readonly question: string;
  readonly intent: Intent | 'clarify';
  readonly parameters: QuestionParameters;
  readonly confidence: number;
  readonly alternatives: readonly Intent[];
  /** What exactly is asked, as a value; absent where no subject table knows a word of it. */
  readonly query?: Query;
  /** Every content word of the question is accounted for by the query. */
  readonly tractable?: boolean;
  /** With the intent `subscribe`: the request. */
  readonly subscribe?: SubscribeRequest;
  /** With the intent `none`: why. */
  readonly declined?: DeclineReason;
}
