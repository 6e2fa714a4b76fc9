import type {
  AppRoleGrant,
  Credential,
  FactName,
  FactReading,
  FactTypes,
  ServicePrincipal,
} from '../facts/fact-types.js';
import { isMicrosoftApp } from '../m365/first-party-apps.js';
import { buildAppRoleGrantUrlPath } from '../facts/lib/app-role-grant-url-path.js';
import { groupBy } from '../core/group-by.js';
import type { Instant } from '../core/instant.js';
import { isLiveCredential } from '../facts/lib/credential-validity.js';
import { ratePermission, ratePermissionOfAnyResource } from '../m365/permission-ratings.js';
import { describeRole } from '../facts/lib/role-wording.js';
import { findRoleTier } from '../m365/directory-roles.js';
import type { GroupRole, PrivilegedGroup } from '../detections/model/detection-context.js';
import type { AppHolding, KnownTenant, TenantApp, TenantPerson } from './known-tenant.js';
import { isMailOrAdminPermission } from './event-privilege-grants.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Facts from which the tenant's state is derived. */
export const KNOWN_TENANT_FACTS = [
  'servicePrincipals',
  'applications',
  'appRoleGrants',
  'roleHoldings',
  'exchangeRoleGroupMembers',
  'federatedCredentials',
  'servicePrincipalUse',
  'adminAccounts',
  'adminAuthentication',
  'adminRisk',
  'acceptedDomains',
] as const satisfies readonly FactName[];

type Name = (typeof KNOWN_TENANT_FACTS)[number];
/** A reading of each of these facts. */
export type KnownTenantFacts = { readonly [K in Name]: FactReading<K> };

/**
 * Blind spot shown when a fact could not be read, or only in part. Facts without an entry cause no missed incidents.
 */
const BLIND: Readonly<Partial<Record<Name, string>>> = {
  servicePrincipals: 'the apps of the tenant are not readable',
  appRoleGrants: 'the permissions of apps are not readable',
  roleHoldings: 'who holds which role is not readable',
  exchangeRoleGroupMembers: 'the role groups of Exchange are not readable',
  servicePrincipalUse: 'last use of apps is not readable without Entra ID P1',
  adminAuthentication: 'the second factors of admins are not readable',
};

/**
 * Derives the tenant's state from facts. Pure. Facts that could not be read leave their part out and are listed as
 * blind spots; nothing is concluded from their absence.
 */
export function buildKnownTenant(facts: KnownTenantFacts, asOf: Instant, ownAppIds: readonly string[]): KnownTenant {
  const blindSpots = KNOWN_TENANT_FACTS.flatMap((name) => {
    const reading = facts[name];
    const words = BLIND[name];
    return words === undefined || (reading.ok && reading.gaps.length === 0) ? [] : [words];
  });
  return {
    asOf,
    apps: appsOf(facts, asOf),
    people: peopleOf(facts),
    groups: groupsOf(facts),
    roles: valueOf(facts.roleHoldings)?.customRoles ?? [],
    ...omitUndefined({ ownDomains: valueOf(facts.acceptedDomains) }),
    ownAppIds,
    blindSpots,
  };
}

function appsOf(facts: KnownTenantFacts, asOf: Instant): readonly TenantApp[] {
  const registrations = new Map((valueOf(facts.applications) ?? []).map((one) => [one.appId, one]));
  const federated = new Map((valueOf(facts.federatedCredentials) ?? []).map((one) => [one.appId, one.credentials]));
  const permissions = groupBy(valueOf(facts.appRoleGrants) ?? [], ({ principalId }) => principalId);
  const roles = rolesByPrincipal(facts);
  const supreme = principalsWithCriticalRole(facts);
  // An incomplete list does not prove that an app was never used.
  const use = facts.servicePrincipalUse.ok ? facts.servicePrincipalUse : undefined;
  const lastUse = new Map((use?.value ?? []).map(({ appId, lastUsedAt }) => [appId, lastUsedAt]));

  return (valueOf(facts.servicePrincipals) ?? []).map((one): TenantApp => {
    const { id, appId, displayName, createdAt } = one;
    const registration = registrations.get(appId);
    const ref = `/v1.0/servicePrincipals/${id}`;
    const registrationRef = registration === undefined ? ref : `/v1.0/applications/${registration.id}`;
    const credentials = [
      ...liveCredentials(one.credentials, asOf, ref),
      ...liveCredentials(registration?.credentials ?? [], asOf, registrationRef),
      ...(federated.get(appId) ?? []).map((trust) => ({
        name: trust.id,
        ref: `${registrationRef}/federatedIdentityCredentials/${trust.id}`,
      })),
    ];
    const held = permissions.get(id) ?? [];
    // Exchange names a member by either id.
    const ownRoles = [...(roles.get(id) ?? []), ...(roles.get(appId) ?? [])];
    const lastAt = lastUse.get(appId);
    return {
      appId,
      servicePrincipalId: id,
      ...omitUndefined({ applicationId: registration?.id }),
      name: displayName,
      publisher: publisherOf(one, registration !== undefined, asOf),
      verifiedPublisher: one.verifiedPublisher !== undefined,
      ...(facts.appRoleGrants.ok ? { highPriority: held.some(isHighPriority) || ownRoles.length > 0 } : {}),
      ...(facts.appRoleGrants.ok
        ? { criticalPower: held.some(isCritical) || supreme.has(id) || supreme.has(appId) }
        : {}),
      ...omitUndefined({ createdAt }),
      permissions: held.flatMap((grant) => permissionOf(grant)),
      roles: ownRoles,
      credentials,
      ...(lastAt === undefined && (use === undefined || use.gaps.length > 0) ? {} : { use: omitUndefined({ lastAt }) }),
      enabled: one.accountEnabled && !one.disabledByMicrosoft,
    };
  });
}

/** Ids of everyone who holds a role rated critical in the whole tenant, or is in an Exchange role group rated so. */
function principalsWithCriticalRole(facts: KnownTenantFacts): ReadonlySet<string> {
  const directory = (valueOf(facts.roleHoldings)?.holdings ?? []).filter(
    (one) => one.how !== 'eligible' && one.scope.kind === 'tenant' && findRoleTier(one) === 'critical',
  );
  const groups = (valueOf(facts.exchangeRoleGroupMembers) ?? []).filter(({ level }) => level === 'critical');
  return new Set([...directory.map(({ principal }) => principal.id), ...groups.flatMap(({ ids }) => ids)]);
}

/** Directory roles by object id; Exchange role groups by whichever id Exchange returns. */
function rolesByPrincipal(facts: KnownTenantFacts): ReadonlyMap<string, readonly AppHolding[]> {
  const directory = (valueOf(facts.roleHoldings)?.holdings ?? [])
    .filter((holding) => holding.how !== 'eligible' && findRoleTier(holding) !== undefined)
    .map((holding): { readonly id: string; readonly role: AppHolding } => ({
      id: holding.principal.id,
      role: {
        name: describeRole(holding),
        templateId: holding.roleTemplateId,
        ...(holding.custom === undefined ? {} : { custom: true }),
        ref: holding.ref,
      },
    }));
  const groups = (valueOf(facts.exchangeRoleGroupMembers) ?? [])
    .filter(({ level, kind }) => level !== 'reading' && kind === 'app')
    .flatMap(({ ids, roleGroup, ref }) => ids.map((id) => ({ id, role: { name: roleGroup, ref } })));
  const byId = groupBy([...directory, ...groups], ({ id }) => id);
  return new Map([...byId].map(([id, held]) => [id, held.map(({ role }) => role)]));
}

/**
 * Groups that give their members privileges. A group without members is missing here; it appears at the next reading
 * after someone joins. A group that is itself only eligible for the role gives nothing until it is activated.
 */
function groupsOf(facts: KnownTenantFacts): readonly PrivilegedGroup[] {
  const inDirectory = (valueOf(facts.roleHoldings)?.holdings ?? []).flatMap((holding) => {
    const { principal, through, how, scope } = holding;
    const role = findRoleTier(holding);
    const group = principal.kind === 'group' ? { groupId: principal.id, groupName: principal.displayName } : through;
    if (role === undefined || group === undefined || (how === 'eligible' && through?.membership !== 'eligible'))
      return [];
    const tier = scope.kind === 'tenant' ? role : 'privileged';
    return [
      { id: group.groupId, name: group.groupName, role: { name: describeRole(holding), tier, certain: true } as const },
    ];
  });
  // Exchange does not say which members are groups. Treating people as groups is harmless: nobody joins them.
  const inExchange = (valueOf(facts.exchangeRoleGroupMembers) ?? []).flatMap(({ ids, name, kind, level, roleGroup }) =>
    kind === 'app' || level === 'reading'
      ? []
      : ids.map((id) => ({ id, name, role: { name: `${roleGroup} (Exchange)`, tier: level, certain: true } as const })),
  );
  const byId = groupBy([...inDirectory, ...inExchange], ({ id }) => id.toLowerCase());
  return [...byId].map(([id, given]) => ({
    id,
    name: given[0].name,
    roles: [...new Map(given.map(({ role }): [string, GroupRole] => [role.name, role])).values()].toSorted(
      (a, b) => Number(b.tier === 'critical') - Number(a.tier === 'critical'),
    ),
  }));
}

function permissionOf(grant: AppRoleGrant): readonly AppHolding[] {
  const { resourceAppId, appRoleId, grantedAt } = grant;
  // The resource may be unreadable or may no longer list the role: its id still identifies it.
  const value = grant.value ?? ratePermission({ resourceAppId, type: 'Application', id: appRoleId })?.value;
  if (value === undefined || !isMailOrAdminPermission(value)) return [];
  return [{ name: value, ...omitUndefined({ since: grantedAt }), ref: buildAppRoleGrantUrlPath(grant) }];
}

function isHighPriority(grant: AppRoleGrant): boolean {
  return isCritical(grant) || levelOf(grant) === 'high';
}

function isCritical(grant: AppRoleGrant): boolean {
  return levelOf(grant) === 'critical';
}

function levelOf({ resourceAppId, value, appRoleId }: AppRoleGrant) {
  const type = 'Application';
  const rating =
    ratePermission({ resourceAppId, type, id: appRoleId, ...omitUndefined({ value }) }) ??
    (value === undefined ? undefined : ratePermissionOfAnyResource(type, value));
  return rating?.level;
}

function liveCredentials(all: readonly Credential[], asOf: Instant, ref: string): readonly AppHolding[] {
  return all
    .filter((one) => isLiveCredential(one, asOf))
    .map(({ keyId, startsAt }) => ({ name: keyId, ...omitUndefined({ since: startsAt }), ref }));
}

/** A Microsoft app to which someone here added a credential is no longer Microsoft's alone. */
function publisherOf(one: ServicePrincipal, registeredHere: boolean, asOf: Instant): TenantApp['publisher'] {
  if (registeredHere || one.type === 'ManagedIdentity') return 'own';
  if (!isMicrosoftApp(one)) return one.ownerTenantId === undefined ? 'unknown' : 'foreign';
  return one.credentials.some((credential) => isLiveCredential(credential, asOf)) ? 'foreign' : 'microsoft';
}

function peopleOf(facts: KnownTenantFacts): readonly TenantPerson[] {
  const accounts = valueOf(facts.adminAccounts) ?? [];
  const withoutFactor = new Map(
    (valueOf(facts.adminAuthentication)?.users ?? [])
      // Who may have one that no read shows is not known to be without.
      .filter(({ secondFactor, unlisted }) => !secondFactor && unlisted === undefined)
      .map(({ userId, ref }) => [userId, { ref }]),
  );
  const risk = valueOf(facts.adminRisk);
  const atRisk = new Map(
    (risk?.source === 'identity-protection' ? risk.users : []).map(({ userId, changedAt, ref }) => [
      userId,
      { ...omitUndefined({ since: changedAt }), ref },
    ]),
  );
  return accounts.map(({ id, userPrincipalName }) => {
    const noSecondFactor = withoutFactor.get(id);
    const risky = atRisk.get(id);
    return {
      id,
      userPrincipalName,
      privileged: true,
      ...omitUndefined({ noSecondFactor, atRisk: risky }),
    };
  });
}

function valueOf<K extends Name>(reading: FactReading<K>): FactTypes[K] | undefined {
  return reading.ok ? reading.value : undefined;
}
