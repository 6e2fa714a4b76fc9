import type { Decision } from './decision.js';
import type { AppSnapshot } from '../../remediations/model/app-snapshot.js';

/** Finds owners who can still be asked about the app: people not asked yet. Apps that own the app cannot answer. */
export function findUnaskedOwners({ snapshot, questions }: Decision): AppSnapshot['owners'] {
  const asked = new Set(questions.map(({ owner }) => owner.objectId));
  return snapshot.owners.filter(({ id, kind = 'user' }) => kind === 'user' && !asked.has(id));
}
