import type { AppName } from './dossier.js';
import type { Person } from './incident.js';
import { type Instant, instant } from './instant.js';
import type { ConversationReference } from './ports.js';
import type { AppPartName, AppSnapshot, Plan, RevokeScope } from './remediation.js';
import type { Severity } from './severity.js';
import { listed } from './words.js';

/** What an approval is bound to: the SHA-256 of each part, so that a change can be named. */
export interface AppFingerprint {
  readonly permissions: string;
  readonly roles: string;
  readonly credentials: string;
  readonly owners: string;
  readonly replyUrls: string;
  readonly publisher: string;
}
/** A part of the app that an approval is bound to. */
export type FingerprintPart = AppPartName;

/** Each part in words, for use within a sentence. */
export const PART_WORDS: Readonly<Record<FingerprintPart, string>> = {
  permissions: 'its permissions',
  roles: 'its admin roles',
  credentials: 'its credentials',
  owners: 'its owners',
  replyUrls: 'its reply URLs',
  publisher: 'its publisher',
};

/** All fingerprint parts. */
export const APP_PARTS = Object.keys(PART_WORDS) as readonly FingerprintPart[];

/** A part of an approved app that could not be compared with the approval, and since when. */
export interface Uncompared {
  readonly part: FingerprintPart;
  readonly since: Instant;
}

/** "its admin roles and its credentials could not be compared since 2026-11-24", for one-line texts about an approval. */
export function uncomparedInWords(uncompared: readonly Uncompared[]): string {
  const [first] = uncompared;
  if (first === undefined) return '';
  const since = uncompared.reduce((at, one) => (one.since < at ? one.since : at), first.since);
  return `${listed(
    uncompared.map(({ part }) => PART_WORDS[part]),
    APP_PARTS.length,
  )} could not be compared since ${since.slice(0, 10)}`;
}

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
export interface Carried {
  readonly plan: Plan;
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
export interface Proposed {
  readonly by: Person;
  readonly reason: string;
  readonly at: Instant;
  /** Why an earlier first confirmation no longer counts, in words. */
  readonly instead?: string;
}

/** A first confirmation expires after this time without a second one: long enough for a weekend. */
const PROPOSAL_HOLDS_MS = 3 * 24 * 60 * 60_000;

/** Until when a first confirmation of this moment waits for a second one. */
export function lapsesAt(proposedAt: Instant): Instant {
  return instant(Date.parse(proposedAt) + PROPOSAL_HOLDS_MS);
}

interface Finished extends Carried {
  readonly at: Instant;
  readonly rechecks: readonly Recheck[];
  /** A retry of the failed steps, or an undo, that waits for a second person. */
  readonly retryProposed?: Proposed;
  readonly undoProposed?: Proposed;
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
      readonly uncompared?: readonly Uncompared[];
    }
  /** An approval that waits for a second person. */
  | ({
      readonly name: 'approval-proposed';
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
    } & Proposed)
  /** `anew`: the app had changed when an older plan was confirmed, so this plan replaced it and nothing was done. */
  | {
      readonly name: 'planned';
      readonly by: Person;
      readonly at: Instant;
      readonly plan: Plan;
      readonly anew?: true;
    }
  /** Confirmed by the first of two people. */
  | ({ readonly name: 'revoke-proposed'; readonly plan: Plan } & Proposed)
  | ({ readonly name: 'revoking' } & Carried)
  | ({ readonly name: 'revoked' } & Finished)
  | ({ readonly name: 'failed-in-part' } & Finished)
  | ({
      readonly name: 'undoing';
      readonly undoBy: readonly Person[];
      readonly undoReason: string;
      readonly undoSteps: readonly StepProgress[];
    } & Carried)
  | ({
      readonly name: 'undone';
      readonly at: Instant;
      readonly undoBy: readonly Person[];
      readonly undoReason: string;
      readonly undoSteps: readonly StepProgress[];
    } & Carried)
  /** Replaced by another decision on the same app. */
  | { readonly name: 'superseded'; readonly by: string; readonly at: Instant }
  /** The app is gone before anyone decided. */
  | { readonly name: 'expired'; readonly at: Instant; readonly why: string };

/** Name of a decision's state. */
export type DecisionStateName = DecisionState['name'];

/** States in which nobody has decided yet; a plan or the first of two confirmations is not a decision. */
export const UNDECIDED = [
  'open',
  'planned',
  'approval-proposed',
  'revoke-proposed',
] as const satisfies readonly DecisionStateName[];

/** A question sent to an owner of the app, and its answer. */
export interface OwnerQuestion {
  readonly id: string;
  readonly owner: Person;
  readonly askedBy: Person;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** When delivery was confirmed; absent while delivery is being tried. */
  readonly sentAt?: Instant;
  /** Why delivery failed: the owner removed or blocked the bot, Teams refused the message, or was unavailable until `dueAt`. */
  readonly problem?: 'gone' | 'refused' | 'unavailable';
  /** Set once `dueAt` has passed without an answer. */
  readonly silentAt?: Instant;
  readonly answer?: { readonly text: string; readonly at: Instant };
}

/** A step of an earlier decision that took effect, or may have: its id and its words (may contain hostile text). */
export interface ContainedStep {
  readonly id: string;
  readonly words: string;
}

/** A decision on one app. One pure function changes it; it is saved by version. */
export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly app: AppName;
  /** Worst known severity of the app: from earlier decisions, from when this one was opened, or from a click since. */
  readonly severity: Severity;
  /** The incident it came from, if any. */
  readonly incidentId?: string;
  /** Why the app is suspicious, in words, as of when the decision was opened. May contain hostile text. */
  readonly evidence: readonly string[];
  /** Object ids of the people in the evidence: they may contain the app but decide nothing else. */
  readonly conflicted: readonly string[];
  /** Object ids of people involved with the app when one of them agreed to contain it: from then on they may neither approve nor undo. */
  readonly barred?: readonly string[];
  /** What an earlier containment removed and did not restore: an undo of this decision's plan restores it, too. */
  readonly contained?: readonly ContainedStep[];
  /** The app before any step. */
  readonly snapshot: AppSnapshot;
  readonly questions: readonly OwnerQuestion[];
  readonly state: DecisionState;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** The person who clicks, taken from the verified activity, never from the card. */
export interface Decider extends Person {
  readonly tenantId: string;
}

/** Why a click is refused. Only that person sees it, and the record keeps it. */
export type DecisionRefusal =
  | 'not-an-approver'
  | 'guest'
  | 'other-tenant'
  | 'disabled'
  | 'unknown-person'
  | 'cannot-verify'
  | 'in-the-evidence'
  /** Somebody involved with the app tries to discard another approver's plan. */
  | 'plan-of-another'
  | 'same-person'
  | 'stale'
  | 'wrong-state'
  | 'plan-changed'
  | 'reason-missing'
  | 'input-invalid'
  | 'no-such-decision'
  | 'no-responder'
  /** The click came from a conversation that shows no card of this decision. */
  | 'not-shown-here';

/** A parsed card action about a decision; `version` is that of the clicked card. */
export type DecisionAction =
  | { readonly verb: 'decision.review'; readonly app: string; readonly incident?: string }
  | { readonly verb: 'decision.status'; readonly decision: string }
  | {
      readonly verb: 'decision.approve';
      readonly decision: string;
      readonly version: number;
      readonly reason: string;
      readonly days: number;
    }
  | { readonly verb: 'decision.plan'; readonly decision: string; readonly version: number; readonly scope: RevokeScope }
  | { readonly verb: 'decision.back'; readonly decision: string; readonly version: number }
  | {
      readonly verb: 'decision.confirm';
      readonly decision: string;
      readonly version: number;
      readonly planHash: string;
      readonly reason: string;
    }
  | { readonly verb: 'decision.undo'; readonly decision: string; readonly version: number; readonly reason: string }
  /** "I have done it by hand": verifies the steps. */
  | { readonly verb: 'decision.done-by-hand'; readonly decision: string; readonly version: number }
  | { readonly verb: 'decision.ask-owners'; readonly decision: string; readonly version: number }
  | {
      readonly verb: 'decision.owner-answer';
      readonly decision: string;
      readonly question: string;
      readonly text: string;
    };

/** Reply to a click. `view`: the card as everyone sees it now. `refused`: for that person only; no card changes. */
export type DecisionReply =
  | { readonly kind: 'view'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly reason: DecisionRefusal; readonly decision?: Decision };

/** Handles people's decisions on apps. Implemented by `decisions`. Never throws because of what people or the tenant do. */
export interface DecisionDesk {
  act(action: DecisionAction, by: Decider): Promise<DecisionReply>;
  /** Notes that a card of this decision is about to be posted there, so that clicks from there count even after a crash. */
  willShow(decisionId: string, conversation: ConversationReference): Promise<void>;
  /**
   * Notes that a card of this decision was posted or seen there; it is kept up to date from now on. `version`: the version that it
   * shows. If unknown, the card is redrawn, which closes any form open on it.
   */
  shown(decisionId: string, conversation: ConversationReference, activityId: string, version?: number): Promise<void>;
  /** Records a click that was refused before it was understood; does nothing else. */
  refuse(reason: DecisionRefusal, action: DecisionAction, by: Decider): Promise<DecisionReply>;
  /** Whether a card of it was, or may have been, posted in this conversation: a click from anywhere else is forged. */
  isShownIn(decisionId: string, conversationId: string): Promise<boolean>;
}

/** One entry of the append-only record. `hash` covers all other fields and the previous entry's hash. */
export interface RecordEntry {
  readonly sequence: number;
  readonly at: Instant;
  readonly decisionId: string | null;
  readonly app: AppName | null;
  /** What happened: `opened`, `approved`, `step-written`, `refused` … */
  readonly what: string;
  readonly by: Person | null;
  /** Serialisable details: plan, reason, request ids, results, proof. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}
