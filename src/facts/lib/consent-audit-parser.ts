import type { AuditPropertyChange, AuditEvent } from '../../m365/audit-event.js';
import { parseConsentedGrants, parseConsentType, parseScopes } from '../../m365/consent-permission-parser.js';
import type { ConsentEvent } from '../../facts/fact-types.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Audit activities that give an app more permissions, as Graph spells them. */
export const CONSENT_ACTIVITIES = {
  appRole: 'Add app role assignment to service principal',
  delegated: 'Add delegated permission grant',
  consent: 'Consent to application',
} as const;

/**
 * Parses the grants of an audit event: none for other activities, `undefined` for an unreadable event. A consent event can list several
 * delegated grants; application permissions have their own events.
 * Source of the fields: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function parseConsentEvents(event: AuditEvent): readonly ConsentEvent[] | undefined {
  const activity = event.operation.toLowerCase();
  const known = Object.entries(CONSENT_ACTIVITIES).find(([, name]) => name.toLowerCase() === activity)?.[0];
  if (known === undefined) return [];
  const [target] = event.targets;
  if (target === undefined) return undefined;
  const { id, correlationId = id, at, actor, ip, succeeded, app } = event;
  const values = valuesOf(event.changes);
  const base = { id, correlationId, at, actor, ip, succeeded };
  if (known === 'consent') {
    const appName = target.name === '' ? undefined : target.name;
    return parseConsentedGrants(values('ConsentAction.Permissions').after ?? '').map(({ clientId, ...grant }, place) =>
      omitUndefined({
        ...base,
        id: `${id}/${place}`,
        kind: 'delegated' as const,
        appObjectId: clientId ?? target.id,
        appName,
        ...grant,
      }),
    );
  }
  // The target is the service that owns the permission; the grantee is in `app`.
  if (app?.servicePrincipalId === undefined) return undefined;
  const resourceId = target.id === '' ? undefined : target.id;
  const common = { ...base, appObjectId: app.servicePrincipalId, appName: app.name, resourceId };
  if (known === 'appRole') {
    const value = values('AppRole.Value').after ?? values('AppRole.Id').after;
    if (value === undefined) return undefined;
    return [omitUndefined({ ...common, kind: 'application' as const, values: [value] })];
  }
  const scope = values('DelegatedPermissionGrant.Scope');
  const before = new Set(parseScopes(scope.before));
  const consentType = parseConsentType(values('DelegatedPermissionGrant.ConsentType').after);
  const added = parseScopes(scope.after).filter((one) => !before.has(one));
  return [omitUndefined({ ...common, kind: 'delegated' as const, values: added, consentType })];
}

/** Values of one event by property name, ignoring case; empty values count as absent. */
function valuesOf(changes: readonly AuditPropertyChange[]) {
  const byName = new Map(changes.map((change) => [change.name.toLowerCase(), change]));
  const filled = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text);
  return (name: string) => {
    const change = byName.get(name.toLowerCase());
    return { before: filled(change?.old), after: filled(change?.new) };
  };
}
