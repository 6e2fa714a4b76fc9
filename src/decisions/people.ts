import type { Decider, DecisionState } from '../core/decision.js';
import type { ByHand } from '../core/decision-ports.js';
import type { Person } from '../core/incident.js';
import type { AppSnapshot } from '../core/remediation.js';

/** Lower-cases the object id: ids come in either case, and one person must not count as two. */
export function inOneSpelling(by: Decider): Decider {
  return { ...by, objectId: by.objectId.toLowerCase() };
}

/** The person as stored in the record, without what only the click needs. */
export function personOf({ objectId, name }: Decider): Person {
  return { objectId, name };
}

/** Who does the steps by hand, and since when; undefined: no one. */
export function handWorkOf(state: DecisionState): ByHand | undefined {
  if (!('confirmedAt' in state) || !state.byHand) return undefined;
  const undoing = 'undoBy' in state ? state.undoBy : [];
  return { by: [...state.by, ...(state.again?.by ?? []), ...undoing], since: state.confirmedAt };
}

/** Object ids, sorted, of people who registered, granted, consented or own: they have a conflict of interest. */
export function conflictedIn(people: readonly string[], { owners, delegatedGrants }: AppSnapshot): readonly string[] {
  const consenting = delegatedGrants.flatMap(({ principalId }) => principalId ?? []);
  const ids = [...people, ...owners.map(({ id }) => id), ...consenting].map((id) => id.toLowerCase());
  return [...new Set(ids)].toSorted();
}
