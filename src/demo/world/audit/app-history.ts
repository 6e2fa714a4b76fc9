import type { AppKey } from '../apps.js';
import { APP_KEYS, appId, appSpec, applicationId, servicePrincipalId } from '../apps.js';
import type { CredentialSpec } from '../app-spec.js';
import type { WorldContext } from '../context.js';
import { credentialId } from '../credentials.js';
import { grantedAt, splitRole } from '../grants.js';
import type { PersonKey } from '../people.js';
import { personId } from '../people.js';
import { appRoleId } from '../resources.js';
import { userActor } from './actors.js';
import type { AppFacts } from './entra-changes.js';
import {
  applicationAdded,
  applicationKeysChanged,
  servicePrincipalAdded,
  servicePrincipalKeysChanged,
  servicePrincipalOf,
} from './entra-changes.js';
import type { EntraEvent, EntraTarget, ModifiedProperty } from './entra-event.js';
import type { ConsentFacts } from './grant-changes.js';
import { appRoleChanged, consented, delegatedGrantChanged } from './grant-changes.js';

/**
 * Events that created each named app: registration, credentials, permissions, consents. Log retention drops the older
 * ones.
 */
export function appHistory(context: WorldContext): readonly EntraEvent[] {
  return APP_KEYS.filter((key) => appSpec(key).kind === 'own' || appSpec(key).kind === 'vendor').flatMap((key) => [
    ...creation(context, key),
    ...credentials(context, key),
    ...appRoles(context, key),
    ...consents(context, key),
  ]);
}

/** The person who created an app; for an app without an owner, the infrastructure's Global Administrator. */
export function makerOf(key: AppKey): PersonKey {
  const spec = appSpec(key);
  return spec.owner ?? spec.delegated?.find(({ person }) => person !== undefined)?.person ?? 'synced';
}

/** Who granted its permissions and roles: a Global Administrator; for the attacker's app the compromised one. */
export function granterOf(key: AppKey): PersonKey {
  return appSpec(key).owner === 'itAdmin' ? 'itAdmin' : 'synced';
}

/** The key of a named app, by service principal id. */
export function appKeyOf(context: WorldContext, id: string): AppKey | undefined {
  return APP_KEYS.find((key) => servicePrincipalId(context, key) === id);
}

/** A named app's service principal, as the logs name it. */
export function servicePrincipalFacts(context: WorldContext, key: AppKey): AppFacts {
  return { id: servicePrincipalId(context, key), appId: appId(context, key), displayName: appSpec(key).name };
}

/** A named app's service principal as an audit target. */
export function servicePrincipalTarget(
  context: WorldContext,
  key: AppKey,
  modified: readonly ModifiedProperty[] = [],
): EntraTarget {
  return servicePrincipalOf(servicePrincipalFacts(context, key), modified);
}

/** A named app's registration, as the logs name it. */
export function applicationFacts(context: WorldContext, key: AppKey): AppFacts {
  return { ...servicePrincipalFacts(context, key), id: applicationId(context, key) };
}

function creation(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  const base = {
    at: context.ago(spec.createdDaysAgo, spec.createdTime ?? '08:00'),
    actor: userActor(context, makerOf(key)),
    correlation: `creation ${key}`,
  };
  const servicePrincipal = { ...base, ...servicePrincipalAdded(servicePrincipalFacts(context, key)) };
  if (spec.kind !== 'own') return [servicePrincipal];
  return [{ ...base, ...applicationAdded(applicationFacts(context, key)) }, servicePrincipal];
}

function credentials(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  const registered = [
    ...(spec.secrets ?? []).map((credential) => ({ credential, type: 'Password' as const })),
    ...(spec.certificates ?? []).map((credential) => ({ credential, type: 'AsymmetricX509Cert' as const })),
  ];
  const application = applicationFacts(context, key);
  const servicePrincipal = servicePrincipalFacts(context, key);
  return [
    ...registered.map(({ credential, type }): EntraEvent => {
      const keyId = credentialId(context, application.id, credential);
      return {
        ...credentialBase(context, key, credential),
        ...applicationKeysChanged(application, [], [{ keyId, type, name: credential.name }]),
      };
    }),
    ...(spec.servicePrincipalSecrets ?? []).map((credential): EntraEvent => {
      const keyId = credentialId(context, servicePrincipal.id, credential);
      return {
        ...credentialBase(context, key, credential),
        ...servicePrincipalKeysChanged(servicePrincipal, [], [{ keyId, type: 'Password', name: credential.name }]),
      };
    }),
  ];
}

function credentialBase(context: WorldContext, key: AppKey, { madeDaysAgo, time, name }: CredentialSpec) {
  return {
    at: context.ago(madeDaysAgo, time ?? '09:00'),
    actor: userActor(context, makerOf(key)),
    correlation: `credential ${key} ${name} ${madeDaysAgo}`,
  };
}

function appRoles(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  return (spec.appRoles ?? []).map((role, i): EntraEvent => {
    const { resource, value } = splitRole(role);
    const at = grantedAt(context, spec, i);
    const facts = {
      resource: servicePrincipalFacts(context, resource),
      role: { id: appRoleId(resource, value), value },
      principal: servicePrincipalTarget(context, key),
      createdAt: at,
    };
    return {
      at,
      actor: userActor(context, granterOf(key)),
      correlation: `app role ${key} ${role}`,
      ...appRoleChanged(facts, 'given'),
    };
  });
}

/** One consent writes two events with one correlation id: the consent, and the grant on the API. */
function consents(context: WorldContext, key: AppKey): readonly EntraEvent[] {
  const spec = appSpec(key);
  return (spec.delegated ?? []).flatMap(({ resource, scope, person }, i): readonly EntraEvent[] => {
    const at = context.ago(spec.createdDaysAgo, `${spec.createdTime?.slice(0, 5) ?? '08:10'}:${String(20 + i)}`);
    return consentEvents({
      at,
      actor: userActor(context, person ?? granterOf(key)),
      correlation: `consent ${key} ${i}`,
      client: servicePrincipalFacts(context, key),
      resource: servicePrincipalFacts(context, resource),
      ...(person === undefined ? {} : { principalId: personId(context, person) }),
      scope,
      grantId: context.named(`grant ${key} ${i}`),
    });
  });
}

/** The two events of a consent. */
export function consentEvents(
  consent: Pick<EntraEvent, 'at' | 'actor' | 'correlation'> &
    Omit<ConsentFacts, 'resourceId' | 'createdAt'> & { readonly resource: AppFacts },
): readonly [EntraEvent, EntraEvent] {
  const { at, actor, correlation, resource, ...facts } = consent;
  const { client, principalId, scope } = facts;
  const consentType = principalId === undefined ? 'AllPrincipals' : 'Principal';
  const grant = delegatedGrantChanged({ resource, clientId: client.id, consentType, scope }, 'given');
  return [
    { at, actor, correlation, ...grant },
    { at, actor, correlation, ...consented({ ...facts, resourceId: resource.id, createdAt: at }) },
  ];
}
