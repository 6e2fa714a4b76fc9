import type { ConversationReference } from '../../bot/model/conversation-reference.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { RevokeScope } from '../../remediations/model/revoke-plan.js';
import type { Decision } from './decision.js';

/** The person who clicks, taken from the verified activity, never from the card. */
export interface Decider extends Person {
  readonly tenantId: string;
}

/** Why a click is refused. Only that person sees it, and the record keeps it. */
export type DecisionRefusal =
  | 'not-an-approver'
  | 'guest'
  | 'other-tenant'
  | 'disabled'
  | 'unknown-person'
  | 'cannot-verify'
  | 'in-the-evidence'
  /** Somebody involved with the app tries to discard another approver's plan. */
  | 'plan-of-another'
  | 'same-person'
  | 'stale'
  | 'wrong-state'
  | 'plan-changed'
  | 'reason-missing'
  | 'input-invalid'
  | 'no-such-decision'
  | 'no-responder'
  /** The click came from a conversation that shows no card of this decision. */
  | 'not-shown-here';

/** A parsed card action about a decision; `version` is that of the clicked card. */
export type DecisionAction =
  | { readonly verb: 'decision.review'; readonly app: string; readonly incident?: string }
  | { readonly verb: 'decision.status'; readonly decision: string }
  | {
      readonly verb: 'decision.approve';
      readonly decision: string;
      readonly version: number;
      readonly reason: string;
      readonly days: number;
    }
  | { readonly verb: 'decision.plan'; readonly decision: string; readonly version: number; readonly scope: RevokeScope }
  | { readonly verb: 'decision.back'; readonly decision: string; readonly version: number }
  | {
      readonly verb: 'decision.confirm';
      readonly decision: string;
      readonly version: number;
      readonly planHash: string;
      readonly reason: string;
    }
  | { readonly verb: 'decision.undo'; readonly decision: string; readonly version: number; readonly reason: string }
  /** "I have done it by hand": verifies the steps. */
  | { readonly verb: 'decision.done-by-hand'; readonly decision: string; readonly version: number }
  | { readonly verb: 'decision.ask-owners'; readonly decision: string; readonly version: number }
  | {
      readonly verb: 'decision.owner-answer';
      readonly decision: string;
      readonly question: string;
      readonly text: string;
    };

/** Reply to a click. `view`: the card as everyone sees it now. `refused`: for that person only; no card changes. */
export type DecisionReply =
  | { readonly kind: 'view'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly reason: DecisionRefusal; readonly decision?: Decision };

/** Handles people's decisions on apps. Implemented by `decisions`. Never throws because of what people or the tenant do. */
export interface DecisionService {
  act(action: DecisionAction, by: Decider): Promise<DecisionReply>;
  /** Notes that a card of this decision is about to be posted there, so that clicks from there count even after a crash. */
  willShow(decisionId: string, conversation: ConversationReference): Promise<void>;
  /**
   * Notes that a card of this decision was posted or seen there; it is kept up to date from now on. `version`: the version that it
   * shows. If unknown, the card is redrawn, which closes any form open on it.
   */
  shown(decisionId: string, conversation: ConversationReference, activityId: string, version?: number): Promise<void>;
  /** Records a click that was refused before it was understood; does nothing else. */
  refuse(reason: DecisionRefusal, action: DecisionAction, by: Decider): Promise<DecisionReply>;
  /** Whether a card of it was, or may have been, posted in this conversation: a click from anywhere else is forged. */
  isShownIn(decisionId: string, conversationId: string): Promise<boolean>;
}
