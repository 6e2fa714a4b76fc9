import { REFUSAL_WORDS } from '../../cards/index.js';
import type { DecisionAction, DecisionReply } from '../../decisions/model/decision-service-port.js';
import type { Decision } from '../../decisions/model/decision.js';

/** The outcome of a click. `below`: the card as a separate message. `told`: a text for the clicker only; no card changes. */
export type DecisionClickOutcome =
  | { readonly kind: 'in-place' | 'below' | 'thanks'; readonly decision: Decision }
  /** Too late or not possible now: the current card, and why nothing was done. */
  | { readonly kind: 'as-it-is'; readonly decision: Decision; readonly text: string }
  | { readonly kind: 'told'; readonly text: string };

const OWNERS_ONLY = 'This question was asked of somebody else.';
const ANSWERED_ALREADY = 'You have answered already. Thank you.';
const STALE = ['stale', 'wrong-state', 'plan-changed'];

/** Maps the decision service's reply to what is shown, and to whom. */
export function decisionClickOutcome(reply: DecisionReply, action: DecisionAction): DecisionClickOutcome {
  const { verb } = action;
  if (reply.kind === 'view') {
    const kind = opensNewMessage(verb) ? 'below' : verb === 'decision.owner-answer' ? 'thanks' : 'in-place';
    return { kind, decision: reply.decision };
  }
  const { reason, decision } = reply;
  if (verb === 'decision.owner-answer') {
    // An owner must not see what approvers see.
    if (reason === 'not-an-approver') return { kind: 'told', text: OWNERS_ONLY };
    if (reason === 'wrong-state') return { kind: 'told', text: ANSWERED_ALREADY };
    return { kind: 'told', text: REFUSAL_WORDS[reason] };
  }
  const text = REFUSAL_WORDS[reason];
  return decision !== undefined && STALE.includes(reason)
    ? { kind: 'as-it-is', decision, text }
    : { kind: 'told', text };
}

/** Whether the card comes as a separate message; otherwise the clicked one changes. */
export function opensNewMessage(verb: DecisionAction['verb']): boolean {
  return verb === 'decision.review' || verb === 'decision.status';
}
