import type { AppName } from './dossier.js';
import type { Person } from './incident.js';
import { type Instant, instant } from './instant.js';
import type { ConversationReference } from './ports.js';
import type { AppPartName, AppSnapshot, Plan, RevokeScope } from './remediation.js';
import type { Severity } from './severity.js';
import { listed } from './words.js';

/** What an approval is bound to: SHA-256 of each part, so that a change can be named. */
export interface AppFingerprint {
  readonly permissions: string;
  readonly roles: string;
  readonly credentials: string;
  readonly owners: string;
  readonly replyUrls: string;
  readonly publisher: string;
}
export type FingerprintPart = AppPartName;

/** Each part in words, as it stands in a sentence. */
export const PART_WORDS: Readonly<Record<FingerprintPart, string>> = {
  permissions: 'its permissions',
  roles: 'its admin roles',
  credentials: 'its credentials',
  owners: 'its owners',
  replyUrls: 'its reply URLs',
  publisher: 'its publisher',
};

export const APP_PARTS = Object.keys(PART_WORDS) as readonly FingerprintPart[];

/** A part of an approved app that could not be compared with what was approved, since when. */
export interface Uncompared {
  readonly part: FingerprintPart;
  readonly since: Instant;
}

/** "its admin roles and its credentials could not be compared since 2026-11-24": for where an approval stands in a line. */
export function uncomparedInWords(uncompared: readonly Uncompared[]): string {
  const [first] = uncompared;
  if (first === undefined) return '';
  const since = uncompared.reduce((at, one) => (one.since < at ? one.since : at), first.since);
  return `${listed(
    uncompared.map(({ part }) => PART_WORDS[part]),
    APP_PARTS.length,
  )} could not be compared since ${since.slice(0, 10)}`;
}

/** How far one step has come. `started` is written before the write goes out: after a crash it is looked up, never assumed. */
export interface StepProgress {
  readonly stepId: string;
  readonly state: 'waiting' | 'started' | 'written' | 'gone' | 'not-gone' | 'failed';
  readonly at?: Instant;
  /** Microsoft's request id of the write. */
  readonly requestId?: string;
  readonly detail?: string;
}

/** A later look whether it stayed away: tokens already issued live on for an hour or more. */
export interface Recheck {
  readonly dueAt: Instant;
  readonly doneAt?: Instant;
  /** What was found again, in words; empty: nothing. */
  readonly found?: readonly string[];
}

/** A revoke that was confirmed, and how far it is. */
export interface Carried {
  readonly plan: Plan;
  readonly reason: string;
  /** One person, or two where the app was critical. */
  readonly by: readonly Person[];
  readonly confirmedAt: Instant;
  readonly steps: readonly StepProgress[];
  /** Without a responder: people do the steps, and Warden looks whether they did. */
  readonly byHand: boolean;
  /** What had failed was tried once more: who said so, last. */
  readonly again?: { readonly by: readonly Person[]; readonly reason: string; readonly confirmedAt: Instant };
}

/** The first of two people who have to confirm something. */
export interface Proposed {
  readonly by: Person;
  readonly reason: string;
  readonly at: Instant;
  /** Why somebody who was the first before this one is so no more, in words. */
  readonly instead?: string;
}

/** What one of two has agreed to lapses when nobody is the second by then: over a weekend, and no longer. */
const PROPOSAL_HOLDS_MS = 3 * 24 * 60 * 60_000;

/** Until when what was proposed at this moment can be confirmed. */
export function lapsesAt(proposedAt: Instant): Instant {
  return instant(Date.parse(proposedAt) + PROPOSAL_HOLDS_MS);
}

interface Finished extends Carried {
  readonly at: Instant;
  readonly rechecks: readonly Recheck[];
  /** Trying the rest again, or an undo, that a second person has to confirm. */
  readonly retryProposed?: Proposed;
  readonly undoProposed?: Proposed;
  /** Why a retry or an undo that was confirmed has written nothing. */
  readonly calledOff?: string;
}

export type DecisionState =
  /**
   * `returned`: why it is back, where it was approved before or only rehearsed (DRY_RUN). `voidAt`: since when an approval holds no
   * more.
   */
  | { readonly name: 'open'; readonly returned?: string; readonly voidAt?: Instant }
  | {
      readonly name: 'approved';
      readonly by: readonly Person[];
      readonly at: Instant;
      readonly reason: string;
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
      /** What could not be read when it was last looked whether the app is still what was approved; absent: all was compared. */
      readonly uncompared?: readonly Uncompared[];
    }
  /** An approval that a second person has to confirm. */
  | ({
      readonly name: 'approval-proposed';
      readonly until: Instant;
      readonly fingerprint: AppFingerprint;
    } & Proposed)
  /** `anew`: the app had changed when an older plan was confirmed, so that this one took its place and nothing was done. */
  | {
      readonly name: 'planned';
      readonly by: Person;
      readonly at: Instant;
      readonly plan: Plan;
      readonly anew?: true;
    }
  /** Confirmed by one of two. */
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
  /** Another decision on the same app took its place. */
  | { readonly name: 'superseded'; readonly by: string; readonly at: Instant }
  /** Nobody decided, and the app that it was about is gone. */
  | { readonly name: 'expired'; readonly at: Instant; readonly why: string };

export type DecisionStateName = DecisionState['name'];

/** Nobody has decided yet; a plan or a first of two clicks is not a decision. */
export const UNDECIDED = [
  'open',
  'planned',
  'approval-proposed',
  'revoke-proposed',
] as const satisfies readonly DecisionStateName[];

/** What was asked of the owners, and what came of it. */
export interface OwnerQuestion {
  readonly id: string;
  readonly owner: Person;
  readonly askedBy: Person;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** When it was known to have reached the owner; absent as long as that is tried. */
  readonly sentAt?: Instant;
  /** Why it did not: the owner removed or blocked the bot, Teams took no such message, or it was away until `dueAt`. */
  readonly problem?: 'gone' | 'refused' | 'unavailable';
  /** Noted once `dueAt` had passed without an answer. */
  readonly silentAt?: Instant;
  readonly answer?: { readonly text: string; readonly at: Instant };
}

/** A step of an earlier decision that came true, or may have: its id, and its words (hostile text inside). */
export interface ContainedStep {
  readonly id: string;
  readonly words: string;
}

/** A decision on one app. Changed by one pure function, saved by version. */
export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly app: AppName;
  /** The worst that is known of the app: when it was decided on before, when this was opened, or at a click since. */
  readonly severity: Severity;
  /** The incident it came from, if any. */
  readonly incidentId?: string;
  /** Why the app is suspicious, in words, as it was when the decision was opened. Hostile text inside. */
  readonly evidence: readonly string[];
  /** Object ids of the people in the evidence: they may contain the app, and decide nothing else. */
  readonly conflicted: readonly string[];
  /** Of those with a hand in the app when one of them agreed to contain it: whatever comes after, they neither approve nor undo. */
  readonly barred?: readonly string[];
  /** What the containment before this decision took and did not give back: an undo of what is planned here gives it back, too. */
  readonly contained?: readonly ContainedStep[];
  /** The app as it was. */
  readonly snapshot: AppSnapshot;
  readonly questions: readonly OwnerQuestion[];
  readonly state: DecisionState;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** Who clicks, as the verified activity says; never what a card says. */
export interface Decider extends Person {
  readonly tenantId: string;
}

/** Why a click does nothing. Told to that person only, and kept in the record. */
export type DecisionRefusal =
  | 'not-an-approver'
  | 'guest'
  | 'other-tenant'
  | 'disabled'
  | 'unknown-person'
  | 'cannot-verify'
  | 'in-the-evidence'
  /** Somebody with a hand in the app would put what another approver planned aside. */
  | 'plan-of-another'
  | 'same-person'
  | 'stale'
  | 'wrong-state'
  | 'plan-changed'
  | 'reason-missing'
  | 'input-invalid'
  | 'no-such-decision'
  | 'no-responder'
  /** The click came from a conversation in which no card of it is. */
  | 'not-shown-here';

/** A card's wish about a decision, already parsed; `version` is that of the card that was clicked. */
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
  /** "I have done it by hand": look. */
  | { readonly verb: 'decision.done-by-hand'; readonly decision: string; readonly version: number }
  | { readonly verb: 'decision.ask-owners'; readonly decision: string; readonly version: number }
  | {
      readonly verb: 'decision.owner-answer';
      readonly decision: string;
      readonly question: string;
      readonly text: string;
    };

/** What a click came to. `view`: the card as everyone sees it now. `refused`: to that person only; no card changes. */
export type DecisionReply =
  | { readonly kind: 'view'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly reason: DecisionRefusal; readonly decision?: Decision };

/** What people do about apps from cards; implemented by `decisions`' composition. Never throws for what people or the tenant do. */
export interface DecisionDesk {
  act(action: DecisionAction, by: Decider): Promise<DecisionReply>;
  /** A card of this decision is about to be posted there: clicks from there count, whatever becomes of this process. */
  willShow(decisionId: string, conversation: ConversationReference): Promise<void>;
  /**
   * A card of this decision was posted or seen there: it is kept up to date from now on. `version`: that of the decision which it
   * shows; when it is not known, the card is drawn anew, which closes what somebody has open on it.
   */
  shown(decisionId: string, conversation: ConversationReference, activityId: string, version?: number): Promise<void>;
  /** A click that was found wanting before it was understood: nothing is done, and the record knows. */
  refuse(reason: DecisionRefusal, action: DecisionAction, by: Decider): Promise<DecisionReply>;
  /** Whether a card of it was posted in this conversation, or may have been: a click from anywhere else is made up. */
  isShownIn(decisionId: string, conversationId: string): Promise<boolean>;
}

/** One line of the append-only record. `hash` is over everything else in it and the hash before it. */
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
