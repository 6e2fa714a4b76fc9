import type { AuditEvent } from '../m365/audit-event.js';
import type { AuditApi } from './model/audit-api-port.js';
import type { Clock } from '../core/clock.js';
import type { Gap } from '../core/gap.js';
import type { Log } from '../core/log.js';
import type { AuditBatch, AuditStore } from './model/audit-store-port.js';

/** Result of parsing raw records. Records that no detection wants are only counted. */
export interface ParsedRecords {
  readonly events: readonly AuditEvent[];
  readonly malformed: readonly { readonly recordId: string; readonly reason: string; readonly text: string }[];
  readonly seen: number;
}

/** Parses raw records. Never throws because of their content. */
export interface RecordParser {
  /** A blob of the activity feed: a JSON array as bytes. */
  parseBlob(bytes: Uint8Array): ParsedRecords;
  /** Records that are already parsed JSON. */
  parseRecords(raw: readonly unknown[], source: 'graph' | 'audit-query'): ParsedRecords;
}

/** What ingestion works with. */
export interface AuditIngestionContext {
  readonly api: AuditApi;
  readonly store: Pick<AuditStore, 'cursor' | 'unread'>;
  readonly reader: RecordParser;
  readonly clock: Clock;
  readonly log: Log;
  /** Stores a batch; it is durable once this resolves. */
  readonly saveBatch: (batch: AuditBatch) => Promise<void>;
  /** Aborts between two batches, and aborts pending waits. */
  readonly signal: AbortSignal;
}

/**
 * Ingests a source once from its cursor. What was read stays stored even if it then throws; the error says why it stopped
 * (with `gap` if the error is expected).
 */
export type AuditIngestion = (parts: AuditIngestionContext) => Promise<void>;

/** The gap of an expected error (see `AuditApi`); undefined means a bug. */
export function extractGap(error: unknown): Gap | undefined {
  if (!(error instanceof Error) || !('gap' in error)) return undefined;
  const { gap } = error;
  return isGap(gap) ? gap : undefined;
}

function isGap(value: unknown): value is Gap {
  return typeof value === 'object' && value !== null && 'reason' in value && 'detail' in value;
}
