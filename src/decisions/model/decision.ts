import type { DecisionState } from './decision-state.js';
import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { Severity } from '../../core/severity.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { AppSnapshot } from '../../remediations/model/app-snapshot.js';

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
  readonly app: NamedApp;
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
