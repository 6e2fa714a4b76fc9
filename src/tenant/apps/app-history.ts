import type { AuditEvent } from '../../core/audit-event.js';
import { directoryEvent } from '../audit/directory-event.js';

const NEED = { permission: 'AuditLog.Read.All' };
const request = (filter: string) => ({
  path: `/v1.0/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$top=1000`,
  schema: directoryEvent,
  key: ({ id }: AuditEvent) => id,
  need: NEED,
});

/**
 * What the directory's audit log has about an object. It keeps 30 days (7 without Entra ID P1); the unified audit log reaches back
 * further, but a search there takes minutes: too long for a card.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention
 */
export const historyOf = (objectId: string) => request(`targetResources/any(t:t/id eq '${objectId}')`);

/** A granted app role stands under the service whose permission it is: who got it is found among the changed properties only. */
export const grantedAppRoles = request("activityDisplayName eq 'Add app role assignment to service principal'");

/** Whether the event says that this service principal got something. */
export function isFor(servicePrincipalId: string): (event: AuditEvent) => boolean {
  return ({ app }) => app?.servicePrincipalId === servicePrincipalId;
}
