import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { lowerSeverity, findWorstSeverity, type ReferenceFinding } from './reference-findings-roles.js';

/** What is true of the demo tenant's apps, worked out by plain, slow code from its raw data and from nothing of the product. */

const DAY_MS = 86_400_000;
const MICROSOFT = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47'];
const text = (object: WireObject | Record<string, unknown> | undefined, property: string): string =>
  typeof object?.[property] === 'string' ? object[property] : '';
const days = (from: string, now: Date): number => (now.getTime() - Date.parse(from)) / DAY_MS;

export function servicePrincipals(world: TenantData): WireObject[] {
  return Array.from({ length: world.servicePrincipals.size }, (_, at) => world.servicePrincipals.at(at));
}

/** The registration of an app in this tenant; undefined for one that is registered elsewhere. */
export function registrationOf(world: TenantData, app: WireObject): WireObject | undefined {
  for (let at = 0; at < world.applications.size; at++) {
    if (world.applications.at(at)['appId'] === app['appId']) return world.applications.at(at);
  }
  return undefined;
}

/** Every role and every Exchange role group of each app that is not Microsoft's: `name: role, role`. */
export function appsAndTheirRoles(world: TenantData): string[] {
  return servicePrincipals(world)
    .filter((app) => !MICROSOFT.includes(text(app, 'appOwnerOrganizationId')))
    .flatMap((app) => {
      const roles = world.roleAssignments
        .filter((assignment) => assignment['principalId'] === app.id)
        .map((assignment) =>
          text(
            world.roleDefinitions.find(({ id }) => id === assignment['roleDefinitionId']),
            'displayName',
          ),
        );
      const groups = [...(world.exchange.roleGroupMembers ?? new Map())]
        .filter(([, members]) =>
          (members as readonly Record<string, unknown>[]).some((one) => one['ExternalDirectoryObjectId'] === app.id),
        )
        .map(([group]) => `${group} (Exchange)`);
      const ofItself = (world.exchange.appRoleAssignments ?? [])
        .filter(
          (row) => row['RoleAssigneeName'] === app.id && STRONG.test(text(row, 'Role').replace('Application ', '')),
        )
        .map((row) => `${text(row, 'Role')} (Exchange)`);
      const all = [...roles.sort(), ...groups.sort(), ...ofItself];
      return all.length === 0 ? [] : [`${text(app, 'displayName')}: ${all.join(', ')}`];
    })
    .sort();
}

/** Permissions that a reader of Microsoft's reference would call strong, as far as the demo tenant has them. */
const STRONG =
  /^(Exchange\.ManageAsApp|full_access_as_app|Mail\.(Read|ReadWrite|Send)|Files\.Read\.All|Sites\.(Read|ReadWrite|FullControl)\.All|User\.ReadWrite\.All|GroupMember\.ReadWrite\.All|Application\.ReadWrite\.(All|OwnedBy)|AppRoleAssignment\.ReadWrite\.All|DelegatedPermissionGrant\.ReadWrite\.All|RoleManagement\.ReadWrite\.Directory|Directory\.AccessAsUser\.All)$/;

function isStrong(world: TenantData, app: WireObject): boolean {
  for (let at = 0; at < world.appRoleAssignments.size; at++) {
    const row = world.appRoleAssignments.at(at);
    if (row['principalId'] !== app.id) continue;
    const resource = world.servicePrincipals.byId(text(row, 'resourceId'));
    const roles = (resource?.['appRoles'] ?? []) as { readonly id: string; readonly value: string }[];
    if (STRONG.test(roles.find(({ id }) => id === row['appRoleId'])?.value ?? '')) return true;
  }
  const byExchange = (world.exchange.appRoleAssignments ?? []).some(
    (row) =>
      row['RoleAssigneeName'] === app.id &&
      row['CustomResourceScope'] === null &&
      STRONG.test(String(row['Role']).replace('Application ', '')),
  );
  return byExchange || delegatedToAll(world, app).some((scope) => STRONG.test(scope));
}

function delegatedToAll(world: TenantData, app: WireObject): string[] {
  const scopes: string[] = [];
  for (let at = 0; at < world.oauth2PermissionGrants.size; at++) {
    const row = world.oauth2PermissionGrants.at(at);
    if (row['clientId'] === app.id && row['consentType'] === 'AllPrincipals') {
      scopes.push(...text(row, 'scope').split(' '));
    }
  }
  return scopes;
}

type Key = {
  readonly endDateTime: string;
  readonly startDateTime: string;
  readonly usage?: string;
  readonly customKeyIdentifier: string | null;
};

/** Keys that sign in as the app: what signs SAML answers, and the password that comes with it, left out. */
function keysOf(object: WireObject | undefined): Key[] {
  const passwords = (object?.['passwordCredentials'] ?? []) as Key[];
  const certificates = (object?.['keyCredentials'] ?? []) as Key[];
  const signing = certificates.filter(({ usage }) => usage === 'Sign').map((key) => key.customKeyIdentifier);
  const ordinary = (key: Key) => key.customKeyIdentifier === null || !signing.includes(key.customKeyIdentifier);
  return [...passwords.filter(ordinary), ...certificates.filter(ordinary)];
}

/** Of the registration and of the service principal together. */
export function keysThatSignIn(registration: WireObject, app: WireObject): Key[] {
  return [...keysOf(registration), ...keysOf(app)];
}

const lives = (now: Date) => (key: Key) => Date.parse(key.endDateTime) > now.getTime();

/** Strong apps that are on, can be signed in as, and were not used for 30 days or ever. */
export function sleepingApps(world: TenantData, now: Date): string[] {
  return servicePrincipals(world)
    .filter((app) => app['accountEnabled'] === true && isStrong(world, app))
    .filter((app) => !MICROSOFT.includes(text(app, 'appOwnerOrganizationId')))
    .filter((app) => {
      const registration = registrationOf(world, app);
      if (registration === undefined || delegatedToAll(world, app).some((scope) => STRONG.test(scope))) return true;
      const keys = [...keysOf(registration), ...keysOf(app)].filter(lives(now));
      return keys.length > 0 || (world.federatedIdentityCredentials.get(registration.id) ?? []).length > 0;
    })
    .filter((app) => {
      const use = world.servicePrincipalSignInActivities.find((row) => row['appId'] === app['appId']);
      const last = (use?.['lastSignInActivity'] as { readonly lastSignInDateTime?: string } | undefined)
        ?.lastSignInDateTime;
      return last === undefined ? days(text(app, 'createdDateTime'), now) > 7 : days(last, now) > 30;
    })
    .map((app) => text(app, 'displayName'))
    .sort();
}

/** What is odd about an app's credentials, each thing with its weight. */
function credentialOddities(world: TenantData, app: WireObject, now: Date): string[] {
  const registration = registrationOf(world, app);
  const own = keysOf(registration).filter(lives(now));
  const here = keysOf(app).filter(lives(now));
  const all = [...own, ...here];
  const left = (key: Key) => -days(key.endDateTime, now);
  const saml = ((app['keyCredentials'] ?? []) as Key[]).filter(lives(now));
  const trusts = world.federatedIdentityCredentials.get(registration?.id ?? '') ?? [];
  const odd: string[] = [];
  if (here.length > 0) odd.push(registration === undefined ? 'high' : 'medium');
  if (trusts.some((trust) => text(trust, 'issuer') !== 'https://token.actions.githubusercontent.com')) odd.push('high');
  if (days(text(app, 'createdDateTime'), now) > 60) {
    for (const place of [own, here]) {
      const fresh = place.filter((key) => days(key.startDateTime, now) <= 14);
      const inPlaceOf = (key: Key) =>
        keysOf(place === own ? registration : app).some(
          (other) => other !== key && isCertificate(other) === isCertificate(key) && Math.abs(left(other)) <= 30,
        );
      odd.push(...fresh.map((key) => (inPlaceOf(key) ? 'medium' : 'high')));
    }
  }
  if (all.filter((key) => left(key) > 30).length > 1) odd.push('medium');
  if (all.some((key) => (Date.parse(key.endDateTime) - Date.parse(key.startDateTime)) / DAY_MS > 180)) {
    odd.push('medium');
  }
  if ([...all, ...saml].some((key) => left(key) <= 30)) odd.push('info');
  return odd;
}

const isCertificate = (key: Key): boolean => key.usage !== undefined;

/** Apps of which at least one thing about the credentials is as it should not be: the worst counts, one less if switched off. */
export function oddCredentials(world: TenantData, now: Date): ReferenceFinding[] {
  return servicePrincipals(world)
    .filter((app) => app['servicePrincipalType'] === 'Application')
    .flatMap((app): ReferenceFinding[] => {
      const severity = findWorstSeverity(credentialOddities(world, app, now));
      if (severity === undefined) return [];
      const off = app['accountEnabled'] !== true;
      return [['service-principal', text(app, 'displayName'), off ? lowerSeverity(severity) : severity]];
    });
}

/** Names of those of {@link oddCredentials}. */
export function appsWithOddCredentials(world: TenantData, now: Date): string[] {
  return oddCredentials(world, now)
    .map(([, name]) => name)
    .sort();
}

/** Ids of clicks of the last days by which an app was given something, from the directory's own log. */
export function grantClicks(world: TenantData, now: Date, lastDays: number): Set<string> {
  const activities = [
    'Add app role assignment to service principal',
    'Add delegated permission grant',
    'Consent to application',
  ];
  return new Set(
    world.directoryAudits
      .filter((event) => activities.includes(text(event, 'activityDisplayName')))
      .filter((event) => days(text(event, 'activityDateTime'), now) <= lastDays)
      .map((event) => text(event, 'correlationId')),
  );
}
