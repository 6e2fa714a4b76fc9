import type { AuditEvent } from '../../core/audit-event.js';
import { parseDirectoryAudit } from './directory-audit.js';
import { parseManagementRecord } from './management-record.js';
import { shapeOf } from './operation.js';
import { storable, storableParts } from './storable.js';
import { kept, MAX_ID_LENGTH } from './text.js';

export { normalise, operationOf } from './operation.js';
export { withoutPort } from './address.js';
export { saysStorable } from './storable.js';

/** What became of a raw record. `recordId` is empty where the record has none. */
export type ParsedRecord =
  | { readonly kind: 'event'; readonly event: AuditEvent }
  | { readonly kind: 'malformed'; readonly recordId: string; readonly reason: string };

/**
 * Reads one audit record of any of the three shapes, told by its fields: a Management API record, the same as `auditData` of the audit
 * search, a Graph `directoryAudit`. A wrong type makes a record malformed only where the event means nothing without the field: id,
 * moment, operation, and the lists of parameters or changes. Text is cut to what can be kept. Never throws.
 * `source` is where the record was read; left out, it follows from the shape. `isStorable`: all text in it is known to be so.
 * Shapes: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema,
 * https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export function parseRecord(raw: unknown, source?: AuditEvent['source'], isStorable = false): ParsedRecord {
  const shape = shapeOf(raw);
  if (shape === undefined)
    return { kind: 'malformed', recordId: idOf(raw), reason: 'no audit record: it has no operation' };
  const { kind } = shape;
  const given = source ?? SOURCES[kind];
  try {
    // What is JSON inside of a text has escapes of its own.
    const record = isStorable && kind !== 'wrapped' ? shape.record : storableParts(shape.record);
    const parsed = kind === 'graph' ? parseDirectoryAudit(record, given) : parseManagementRecord(record, given);
    if (typeof parsed !== 'string') return { kind: 'event', event: parsed };
    return { kind: 'malformed', recordId: idOf(shape.record), reason: parsed };
  } catch (error) {
    // Nested so deeply that the stack is too small for it.
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'malformed', recordId: idOf(shape.record), reason: 'nested too deeply' };
  }
}

const SOURCES = { graph: 'graph', management: 'activity', wrapped: 'audit-query' } as const;

function idOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const id = 'Id' in raw ? raw.Id : 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? kept(storable(id), MAX_ID_LENGTH) : '';
}
