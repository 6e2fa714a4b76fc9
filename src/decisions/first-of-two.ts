import { type Decision, type DecisionRefusal, type DecisionState, lapsesAt, type Proposed } from '../core/decision.js';
import type { Instant } from '../core/instant.js';
import { type ClickEvent, refusalOfHand } from './conflict.js';

/** Of which act: what was proposed to try again or to undo stands beside what was carried out. */
export type Act = 'approve' | 'confirm' | 'undo';

/** What one of two has proposed, where this act would be the second. */
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
 * Why the agreement of the first counts no more when the second agrees, in words: too long ago, or not theirs to give any more (no
 * approver now, disabled, a hand in the app by now). Undefined: it counts.
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
