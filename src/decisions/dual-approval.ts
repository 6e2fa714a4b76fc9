import { type DecisionState, firstApprovalExpiresAt, type FirstConfirmation } from './model/decision-state.js';
import type { Instant } from '../core/instant.js';
import { type DecisionClickEvent, findConflictRefusal } from './conflict-of-interest-rules.js';
import { type DecisionRefusal } from './model/decision-service-port.js';
import { type Decision } from './model/decision.js';

/** The act that two people agree on. A proposed retry or undo is stored alongside the finished execution. */
export type DualApprovalAct = 'approve' | 'confirm' | 'undo';

/** The first approver's proposal, if this act would be the second agreement. */
export function findFirstApproval(state: DecisionState, act: DualApprovalAct): FirstConfirmation | undefined {
  switch (state.name) {
    case 'approval-proposed':
      return act === 'approve' ? state : undefined;
    case 'revoke-proposed':
      return act === 'confirm' ? state : undefined;
    case 'revoked':
    case 'failed-in-part':
      return act === 'undo' ? state.undoProposed : act === 'confirm' ? state.retryProposed : undefined;
    default:
      return undefined;
  }
}

/**
 * Why the first agreement no longer counts when the second person agrees, in words: it lapsed, or its author may no longer decide (not
 * an approver now, disabled, conflict of interest by now). Undefined: it counts.
 */
export function explainVoidAgreement(
  decision: Decision,
  first: FirstConfirmation,
  event: Extract<DecisionClickEvent, { readonly name: DualApprovalAct }>,
  now: Instant,
): string | undefined {
  if (hasProposalLapsed(first, now)) return `What ${first.by.name} agreed to on ${first.at.slice(0, 10)} has lapsed.`;
  const refusal = event.firstRefused ?? findConflictRefusal(decision, { ...event, by: first.by });
  return refusal === undefined
    ? undefined
    : `${formatLostRight(first.by.name, refusal)}: their agreement counts no more.`;
}

/** Whether a proposal is too old to count. */
export function hasProposalLapsed({ at }: FirstConfirmation, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(firstApprovalExpiresAt(at));
}

/** "Megan Bowen may not decide any more (no approver)". */
export function formatLostRight(name: string, refusal: DecisionRefusal): string {
  return `${name} may not decide any more (${REASONS[refusal] ?? refusal})`;
}

const REASONS: Partial<Readonly<Record<DecisionRefusal, string>>> = {
  'not-an-approver': 'no approver',
  guest: 'a guest',
  'other-tenant': 'of another organisation',
  disabled: 'account turned off',
  'unknown-person': 'not in the directory',
  'in-the-evidence': 'a hand in the app',
};
