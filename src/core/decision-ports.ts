import type { CallOptions } from './call-options.js';
import type { Decision, RecordEntry, Uncompared } from './decision.js';
import type { AppName } from './dossier.js';
import type { Gap } from './gap.js';
import type { Person } from './incident.js';
import type { Instant } from './instant.js';
import type { ConversationReference } from './ports.js';
import type { Severity } from './severity.js';
import type { AppSnapshot, Verification, WriteRequest } from './remediation.js';

/** Result of a write: accepted, refused, or unknown. `gone`: the object no longer existed. */
export type WriteOutcome =
  | { readonly done: true; readonly gone: boolean; readonly requestId?: string }
  | {
      readonly done: false;
      readonly reason: 'refused' | 'unavailable' | 'unknown';
      readonly detail: string;
      readonly requestId?: string;
    };

/** Executes the writes of one decision. Nothing else in the process can write to the tenant. */
export interface TenantWriter {
  write(request: WriteRequest, options?: CallOptions): Promise<WriteOutcome>;
  /** Whether the tenant is now in the expected state; undefined if it could not be read. */
  verify(verification: Verification, options?: CallOptions): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/**
 * Creates the writer for one decision, given who decided. Today it uses the responder's own credential; acting as the approver
 * (on-behalf-of) would only need another factory.
 */
export type WriterFactory = (decision: {
  readonly decisionId: string;
  /** Object id of the app's service principal: an undo restores access to this one only. */
  readonly app: string;
  readonly by: readonly Person[];
}) => TenantWriter;

/** Reads the current state of an app: everything that a decision may change. */
export interface SnapshotReader {
  /**
   * `undefined` value: no such app. `madeByApp`: names of connectors and rules that the app made, according to the audit log.
   */
  take(
    servicePrincipalId: string,
    madeByApp: { readonly inboundConnectors: readonly string[]; readonly transportRules: readonly string[] },
    options?: CallOptions,
  ): Promise<
    { readonly ok: true; readonly value: AppSnapshot | undefined } | { readonly ok: false; readonly gap: Gap }
  >;
  /** Verifies with the reader's rights (for manual steps and rechecks). */
  verify(verification: Verification, options?: CallOptions): Promise<boolean | undefined>;
}

/** Why an app needs a decision, and who was involved. */
export interface AppEvidence {
  readonly severity: Severity;
  /** Sentences for the card. May contain hostile text. */
  readonly lines: readonly string[];
  /** Object ids of the people involved (who registered, granted, consented, added); they may not decide. */
  readonly people: readonly string[];
  /** Possibly compromised administrators who acted on the app. */
  readonly suspects: readonly { readonly id: string; readonly name: string }[];
  /** Names of connectors and rules that the app made, according to the audit log. */
  readonly madeByApp: { readonly inboundConnectors: readonly string[]; readonly transportRules: readonly string[] };
}

/** Who confirmed a decision with manual steps, and when: what they do to the app from then on carries out the decision. */
export interface ByHand {
  readonly by: readonly Person[];
  readonly since: Instant;
}

/** Collects an app's evidence from incidents, the audit trail and the tenant. */
export interface EvidenceReader {
  /** `other-app`: the incident is about another app. `unreadable`: who may decide could not be established. */
  of(
    servicePrincipalId: string,
    incidentId: string | undefined,
    options?: { readonly byHand?: ByHand },
  ): Promise<
    | { readonly ok: true; readonly value: AppEvidence }
    | { readonly ok: false; readonly reason: 'no-such-app' | 'other-app' | 'unreadable' }
  >;
}

/** A record entry before the store gives it its number and its hashes. */
export type RecordDraft = Omit<RecordEntry, 'sequence' | 'previousHash' | 'hash'>;

/** Stores decisions and their record. Everything survives `kill -9` once its promise resolves. */
export interface DecisionStore {
  /**
   * Opens a decision, or returns the existing one for this app: there are never two. `instead`: the finished decision that it replaces,
   * changed in the same transaction; if somebody else was first, nothing changes.
   */
  open(
    decision: Decision,
    entry: RecordDraft,
    instead?: { readonly from: Decision; readonly to: Decision; readonly entries: readonly RecordDraft[] },
  ): Promise<Decision>;
  find(id: string): Promise<Decision | undefined>;
  /** The app's newest decision that is not superseded or expired. */
  ofApp(servicePrincipalId: string): Promise<Decision | undefined>;
  /**
   * Over all decisions on this app, finished or not: the worst severity, absent if there are none, and the object ids of people barred
   * from approving and undoing.
   */
  before(
    servicePrincipalId: string,
  ): Promise<{ readonly severity?: Severity | undefined; readonly barred: readonly string[] }>;
  inStates(states: readonly Decision['state']['name'][]): Promise<readonly Decision[]>;
  /** Compare-and-swap on version, with the entries, in one transaction; false: somebody else was first and nothing changed. */
  change(from: Decision, to: Decision, entries: readonly RecordDraft[]): Promise<boolean>;
  /** Adds an entry that changes no decision (a refusal). Repeats within an hour are counted and summed up in one entry afterwards. */
  note(entry: RecordDraft): Promise<void>;
  /** Writes the summary entries of repeats for hours that are over. */
  settleNotes(): Promise<void>;
  /** The newest entries, newest first. `before`: only those with smaller numbers. */
  record(filter: {
    readonly decisionId?: string;
    readonly before?: number;
    readonly limit: number;
  }): Promise<readonly RecordEntry[]>;
  /** Verifies the whole hash chain and reports the first broken entry, if any. */
  verifyRecord(): Promise<
    { readonly sound: true; readonly entries: number } | { readonly sound: false; readonly brokenAt: number }
  >;
  /** Whether this process may execute the decision now; others get false until the lease expires. */
  lease(decisionId: string, holder: string, leaseMs: number): Promise<boolean>;
  release(decisionId: string, holder: string): Promise<void>;
  /** Notes that a card is about to be posted there; its id is not known yet, and a crash may hide it from us. */
  expectCopy(decisionId: string, conversation: ConversationReference): Promise<void>;
  /** Remembers a posted card, to be updated with each version after the one it shows, or with every version if that is unknown. */
  rememberCopy(copy: CardCopy, shownVersion?: number): Promise<void>;
  /** Copies that show an older version than the decision's current one. */
  staleCopies(limit: number): Promise<readonly { readonly copy: CardCopy; readonly decision: Decision }[]>;
  /** Notes the version that a copy now shows. */
  copyShows(copy: CardCopy, version: number): Promise<void>;
  forgetCopy(copy: CardCopy): Promise<void>;
  hasCopyIn(decisionId: string, conversationId: string): Promise<boolean>;
  /** Like `hasCopyIn`, but also true if one was about to be posted. */
  mayHaveCopyIn(decisionId: string, conversationId: string): Promise<boolean>;
}

/** A posted copy of a decision's card. */
export interface CardCopy {
  readonly decisionId: string;
  readonly conversation: ConversationReference;
  readonly activityId: string;
}

/** Reads the currently approved apps, for every answer that lists apps. */
export interface ApprovalReader {
  approved(): Promise<
    readonly {
      readonly app: AppName;
      readonly by: readonly Person[];
      readonly at: string;
      readonly until: string;
      readonly reason: string;
      /** Parts of the app that cannot be compared with what was approved; absent: none. */
      readonly uncompared?: readonly Uncompared[];
    }[]
  >;
}
