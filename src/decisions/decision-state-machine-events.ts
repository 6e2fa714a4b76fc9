import type { DecisionRecordDraft } from './model/decision-store-port.js';
import type { StepProgress } from './model/decision-state.js';
import type { Instant } from '../core/instant.js';
import type { Person } from '../core/person-id-and-name.js';
import type { Severity } from '../core/severity.js';
import type { RevokePlan } from '../remediations/model/revoke-plan.js';
import type { AppFingerprint, FingerprintPart } from './model/app-fingerprint-parts.js';
import type { DecisionRefusal } from './model/decision-service-port.js';
import type { Decision, OwnerQuestion } from './model/decision.js';

/** A click by an approver. `version`: that of the clicked card; a click on an outdated card decides nothing. */
export interface ApproverClick {
  readonly by: Person;
  readonly version: number;
  /** Severity now, if read for this click: an app that has become critical takes two people. */
  readonly severity?: Severity;
  /** Object ids of people with a conflict of interest now, if read for this click. */
  readonly hands?: readonly string[];
  /** Too few approvers without a conflict of interest are left, as the tenant says at this click. */
  readonly lockedOut?: boolean;
  /** Why the first of two may no longer decide, as the tenant says at the second one's click. */
  readonly firstRefused?: DecisionRefusal;
}

/** What can happen to a decision: a click, progress of a step, time passing, the app changing. */
export type DecisionEvent =
  | ({
      readonly name: 'approve';
      readonly reason: string;
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
    } & ApproverClick)
  /** `anew`: the confirmed plan was outdated, so this one replaces it. */
  | ({ readonly name: 'plan'; readonly plan: RevokePlan; readonly anew?: true } & ApproverClick)
  | ({ readonly name: 'back' } & ApproverClick)
  | ({
      readonly name: 'confirm';
      readonly planHash: string;
      readonly reason: string;
      /** DRY_RUN: stops before the first write. */
      readonly dryRun: boolean;
      /** No responder: people do it. */
      readonly byHand: boolean;
    } & ApproverClick)
  | ({ readonly name: 'undo'; readonly reason: string; readonly dryRun: boolean } & ApproverClick)
  | { readonly name: 'step'; readonly progress: StepProgress }
  /** Stopped before the first write of what was confirmed; nothing was done. */
  | { readonly name: 'stopped'; readonly why: string }
  /** This process can no longer write: people do the rest. */
  | { readonly name: 'to-hand' }
  /** Nothing is left to do: the end of a revoke or of an undo. */
  | { readonly name: 'carried-out' }
  | { readonly name: 'rechecked'; readonly dueAt: Instant; readonly found: readonly string[] }
  | { readonly name: 'approval-void'; readonly why: string }
  /** Parts of an approved app that could not be read for the comparison with what was approved. */
  | { readonly name: 'compared'; readonly uncompared: readonly FingerprintPart[] }
  /** No second approver agreed in time. */
  | { readonly name: 'lapse' }
  | { readonly name: 'owners-asked'; readonly questions: readonly OwnerQuestion[] }
  /** Outcome of a question: it arrived, it cannot arrive, or its owner did not answer in time. */
  | {
      readonly name: 'owner-question';
      readonly questionId: string;
      readonly became: 'sent' | 'silent' | NonNullable<OwnerQuestion['problem']>;
    }
  | { readonly name: 'owner-answered'; readonly questionId: string; readonly by: Person; readonly text: string }
  | { readonly name: 'expire'; readonly why: string }
  | { readonly name: 'supersede'; readonly by: string };

/** The result of an event. `entries` are saved to the record together with the change, or neither is. */
export type DecisionTransition =
  | { readonly ok: true; readonly next: Decision; readonly entries: readonly DecisionRecordDraft[] }
  | { readonly ok: false; readonly reason: DecisionRefusal };
