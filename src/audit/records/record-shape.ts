import { isPlainObject } from '../../core/text-and-object-guards.js';
import type { RawFields } from './raw-record-fields.js';
import { API_RECORDS } from './shapes/api-records.js';
import { ELASTIC_DOCUMENTS } from './shapes/elastic-documents.js';
import { ENTRA_CSV_ROWS } from './shapes/entra-csv-rows.js';
import { LOG_ANALYTICS_ROWS } from './shapes/log-analytics-rows.js';
import { OTHER_LOGS } from './shapes/other-logs.js';
import { POWERSHELL_OBJECTS } from './shapes/powershell-objects.js';
import { RECORD_WRAPPERS } from './shapes/record-wrappers.js';
import { parsedIfJson, type RecordShapeDefinition } from './shapes/shape-definition.js';

/** What a raw value was recognised as. */
export type RecordShape =
  | {
      readonly kind: 'record';
      readonly shape: RecordShapeDefinition;
      readonly record: RawFields;
      /** As the record has it, whatever its type; of a wrapped one as the wrapper has it, if it names one. */
      readonly operation: unknown;
      /** Whether it was inside another record, as text or as an object. */
      readonly isUnwrapped: boolean;
    }
  | { readonly kind: 'other-log'; readonly log: string; readonly record: RawFields }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly record: RawFields; readonly operation: unknown };

/** The first that matches: those of the APIs first, as nearly all records are theirs. */
const SHAPES: readonly RecordShapeDefinition[] = [
  ...API_RECORDS,
  ...LOG_ANALYTICS_ROWS,
  ...POWERSHELL_OBJECTS,
  ...ENTRA_CSV_ROWS,
  ...ELASTIC_DOCUMENTS,
];

/** A record in an event of Splunk in a document of Elasticsearch is three deep. */
const DEEPEST = 4;

/** Detects the shape by fields; undefined if it is unknown. */
export function detectRecordShape(raw: unknown): RecordShape | undefined {
  return isPlainObject(raw) ? detectIn(raw, 0) : undefined;
}

function detectIn(fields: RawFields, depth: number): RecordShape | undefined {
  // Most records are of the feed, and two fields tell them from all others.
  if (!('CreationTime' in fields && 'Operation' in fields)) {
    const wrapped = depth < DEEPEST ? unwrap(fields, depth) : undefined;
    if (wrapped !== undefined) return wrapped;
  }
  const shape = SHAPES.find((one) => one.matches(fields));
  if (shape !== undefined)
    return { kind: 'record', shape, record: fields, operation: shape.operation(fields), isUnwrapped: depth > 0 };
  for (const other of OTHER_LOGS) {
    const log = other.name(fields);
    if (log !== undefined) return { kind: 'other-log', log, record: fields };
  }
  return undefined;
}

function unwrap(fields: RawFields, depth: number): RecordShape | undefined {
  for (const wrapper of RECORD_WRAPPERS) {
    const inner = wrapper.inner(fields);
    if (inner === undefined || inner === null) continue;
    const parsed = parsedIfJson(inner);
    const found = isPlainObject(parsed) ? detectIn(parsed, depth + 1) : undefined;
    // The scanner judges a record by the operation at its top, so this does too.
    const named = fields['Operation'] ?? fields['activityDisplayName'];
    if (found?.kind === 'record' && typeof named === 'string') return { ...found, operation: named };
    if (found !== undefined) return found;
    if (wrapper.isOnly === true) {
      const length = typeof inner === 'string' ? ` of ${inner.length} characters` : '';
      const reason = isPlainObject(parsed)
        ? 'no audit record: it has no operation'
        : `the ${wrapper.name}’s text${length} is no whole JSON`;
      return { kind: 'unreadable', reason, record: fields, operation: named };
    }
  }
  return undefined;
}

/** Whether a CSV with these columns has audit records in its rows, or records of a log that is known. */
export function areKnownColumns(names: readonly string[]): boolean {
  const row = Object.fromEntries(names.map((name) => [name, '']));
  return detectRecordShape(row) !== undefined || RECORD_WRAPPERS.some((wrapper) => wrapper.inner(row) !== undefined);
}
