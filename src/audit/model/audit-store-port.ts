import type { AuditEvent } from '../../m365/audit-event.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { Lease } from '../../core/lease.js';
import type { AuditSourceId, AuditSourceState } from '../../facts/fact-types.js';

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

/** Stores audit events. Everything survives `kill -9` once its promise resolves. */
export interface AuditStore {
  /**
   * Stores events and malformed records, marks blobs as done and moves the cursor, in one transaction. Existing rows stay unchanged.
   * Returns the ids of new events. Rejects with `LeaseLost`, and stores nothing, if `lease` is given and another process holds it now.
   */
  keep(batch: AuditBatch, lease?: Lease): Promise<{ readonly added: readonly string[] }>;
  cursor(source: AuditSourceId): Promise<unknown>;
  /** Which of these blobs are not done yet. */
  unread(source: AuditSourceId, blobIds: readonly string[]): Promise<readonly string[]>;
  /** Notes why a source cannot be read now. The lease counts as in {@link AuditStore.keep}. */
  noteFailure(source: AuditSourceId, gap: Gap, lease?: Lease): Promise<void>;
  states(): Promise<readonly AuditSourceState[]>;
  /** Stored events not yet assessed, in the order they were stored. */
  unassessed(limit: number): Promise<readonly AuditEvent[]>;
  /** All stored events with one of these correlation keys (see `buildCorrelationKeys`), oldest first. */
  byHandles(handles: readonly string[]): Promise<readonly AuditEvent[]>;
  /** Stored events of these operations, in any case, that happened at this moment or later; oldest first. */
  since(from: Instant, operations: readonly string[]): Promise<readonly AuditEvent[]>;
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
