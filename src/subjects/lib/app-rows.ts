import { indexRegistrations } from '../../checks/lib/app-indexes.js';
import { isDormantApp, listExposedApps, type ExposedApp } from '../../checks/lib/apps-with-permissions.js';
import { listAppSuspicions } from '../../checks/lib/app-suspicions.js';
import { findOwnTenants } from '../../checks/lib/credential-report.js';
import { isMicrosoftApp } from '../../checks/lib/first-party.js';
import type { CheckFacts } from '../../checks/model/check.js';
import type { FactName } from '../../facts/fact-types.js';
import type { Credential, ServicePrincipal } from '../../facts/service-principals.js';
import { isLiveCredential, isUnexpired } from '../../facts/lib/credential-validity.js';
import type { OwningPrincipal } from '../../facts/app-owners.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import type { TableContext } from '../model/subject-table.js';
import { listPowersOfPermission, listPowersOfRoles, type AskedPower } from './asked-power.js';

/** The facts that a row about an app is made of. Only the list of apps is required. */
export const APP_FACTS = {
  needs: ['servicePrincipals'],
  wants: [
    'appRoleGrants',
    'delegatedGrants',
    'roleHoldings',
    'exchangeRoleGroupMembers',
    'exchangeAppAccess',
    'applications',
    'federatedCredentials',
    'servicePrincipalUse',
    'appOwners',
    'adminAccounts',
  ],
} as const satisfies Readonly<Record<string, readonly FactName[]>>;

type AppFacts = CheckFacts<(typeof APP_FACTS.needs)[number], (typeof APP_FACTS.wants)[number]>;

/** An app is new for this many days, where a question does not say since when. */
export const NEW_APP_DAYS = 30;

/** Where an app comes from. */
export type AppHome = 'own' | 'foreign' | 'microsoft' | 'managed-identity';

/** One service principal as questions ask for it. `undefined`: what it depends on was not read. */
export interface AppRow {
  readonly app: ExposedApp;
  readonly origin: AppHome | undefined;
  readonly powers: readonly AskedPower[] | undefined;
  /** Names of its roles in Entra and in Exchange. */
  readonly roles: readonly string[] | undefined;
  readonly owners: readonly OwningPrincipal[] | undefined;
  readonly lastUsedAt: Instant | null | undefined;
  /** On the service principal and on a registration here. Those that a foreign app has at home are not visible. */
  readonly credentials: readonly Credential[] | undefined;
  /** Its federated credentials: whom it trusts instead of a secret. */
  readonly trusts: readonly { readonly issuer: string }[] | undefined;
  readonly hasLiveCredential: boolean | undefined;
  /** Kinds of its credentials that are visible here: those of which one is valid, and those of which one has expired. */
  readonly kinds: { readonly live: readonly string[]; readonly expired: readonly string[] } | undefined;
  /** Not used for long, or never, as far as Microsoft's report goes back. */
  readonly isDormant: boolean | undefined;
  /** Created within the last {@link NEW_APP_DAYS} days. */
  readonly isNew: boolean | undefined;
  /** What looks wrong about it, as the check `suspicious-apps` says. */
  readonly suspicions: readonly string[] | undefined;
}

/** Every app of the tenant, by the same reading as the checks about apps. */
export function listAppRows(facts: AppFacts, { now, partial }: TableContext): readonly AppRow[] {
  const { servicePrincipals, applications, appRoleGrants, delegatedGrants, roleHoldings } = facts;
  const apps = listExposedApps(
    { ...facts, appRoleGrants: appRoleGrants ?? [], delegatedGrants: delegatedGrants ?? [] },
    { now, partial, parameters: {} },
  );
  const grantsRead = appRoleGrants !== undefined && delegatedGrants !== undefined;
  const rolesRead = roleHoldings !== undefined;
  const registrationsRead = applications !== undefined && !partial.has('applications');
  const registered = indexRegistrations(applications ?? []);
  const ownTenants = findOwnTenants(servicePrincipals, applications ?? []);
  const isOwn = ({ appId, ownerTenantId }: ServicePrincipal): boolean =>
    registered.has(appId) || (ownerTenantId !== undefined && ownTenants.has(ownerTenantId.toLowerCase()));

  const federated =
    facts.federatedCredentials && !partial.has('federatedCredentials')
      ? new Map(facts.federatedCredentials.map((one) => [one.appId, one.credentials]))
      : undefined;

  const owners = facts.appOwners && new Map(facts.appOwners.map((one) => [one.appId, one.owners]));

  function originOf(one: ServicePrincipal): AppHome | undefined {
    if (one.type === 'ManagedIdentity') return 'managed-identity';
    if (isMicrosoftApp(one)) return 'microsoft';
    if (isOwn(one)) return 'own';
    // Without all registrations nothing proves that an app is not ours.
    return registrationsRead && one.ownerTenantId !== undefined ? 'foreign' : undefined;
  }

  /** An incomplete list does not prove that nobody owns an app. */
  function ownersOf(appId: string): AppRow['owners'] {
    const known = owners?.get(appId);
    return known === undefined || known.length === 0 ? (owners && !partial.has('appOwners') ? [] : undefined) : known;
  }

  const people = facts.adminAccounts && listAdminNames(facts.adminAccounts);

  /** Without the names of admins nothing says that an app is not called like one; without registrations, that it is not ours. */
  function suspicionsOf(app: ExposedApp, origin: AppHome | undefined): AppRow['suspicions'] {
    if (app.microsoft) return [];
    if (people === undefined || origin === undefined) return undefined;
    return listAppSuspicions(app, { own: origin === 'own', people, now }).map(({ what }) => what);
  }

  return apps.map((app): AppRow => {
    const { servicePrincipal } = app;
    const origin = servicePrincipal && originOf(servicePrincipal);
    const registration = servicePrincipal && registered.get(servicePrincipal.appId);
    const isWhole = servicePrincipal !== undefined && (registrationsRead || registration !== undefined);
    const credentials = isWhole ? [...(registration?.credentials ?? []), ...servicePrincipal.credentials] : undefined;
    const isUseUnread = app.lastUsedAt === null && partial.has('servicePrincipalUse');
    const trusts = servicePrincipal && federated?.get(servicePrincipal.appId);
    const isLive = credentials?.some((one) => isLiveCredential(one, now)) === true || (trusts ?? []).length > 0;
    return {
      app,
      origin,
      powers: grantsRead ? listPowers(app) : undefined,
      roles: rolesRead ? listRoleNames(app) : undefined,
      owners: servicePrincipal && ownersOf(servicePrincipal.appId),
      lastUsedAt: isUseUnread ? undefined : app.lastUsedAt,
      isDormant: isUseUnread || app.lastUsedAt === undefined ? undefined : isDormantApp(app, now),
      isNew:
        servicePrincipal?.createdAt === undefined
          ? undefined
          : daysBetween(servicePrincipal.createdAt, now) <= NEW_APP_DAYS,
      suspicions: suspicionsOf(app, origin),
      credentials,
      // All credentials are visible only of an app that is registered here: no other is known to have none.
      hasLiveCredential: isLive || (origin === 'own' && isWhole && federated !== undefined ? false : undefined),
      trusts: trusts ?? (federated === undefined ? undefined : []),
      kinds: credentials && {
        live: credentials.filter((one) => isLiveCredential(one, now)).map(({ kind }) => kind),
        expired: credentials.filter((one) => !isUnexpired(one, now)).map(({ kind }) => kind),
      },
    };
  });
}

/** Names and sign-in names of admins, in lower case: an app may be called like one. */
function listAdminNames(accounts: NonNullable<AppFacts['adminAccounts']>): ReadonlySet<string> {
  const names = accounts.flatMap((one) => [one.displayName, one.userPrincipalName]);
  return new Set(names.map((name) => name.trim().toLowerCase()).filter((name) => name !== ''));
}

/** A row of an app with each of its permissions alone; undefined: they were not read. */
export function listRowsOfPermissions(row: AppRow): readonly AppRow[] | undefined {
  if (row.powers === undefined) return undefined;
  return row.app.permissions.map((one) => ({
    ...row,
    app: { ...row.app, permissions: [one] },
    powers: listPowersOfPermission(one),
  }));
}

function listPowers({ permissions, roles }: ExposedApp): readonly AskedPower[] {
  const byRoles = listPowersOfRoles(roles.map(({ roleName }) => roleName));
  return [...new Set([...permissions.flatMap(listPowersOfPermission), ...byRoles])];
}

function listRoleNames({ roles, roleGroups = [] }: ExposedApp): readonly string[] {
  return [...new Set([...roles.map(({ roleName }) => roleName), ...roleGroups.map(({ roleGroup }) => roleGroup)])];
}
