import type { TenantData, WireObject } from '../../demo-tenant-contract.js';
import { isRecordTypeName, toRecordTypeName, toUserTypeName } from '../audit-record-type-names.js';
import { omitProperty } from '../omit-property.js';
import { badRequest, assertAllowedProperties, requireTextProperty } from './graph-request-errors.js';

type AuditRecord = TenantData['auditRecords'][number];

/** A validated audit log search. */
export interface AuditLogSearch {
  readonly displayName: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Lower-case; empty: all. */
  readonly recordTypes: ReadonlySet<string>;
  /** Exact operation names, including a trailing full stop or an en dash; empty: all. */
  readonly operations: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
}

const PROPERTIES = [
  'displayName',
  'filterStartDateTime',
  'filterEndDateTime',
  'recordTypeFilters',
  'operationFilters',
  'userPrincipalNameFilters',
];
/** Standard audit retention. Source: https://learn.microsoft.com/purview/audit-log-retention-policies */
const RETENTION_MS = 180 * 86_400_000;

/** Parses the body of `POST /security/auditLog/queries`; refuses filters the demo does not support. */
export function parseAuditLogSearch(body: Readonly<Record<string, unknown>>): AuditLogSearch {
  assertAllowedProperties(body, PROPERTIES);
  const fromMs = Date.parse(requireTextProperty(body, 'filterStartDateTime'));
  const toMs = Date.parse(requireTextProperty(body, 'filterEndDateTime'));
  if (Number.isNaN(fromMs) || Number.isNaN(toMs) || fromMs >= toMs) {
    throw badRequest('filterStartDateTime must be before filterEndDateTime.');
  }
  const recordTypes = texts(body, 'recordTypeFilters');
  const unknown = recordTypes.find((name) => !isRecordTypeName(name));
  if (unknown !== undefined) throw badRequest(`Invalid value '${unknown}' of recordTypeFilters.`);
  return {
    displayName: typeof body['displayName'] === 'string' ? body['displayName'] : '',
    fromMs,
    toMs,
    recordTypes: new Set(recordTypes.map((name) => name.toLowerCase())),
    operations: new Set(texts(body, 'operationFilters')),
    users: new Set(texts(body, 'userPrincipalNameFilters').map((name) => name.toLowerCase())),
  };
}

function texts(body: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value)) throw badRequest(`Property '${name}' must be a collection.`);
  return value.map(String);
}

/**
 * Returns the matching records as Graph wraps them; `workloads` limits them to what the caller may read (undefined:
 * all).
 */
export function runAuditLogSearch(
  records: TenantData['auditRecords'],
  search: AuditLogSearch,
  now: Date,
  workloads: ReadonlySet<string> | undefined,
): WireObject[] {
  const fromMs = Math.max(search.fromMs, now.getTime() - RETENTION_MS);
  const toMs = Math.min(search.toMs, now.getTime());
  return records
    .filter((record) => {
      const atMs = Date.parse(`${record.CreationTime}Z`);
      if (atMs < fromMs || atMs >= toMs) return false;
      if (workloads !== undefined && !workloads.has(String(record['Workload']))) return false;
      return fits(record, search);
    })
    .map(wrapped);
}

function fits(record: AuditRecord, { recordTypes, operations, users }: AuditLogSearch): boolean {
  if (recordTypes.size > 0 && !recordTypes.has(toRecordTypeName(record['RecordType']).toLowerCase())) return false;
  if (operations.size > 0 && !operations.has(String(record['Operation']))) return false;
  return users.size === 0 || users.has(String(record['UserId']).toLowerCase());
}

function wrapped(record: AuditRecord): WireObject {
  const auditData = omitProperty(record, 'contentType');
  return {
    id: record.Id,
    createdDateTime: `${record.CreationTime}Z`,
    auditLogRecordType: toRecordTypeName(record['RecordType']),
    operation: record['Operation'],
    organizationId: record['OrganizationId'],
    userType: toUserTypeName(record['UserType']),
    userId: record['UserId'],
    service: record['Workload'],
    objectId: record['ObjectId'] ?? null,
    userPrincipalName: record['UserId'],
    clientIp: record['ClientIP'] ?? null,
    administrativeUnits: [],
    auditData: { '@odata.type': '#microsoft.graph.security.defaultAuditData', ...auditData },
  };
}
