import type { SubscribeRequest } from '../../alerts/model/subscription-request.js';
import { type Intent } from './intent-id.js';
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
  /** With the intent `subscribe`: the request. */
  readonly subscribe?: SubscribeRequest;
  /** With the intent `none`: why. */
  readonly declined?: DeclineReason;
}
