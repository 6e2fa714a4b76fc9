import { type Decision, type DecisionRefusal, type DecisionState, lapsesAt, type Proposed } from '../core/decision.js';
import type { Instant } from '../core/instant.js';
import { type ClickEvent, refusalOfHand } from './conflict.js';

/** The act that two people agree on. A proposed retry or undo is stored alongside the finished execution. */
export type Act = 'approve' | 'confirm' | 'undo';

/** The first approver's proposal, if this act would be the second agreement. */
export function firstOf(state: DecisionState, act: Act): Proposed | undefined {
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
export function whyNoMore(
  decision: Decision,
  first: Proposed,
  event: Extract<ClickEvent, { readonly name: Act }>,
  now: Instant,
): string | undefined {
  if (hasLapsed(first, now)) return `What ${first.by.name} agreed to on ${first.at.slice(0, 10)} has lapsed.`;
  const refusal = event.firstRefused ?? refusalOfHand(decision, { ...event, by: first.by });
  return refusal === undefined ? undefined : `${mayNoMore(first.by.name, refusal)}: their agreement counts no more.`;
}

/** Whether a proposal is too old to count. */
export function hasLapsed({ at }: Proposed, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(lapsesAt(at));
}

/** "Megan Bowen may not decide any more (no approver)". */
export function mayNoMore(name: string, refusal: DecisionRefusal): string {
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
