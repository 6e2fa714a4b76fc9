import type { AppKey } from '../named-app-lookup.js';
import { APP_KEYS, appId, appSpec, applicationId, servicePrincipalId } from '../named-app-lookup.js';
import type { CredentialSpec } from '../app-spec.js';
import type { GeneratorContext } from '../generator-context.js';
import { credentialId } from '../app-credential-objects.js';
import { grantedAt, splitAppRole } from '../app-permission-grants.js';
import type { PersonKey } from '../named-people.js';
import { personId } from '../named-people.js';
import { appRoleId } from '../microsoft-api-permissions.js';
import { toUserActor } from './audit-user-actor.js';
import type { AppFacts } from './entra-object-changes.js';
import {
  toApplicationAdded,
  toApplicationKeysChanged,
  toServicePrincipalAdded,
  toServicePrincipalKeysChanged,
  toServicePrincipalTarget,
} from './entra-object-changes.js';
import type { EntraEvent, EntraTarget, ModifiedProperty } from './entra-event.js';
import type { ConsentFacts } from './entra-grant-changes.js';
import { toAppRoleChange, toConsentChange, toDelegatedGrantChange } from './entra-grant-changes.js';

/**
 * Events that created each named app: registration, credentials, permissions, consents. Log retention drops the older
 * ones.
 */
export function buildAppHistory(context: GeneratorContext): readonly EntraEvent[] {
  return APP_KEYS.filter((key) => appSpec(key).kind === 'own' || appSpec(key).kind === 'vendor').flatMap((key) => [
    ...creation(context, key),
    ...credentials(context, key),
    ...appRoles(context, key),
    ...consents(context, key),
  ]);
}

/** The person who created an app; for an app without an owner, the infrastructure's Global Administrator. */
function findAppCreator(key: AppKey): PersonKey {
  const spec = appSpec(key);
  return spec.owner ?? spec.delegated?.find(({ person }) => person !== undefined)?.person ?? 'synced';
}

/** Who granted its permissions and roles: a Global Administrator; for the attacker's app the compromised one. */
export function findPermissionGranter(key: AppKey): PersonKey {
  return appSpec(key).owner === 'itAdmin' ? 'itAdmin' : 'synced';
}

/** The key of a named app, by service principal id. */
export function findAppKey(context: GeneratorContext, id: string): AppKey | undefined {
  return APP_KEYS.find((key) => servicePrincipalId(context, key) === id);
}

/** A named app's service principal, as the logs name it. */
export function toServicePrincipalFacts(context: GeneratorContext, key: AppKey): AppFacts {
  return { id: servicePrincipalId(context, key), appId: appId(context, key), displayName: appSpec(key).name };
}

/** A named app's service principal as an audit target. */
export function toNamedServicePrincipalTarget(
  context: GeneratorContext,
  key: AppKey,
  modified: readonly ModifiedProperty[] = [],
): EntraTarget {
  return toServicePrincipalTarget(toServicePrincipalFacts(context, key), modified);
}

/** A named app's registration, as the logs name it. */
export function toApplicationFacts(context: GeneratorContext, key: AppKey): AppFacts {
  return { ...toServicePrincipalFacts(context, key), id: applicationId(context, key) };
}

function creation(context: GeneratorContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  const base = {
    at: context.ago(spec.createdDaysAgo, spec.createdTime ?? '08:00'),
    actor: toUserActor(context, findAppCreator(key)),
    correlation: `creation ${key}`,
  };
  const servicePrincipal = { ...base, ...toServicePrincipalAdded(toServicePrincipalFacts(context, key)) };
  if (spec.kind !== 'own') return [servicePrincipal];
  return [{ ...base, ...toApplicationAdded(toApplicationFacts(context, key)) }, servicePrincipal];
}

function credentials(context: GeneratorContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  const registered = [
    ...(spec.secrets ?? []).map((credential) => ({ credential, type: 'Password' as const })),
    ...(spec.certificates ?? []).map((credential) => ({ credential, type: 'AsymmetricX509Cert' as const })),
  ];
  const application = toApplicationFacts(context, key);
  const servicePrincipal = toServicePrincipalFacts(context, key);
  return [
    ...registered.map(({ credential, type }): EntraEvent => {
      const keyId = credentialId(context, application.id, credential);
      return {
        ...credentialBase(context, key, credential),
        ...toApplicationKeysChanged(application, [], [{ keyId, type, name: credential.name }]),
      };
    }),
    ...(spec.servicePrincipalSecrets ?? []).map((credential): EntraEvent => {
      const keyId = credentialId(context, servicePrincipal.id, credential);
      return {
        ...credentialBase(context, key, credential),
        ...toServicePrincipalKeysChanged(servicePrincipal, [], [{ keyId, type: 'Password', name: credential.name }]),
      };
    }),
  ];
}

function credentialBase(context: GeneratorContext, key: AppKey, { madeDaysAgo, time, name }: CredentialSpec) {
  return {
    at: context.ago(madeDaysAgo, time ?? '09:00'),
    actor: toUserActor(context, findAppCreator(key)),
    correlation: `credential ${key} ${name} ${madeDaysAgo}`,
  };
}

function appRoles(context: GeneratorContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  return (spec.appRoles ?? []).map((role, i): EntraEvent => {
    const { resource, value } = splitAppRole(role);
    const at = grantedAt(context, spec, i);
    const facts = {
      resource: toServicePrincipalFacts(context, resource),
      role: { id: appRoleId(resource, value), value },
      principal: toNamedServicePrincipalTarget(context, key),
      createdAt: at,
    };
    return {
      at,
      actor: toUserActor(context, findPermissionGranter(key)),
      correlation: `app role ${key} ${role}`,
      ...toAppRoleChange(facts, 'given'),
    };
  });
}

/** One consent writes two events with one correlation id: the consent, and the grant on the API. */
function consents(context: GeneratorContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  return (spec.delegated ?? []).flatMap(({ resource, scope, person }, i): readonly EntraEvent[] => {
    const at = context.ago(spec.createdDaysAgo, `${spec.createdTime?.slice(0, 5) ?? '08:10'}:${String(20 + i)}`);
    return buildConsentEvents({
      at,
      actor: toUserActor(context, person ?? findPermissionGranter(key)),
      correlation: `consent ${key} ${i}`,
      client: toServicePrincipalFacts(context, key),
      resource: toServicePrincipalFacts(context, resource),
      ...(person === undefined ? {} : { principalId: personId(context, person) }),
      scope,
      grantId: context.named(`grant ${key} ${i}`),
    });
  });
}

/** The two events of a consent. */
export function buildConsentEvents(
  consent: Pick<EntraEvent, 'at' | 'actor' | 'correlation'> &
    Omit<ConsentFacts, 'resourceId' | 'createdAt'> & { readonly resource: AppFacts },
): readonly [EntraEvent, EntraEvent] {
  const { at, actor, correlation, resource, ...facts } = consent;
  const { client, principalId, scope } = facts;
  const consentType = principalId === undefined ? 'AllPrincipals' : 'Principal';
  const grant = toDelegatedGrantChange({ resource, clientId: client.id, consentType, scope }, 'given');
  return [
    { at, actor, correlation, ...grant },
    { at, actor, correlation, ...toConsentChange({ ...facts, resourceId: resource.id, createdAt: at }) },
  ];
}
