import type { AuditEvent } from '../../m365/audit-event.js';
import { parseDirectoryAudit } from './directory-audit-parser.js';
import type { RawFields } from './raw-record-fields.js';
import { convertAuditLogsRow, convertOfficeActivityRow, convertSignInRow } from './log-analytics-mapper.js';
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
 * event is meaningless without the field: id, time, operation, and the lists of parameters or changes. Text is
 * truncated to what can be stored. Never throws.
 * `source` is where the record was read; if omitted, it follows from the shape. `isStorable`: all its text is known to
 * be safe for the database.
 * Shapes: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema,
 * https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export function parseRecord(raw: unknown, source?: AuditEvent['source'], isStorable = false): RecordParseResult {
  const shape = detectRecordShape(raw);
  if (shape === undefined)
    return { kind: 'malformed', recordId: idOf(raw), reason: 'no audit record: it has no operation' };
  try {
    const parsed = parseShape(shape, source, isStorable);
    if (typeof parsed !== 'string') return { kind: 'event', event: parsed };
    return { kind: 'malformed', recordId: idOf(shape.record), reason: parsed };
  } catch (error) {
    // Nested too deeply for the stack.
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'malformed', recordId: idOf(shape.record), reason: 'nested too deeply' };
  }
}

function parseShape(
  shape: RecordShape,
  source: AuditEvent['source'] | undefined,
  isStorable: boolean,
): AuditEvent | string {
  switch (shape.kind) {
    case 'management':
      return parseManagementRecord(
        storableRecord(shape, isStorable),
        source ?? (shape.isUnwrapped === true ? 'audit-query' : 'activity'),
      );
    case 'graph':
      return parseDirectoryAudit(storableRecord(shape, isStorable), source ?? 'graph');
    case 'audit-logs-row':
      return parseDirectoryAudit(makeDatabaseSafe(convertAuditLogsRow(shape.record)), source ?? 'graph');
    case 'sign-in':
      return parseSignIn(storableRecord(shape, isStorable));
    case 'sign-in-row':
      return parseSignIn(makeDatabaseSafe(convertSignInRow(shape.record)));
    case 'office-activity-row':
      return parseManagementRecord(makeDatabaseSafe(convertOfficeActivityRow(shape.record)), source ?? 'activity');
  }
}

/** JSON nested in a text has escapes of its own, so it is always made safe. */
function storableRecord(
  { record, isUnwrapped = false }: { readonly record: RawFields; readonly isUnwrapped?: boolean },
  isStorable: boolean,
): RawFields {
  return isStorable && !isUnwrapped ? record : makeDatabaseSafe(record);
}

function idOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const id = 'Id' in raw ? raw.Id : 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? truncateText(toDatabaseSafeText(id), MAX_ID_LENGTH) : '';
}
