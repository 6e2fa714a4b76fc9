import type { EntraEvent, EntraTarget, ModifiedProperty } from './entra-event.js';
import { CERTIFICATES_AND_SECRETS } from './entra-event.js';

/**
 * What happened, before it is said when and by whom. The generated history and the recording of what is written to the running
 * demo tenant are made from the same functions, so that nobody can tell one from the other.
 * Names of activities and properties: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export type EntraChange = Pick<EntraEvent, 'activity' | 'category' | 'service' | 'type' | 'targets'>;

/** A registration or a service principal, as the logs name it. */
export interface AppFacts {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
}

/** `gone`: the same fact is taken away; the log then writes its values as old ones. */
export type Direction = 'given' | 'gone';

export function servicePrincipalOf(app: AppFacts, modified: readonly ModifiedProperty[] = []): EntraTarget {
  const { id, displayName, appId } = app;
  return { type: 'ServicePrincipal', id, displayName, appId, modified };
}

export function applicationOf(app: Omit<AppFacts, 'appId'>, modified: readonly ModifiedProperty[] = []): EntraTarget {
  const { id, displayName } = app;
  return { type: 'Application', id, displayName, modified };
}

export function userOf(
  user: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string },
  modified?: readonly ModifiedProperty[],
): EntraTarget {
  const { id, displayName, userPrincipalName } = user;
  return { type: 'User', id, displayName, userPrincipalName, ...(modified === undefined ? {} : { modified }) };
}

export function applicationAdded(app: AppFacts): EntraChange {
  return {
    activity: 'Add application',
    category: 'ApplicationManagement',
    type: 'Add',
    targets: [
      applicationOf(app, [
        { name: 'AppId', oldValue: '[]', newValue: `["${app.appId}"]` },
        { name: 'AvailableToOtherTenants', oldValue: '[]', newValue: '[false]' },
        { name: 'DisplayName', oldValue: '[]', newValue: JSON.stringify([app.displayName]) },
      ]),
    ],
  };
}

export function servicePrincipalAdded(app: AppFacts): EntraChange {
  return {
    activity: 'Add service principal',
    category: 'ApplicationManagement',
    type: 'Add',
    targets: [
      servicePrincipalOf(app, [
        { name: 'AccountEnabled', oldValue: '[]', newValue: '[true]' },
        { name: 'AppPrincipalId', oldValue: '[]', newValue: `["${app.appId}"]` },
        { name: 'DisplayName', oldValue: '[]', newValue: JSON.stringify([app.displayName]) },
      ]),
    ],
  };
}

/** A registration or service principal is deleted (it can be restored for 30 days) or comes back. */
export function appDeletedOrRestored(target: EntraTarget, direction: Direction): EntraChange {
  const noun = target.type === 'Application' ? 'application' : 'service principal';
  const verb = direction === 'given' ? 'Restore' : target.type === 'Application' ? 'Delete' : 'Remove';
  return {
    activity: `${verb} ${noun}`,
    category: 'ApplicationManagement',
    type: direction === 'given' ? 'Update' : 'Delete',
    targets: [target],
  };
}

/** A service principal's own settings; values are JSON arrays in text. */
export function servicePrincipalUpdated(
  app: AppFacts,
  changes: readonly { readonly name: string; readonly old: unknown; readonly new: unknown }[],
): EntraChange {
  return {
    activity: 'Update service principal',
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [servicePrincipalOf(app, updated(changes))],
  };
}

export function applicationUpdated(
  app: Omit<AppFacts, 'appId'>,
  changes: readonly { readonly name: string; readonly old: unknown; readonly new: unknown }[],
): EntraChange {
  return {
    activity: 'Update application',
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [applicationOf(app, updated(changes))],
  };
}

function updated(
  changes: readonly { readonly name: string; readonly old: unknown; readonly new: unknown }[],
): readonly ModifiedProperty[] {
  return [
    ...changes.map(({ name, old, new: now }) => ({
      name,
      oldValue: JSON.stringify([old]),
      newValue: JSON.stringify([now]),
    })),
    { name: 'Included Updated Properties', newValue: changes.map(({ name }) => name).join(', ') },
  ];
}

/** A secret or certificate, as `KeyDescription` writes it. */
export interface KeyFacts {
  readonly keyId: string;
  readonly type: 'Password' | 'AsymmetricX509Cert';
  readonly name: string;
}

/** Secrets and certificates of a registration, before and after. */
export function applicationKeysChanged(
  app: Omit<AppFacts, 'appId'>,
  before: readonly KeyFacts[],
  after: readonly KeyFacts[],
): EntraChange {
  return {
    activity: CERTIFICATES_AND_SECRETS,
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [applicationOf(app, keyDescription(before, after))],
  };
}

/** The same of a service principal, which has an activity for each way. */
export function servicePrincipalKeysChanged(
  app: AppFacts,
  before: readonly KeyFacts[],
  after: readonly KeyFacts[],
): EntraChange {
  const kept = new Set(before.map(({ keyId }) => keyId));
  const added = after.some(({ keyId }) => !kept.has(keyId));
  return {
    activity: `${added ? 'Add' : 'Remove'} service principal credentials`,
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [servicePrincipalOf(app, keyDescription(before, after))],
  };
}

function keyDescription(before: readonly KeyFacts[], after: readonly KeyFacts[]): readonly ModifiedProperty[] {
  return [
    { name: 'KeyDescription', oldValue: keysText(before), newValue: keysText(after) },
    { name: 'Included Updated Properties', newValue: 'KeyDescription' },
  ];
}

function keysText(keys: readonly KeyFacts[]): string {
  return JSON.stringify(
    keys.map(({ keyId, type, name }) => `[KeyIdentifier=${keyId},KeyType=${type},KeyUsage=Verify,DisplayName=${name}]`),
  );
}
