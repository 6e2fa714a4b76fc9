import { createHash } from 'node:crypto';
import { daysBetween } from '../core/instant.js';
import type { AppSnapshot, Plan, PlanStep, Remediation, RevokeScope } from '../core/remediation.js';

/** What a revoke of this scope does to the app, in the order of `remediations`; nothing is done yet. Pure. */
export function planRevoke(snapshot: AppSnapshot, scope: RevokeScope, remediations: readonly Remediation[]): Plan {
  const steps = remediations
    .filter(({ scopes }) => scopes.includes(scope))
    .flatMap((remediation) => remediation.steps(snapshot));
  return {
    scope,
    steps,
    breaks: breaks(snapshot),
    irreversible: steps.flatMap(({ words, undo }) => (undo.possible ? [] : [`${words}: ${undo.why}`])),
    unseen: snapshot.unseen,
    hash: hashOf(steps),
  };
}

/**
 * Of what will be done and what an undo would put back, not of how it is worded: the same plan has the same hash whoever makes it, and
 * whenever. How it is read back has no part in it: some of that is a moment, which is another at each look.
 */
function hashOf(steps: readonly PlanStep[]): string {
  const done = steps.map(({ id, write, undo }) => [
    id,
    write,
    undo.possible ? undo.steps.map((step) => step.write) : [],
  ]);
  return createHash('sha256').update(JSON.stringify(done)).digest('hex');
}

function breaks({ lastUsedAt, takenAt, consenting, owners, delegatedGrants }: AppSnapshot): readonly string[] {
  const forAll = delegatedGrants.some(({ consentType }) => consentType === 'AllPrincipals');
  return [
    lastUsedAt === undefined
      ? 'When it was last used is not known.'
      : `It was last used ${lastUsedAt.slice(0, 10)}${recently(lastUsedAt, takenAt)}.`,
    ...(forAll ? ['Everyone in the tenant may sign in to it.'] : []),
    ...(consenting > 0 ? [`${people(consenting)} consented to it for themselves.`] : []),
    owners.length === 0
      ? 'Nobody owns it.'
      : `Owned by ${owners.map(({ name }) => name).join(', ')}: ask before it is missed.`,
  ];
}

function recently(lastUsedAt: AppSnapshot['takenAt'], takenAt: AppSnapshot['takenAt']): string {
  return daysBetween(lastUsedAt, takenAt) <= 7 ? ': something depends on it now' : '';
}

function people(n: number): string {
  return n === 1 ? 'One person' : `${String(n)} people`;
}
