import { type AppSnapshot } from './app-snapshot.js';
import { type RemediationId } from './remediation-id.js';
import { type PlanStep, type RevokeScope } from './revoke-plan.js';

/** One way to undo harm: metadata and pure logic. Its examples are in `<id>.examples.ts` beside it. */
export interface Remediation {
  readonly id: RemediationId;
  /** Its place in a plan, lowest first; unique. */
  readonly planOrder: number;
  /** What one of its steps acts on, for counting steps: "3 more rules". */
  readonly noun: { readonly one: string; readonly many: string };
  /** What it does, in words, and what it does not stop (tokens already issued). */
  readonly effect: string;
  /** Least privileged permissions (and roles) of the responder, as documented. */
  readonly permissions: readonly string[];
  /** Plans that include it; empty: only on explicit request. */
  readonly scopes: readonly RevokeScope[];
  /** Builds its steps for this app; empty if there is nothing to do. */
  readonly steps: (snapshot: AppSnapshot) => readonly PlanStep[];
  /**
   * Reconstructs the app as it was before the step with this id took effect, so that the undo of a later plan restores that, too;
   * undefined if the step's object is no longer in the snapshot. Only for remediations that contain: later plans build on no others.
   */
  readonly before?: (snapshot: AppSnapshot, stepId: string) => AppSnapshot | undefined;
}

/** Defines a remediation. Returns it unchanged; serves type checking. */
export function defineRemediation(remediation: Remediation): Remediation {
  return remediation;
}
