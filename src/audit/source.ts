import type { AuditEvent } from '../core/audit-event.js';
import type { AuditApi, AuditBatch, AuditStore } from '../core/audit-ports.js';
import type { Gap } from '../core/gap.js';
import type { Clock, Log } from '../core/ports.js';

/** What reading raw records gives; what no detection wants is only counted. */
export interface ReadRecords {
  readonly events: readonly AuditEvent[];
  readonly malformed: readonly { readonly recordId: string; readonly reason: string; readonly text: string }[];
  readonly seen: number;
}

/** Reads raw records. Never throws for what is in them. */
export interface RecordReader {
  /** A blob of the activity feed: a JSON array as bytes. */
  blob(bytes: Uint8Array): ReadRecords;
  records(raw: readonly unknown[], source: 'graph' | 'audit-query'): ReadRecords;
}

/** What a pass over a source works with. */
export interface PassParts {
  readonly api: AuditApi;
  readonly store: Pick<AuditStore, 'cursor' | 'unread'>;
  readonly reader: RecordReader;
  readonly clock: Clock;
  readonly log: Log;
  /** Keeps a batch; what it holds is safe when this resolves. */
  readonly keep: (batch: AuditBatch) => Promise<void>;
  /** Calls the pass off between two batches, and whatever it waits for. */
  readonly signal: AbortSignal;
}

/**
 * Reads a source once from where its cursor is. What it read is kept, also when it then throws: the error says why it could not go on
 * (with `gap` when that is expected).
 */
export type Pass = (parts: PassParts) => Promise<void>;

/** The reason of an expected error (see `AuditApi`); undefined: a bug. */
export function gapIn(error: unknown): Gap | undefined {
  if (!(error instanceof Error) || !('gap' in error)) return undefined;
  const { gap } = error;
  return isGap(gap) ? gap : undefined;
}

function isGap(value: unknown): value is Gap {
  return typeof value === 'object' && value !== null && 'reason' in value && 'detail' in value;
}
