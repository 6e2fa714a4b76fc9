import type { AuditEvent } from './audit-event.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';

/** Feeds of the Office 365 Management Activity API that we subscribe to. */
export const FEED_CONTENT_TYPES = ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.General'] as const;
export type FeedContentType = (typeof FEED_CONTENT_TYPES)[number];

/** A source of audit records with a cursor of its own. */
export type AuditSourceId = 'graph:directoryAudits' | `activity:${FeedContentType}` | 'audit-query';

/** A blob of the feed: some hundred records, unordered, some of them seen before. */
export interface FeedBlob {
  readonly contentId: string;
  readonly contentUri: string;
  /** When it became available: what windows and cursors go by. */
  readonly createdAt: Instant;
}

type ReadOptions = { readonly signal?: AbortSignal };

/**
 * Microsoft's audit APIs as the audit room needs them; implemented by `tenant`, which alone knows addresses, tokens and retries.
 * Methods throw the tenant room's expected error (with `gap`) when something could not be read; nothing is skipped silently.
 */
export interface AuditApi {
  /** Whether the feed is on. It keeps nothing of the time when it is off, and nobody can tell later that it was. */
  isSubscribed(contentType: FeedContentType, options?: ReadOptions): Promise<boolean>;
  /** Switches the feed on; harmless when it is. */
  subscribe(contentType: FeedContentType, options?: ReadOptions): Promise<void>;
  /**
   * What became available in [from, to), at most 24 hours and beginning at most 7 days back, in whole seconds; or in the last 24 hours by
   * the service's own clock, to this very moment. Every page of the list.
   */
  listBlobs(
    contentType: FeedContentType,
    period: { readonly from: Instant; readonly to: Instant } | 'last-24-hours',
    options?: ReadOptions,
  ): Promise<readonly FeedBlob[]>;
  /** The blob's bytes, decompressed, as they came: a JSON array. */
  readBlob(blob: FeedBlob, options?: ReadOptions): Promise<Uint8Array>;
  /** Raw `directoryAudit` objects from a moment on, oldest first, page by page. */
  directoryAudits(from: Instant, options?: ReadOptions): AsyncIterable<readonly unknown[]>;
  /** Raw `auditData` of the unified audit log in a period, by record type (`exchangeAdmin`, `azureActiveDirectory`); takes minutes. */
  searchAuditLog(
    period: { readonly from: Instant; readonly to: Instant },
    recordType: string,
    options?: ReadOptions,
  ): AsyncIterable<readonly unknown[]>;
}

/** A record that could not be read: counted, kept (cut to a few kilobytes) and shown, never fatal. */
export interface MalformedRecord {
  readonly source: AuditSourceId;
  /** Of the record where it has one, else a hash of its bytes. */
  readonly recordId: string;
  readonly reason: string;
  /** The record as text, cut. */
  readonly text: string;
}

/** What one pass over a source brought. */
export interface AuditBatch {
  readonly source: AuditSourceId;
  /** Only those that some detection wants. */
  readonly events: readonly AuditEvent[];
  readonly malformed: readonly MalformedRecord[];
  /** Records seen, wanted or not. */
  readonly seen: number;
  /** Ids of blobs that are done with this batch. */
  readonly blobIds: readonly string[];
  /** Where the source goes on once this batch is kept; opaque JSON of the source's own. */
  readonly cursor: unknown;
  /** Everything that became available before this is kept with this batch. */
  readonly readUpTo?: Instant;
  /** What the source cannot give at present, though it goes on (a blob that stays unreadable). */
  readonly gap?: Gap;
}

/** How a source does, for `audit-logging` and the doctor. */
export interface AuditSourceState {
  readonly source: AuditSourceId;
  /** Everything that became available before this was read and kept. */
  readonly readUpTo?: Instant;
  readonly lastSuccessAt?: Instant;
  /** Why it cannot be read at present. */
  readonly gap?: Gap;
  readonly eventsKept: number;
  readonly recordsSeen: number;
  readonly malformed: number;
}

/** The right to read the sources, which one process has at a time. */
export interface AuditTurn {
  /** Aborts when the right is lost (the database went away): stop reading. */
  readonly lost: AbortSignal;
  /** Lets another process read. */
  release(): Promise<void>;
}

/** Kept audit events. Everything here survives `kill -9` once its promise is fulfilled. */
export interface AuditStore {
  /** Undefined while another process on the same database reads. Free again at once when its holder dies, in whatever way. */
  takeTurn(): Promise<AuditTurn | undefined>;
  /**
   * Keeps events and malformed records, marks blobs as done and moves the cursor, in one transaction; what is there already is left.
   * Says which events are new.
   */
  keep(batch: AuditBatch): Promise<{ readonly added: readonly string[] }>;
  cursor(source: AuditSourceId): Promise<unknown>;
  /** Which of these blobs are not done yet. */
  unread(source: AuditSourceId, blobIds: readonly string[]): Promise<readonly string[]>;
  noteFailure(source: AuditSourceId, gap: Gap): Promise<void>;
  states(): Promise<readonly AuditSourceState[]>;
  /** Events that have been kept and not yet assessed, oldest kept first. */
  unassessed(limit: number): Promise<readonly AuditEvent[]>;
  /** All kept events that carry one of these handles (see `handlesOf`), oldest first. */
  byHandles(handles: readonly string[]): Promise<readonly AuditEvent[]>;
  byIds(ids: readonly string[]): Promise<readonly AuditEvent[]>;
  /**
   * Kept events of those who came into these groups (ids) or left them, and of which it was not known so far that the groups give power
   * (see `AssessedBatch.settled`).
   */
  waitingMembers(groups: readonly string[]): Promise<readonly AuditEvent[]>;
  malformed(limit: number): Promise<readonly MalformedRecord[]>;
  /**
   * Forgets events older than this, and what no open incident needs; and memberships of people that waited for a week and a day: all that
   * could have told what their group gives is here by then. Says how many.
   */
  forgetBefore(at: Instant): Promise<number>;
}
