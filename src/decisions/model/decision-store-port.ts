import type { ConversationReference } from '../../bot/model/conversation-reference.js';
import type { CarriedOut } from './carried-out-step.js';
import type { DecisionRecordEntry } from './decision-record-entry.js';
import type { Decision } from './decision.js';
import type { Severity } from '../../core/severity.js';

/** A record entry before the store gives it its number and its hashes. */
export type DecisionRecordDraft = Omit<DecisionRecordEntry, 'sequence' | 'previousHash' | 'hash'>;

/** Stores decisions and their record. Everything survives `kill -9` once its promise resolves. */
export interface DecisionStore {
  /**
   * Opens a decision, or returns the existing one for this app: there are never two. `instead`: the finished decision that it replaces,
   * changed in the same transaction; if somebody else was first, nothing changes.
   */
  open(
    decision: Decision,
    entry: DecisionRecordDraft,
    instead?: { readonly from: Decision; readonly to: Decision; readonly entries: readonly DecisionRecordDraft[] },
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
  change(from: Decision, to: Decision, entries: readonly DecisionRecordDraft[]): Promise<boolean>;
  /** Adds an entry that changes no decision (a refusal). Repeats within an hour are counted and summed up in one entry afterwards. */
  note(entry: DecisionRecordDraft): Promise<void>;
  /** Writes the summary entries of repeats for hours that are over. */
  settleNotes(): Promise<void>;
  /** The newest entries, newest first. `before`: only those with smaller numbers. */
  record(filter: {
    readonly decisionId?: string;
    readonly before?: number;
    readonly limit: number;
  }): Promise<readonly DecisionRecordEntry[]>;
  /**
   * What was and is being carried out, as the record has it: of the decisions on these apps (object ids of their service principals), or
   * of all. An act of ours that is no step of it was not decided.
   */
  carriedOut(servicePrincipalIds: readonly string[] | 'all'): Promise<CarriedOut>;
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
  rememberCopy(copy: DecisionCardCopy, shownVersion?: number): Promise<void>;
  /** Copies that show an older version than the decision's current one. */
  staleCopies(limit: number): Promise<readonly { readonly copy: DecisionCardCopy; readonly decision: Decision }[]>;
  /** Takes a copy for an edit, and gives the number of that edit; undefined: another process edits it. */
  beginEdit(copy: DecisionCardCopy, leaseMs: number): Promise<number | undefined>;
  /**
   * Notes which version the copy shows after this edit; undefined: it was not sent. If another edit has begun since (this process was
   * stopped for longer than its lease), nobody knows which of the two the copy shows: it is edited again.
   */
  endEdit(copy: DecisionCardCopy, edit: number, shownVersion: number | undefined): Promise<void>;
  forgetCopy(copy: DecisionCardCopy): Promise<void>;
  hasCopyIn(decisionId: string, conversationId: string): Promise<boolean>;
  /** Like `hasCopyIn`, but also true if one was about to be posted. */
  mayHaveCopyIn(decisionId: string, conversationId: string): Promise<boolean>;
}

/** A posted copy of a decision's card. */
export interface DecisionCardCopy {
  readonly decisionId: string;
  readonly conversation: ConversationReference;
  readonly activityId: string;
}
