import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../core/audit-event.js';
import { operationOf, parseRecord, saysStorable } from '../records/index.js';
import type { ReadRecords, RecordReader } from '../source.js';
import { RecordScanner, type RecordSink } from './scanner.js';
import type { WantedOperations } from './wanted.js';

export { MAX_RECORD_BYTES, RecordScanner, type RecordSink } from './scanner.js';
export { wantedBy, wantedOperations, type WantedOperations } from './wanted.js';

/** A malformed record with the reason and its truncated text. */
export type MalformedText = ReadRecords['malformed'][number];

/** How much of a malformed record is stored. */
const MOST_TEXT_BYTES = 4_096;

/** The result of one record. `unwanted`: no detection wants its operation, so it is not parsed further. */
export type Reading =
  | { readonly kind: 'event'; readonly event: AuditEvent }
  | { readonly kind: 'malformed'; readonly malformed: MalformedText }
  | { readonly kind: 'unwanted' };

/** Parses one raw record if it is wanted; `from`: the JSON it came from, if available. */
export function readRecord(
  raw: unknown,
  wanted: WantedOperations,
  source?: AuditEvent['source'],
  from?: { readonly json: string; readonly bytes: Buffer },
): Reading {
  const operation = operationOf(raw);
  if (operation !== undefined && !wanted.has(operation)) return { kind: 'unwanted' };
  const parsed = parseRecord(raw, source, from !== undefined && saysStorable(from.json));
  return parsed.kind === 'event'
    ? parsed
    : malformed(parsed.reason, from?.bytes ?? Buffer.from(asJson(raw)), parsed.recordId);
}

/** A sink that parses what a scanner finds. */
export function readingSink(
  wanted: WantedOperations,
  source: AuditEvent['source'] | undefined,
  found: { event(event: AuditEvent): void; malformed(record: MalformedText): void },
): RecordSink {
  const take = (reading: Reading) => {
    if (reading.kind === 'event') found.event(reading.event);
    else if (reading.kind === 'malformed') found.malformed(reading.malformed);
  };
  return {
    record: (json, bytes) => {
      take(readJson({ json, bytes }, wanted, source));
    },
    broken: (reason, bytes) => {
      take(malformed(reason, bytes));
    },
  };
}

/**
 * Parses a blob of records as bytes (a JSON array, one record per line, or pages). Only records that may be wanted are
 * parsed; the rest is counted. Never throws because of the content: in a truncated blob, the records before the cut
 * count.
 */
export function readBlob(bytes: Uint8Array, wanted: WantedOperations, source?: AuditEvent['source']): ReadRecords {
  const events: AuditEvent[] = [];
  const broken: MalformedText[] = [];
  const sink = readingSink(wanted, source, {
    event: (event) => events.push(event),
    malformed: (record) => broken.push(record),
  });
  const scanner = new RecordScanner(wanted, sink);
  scanner.scan(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), true);
  return { events, malformed: broken, seen: scanner.seen };
}

/** Creates the parser that ingestion uses. */
export function recordReader(wanted: WantedOperations): RecordReader {
  return {
    blob: (bytes) => readBlob(bytes, wanted, 'activity'),
    records: (raw, source) => {
      const readings = raw.map((record) => readRecord(record, wanted, source));
      return {
        events: readings.flatMap((reading) => (reading.kind === 'event' ? [reading.event] : [])),
        malformed: readings.flatMap((reading) => (reading.kind === 'malformed' ? [reading.malformed] : [])),
        seen: raw.length,
      };
    },
  };
}

function readJson(
  from: { readonly json: string; readonly bytes: Buffer },
  wanted: WantedOperations,
  source: AuditEvent['source'] | undefined,
): Reading {
  let raw: unknown;
  try {
    raw = JSON.parse(from.json);
  } catch {
    return malformed('not JSON', from.bytes);
  }
  return readRecord(raw, wanted, source, from);
}

/** The value as JSON, or an empty text if it is nested too deeply to be printed. */
function asJson(raw: unknown): string {
  try {
    const json: unknown = JSON.stringify(raw);
    return typeof json === 'string' ? json : '';
  } catch {
    return '';
  }
}

function malformed(reason: string, bytes: Buffer, id = ''): Reading {
  const recordId = id === '' ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : id;
  const text = bytes.subarray(0, MOST_TEXT_BYTES).toString('utf8').replaceAll('\0', '\ufffd');
  return { kind: 'malformed', malformed: { recordId, reason, text } };
}
