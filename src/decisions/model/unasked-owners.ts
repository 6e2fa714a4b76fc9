import type { Decision } from './decision.js';
import type { AppSnapshot } from '../../remediations/model/app-snapshot.js';

/**
 * Finds owners who can still be asked about the app: people not asked yet. Apps that own the app cannot answer; from an account that may
 * be compromised, the attacker would. `suspects`: object ids known by now.
 */
export function findUnaskedOwners(
  { snapshot, questions }: Decision,
  suspects: readonly string[] = [],
): AppSnapshot['owners'] {
  const asked = new Set(questions.map(({ owner }) => owner.objectId.toLowerCase()));
  const suspected = new Set([...snapshot.suspects.map(({ id }) => id), ...suspects].map((id) => id.toLowerCase()));
  return snapshot.owners.filter(
    ({ id, kind = 'user' }) => kind === 'user' && !asked.has(id.toLowerCase()) && !suspected.has(id.toLowerCase()),
  );
}
