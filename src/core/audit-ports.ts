import type { AuditEvent } from './audit-event.js';
import type { CallOptions } from './call-options.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';

/** Content types of the Office 365 Management Activity API that we subscribe to. */
export const FEED_CONTENT_TYPES = ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.General'] as const;
/** One of {@link ACTIVITY_CONTENT_TYPES}. */
export type FeedContentType = (typeof FEED_CONTENT_TYPES)[number];

/** A source of audit records with its own cursor. */
export type AuditSourceId = 'graph:directoryAudits' | `activity:${FeedContentType}` | 'audit-query';

/** A content blob of the activity feed: a few hundred records, unordered, possibly seen before. */
export interface FeedBlob {
  readonly contentId: string;
  readonly contentUri: string;
  /** When it became available; windows and cursors use this time. */
  readonly createdAt: Instant;
}

/**
 * Microsoft's audit APIs as the audit room needs them. Implemented by `tenant`, which alone knows addresses, tokens and retries.
 * Methods throw the tenant room's expected error (with `gap`) when something could not be read; nothing is skipped silently.
 */
export interface AuditApi {
  /** Whether the feed is on. While off, it collects nothing, and this cannot be seen later. */
  isSubscribed(contentType: FeedContentType, options?: CallOptions): Promise<boolean>;
  /** Switches the feed on; harmless if it already is. */
  subscribe(contentType: FeedContentType, options?: CallOptions): Promise<void>;
  /**
   * Lists all pages of blobs that became available in [from, to), in whole seconds: at most 24 hours, starting at most 7 days ago. Or
   * those of the last 24 hours, up to now by the service's own clock.
   */
  listBlobs(
    contentType: FeedContentType,
    period: { readonly from: Instant; readonly to: Instant } | 'last-24-hours',
    options?: CallOptions,
  ): Promise<readonly FeedBlob[]>;
  /** The blob's decompressed bytes: a JSON array. */
  readBlob(blob: FeedBlob, options?: CallOptions): Promise<Uint8Array>;
  /** Raw `directoryAudit` objects since a moment, oldest first, page by page. */
  directoryAudits(from: Instant, options?: CallOptions): AsyncIterable<readonly unknown[]>;
  /** Raw `auditData` of the unified audit log in a period, by record type (`exchangeAdmin`, `azureActiveDirectory`); takes minutes. */
  searchAuditLog(
    period: { readonly from: Instant; readonly to: Instant },
    recordType: string,
    options?: CallOptions,
  ): AsyncIterable<readonly unknown[]>;
}

/** A record that could not be parsed. It is counted, stored (cut to a few kilobytes) and shown, never fatal. */
export interface MalformedRecord {
  readonly source: AuditSourceId;
  /** The record's own id if it has one, else a hash of its bytes. */
  readonly recordId: string;
  readonly reason: string;
  /** The record as text, truncated. */
  readonly text: string;
}

/** What one pass over a source returned. */
export interface AuditBatch {
  readonly source: AuditSourceId;
  /** Only events that some detection looks at. */
  readonly events: readonly AuditEvent[];
  readonly malformed: readonly MalformedRecord[];
  /** Number of records read, wanted or not. */
  readonly seen: number;
  /** Ids of blobs that this batch completes. */
  readonly blobIds: readonly string[];
  /** Where the source continues once this batch is stored; JSON that only the source understands. */
  readonly cursor: unknown;
  /** Storing this batch completes everything that became available before this moment. */
  readonly readUpTo?: Instant;
  /** What the source currently cannot deliver although it continues (a blob that stays unreadable). */
  readonly gap?: Gap;
}

/** The state of a source, for the check `audit-logging` and the doctor. */
export interface AuditSourceState {
  readonly source: AuditSourceId;
  /** Everything that became available before this moment has been read and stored. */
  readonly readUpTo?: Instant;
  readonly lastSuccessAt?: Instant;
  /** Why it currently cannot be read. */
  readonly gap?: Gap;
  readonly eventsKept: number;
  readonly recordsSeen: number;
  readonly malformed: number;
}

/** The exclusive right to read the sources; one process holds it at a time. */
export interface AuditTurn {
  /** Aborts when the right is lost (the database is gone): stop reading. */
  readonly lost: AbortSignal;
  /** Lets another process read. */
  release(): Promise<void>;
}

/** Stores audit events. Everything survives `kill -9` once its promise resolves. */
export interface AuditStore {
  /** Undefined while another process on the same database reads. Released at once when its holder dies in any way. */
  takeTurn(): Promise<AuditTurn | undefined>;
  /**
   * Stores events and malformed records, marks blobs as done and moves the cursor, in one transaction. Existing rows stay unchanged.
   * Returns the ids of new events.
   */
  keep(batch: AuditBatch): Promise<{ readonly added: readonly string[] }>;
  cursor(source: AuditSourceId): Promise<unknown>;
  /** Which of these blobs are not done yet. */
  unread(source: AuditSourceId, blobIds: readonly string[]): Promise<readonly string[]>;
  noteFailure(source: AuditSourceId, gap: Gap): Promise<void>;
  states(): Promise<readonly AuditSourceState[]>;
  /** Stored events not yet assessed, in the order they were stored. */
  unassessed(limit: number): Promise<readonly AuditEvent[]>;
  /** All stored events with one of these correlation keys (see `buildCorrelationKeys`), oldest first. */
  byHandles(handles: readonly string[]): Promise<readonly AuditEvent[]>;
  byIds(ids: readonly string[]): Promise<readonly AuditEvent[]>;
  /**
   * Stored events of members who joined or left these groups (ids), for which it was not yet known that the groups give roles
   * (see `AssessmentBatch.settled`).
   */
  waitingMembers(groups: readonly string[]): Promise<readonly AuditEvent[]>;
  malformed(limit: number): Promise<readonly MalformedRecord[]>;
  /**
   * Deletes events older than this that no open incident needs, and group memberships of people that have waited eight days: any
   * event that could show what their group gives has arrived by then. Returns how many.
   */
  forgetBefore(at: Instant): Promise<number>;
}
