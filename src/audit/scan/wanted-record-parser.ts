import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../m365/audit-event.js';
import { findUnreadableChange } from '../../m365/unreadable-change.js';
import { isJsonDatabaseSafe, parseDetectedRecord, readRecordId } from '../records/audit-record-parser.js';
import { readDetectedOperation } from '../records/operation-name.js';
import { detectRecordShape } from '../records/record-shape.js';
import type { ParsedRecords, RecordParser } from '../audit-source-ingestion.js';
import { RecordScanner, type RecordSink } from '../../bulk-data/json-records/record-scanner.js';
import type { WantedOperations } from './wanted-operations.js';

export { collectWantedOperations, createWantedOperations, type WantedOperations } from './wanted-operations.js';

/** A malformed record with the reason and its truncated text. */
export type MalformedRecordText = ParsedRecords['malformed'][number];

/** How much of a malformed record is stored. */
const MOST_TEXT_BYTES = 4_096;

/**
 * The result of one record. `unwanted`: no detection wants its operation, so it is not parsed further; `recordId` is empty if it has none.
 * `skipped`: it is of another log, named in the plural, and no detection can use it.
 */
export type WantedRecordResult =
  | { readonly kind: 'event'; readonly event: AuditEvent }
  | { readonly kind: 'malformed'; readonly malformed: MalformedRecordText }
  | { readonly kind: 'unwanted'; readonly recordId: string }
  | { readonly kind: 'skipped'; readonly log: string };

/** How sign-ins of the sign-in logs are named that no detection can use. */
export const UNUSED_SIGN_INS = 'sign-ins of the sign-in logs';

const SKIPPED_SIGN_IN: WantedRecordResult = { kind: 'skipped', log: UNUSED_SIGN_INS };

/** Parses one raw record if it is wanted; `from`: the JSON it came from, if available. */
export function parseWantedRecord(
  raw: unknown,
  wanted: WantedOperations,
  source?: AuditEvent['source'],
  from?: { readonly json: string; readonly bytes: Buffer },
): WantedRecordResult {
  const detected = detectRecordShape(raw);
  if (detected?.kind === 'other-log') return { kind: 'skipped', log: detected.log };
  const isSignInLog = detected?.kind === 'record' && detected.shape.api === 'sign-in';
  const operation = readDetectedOperation(detected);
  if (operation !== undefined && !wanted.has(operation))
    return isSignInLog ? SKIPPED_SIGN_IN : { kind: 'unwanted', recordId: readRecordId(detected?.record) };
  const parsed = parseDetectedRecord(raw, detected, source, from !== undefined && isJsonDatabaseSafe(from.json));
  if (parsed.kind === 'event' && wanted.keeps(parsed.event)) return parsed;
  if (parsed.kind === 'event') return isSignInLog ? SKIPPED_SIGN_IN : { kind: 'unwanted', recordId: parsed.event.id };
  return malformed(parsed.reason, from?.bytes ?? Buffer.from(asJson(raw)), parsed.recordId);
}

/** A sink that parses what a scanner finds. */
export function createParsingSink(
  wanted: WantedOperations,
  source: AuditEvent['source'] | undefined,
  found: { event(event: AuditEvent): void; malformed(record: MalformedRecordText): void },
): RecordSink {
  const take = (reading: WantedRecordResult) => {
    if (reading.kind === 'event') found.event(reading.event);
    else if (reading.kind === 'malformed') found.malformed(reading.malformed);
  };
  return {
    record: (json, bytes) => {
      take(parseJsonRecord({ json, bytes }, wanted, source));
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
export function parseBlob(bytes: Uint8Array, wanted: WantedOperations, source?: AuditEvent['source']): ParsedRecords {
  const events: AuditEvent[] = [];
  const broken: MalformedRecordText[] = [];
  const sink = createParsingSink(wanted, source, {
    event: (event) => events.push(event),
    malformed: (record) => broken.push(record),
  });
  const scanner = new RecordScanner(wanted, sink);
  scanner.scan(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), true);
  return { events, malformed: broken, seen: scanner.seen };
}

/** Creates the parser that ingestion uses. */
export function createRecordParser(wanted: WantedOperations): RecordParser {
  return {
    parseBlob: (bytes) => {
      const { events, malformed: broken, seen } = parseBlob(bytes, wanted, 'activity');
      return { events, malformed: [...broken, ...events.flatMap(notUnderstood)], seen };
    },
    parseRecords: (raw, source) => {
      const readings = raw.map((record) => parseWantedRecord(record, wanted, source));
      const events = readings.flatMap((reading) => (reading.kind === 'event' ? [reading.event] : []));
      const broken = readings.flatMap((reading) => (reading.kind === 'malformed' ? [reading.malformed] : []));
      return {
        events,
        malformed: [...broken, ...events.flatMap(notUnderstood)],
        seen: raw.length,
      };
    },
  };
}

/** Parses the JSON of one record if it is wanted. Never throws because of what is in it. */
export function parseJsonRecord(
  from: { readonly json: string; readonly bytes: Buffer },
  wanted: WantedOperations,
  source: AuditEvent['source'] | undefined,
): WantedRecordResult {
  let raw: unknown;
  try {
    raw = JSON.parse(from.json);
  } catch {
    return malformed('not JSON', from.bytes);
  }
  return parseWantedRecord(raw, wanted, source, from);
}

/** An event whose change cannot be understood is kept, and counted among what could not be read: no detection can judge it. */
function notUnderstood(event: AuditEvent): readonly MalformedRecordText[] {
  const noun = findUnreadableChange(event);
  if (noun === undefined) return [];
  const text = JSON.stringify({ operation: event.operation, changes: event.changes }).slice(0, MOST_TEXT_BYTES);
  return [{ recordId: event.id, reason: `a ${noun} that the record does not show`, text }];
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

function malformed(reason: string, bytes: Buffer, id = ''): WantedRecordResult {
  const recordId = id === '' ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : id;
  const text = bytes.subarray(0, MOST_TEXT_BYTES).toString('utf8').replaceAll('\0', '\ufffd');
  return { kind: 'malformed', malformed: { recordId, reason, text } };
}
