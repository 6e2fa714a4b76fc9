import type { EntraEvent, EntraTarget, ModifiedProperty } from './entra-event.js';
import { CERTIFICATES_AND_SECRETS } from './entra-event.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/**
 * What changed, without time and actor. The generated history and the audit of live writes use the same functions, so
 * their records look identical.
 * Names of activities and properties:
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export type EntraChange = Pick<EntraEvent, 'activity' | 'category' | 'service' | 'type' | 'targets'>;

/** A registration or a service principal, as the logs name it. */
export interface AppFacts {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
}

/** `gone`: the fact is removed; the log then writes its values as old values. */
export type ChangeDirection = 'given' | 'gone';

/** A service principal as an audit target. */
export function toServicePrincipalTarget(app: AppFacts, modified: readonly ModifiedProperty[] = []): EntraTarget {
  const { id, displayName, appId } = app;
  return { type: 'ServicePrincipal', id, displayName, appId, modified };
}

/** An application as an audit target. */
export function toApplicationTarget(
  app: Omit<AppFacts, 'appId'>,
  modified: readonly ModifiedProperty[] = [],
): EntraTarget {
  const { id, displayName } = app;
  return { type: 'Application', id, displayName, modified };
}

/** A user as an audit target. */
export function toUserTarget(
  user: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string },
  modified?: readonly ModifiedProperty[],
): EntraTarget {
  const { id, displayName, userPrincipalName } = user;
  return { type: 'User', id, displayName, userPrincipalName, ...omitUndefined({ modified }) };
}

/** "Add application". */
export function toApplicationAdded(app: AppFacts): EntraChange {
  return {
    activity: 'Add application',
    category: 'ApplicationManagement',
    type: 'Add',
    targets: [
      toApplicationTarget(app, [
        { name: 'AppId', oldValue: '[]', newValue: `["${app.appId}"]` },
        { name: 'AvailableToOtherTenants', oldValue: '[]', newValue: '[false]' },
        { name: 'DisplayName', oldValue: '[]', newValue: JSON.stringify([app.displayName]) },
      ]),
    ],
  };
}

/** "Add service principal". */
export function toServicePrincipalAdded(app: AppFacts): EntraChange {
  return {
    activity: 'Add service principal',
    category: 'ApplicationManagement',
    type: 'Add',
    targets: [
      toServicePrincipalTarget(app, [
        { name: 'AccountEnabled', oldValue: '[]', newValue: '[true]' },
        { name: 'AppPrincipalId', oldValue: '[]', newValue: `["${app.appId}"]` },
        { name: 'DisplayName', oldValue: '[]', newValue: JSON.stringify([app.displayName]) },
      ]),
    ],
  };
}

/** An application or service principal is deleted (restorable for 30 days) or restored. */
export function toAppDeletedOrRestored(target: EntraTarget, direction: ChangeDirection): EntraChange {
  const noun = target.type === 'Application' ? 'application' : 'service principal';
  const verb = direction === 'given' ? 'Restore' : target.type === 'Application' ? 'Delete' : 'Remove';
  return {
    activity: `${verb} ${noun}`,
    category: 'ApplicationManagement',
    type: direction === 'given' ? 'Update' : 'Delete',
    targets: [target],
  };
}

/** Changed settings of a service principal; values are JSON arrays as text. */
export function toServicePrincipalUpdated(
  app: AppFacts,
  changes: readonly { readonly name: string; readonly old: unknown; readonly new: unknown }[],
): EntraChange {
  return {
    activity: 'Update service principal',
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [toServicePrincipalTarget(app, updated(changes))],
  };
}

/** "Update application". */
export function toApplicationUpdated(
  app: Omit<AppFacts, 'appId'>,
  changes: readonly { readonly name: string; readonly old: unknown; readonly new: unknown }[],
): EntraChange {
  return {
    activity: 'Update application',
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [toApplicationTarget(app, updated(changes))],
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

/** A secret or certificate as in `KeyDescription`. */
export interface KeyFacts {
  readonly keyId: string;
  readonly type: 'Password' | 'AsymmetricX509Cert';
  readonly name: string;
}

/** Secrets and certificates of a registration, before and after. */
export function toApplicationKeysChanged(
  app: Omit<AppFacts, 'appId'>,
  before: readonly KeyFacts[],
  after: readonly KeyFacts[],
): EntraChange {
  return {
    activity: CERTIFICATES_AND_SECRETS,
    category: 'ApplicationManagement',
    type: 'Update',
    targets: [toApplicationTarget(app, keyDescription(before, after))],
  };
}

/** The same for a service principal, which has separate activities for adding and removing. */
export function toServicePrincipalKeysChanged(
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
    targets: [toServicePrincipalTarget(app, keyDescription(before, after))],
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
