import { z } from 'zod/v4';
import type { Actor, AuditEvent } from '../../core/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { normalise, withoutPort } from '../audit/parse-record.js';
import { displayName, optionalText } from '../collectors/wire.js';

const modified = z.object({ displayName, newValue: optionalText });
const directoryAudit = z.object({
  id: z.string(),
  activityDateTime: z.string(),
  activityDisplayName: z.string(),
  result: optionalText,
  initiatedBy: z
    .object({
      user: z.object({ id: optionalText, userPrincipalName: optionalText, ipAddress: optionalText }).nullish(),
      app: z.object({ appId: optionalText, servicePrincipalId: optionalText, displayName: optionalText }).nullish(),
    })
    .nullish(),
  targetResources: z
    .array(z.object({ id: optionalText, displayName, modifiedProperties: z.array(modified).nullish() }))
    .nullish(),
});
export type DirectoryAuditWire = z.infer<typeof directoryAudit>;

const NEED = { permission: 'AuditLog.Read.All' };
const request = (filter: string) => ({
  path: `/v1.0/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$top=1000`,
  schema: directoryAudit,
  key: ({ id }: DirectoryAuditWire) => id,
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
  return ({ parameters }) => parameters['ServicePrincipal.ObjectID'] === servicePrincipalId;
}

/** Undefined for an event without a moment. */
export function eventOf(wire: DirectoryAuditWire): AuditEvent | undefined {
  const at = tryInstant(wire.activityDateTime);
  if (at === undefined) return undefined;
  const ip = withoutPort(wire.initiatedBy?.user?.ipAddress);
  const properties = (wire.targetResources ?? []).flatMap(({ modifiedProperties }) => modifiedProperties ?? []);
  return {
    id: wire.id,
    at,
    operation: normalise(wire.activityDisplayName),
    actor: actorOf(wire),
    succeeded: wire.result === undefined || wire.result === 'success',
    target: wire.targetResources?.[0]?.displayName ?? '',
    parameters: Object.fromEntries(
      properties.map(({ displayName: name, newValue = '' }) => [name, unquoted(newValue)]),
    ),
    ...(ip === undefined ? {} : { ip }),
    source: 'graph',
    workload: 'entra',
    targets: [],
    changes: [],
  };
}

function actorOf({ initiatedBy }: DirectoryAuditWire): Actor {
  const { user, app } = initiatedBy ?? {};
  if (user !== null && user !== undefined) {
    return { kind: 'person', id: user.id ?? '', name: user.userPrincipalName ?? user.id ?? '' };
  }
  if (app === null || app === undefined) return { kind: 'unknown', id: '', name: '' };
  const id = app.appId ?? app.servicePrincipalId ?? '';
  return { kind: 'app', id, name: app.displayName ?? id };
}

/** Values are JSON inside a string: `"\"Mail.Read\""`. */
function unquoted(value: string): string {
  try {
    const inner: unknown = JSON.parse(value);
    return typeof inner === 'string' ? inner : value;
  } catch {
    return value;
  }
}
