import type { SubscribeRequest } from '../../alerts/model/subscription-request.js';
import { type Intent } from './intent-id.js';
import type { Query } from './query.js';
import { type QuestionParameters } from '../../core/question-parameter-types.js';

/** Why a question is declined: off topic, an order to change the tenant, or a follow-up to an answer that is no longer remembered. */
export interface DeclineReason {
  readonly because: 'outside' | 'change' | 'follow-up';
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
