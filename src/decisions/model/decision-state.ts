import { type AppFingerprint } from './app-fingerprint-parts.js';
import { type UncomparedPart } from './uncompared-fingerprint-parts.js';
import type { RevokePlan } from '../../remediations/model/revoke-plan.js';
import { type Instant, instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';

/** Progress of one step. `started` is stored before the write is sent: after a crash the result is looked up, never assumed. */
export interface StepProgress {
  readonly stepId: string;
  readonly state: 'waiting' | 'started' | 'written' | 'gone' | 'not-gone' | 'failed';
  readonly at?: Instant;
  /** Microsoft's request id of the write. */
  readonly requestId?: string;
  readonly detail?: string;
}

/** A later check that the access stayed removed: tokens already issued stay valid for an hour or more. */
export interface Recheck {
  readonly dueAt: Instant;
  readonly doneAt?: Instant;
  /** Access found again, in words; empty: none. */
  readonly found?: readonly string[];
}

/** A confirmed revoke and its progress. */
export interface ConfirmedRevoke {
  readonly plan: RevokePlan;
  readonly reason: string;
  /** One person, or two if the app was critical. */
  readonly by: readonly Person[];
  readonly confirmedAt: Instant;
  readonly steps: readonly StepProgress[];
  /** Without a responder, people do the steps by hand and Tenant Warden verifies them. */
  readonly byHand: boolean;
  /** Who last confirmed another try of the failed steps. */
  readonly again?: { readonly by: readonly Person[]; readonly reason: string; readonly confirmedAt: Instant };
}

/** The first of the two confirmations that a critical action needs. */
export interface FirstConfirmation {
  readonly by: Person;
  readonly reason: string;
  readonly at: Instant;
  /** Why an earlier first confirmation no longer counts, in words. */
  readonly instead?: string;
}

/** A first confirmation expires after this time without a second one: long enough for a weekend. */
const PROPOSAL_HOLDS_MS = 3 * 24 * 60 * 60_000;

/** Until when a first confirmation of this moment waits for a second one. */
export function firstApprovalExpiresAt(proposedAt: Instant): Instant {
  return instant(Date.parse(proposedAt) + PROPOSAL_HOLDS_MS);
}

interface Finished extends ConfirmedRevoke {
  readonly at: Instant;
  readonly rechecks: readonly Recheck[];
  /** A retry of the failed steps, or an undo, that waits for a second person. */
  readonly retryProposed?: FirstConfirmation;
  readonly undoProposed?: FirstConfirmation;
  /** Why a confirmed retry or undo wrote nothing. */
  readonly calledOff?: string;
}

/** Every state of a decision, with the data that the state needs. */
export type DecisionState =
  /**
   * `returned`: why it is open again, after an approval or a dry run (DRY_RUN). `voidAt`: when an earlier approval became void.
   */
  | { readonly name: 'open'; readonly returned?: string; readonly voidAt?: Instant }
  | {
      readonly name: 'approved';
      readonly by: readonly Person[];
      readonly at: Instant;
      readonly reason: string;
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
      /** Parts that could not be read when the app was last compared with the approval; absent: all were compared. */
      readonly uncompared?: readonly UncomparedPart[];
    }
  /** An approval that waits for a second person. */
  | ({
      readonly name: 'approval-proposed';
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
    } & FirstConfirmation)
  /** `anew`: the app had changed when an older plan was confirmed, so this plan replaced it and nothing was done. */
  | {
      readonly name: 'planned';
      readonly by: Person;
      readonly at: Instant;
      readonly plan: RevokePlan;
      readonly anew?: true;
    }
  /** Confirmed by the first of two people. */
  | ({ readonly name: 'revoke-proposed'; readonly plan: RevokePlan } & FirstConfirmation)
  | ({ readonly name: 'revoking' } & ConfirmedRevoke)
  | ({ readonly name: 'revoked' } & Finished)
  | ({ readonly name: 'failed-in-part' } & Finished)
  | ({
      readonly name: 'undoing';
      readonly undoBy: readonly Person[];
      readonly undoReason: string;
      readonly undoSteps: readonly StepProgress[];
    } & ConfirmedRevoke)
  | ({
      readonly name: 'undone';
      readonly at: Instant;
      readonly undoBy: readonly Person[];
      readonly undoReason: string;
      readonly undoSteps: readonly StepProgress[];
    } & ConfirmedRevoke)
  /** Replaced by another decision on the same app. */
  | { readonly name: 'superseded'; readonly by: string; readonly at: Instant }
  /** The app is gone before anyone decided. */
  | { readonly name: 'expired'; readonly at: Instant; readonly why: string };

/** Name of a decision's state. */
export type DecisionStateName = DecisionState['name'];

/** States in which nobody has decided yet; a plan or the first of two confirmations is not a decision. */
export const UNDECIDED_STATES = [
  'open',
  'planned',
  'approval-proposed',
  'revoke-proposed',
] as const satisfies readonly DecisionStateName[];
