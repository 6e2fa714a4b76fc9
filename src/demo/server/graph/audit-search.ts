import type { World, WireObject } from '../../world.js';
import { isRecordTypeName, recordTypeName, userTypeName } from '../audit-names.js';
import { without } from '../without.js';
import { badRequest, checkProperties, requiredText } from './errors.js';

type AuditRecord = World['auditRecords'][number];

/** A validated audit log search. */
export interface AuditSearch {
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
export function readAuditSearch(body: Readonly<Record<string, unknown>>): AuditSearch {
  checkProperties(body, PROPERTIES);
  const fromMs = Date.parse(requiredText(body, 'filterStartDateTime'));
  const toMs = Date.parse(requiredText(body, 'filterEndDateTime'));
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
export function searchAudit(
  records: World['auditRecords'],
  search: AuditSearch,
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

function fits(record: AuditRecord, { recordTypes, operations, users }: AuditSearch): boolean {
  if (recordTypes.size > 0 && !recordTypes.has(recordTypeName(record['RecordType']).toLowerCase())) return false;
  if (operations.size > 0 && !operations.has(String(record['Operation']))) return false;
  return users.size === 0 || users.has(String(record['UserId']).toLowerCase());
}

function wrapped(record: AuditRecord): WireObject {
  const auditData = without(record, 'contentType');
  return {
    id: record.Id,
    createdDateTime: `${record.CreationTime}Z`,
    auditLogRecordType: recordTypeName(record['RecordType']),
    operation: record['Operation'],
    organizationId: record['OrganizationId'],
    userType: userTypeName(record['UserType']),
    userId: record['UserId'],
    service: record['Workload'],
    objectId: record['ObjectId'] ?? null,
    userPrincipalName: record['UserId'],
    clientIp: record['ClientIP'] ?? null,
    administrativeUnits: [],
    auditData: { '@odata.type': '#microsoft.graph.security.defaultAuditData', ...auditData },
  };
}
