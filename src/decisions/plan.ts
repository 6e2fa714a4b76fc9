import { createHash } from 'node:crypto';
import { daysBetween } from '../core/instant.js';
import type { ContainedStep } from '../core/decision.js';
import type { AppSnapshot, Plan, PlanStep, Remediation, RevokeScope } from '../core/remediation.js';

/**
 * What a revoke of this scope does to the app, in the order of `remediations`; nothing is done yet. Pure. Where it was contained before,
 * the plan is for the app as it was before that: what is switched off already is switched off once more, which changes nothing, and an
 * undo gives back what both took.
 */
export function planRevoke(
  snapshot: AppSnapshot,
  scope: RevokeScope,
  remediations: readonly Remediation[],
  contained: readonly ContainedStep[] = [],
): Plan {
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

/** The app without what the containment did to it; and, in words, what of that can be seen no more and so is not given back. */
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
