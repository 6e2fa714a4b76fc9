import { createHash } from 'node:crypto';
import { daysBetween } from '../core/instant.js';
import type { Remediation } from '../remediations/model/remediation.js';
import type { AppSnapshot } from '../remediations/model/app-snapshot.js';
import type { PlanStep, RevokePlan, RevokeScope } from '../remediations/model/revoke-plan.js';
import type { ContainedStep } from './model/decision.js';

/**
 * Plans a revoke of this scope, in the order of `remediations`. Pure; nothing is done yet. For a contained app the plan assumes its state
 * before the containment: switching off again changes nothing, and an undo then restores what both took.
 */
export function planRevoke(
  snapshot: AppSnapshot,
  scope: RevokeScope,
  remediations: readonly Remediation[],
  contained: readonly ContainedStep[] = [],
): RevokePlan {
  const { app, lost } = beforeContained(snapshot, remediations, contained);
  const steps = remediations
    .filter(({ scopes }) => scopes.includes(scope))
    .flatMap((remediation) => remediation.steps(app));
  return {
    scope,
    steps,
    breaks: breaks(snapshot),
    irreversible: [...steps.flatMap(({ words, undo }) => (undo.possible ? [] : [`${words}: ${undo.why}`])), ...lost],
    unseen: snapshot.unseen,
    hash: hashOf(steps),
  };
}

/** The app as it was before the containment, and, in words, what is no longer visible and so cannot be restored. */
function beforeContained(
  snapshot: AppSnapshot,
  remediations: readonly Remediation[],
  contained: readonly ContainedStep[],
): { readonly app: AppSnapshot; readonly lost: readonly string[] } {
  let app = snapshot;
  const lost: string[] = [];
  for (const { id, words } of contained) {
    const before = remediations.map((remediation) => remediation.before?.(app, id)).find((one) => one !== undefined);
    if (before === undefined) lost.push(`${words}: done when it was contained, and no longer to be seen now`);
    else app = before;
  }
  return { app, lost };
}

/**
 * Hash of what is written and what an undo would write, without wording: the same plan has the same hash whoever makes it, and whenever.
 * Verification is left out: some of it compares with the time of the snapshot.
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
