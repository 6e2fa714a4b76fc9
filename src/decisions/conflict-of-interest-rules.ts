import type { DecisionState } from './model/decision-state.js';
import type { Person } from '../core/person-id-and-name.js';
import type { DecisionEvent } from './decision-state-machine-events.js';
import type { DecisionRefusal } from './model/decision-service-port.js';
import type { Decision } from './model/decision.js';

/** A decision event that a person caused by clicking. */
export type DecisionClickEvent = Extract<DecisionEvent, { readonly version: number }>;

/**
 * Why a conflict of interest forbids this click; undefined: it does not.
 *
 * People with a conflict of interest (they own the app, gave it something or consented to it) do not decide on it. But a conflict can be
 * forced on people: an attacker who holds an administrator, or an app that may write owners, can make all approvers owners at once, and
 * then no one could stop the app. So when too few approvers without a conflict are left (`lockedOut`, read from the tenant at the
 * click), those with one may contain the app, which only switches things off, can be undone, and is what the attacker fears most.
 *
 * An approver who really works for the attacker gains little by that. They can switch their own app off; others can do more to any app.
 * They cannot replace another approver's plan to remove everything by a containment, nor delay it: everything they may do leads to the
 * containment and nothing away from it, so their clicks run out. They cannot close the matter: a contained app stays an open incident.
 * They could hope that a later review no longer sees their conflict (an owner can be removed again). So once one of them agreed to a
 * containment, all who had a conflict then are barred from approving and undoing for good. Approvals and undos give power, so the bar
 * stays even if no one else is left.
 *
 * An ownership that came after the alert, or from someone else, is no excuse: an attacker has friends who can grant it.
 */
export function findConflictRefusal(decision: Decision, event: DecisionClickEvent): DecisionRefusal | undefined {
  const { by, hands = [] } = event;
  if (!hasConflictOfInterest(decision, by, hands))
    return isBarred(decision, by) && gives(event.name) ? 'in-the-evidence' : undefined;
  if (event.lockedOut !== true) return 'in-the-evidence';
  switch (event.name) {
    case 'plan':
      if (event.plan.scope !== 'contain') return 'in-the-evidence';
      return event.anew === true || isFree(decision.state) ? undefined : 'plan-of-another';
    case 'confirm':
      return 'plan' in decision.state && decision.state.plan.scope === 'contain' ? undefined : 'in-the-evidence';
    case 'back':
      return isStuck(decision, hands) ? undefined : 'in-the-evidence';
    case 'approve':
    case 'undo':
      return 'in-the-evidence';
  }
}

/** Whether a conflict of interest leaves this person's agreement valid for what is about to be executed. */
export function isAgreementAllowed(decision: Decision, person: Person, hands: readonly string[]): boolean {
  const { state } = decision;
  const undoes = state.name === 'undoing';
  if (!undoes && 'plan' in state && state.plan.scope === 'contain') return true;
  return !hasConflictOfInterest(decision, person, hands) && !(undoes && isBarred(decision, person));
}

/** Bars everyone with a conflict of interest for good once one of them agreed to a containment. */
export function barConflictedPeople(decision: Decision, event: DecisionEvent): Decision {
  if (event.name !== 'confirm' || !hasConflictOfInterest(decision, event.by, event.hands ?? [])) return decision;
  const barred = [...(decision.barred ?? []), ...decision.conflicted, ...(event.hands ?? [])];
  return { ...decision, barred: [...new Set(barred)].toSorted() };
}

/** Whether this person has a conflict of interest, stored with the decision or read now. */
export function hasConflictOfInterest(
  { conflicted }: Decision,
  { objectId }: Person,
  hands: readonly string[],
): boolean {
  return conflicted.includes(objectId) || hands.includes(objectId);
}

function isBarred({ barred = [] }: Decision, { objectId }: Person): boolean {
  return barred.includes(objectId);
}

function gives(name: DecisionEvent['name']): boolean {
  return name === 'approve' || name === 'undo';
}

/** Whether a new plan would replace no other plan; an approval proposed by the first of two is not a plan. */
function isFree({ name }: DecisionState): boolean {
  return name === 'open' || name === 'approval-proposed';
}

/** Whether a plan to remove everything was made by someone with a conflict by now: maybe no one is left to confirm it. */
function isStuck(decision: Decision, hands: readonly string[]): boolean {
  const { state } = decision;
  if (state.name !== 'planned' && state.name !== 'revoke-proposed') return false;
  return state.plan.scope === 'all' && hasConflictOfInterest(decision, state.by, hands);
}
