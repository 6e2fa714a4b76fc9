import type { Decision, DecisionRefusal, DecisionState } from '../core/decision.js';
import type { Person } from '../core/incident.js';
import type { DecisionEvent } from './events.js';

export type ClickEvent = Extract<DecisionEvent, { readonly version: number }>;

/**
 * Who has a hand in the app (owns it, gave it something or agreed to it) does not decide on it. A hand can be forced on somebody: who
 * holds an administrator, or an app that may write owners, makes owners and consents of whom they like, of all approvers at once, and
 * then nobody would be left who may stop the app. So when too few approvers without one are left (`lockedOut`, as the tenant says at
 * the click), those with one may contain it, which only switches off, can be undone, and is what the attacker fears most.
 *
 * Whoever really is the attacker's, and an approver, gains little by that. They can switch their own app off: others can do more to
 * any app. They cannot put a containment in the place of another approver's plan to take all away, nor hold one up: each of the things
 * that they may do leads to the containment, none leads away from it, so what they can click comes to an end. They cannot call the
 * matter closed: a contained app stays an open incident. What they could hope for is that afterwards, in a new review, their hand is
 * not seen any more (an owner can go again): therefore those who had one when one of them agreed to it are barred from approving and
 * undoing for good. An approval and an undo give power, so whoever is barred stays barred, even if nobody is left who may.
 *
 * That an ownership came after the alert, or from somebody else, frees nobody: the one who is in the attack has a friend who gives it.
 */
export function refusalOfHand(decision: Decision, event: ClickEvent): DecisionRefusal | undefined {
  const { by, hands = [] } = event;
  if (!hasHandIn(decision, by, hands))
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

/** Whether what this person agreed to, and is about to be carried out, may rest on them as far as their hand in the app goes. */
export function mayAgree(decision: Decision, person: Person, hands: readonly string[]): boolean {
  const { state } = decision;
  const undoes = state.name === 'undoing';
  if (!undoes && 'plan' in state && state.plan.scope === 'contain') return true;
  return !hasHandIn(decision, person, hands) && !(undoes && isBarred(decision, person));
}

/** The same, with those barred who have to be from now on: somebody with a hand in it has agreed to contain it. */
export function barring(decision: Decision, event: DecisionEvent): Decision {
  if (event.name !== 'confirm' || !hasHandIn(decision, event.by, event.hands ?? [])) return decision;
  const barred = [...(decision.barred ?? []), ...decision.conflicted, ...(event.hands ?? [])];
  return { ...decision, barred: [...new Set(barred)].toSorted() };
}

/** Whether this person is among those with a hand in the app. */
export function hasHandIn({ conflicted }: Decision, { objectId }: Person, hands: readonly string[]): boolean {
  return conflicted.includes(objectId) || hands.includes(objectId);
}

function isBarred({ barred = [] }: Decision, { objectId }: Person): boolean {
  return barred.includes(objectId);
}

function gives(name: DecisionEvent['name']): boolean {
  return name === 'approve' || name === 'undo';
}

/** No plan stands that a new one would put aside; an approval that one of two proposed is none. */
function isFree({ name }: DecisionState): boolean {
  return name === 'open' || name === 'approval-proposed';
}

/** A plan to take all away whose maker has a hand in the app by now: it may be that nobody is left who could confirm it. */
function isStuck(decision: Decision, hands: readonly string[]): boolean {
  const { state } = decision;
  if (state.name !== 'planned' && state.name !== 'revoke-proposed') return false;
  return state.plan.scope === 'all' && hasHandIn(decision, state.by, hands);
}
