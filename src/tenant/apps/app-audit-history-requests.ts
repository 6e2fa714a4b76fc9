import type { AuditEvent } from '../../m365/audit-event.js';
import { directoryAuditEventSchema } from '../audit/directory-audit-schema.js';

const NEED = { permission: 'AuditLog.Read.All' };
const request = (filter: string) => ({
  path: `/v1.0/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$top=1000`,
  schema: directoryAuditEventSchema,
  key: ({ id }: AuditEvent) => id,
  need: NEED,
});

/**
 * Requests the directory audit log of one object. The log keeps 30 days (7 without Entra ID P1). The unified audit log reaches
 * further back, but a search there takes minutes: too long for a card.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention
 */
export const createAuditHistoryRequest = (objectId: string) => request(`targetResources/any(t:t/id eq '${objectId}')`);

/** The audit entry of a granted app role targets the service that owns the permission; the grantee is only in the changed properties. */
export const appRoleGrantAuditsRequest = request(
  "activityDisplayName eq 'Add app role assignment to service principal'",
);

/** Returns a test whether an event grants something to this service principal. */
export function createServicePrincipalFilter(servicePrincipalId: string): (event: AuditEvent) => boolean {
  return ({ app }) => app?.servicePrincipalId === servicePrincipalId;
}
