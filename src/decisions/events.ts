import type {
  AppFingerprint,
  Decision,
  DecisionRefusal,
  FingerprintPart,
  OwnerQuestion,
  StepProgress,
} from '../core/decision.js';
import type { RecordDraft } from '../core/decision-ports.js';
import type { Person } from '../core/incident.js';
import type { Instant } from '../core/instant.js';
import type { Severity } from '../core/severity.js';
import type { Plan } from '../core/remediation.js';

/** `version` is that of the card which was clicked: a click on an older card decides nothing. */
export interface Click {
  readonly by: Person;
  readonly version: number;
  /** How bad it is now, where that was read for this click: an app that has become critical is two people's to decide. */
  readonly severity?: Severity;
  /** Object ids of who has a hand in the app now, where that was read for this click. */
  readonly hands?: readonly string[];
  /** With all those who have a hand in it, too few approvers are left who have none: as asked of the tenant for this click. */
  readonly lockedOut?: boolean;
  /** Why the first of two may not decide any more, as the tenant said at this click of the second. */
  readonly firstRefused?: DecisionRefusal;
}

/** What can happen to a decision: a person's click, a step of the work, time passing, the app changing. */
export type DecisionEvent =
  | ({
      readonly name: 'approve';
      readonly reason: string;
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
    } & Click)
  /** `anew`: an older plan was confirmed, and is not true any more. */
  | ({ readonly name: 'plan'; readonly plan: Plan; readonly anew?: true } & Click)
  | ({ readonly name: 'back' } & Click)
  | ({
      readonly name: 'confirm';
      readonly planHash: string;
      readonly reason: string;
      /** DRY_RUN: stops before the first write. */
      readonly dryRun: boolean;
      /** No responder: people do it. */
      readonly byHand: boolean;
    } & Click)
  | ({ readonly name: 'undo'; readonly reason: string; readonly dryRun: boolean } & Click)
  | { readonly name: 'step'; readonly progress: StepProgress }
  /** Something was wrong before the first write of what was confirmed went out; nothing was done. */
  | { readonly name: 'stopped'; readonly why: string }
  /** This process may not write any more: people do what is left. */
  | { readonly name: 'to-hand' }
  /** Nothing is left to do: the end of a revoke or of an undo. */
  | { readonly name: 'carried-out' }
  | { readonly name: 'rechecked'; readonly dueAt: Instant; readonly found: readonly string[] }
  | { readonly name: 'approval-void'; readonly why: string }
  /** What of an approved app could not be read when it was compared with what was approved. */
  | { readonly name: 'compared'; readonly uncompared: readonly FingerprintPart[] }
  /** Nobody was the second of two in time. */
  | { readonly name: 'lapse' }
  | { readonly name: 'owners-asked'; readonly questions: readonly OwnerQuestion[] }
  /** What became of a question: it arrived, it cannot, or its owner was silent until the end. */
  | {
      readonly name: 'owner-question';
      readonly questionId: string;
      readonly became: 'sent' | 'silent' | NonNullable<OwnerQuestion['problem']>;
    }
  | { readonly name: 'owner-answered'; readonly questionId: string; readonly by: Person; readonly text: string }
  | { readonly name: 'expire'; readonly why: string }
  | { readonly name: 'supersede'; readonly by: string };

/** What an event leads to. `entries` go into the record together with the change, or neither does. */
export type Transition =
  | { readonly ok: true; readonly next: Decision; readonly entries: readonly RecordDraft[] }
  | { readonly ok: false; readonly reason: DecisionRefusal };
