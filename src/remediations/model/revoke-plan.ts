import type { RemediationId } from './remediation-id.js';
import type { WriteRequest, WriteVerification } from './write-request.js';

/** One idempotent step of a plan. */
export interface PlanStep {
  /** Stable: `<remediation>:<id of the object>`. */
  readonly id: string;
  readonly remediation: RemediationId;
  /** "Take Exchange.ManageAsApp away". May contain hostile text. */
  readonly words: string;
  readonly write: WriteRequest;
  readonly verify: WriteVerification;
  /** How to undo it, step by step (each is verified first, so that it runs only once), or why it cannot be undone. */
  readonly undo:
    | { readonly possible: true; readonly words: string; readonly steps: readonly UndoStep[] }
    | { readonly possible: false; readonly why: string };
  /** How a person does it by hand. */
  readonly byHand: { readonly words: string; readonly url: string };
}

/** One step of an undo. */
export interface UndoStep {
  readonly write: WriteRequest;
  readonly verify: WriteVerification;
}

/** `contain`: only reversible steps that stop the app now. `all`: everything. */
export type RevokeScope = 'contain' | 'all';

/** A plan to revoke an app's access, to be confirmed before it is executed. */
export interface RevokePlan {
  readonly scope: RevokeScope;
  /** In order of execution. */
  readonly steps: readonly PlanStep[];
  /** What may break, in words: last use, people who consented, owners. */
  readonly breaks: readonly string[];
  /** What cannot be undone, in words. */
  readonly irreversible: readonly string[];
  /** What could not be read, so that the plan may miss it (see `serializeGap`). */
  readonly unseen: readonly string[];
  /** SHA-256 of the steps: a confirmation applies to exactly this plan. */
  readonly hash: string;
}
