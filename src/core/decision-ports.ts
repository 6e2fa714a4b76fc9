import type { Decision, RecordEntry, Uncompared } from './decision.js';
import type { AppName } from './dossier.js';
import type { Gap } from './gap.js';
import type { Person } from './incident.js';
import type { Instant } from './instant.js';
import type { ConversationReference } from './ports.js';
import type { Severity } from './severity.js';
import type { AppSnapshot, Verification, WriteRequest } from './remediation.js';

type CallOptions = { readonly signal?: AbortSignal };

/** What became of a write. It was taken, or not, or nobody knows; `gone`: the object was not there any more. */
export type WriteOutcome =
  | { readonly done: true; readonly gone: boolean; readonly requestId?: string }
  | {
      readonly done: false;
      readonly reason: 'refused' | 'unavailable' | 'unknown';
      readonly detail: string;
      readonly requestId?: string;
    };

/** Carries out writes. Made for one decision; nothing else in the process can write to the tenant. */
export interface TenantWriter {
  write(request: WriteRequest, options?: CallOptions): Promise<WriteOutcome>;
  /** Whether the tenant now says what is expected; undefined when it could not be read. */
  verify(verification: Verification, options?: CallOptions): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/**
 * Makes the writer of one decision, knowing who decided: today the responder's own credential; acting as the approver
 * (on-behalf-of) would be one more factory and nothing else.
 */
export type WriterFactory = (decision: {
  readonly decisionId: string;
  /** Object id of the app's service principal: whatever is given back is given to it and to nobody else. */
  readonly app: string;
  readonly by: readonly Person[];
}) => TenantWriter;

/** Reads the app as it is now, everything that a decision may touch. */
export interface SnapshotReader {
  /**
   * `undefined` value: there is no such app. `madeByApp`: names of connectors and rules that the audit log says it made.
   */
  take(
    servicePrincipalId: string,
    madeByApp: { readonly inboundConnectors: readonly string[]; readonly transportRules: readonly string[] },
    options?: CallOptions,
  ): Promise<
    { readonly ok: true; readonly value: AppSnapshot | undefined } | { readonly ok: false; readonly gap: Gap }
  >;
  /** Looks with the reader's rights (for what people did by hand, and for later looks). */
  verify(verification: Verification, options?: CallOptions): Promise<boolean | undefined>;
}

/** Why an app deserves a decision, and who had a hand in it. */
export interface AppEvidence {
  readonly severity: Severity;
  /** In words, for the card. Hostile text inside. */
  readonly lines: readonly string[];
  /** Object ids of the people in it: who registered, granted, consented, added; they may not decide. */
  readonly people: readonly string[];
  /** Administrators suspected to be in other hands who acted on the app. */
  readonly suspects: readonly { readonly id: string; readonly name: string }[];
  /** Names of connectors and rules that the audit log says the app made. */
  readonly madeByApp: { readonly inboundConnectors: readonly string[]; readonly transportRules: readonly string[] };
}

/** Who confirmed a decision whose steps are done by hand, and when: what they do to the app from then on is the decision's own work. */
export interface ByHand {
  readonly by: readonly Person[];
  readonly since: Instant;
}

/** Collects it from the incidents, the audit trail and the tenant. */
export interface EvidenceReader {
  /** `other-app`: the incident named is not this app's. Gap: what decides who may decide could not be read. */
  of(
    servicePrincipalId: string,
    incidentId: string | undefined,
    options?: { readonly byHand?: ByHand },
  ): Promise<
    | { readonly ok: true; readonly value: AppEvidence }
    | { readonly ok: false; readonly reason: 'no-such-app' | 'other-app' | 'unreadable' }
  >;
}

/** A draft of a line of the record; the store gives it its number and its place in the chain. */
export type RecordDraft = Omit<RecordEntry, 'sequence' | 'previousHash' | 'hash'>;

/** Decisions and their record. What its promises say survives `kill -9`. */
export interface DecisionStore {
  /**
   * Opens one, or gives the one that there is for this app: never two. `instead`: the one that is over and makes room, changed in the same
   * transaction; where somebody else was first, nothing is.
   */
  open(
    decision: Decision,
    entry: RecordDraft,
    instead?: { readonly from: Decision; readonly to: Decision; readonly entries: readonly RecordDraft[] },
  ): Promise<Decision>;
  find(id: string): Promise<Decision | undefined>;
  /** The newest one that is not superseded or expired, by the app's service principal. */
  ofApp(servicePrincipalId: string): Promise<Decision | undefined>;
  /**
   * Of all decisions on this app, over or not: the worst that one was about, absent where there was none; and the object ids of those
   * whom one of them bars from approving and undoing.
   */
  before(
    servicePrincipalId: string,
  ): Promise<{ readonly severity?: Severity | undefined; readonly barred: readonly string[] }>;
  inStates(states: readonly Decision['state']['name'][]): Promise<readonly Decision[]>;
  /** Compare and swap on version, with the entries, in one transaction; false: somebody else was first, nothing is changed. */
  change(from: Decision, to: Decision, entries: readonly RecordDraft[]): Promise<boolean>;
  /** Adds a line that changes no decision (a refusal). The same again within an hour is counted, and told in one line after it. */
  note(entry: RecordDraft): Promise<void>;
  /** Writes the lines that tell what was counted, of the hours that are over. */
  settleNotes(): Promise<void>;
  /** The newest lines, newest first; `before`: those with smaller numbers than this. */
  record(filter: {
    readonly decisionId?: string;
    readonly before?: number;
    readonly limit: number;
  }): Promise<readonly RecordEntry[]>;
  /** Walks the whole chain; the first broken line, if any. */
  verifyRecord(): Promise<
    { readonly sound: true; readonly entries: number } | { readonly sound: false; readonly brokenAt: number }
  >;
  /** Whether this process may carry the decision out now; others get false until the lease runs out. */
  lease(decisionId: string, holder: string, leaseMs: number): Promise<boolean>;
  release(decisionId: string, holder: string): Promise<void>;
  /** A card of it is about to be posted there, under an id that nobody knows yet, and that a crash may keep from us. */
  expectCopy(decisionId: string, conversation: ConversationReference): Promise<void>;
  /** Where a card of it is shown, to be edited with each version after the one that it shows; every one when that is not known. */
  rememberCopy(copy: CardCopy, shownVersion?: number): Promise<void>;
  /** Copies that show an older version than the decision has now. */
  staleCopies(limit: number): Promise<readonly { readonly copy: CardCopy; readonly decision: Decision }[]>;
  copyShows(copy: CardCopy, version: number): Promise<void>;
  forgetCopy(copy: CardCopy): Promise<void>;
  hasCopyIn(decisionId: string, conversationId: string): Promise<boolean>;
  /** The same, or one was about to be posted: it may be there. */
  mayHaveCopyIn(decisionId: string, conversationId: string): Promise<boolean>;
}

export interface CardCopy {
  readonly decisionId: string;
  readonly conversation: ConversationReference;
  readonly activityId: string;
}

/** The apps that are approved at present, for every answer that lists apps. */
export interface ApprovalReader {
  approved(): Promise<
    readonly {
      readonly app: AppName;
      readonly by: readonly Person[];
      readonly at: string;
      readonly until: string;
      readonly reason: string;
      /** What of the app cannot be compared with what was approved; absent: nothing. */
      readonly uncompared?: readonly Uncompared[];
    }[]
  >;
}
