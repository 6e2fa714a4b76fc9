import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../m365/audit-event.js';
import { parseDirectoryAudit } from './directory-audit-parser.js';
import type { RawFields } from './raw-record-fields.js';
import { parseManagementRecord } from './management-record-parser.js';
import { parseSignIn } from './sign-in-parser.js';
import { detectRecordShape, type RecordShape } from './record-shape.js';
import { toDatabaseSafeText, makeDatabaseSafe } from './database-safe-text.js';
import { truncateText, MAX_ID_LENGTH } from './bounded-field-readers.js';

export { normaliseOperation, readOperation } from './operation-name.js';
export { stripPort } from './client-ip-address.js';
export { isJsonDatabaseSafe } from './database-safe-text.js';

/** The result of parsing a raw record. `recordId` is empty if the record has none. */
export type RecordParseResult =
  | { readonly kind: 'event'; readonly event: AuditEvent }
  | { readonly kind: 'malformed'; readonly recordId: string; readonly reason: string };

/**
 * Parses one audit record of any shape known to `detectRecordShape`. A wrong type makes a record malformed only if the
 * event is meaningless without the field: id, time, operation, and the lists of parameters or changes. A record without
 * an id gets one by its content. Text is truncated to what can be stored. Never throws.
 * `source` is where the record was read; if omitted, it follows from the shape. `isStorable`: all its text is known to
 * be safe for the database.
 * Shapes: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema,
 * https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export function parseRecord(raw: unknown, source?: AuditEvent['source'], isStorable = false): RecordParseResult {
  return parseDetectedRecord(raw, detectRecordShape(raw), source, isStorable);
}

/** The same where the shape is known already. */
export function parseDetectedRecord(
  raw: unknown,
  detected: RecordShape | undefined,
  source: AuditEvent['source'] | undefined,
  isStorable: boolean,
): RecordParseResult {
  if (detected === undefined)
    return { kind: 'malformed', recordId: readRecordId(raw), reason: 'no audit record: it has no operation' };
  if (detected.kind !== 'record') {
    const reason = detected.kind === 'other-log' ? `no audit record: ${detected.log}` : detected.reason;
    return { kind: 'malformed', recordId: readRecordId(detected.record), reason };
  }
  try {
    const parsed = parseShape(detected, source, isStorable);
    if (typeof parsed !== 'string') return { kind: 'event', event: parsed };
    return { kind: 'malformed', recordId: readRecordId(detected.record), reason: parsed };
  } catch (error) {
    // Nested too deeply for the stack.
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'malformed', recordId: readRecordId(detected.record), reason: 'nested too deeply' };
  }
}

function parseShape(
  { shape, record, isUnwrapped }: RecordShape & { readonly kind: 'record' },
  source: AuditEvent['source'] | undefined,
  isStorable: boolean,
): AuditEvent | string {
  const converted = shape.convert === undefined ? record : shape.convert(record);
  if (typeof converted === 'string') return converted;
  // JSON nested in a text has escapes of its own, so it is always made safe.
  const isSafe = isStorable && !isUnwrapped && shape.convert === undefined;
  const storable = isSafe ? converted : makeDatabaseSafe(converted);
  switch (shape.api) {
    case 'management':
      return parseManagementRecord(
        withId(storable, 'Id', record),
        source ?? (isUnwrapped ? 'audit-query' : 'activity'),
      );
    case 'graph':
      return parseDirectoryAudit(withId(storable, 'id', record), source ?? 'graph');
    case 'sign-in':
      return parseSignIn(withId(storable, 'id', record));
  }
}

/** A record that has no id gets a hash of what it says, so that the same record in two files is one. */
function withId(fields: RawFields, key: 'Id' | 'id', record: RawFields): RawFields {
  const id = fields[key];
  if (id !== undefined && id !== null && id !== '') return fields;
  return { ...fields, [key]: `sha256:${createHash('sha256').update(JSON.stringify(record)).digest('hex')}` };
}

const ID_FIELDS = ['Id', 'id', 'RecordId', 'Identity'];

/** The id of a raw record by its usual names, made safe for the database; empty if it has none. */
export function readRecordId(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const fields = raw as RawFields;
  const id = ID_FIELDS.map((name) => fields[name]).find((value) => value !== undefined);
  return typeof id === 'string' ? truncateText(toDatabaseSafeText(id), MAX_ID_LENGTH) : '';
}
