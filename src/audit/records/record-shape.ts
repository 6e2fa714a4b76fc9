import type { RawFields } from './raw-record-fields.js';
import { SIGNED_IN } from '../../m365/sign-in-events.js';
import { isPlainObject } from '../../core/text-and-object-guards.js';

/**
 * A raw record and its shape. `management` and `graph` are the records of the two APIs. `isUnwrapped`: it was text or
 * an object inside another record. Rows of Log Analytics name the same fields differently (see
 * `log-analytics-mapper.ts`).
 */
export type RecordShape =
  | { readonly kind: 'management' | 'graph'; readonly record: RawFields; readonly isUnwrapped?: boolean }
  | { readonly kind: 'audit-logs-row' | 'office-activity-row' | 'sign-in' | 'sign-in-row'; readonly record: RawFields };

/**
 * Detects the shape by fields; undefined if unknown. Besides the two APIs' own shapes:
 * - `auditData` of the audit search (https://learn.microsoft.com/graph/api/resources/security-auditlogrecord), and
 *   `AuditData`, JSON as text, of `Search-UnifiedAuditLog`;
 * - `RawEventData` of Defender XDR's table
 *   (https://learn.microsoft.com/defender-xdr/advanced-hunting-cloudappevents-table);
 * - a sign-in of the sign-in logs (https://learn.microsoft.com/graph/api/resources/signin), and its row in Log Analytics
 *   (https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs);
 * - `properties` of diagnostic settings, which hold Graph's record
 *   (https://learn.microsoft.com/entra/identity/monitoring-health/howto-stream-logs-to-event-hub).
 */
export function detectRecordShape(raw: unknown): RecordShape | undefined {
  if (!isPlainObject(raw)) return undefined;
  if ('Operation' in raw) return { kind: 'OfficeWorkload' in raw ? 'office-activity-row' : 'management', record: raw };
  if ('activityDisplayName' in raw) return { kind: 'graph', record: raw };
  const management = objectOf(raw['auditData'] ?? raw['AuditData'] ?? raw['RawEventData']);
  if (management !== undefined) return { kind: 'management', record: management, isUnwrapped: true };
  if ('OperationName' in raw && 'InitiatedBy' in raw) return { kind: 'audit-logs-row', record: raw };
  const graph = objectOf(raw['properties']);
  if (graph !== undefined && 'activityDisplayName' in graph) return { kind: 'graph', record: graph, isUnwrapped: true };
  if ('createdDateTime' in raw && 'clientAppUsed' in raw && 'userPrincipalName' in raw)
    return { kind: 'sign-in', record: raw };
  if ('ClientAppUsed' in raw && 'UserPrincipalName' in raw) return { kind: 'sign-in-row', record: raw };
  return undefined;
}

const OPERATION_FIELDS = {
  management: 'Operation',
  graph: 'activityDisplayName',
  'audit-logs-row': 'OperationName',
  'office-activity-row': 'Operation',
} as const satisfies Partial<Record<RecordShape['kind'], string>>;

/** The operation as the record has it, whatever its type. */
export function readRawOperation({ kind, record }: RecordShape): unknown {
  return kind === 'sign-in' || kind === 'sign-in-row' ? SIGNED_IN : record[OPERATION_FIELDS[kind]];
}

function objectOf(value: unknown): RawFields | undefined {
  const inner = typeof value === 'string' ? parsed(value) : value;
  return isPlainObject(inner) ? inner : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
