import type { Decider, DecisionState } from '../core/decision.js';
import type { ByHand } from '../core/decision-ports.js';
import type { Person } from '../core/incident.js';
import type { AppSnapshot } from '../core/remediation.js';

/** Ids come in either case; the same person must not be two. */
export function inOneSpelling(by: Decider): Decider {
  return { ...by, objectId: by.objectId.toLowerCase() };
}

/** Without what only the click needs: as the record names people. */
export function personOf({ objectId, name }: Decider): Person {
  return { objectId, name };
}

/** Who does the steps of a decision by hand, and since when; undefined where nobody does. */
export function handWorkOf(state: DecisionState): ByHand | undefined {
  if (!('confirmedAt' in state) || !state.byHand) return undefined;
  const undoing = 'undoBy' in state ? state.undoBy : [];
  return { by: [...state.by, ...(state.again?.by ?? []), ...undoing], since: state.confirmedAt };
}

/** Object ids of who registered, granted, consented or owns, sorted: they may not decide. */
export function conflictedIn(people: readonly string[], { owners, delegatedGrants }: AppSnapshot): readonly string[] {
  const consenting = delegatedGrants.flatMap(({ principalId }) => principalId ?? []);
  const ids = [...people, ...owners.map(({ id }) => id), ...consenting].map((id) => id.toLowerCase());
  return [...new Set(ids)].toSorted();
}
