import { z } from 'zod/v4';
import type { Actor } from '../../core/audit-event.js';
import { consentedTo, consentTypeOf, scopesIn } from '../../core/consent-permissions.js';
import type { ConsentEvent } from '../../core/facts-apps.js';
import { displayName, optionalInstant, optionalText } from '../collectors/wire.js';
import { present } from '../present.js';
import { normalise, withoutPort } from './parse-record.js';

/** The activities by which an app comes to be allowed more, as Graph writes them. */
export const CONSENT_ACTIVITIES = {
  appRole: 'Add app role assignment to service principal',
  delegated: 'Add delegated permission grant',
  consent: 'Consent to application',
} as const;

const property = z.object({ displayName, oldValue: optionalText, newValue: optionalText });
export const consentRecord = z.object({
  id: z.string(),
  correlationId: optionalText,
  activityDateTime: optionalInstant,
  activityDisplayName: z.string(),
  result: optionalText,
  initiatedBy: z
    .object({
      user: z
        .object({ id: optionalText, displayName, userPrincipalName: displayName, ipAddress: optionalText })
        .nullish(),
      app: z
        .object({ appId: optionalText, servicePrincipalId: optionalText, displayName, ipAddress: optionalText })
        .nullish(),
    })
    .nullish(),
  targetResources: z
    .array(z.object({ id: optionalText, displayName, modifiedProperties: z.array(property).nullish() }))
    .nullish(),
});
type ConsentRecord = z.infer<typeof consentRecord>;

/** Values of one event by the property's name: new ones are inserted between the old, so places mean nothing. */
interface Values {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * What an event says was granted: nothing for other activities, `undefined` for one that cannot be read. A consent lists several
 * grants; one of application permissions only lists none, those have events of their own.
 * Where the fields are: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function consentEventsOf(record: ConsentRecord): readonly ConsentEvent[] | undefined {
  const activity = normalise(record.activityDisplayName).toLowerCase();
  const known = Object.entries(CONSENT_ACTIVITIES).find(([, name]) => name.toLowerCase() === activity)?.[0];
  if (known === undefined) return [];
  const at = record.activityDateTime;
  const target = record.targetResources?.[0];
  if (at === undefined || target === undefined) return undefined;
  const values = valuesOf(target.modifiedProperties ?? []);
  const { user, app } = record.initiatedBy ?? {};
  const base = {
    id: record.id,
    correlationId: record.correlationId ?? record.id,
    at,
    actor: actorOf(record),
    ip: withoutPort(user?.ipAddress ?? app?.ipAddress),
    succeeded: record.result === undefined || record.result.toLowerCase() === 'success',
  };
  if (known === 'consent') {
    const appName = target.displayName === '' ? undefined : target.displayName;
    return consentedTo(values.get('consentaction.permissions')?.after ?? '').map(({ clientId, ...grant }, place) =>
      present({
        ...base,
        id: `${record.id}/${place}`,
        kind: 'delegated' as const,
        appObjectId: clientId ?? target.id ?? '',
        appName,
        ...grant,
      }),
    );
  }
  // The target is the service whose permission it is; who got it stands among the properties.
  const appObjectId = values.get('serviceprincipal.objectid')?.after;
  if (appObjectId === undefined) return undefined;
  const appName = values.get('serviceprincipal.displayname')?.after;
  const common = { ...base, appObjectId, appName, resourceId: target.id };
  if (known === 'appRole') {
    const value = values.get('approle.value')?.after ?? values.get('approle.id')?.after;
    if (value === undefined) return undefined;
    return [present({ ...common, kind: 'application' as const, values: [value] })];
  }
  const scope = values.get('delegatedpermissiongrant.scope');
  const before = new Set(scopesIn(scope?.before));
  const consentType = consentTypeOf(values.get('delegatedpermissiongrant.consenttype')?.after);
  const added = scopesIn(scope?.after).filter((one) => !before.has(one));
  return [present({ ...common, kind: 'delegated' as const, values: added, consentType })];
}

function valuesOf(properties: readonly z.infer<typeof property>[]): ReadonlyMap<string, Values> {
  return new Map(
    properties.map(({ displayName: name, oldValue, newValue }) => [
      name.toLowerCase(),
      { before: unquoted(oldValue), after: unquoted(newValue) },
    ]),
  );
}

/** Values are JSON inside a string, `"\"Mail.Read\""`, or plain; empty ones count as absent. */
function unquoted(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  let text = value;
  try {
    const inner: unknown = JSON.parse(value);
    if (typeof inner === 'string') text = inner;
  } catch {
    // Plain then.
  }
  return text.trim() === '' ? undefined : text;
}

function actorOf({ initiatedBy }: ConsentRecord): Actor {
  const { user, app } = initiatedBy ?? {};
  // A display name is free text (Microsoft's services act under people's ids): the id decides.
  if (user?.id !== undefined || (user?.userPrincipalName ?? '') !== '') {
    const id = user?.id ?? user?.userPrincipalName ?? '';
    return { kind: 'person', id, name: user?.userPrincipalName || user?.displayName || id };
  }
  const id = app?.appId ?? app?.servicePrincipalId;
  if (id !== undefined) return { kind: 'app', id, name: app?.displayName || id };
  return { kind: 'unknown', id: '', name: app?.displayName ?? user?.displayName ?? '' };
}
