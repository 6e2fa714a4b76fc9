import type { Person } from '../core/person-id-and-name.js';
import type { AppSnapshot } from '../remediations/model/app-snapshot.js';
import type { ManualRevoke } from './model/app-evidence-reader-port.js';
import type { Decision } from './model/decision.js';
import type { Decider } from './model/decision-service-port.js';

/** Lower-cases the object id: ids come in either case, and one person must not count as two. */
export function normalizeDecider(by: Decider): Decider {
  return { ...by, objectId: by.objectId.toLowerCase() };
}

/** The person as stored in the record, without what only the click needs. */
export function toPerson({ objectId, name }: Decider): Person {
  return { objectId, name };
}

/** Who does which steps by hand, and since when; undefined: no one. */
export function findManualRevoke({ state, app }: Pick<Decision, 'state' | 'app'>): ManualRevoke | undefined {
  if (!('confirmedAt' in state) || !state.byHand) return undefined;
  const isUndone = 'undoBy' in state;
  const writes = state.plan.steps.flatMap(({ write, undo }) => [
    write,
    ...(isUndone && undo.possible ? undo.steps.map((step) => step.write) : []),
  ]);
  return {
    by: [...state.by, ...(state.again?.by ?? []), ...(isUndone ? state.undoBy : [])],
    steps: writes.map((write) => ({ app, write, from: state.confirmedAt })),
  };
}

/** Object ids, sorted, of people who registered, granted, consented or own: they have a conflict of interest. */
export function mergeConflictedPeople(
  people: readonly string[],
  { owners, delegatedGrants }: AppSnapshot,
): readonly string[] {
  const consenting = delegatedGrants.flatMap(({ principalId }) => principalId ?? []);
  const ids = [...people, ...owners.map(({ id }) => id), ...consenting].map((id) => id.toLowerCase());
  return [...new Set(ids)].toSorted();
}
