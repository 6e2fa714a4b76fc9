import type { AuditEvent } from '../core/audit-event.js';
import type { AuditApi, AuditBatch, AuditStore } from '../core/audit-ports.js';
import type { Gap } from '../core/gap.js';
import type { Clock, Log } from '../core/ports.js';

/** Result of parsing raw records. Records that no detection wants are only counted. */
export interface ReadRecords {
  readonly events: readonly AuditEvent[];
  readonly malformed: readonly { readonly recordId: string; readonly reason: string; readonly text: string }[];
  readonly seen: number;
}

/** Parses raw records. Never throws because of their content. */
export interface RecordReader {
  /** A blob of the activity feed: a JSON array as bytes. */
  blob(bytes: Uint8Array): ReadRecords;
  /** Records that are already parsed JSON. */
  records(raw: readonly unknown[], source: 'graph' | 'audit-query'): ReadRecords;
}

/** What ingestion works with. */
export interface PassParts {
  readonly api: AuditApi;
  readonly store: Pick<AuditStore, 'cursor' | 'unread'>;
  readonly reader: RecordReader;
  readonly clock: Clock;
  readonly log: Log;
  /** Stores a batch; it is durable once this resolves. */
  readonly keep: (batch: AuditBatch) => Promise<void>;
  /** Aborts between two batches, and aborts pending waits. */
  readonly signal: AbortSignal;
}

/**
 * Ingests a source once from its cursor. What was read stays stored even if it then throws; the error says why it stopped
 * (with `gap` if the error is expected).
 */
export type Pass = (parts: PassParts) => Promise<void>;

/** The gap of an expected error (see `AuditApi`); undefined means a bug. */
export function gapIn(error: unknown): Gap | undefined {
  if (!(error instanceof Error) || !('gap' in error)) return undefined;
  const { gap } = error;
  return isGap(gap) ? gap : undefined;
}

function isGap(value: unknown): value is Gap {
  return typeof value === 'object' && value !== null && 'reason' in value && 'detail' in value;
}
