import type { Decision } from './decision.js';
import type { AppSnapshot } from './remediation.js';

/** Owners of the app who can still be asked what it does: people (an app that owns an app answers nobody) who were not asked yet. */
export function unaskedOwners({ snapshot, questions }: Decision): AppSnapshot['owners'] {
  const asked = new Set(questions.map(({ owner }) => owner.objectId));
  return snapshot.owners.filter(({ id, kind = 'user' }) => kind === 'user' && !asked.has(id));
}
