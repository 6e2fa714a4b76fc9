import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { enabledAdmins } from './reference-findings-basics.js';
import { grantClicks, keysThatSignIn, registrationOf, servicePrincipals } from './reference-findings-apps.js';
import {
  listEveryHolding,
  lowerSeverity,
  findWorstSeverity,
  type ReferenceFinding,
} from './reference-findings-roles.js';

/** How bad it is what apps may do and look like, by plain, slow code from the raw data and nothing of the product. */

const DAY_MS = 86_400_000;
const MICROSOFT = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47'];
const text = (object: Readonly<Record<string, unknown>> | undefined, property: string): string =>
  typeof object?.[property] === 'string' ? object[property] : '';
const ageDays = (at: string, now: Date): number => (now.getTime() - Date.parse(at)) / DAY_MS;
const isMicrosofts = (app: WireObject): boolean => MICROSOFT.includes(text(app, 'appOwnerOrganizationId'));
const isOff = (app: WireObject): boolean => app['accountEnabled'] !== true || app['disabledByMicrosoftStatus'] !== null;

/** Held by the app itself. `critical`: leads to Global Administrator, or to all mail, files or accounts, for changing them. */
const AS_ITSELF: Readonly<Record<string, string>> = {
  'RoleManagement.ReadWrite.Directory': 'critical',
  'AppRoleAssignment.ReadWrite.All': 'critical',
  'Application.ReadWrite.All': 'critical',
  'DelegatedPermissionGrant.ReadWrite.All': 'critical',
  'User.ReadWrite.All': 'critical',
  'Mail.ReadWrite': 'critical',
  'Sites.ReadWrite.All': 'critical',
  'Sites.FullControl.All': 'critical',
  full_access_as_app: 'critical',
  'Exchange.ManageAsApp': 'high',
  'Application.ReadWrite.OwnedBy': 'high',
  'GroupMember.ReadWrite.All': 'high',
  'Mail.Read': 'high',
  'Mail.Send': 'high',
  'Files.Read.All': 'high',
  'Sites.Read.All': 'high',
};
/** Held as whoever signs in. */
const AS_PEOPLE: Readonly<Record<string, string>> = {
  'Directory.AccessAsUser.All': 'critical',
  'Mail.Read': 'high',
  'Mail.Send': 'high',
};

/** Writes to a service of Microsoft's, for everyone, and is on no list: a finding, if a small one. */
const UNRATED = ['user_impersonation'];

interface Power {
  unrated: boolean;
  readonly itself: string[];
  readonly everyone: string[];
  readonly people: string[];
}

function powerOf(world: TenantData, app: WireObject): Power {
  const power: Power = { unrated: false, itself: [], everyone: [], people: [] };
  for (let at = 0; at < world.appRoleAssignments.size; at++) {
    const row = world.appRoleAssignments.at(at);
    if (row['principalId'] !== app.id) continue;
    const resource = world.servicePrincipals.byId(text(row, 'resourceId'));
    const roles = (resource?.['appRoles'] ?? []) as readonly { readonly id: string; readonly value: string }[];
    power.itself.push(AS_ITSELF[roles.find(({ id }) => id === row['appRoleId'])?.value ?? ''] ?? '');
  }
  power.itself.push(...exchangeRolesOf(world, app).map(({ level }) => level));
  for (let at = 0; at < world.oauth2PermissionGrants.size; at++) {
    const row = world.oauth2PermissionGrants.at(at);
    if (row['clientId'] !== app.id) continue;
    const whose = row['consentType'] === 'AllPrincipals' ? power.everyone : power.people;
    const scopes = text(row, 'scope').split(' ');
    if (whose === power.everyone && scopes.some((scope) => UNRATED.includes(scope))) power.unrated = true;
    whose.push(
      ...text(row, 'scope')
        .split(' ')
        .map((scope) => AS_PEOPLE[scope] ?? ''),
    );
  }
  return power;
}

/** What Exchange's own roles let an app do, each with its level; a role for some mailboxes is one less. */
function exchangeRolesOf(world: TenantData, app: WireObject): { readonly may: string; readonly level: string }[] {
  return (world.exchange.appRoleAssignments ?? [])
    .filter((row) => row['RoleAssigneeName'] === app.id)
    .flatMap((row) => {
      const may = String(row['Role']).replace('Application ', '');
      const full = AS_ITSELF[may];
      if (full === undefined) return [];
      return [{ may, level: row['CustomResourceScope'] === null ? full : lowerSeverity(full) }];
    });
}

/** Levels of the admin roles an app has, in Entra and in Exchange. */
function rolesOf(world: TenantData, app: WireObject): string[] {
  const inEntra = listEveryHolding(world)
    .filter(({ principalId }) => principalId === app.id)
    .map(({ role, level, scope }) => {
      if (level === 'none') return /^(Global|Security) Reader$/.test(role) ? 'medium' : 'low';
      const full = level === 'critical' ? 'critical' : 'high';
      return scope === '/' ? full : lowerSeverity(full);
    });
  const inExchange = [...(world.exchange.roleGroupMembers ?? new Map<string, readonly Record<string, unknown>[]>())]
    .filter(([, members]) => members.some((member) => member['ExternalDirectoryObjectId'] === app.id))
    .map(([group]) =>
      group === 'Organization Management' ? 'critical' : group.startsWith('View-Only') ? 'medium' : 'high',
    );
  return [...inEntra, ...inExchange, ...exchangeRolesOf(world, app).map(({ level }) => level)];
}

/** Of an app registered here we see all that it can sign in with; of others not, and take it that they can. */
function canSignIn(world: TenantData, app: WireObject, now: Date): boolean {
  const registration = registrationOf(world, app);
  if (registration === undefined) return true;
  const alive = keysThatSignIn(registration, app).filter((key) => Date.parse(key.endDateTime) > now.getTime());
  return alive.length > 0 || (world.federatedIdentityCredentials.get(registration.id) ?? []).length > 0;
}

const others = (world: TenantData): WireObject[] => servicePrincipals(world).filter((app) => !isMicrosofts(app));

function linesOf(world: TenantData, severityOf: (app: WireObject) => string | undefined): ReferenceFinding[] {
  return others(world).flatMap((app): ReferenceFinding[] => {
    const severity = severityOf(app);
    return severity === undefined ? [] : [['service-principal', text(app, 'displayName'), severity]];
  });
}

/** Permission by role by credential: a critical role turns a high permission critical; a door that is not open is one less. */
export function riskyApps(world: TenantData, now: Date): ReferenceFinding[] {
  return linesOf(world, (app) => {
    const power = powerOf(world, app);
    const itself = findWorstSeverity(power.itself);
    const everyone = findWorstSeverity(power.everyone);
    const severities: string[] = [];
    if (itself !== undefined) {
      const full = rolesOf(world, app).includes('critical') ? 'critical' : itself;
      severities.push(isOff(app) || !canSignIn(world, app, now) ? lowerSeverity(full) : full);
    }
    if (everyone !== undefined) severities.push(isOff(app) ? lowerSeverity(everyone) : everyone);
    const small = isOff(app) ? 'info' : 'low';
    return findWorstSeverity(severities) ?? (power.unrated ? small : undefined);
  });
}

/** Apps with a role, as bad as the role. */
export function appsWithRoles(world: TenantData): ReferenceFinding[] {
  return linesOf(world, (app) => {
    const severity = findWorstSeverity(rolesOf(world, app));
    return severity !== undefined && isOff(app) ? lowerSeverity(severity) : severity;
  });
}

/** The name as it reads: a Greek capital Mu looks like an M. */
const asRead = (name: string): string => name.replaceAll('\u039c', 'M');
/** Of PerfectData Software, in many published cases of mailboxes taken over. */
const KNOWN_FROM_ATTACKS = ['ff8d92dc-3d82-41d6-bcbd-b9174d163620'];

function looks(world: TenantData, app: WireObject, now: Date): string[] {
  const power = powerOf(world, app);
  const byAll = findWorstSeverity([...power.itself, ...power.everyone]) !== undefined;
  const strong = byAll || findWorstSeverity(power.people) !== undefined;
  const weight = byAll ? 'high' : 'medium';
  const own = registrationOf(world, app) !== undefined;
  const verified =
    app['verifiedPublisher'] !== null && text(app['verifiedPublisher'] as WireObject, 'displayName') !== '';
  const name = text(app, 'displayName');
  const age = ageDays(text(app, 'createdDateTime'), now);
  const severities: string[] = [];
  if (KNOWN_FROM_ATTACKS.includes(text(app, 'appId'))) severities.push(strong || age <= 30 ? 'high' : 'medium');

  const named: string[] = [];
  if (asRead(name) !== name && /^microsoft/i.test(asRead(name))) named.push('critical');
  else if (/[\u200b-\u200f\u202a-\u202e]/.test(name)) named.push('high');
  else if (/^(microsoft|office|outlook|sharepoint|onedrive|teams|azure)\b/i.test(name) && !verified) {
    named.push(own ? 'medium' : 'high');
  } else if (enabledAdmins(world).some((admin) => admin['displayName'] === name)) named.push('high');
  severities.push(...named.map((severity) => (strong ? severity : lowerSeverity(severity))));

  const replies = (app['replyUrls'] ?? []) as readonly string[];
  if (replies.some((url) => /^http:\/\/localhost:\d+\/access$|^http:\/\/(?!localhost|127\.)/.test(url))) {
    severities.push(strong ? weight : 'low');
  }
  if (strong && !own && !verified && app['servicePrincipalType'] === 'Application') severities.push(weight);
  if (strong && age <= 7) severities.push(weight);
  return severities;
}

/** Apps whose name, publisher, address or age is odd, and more so the more they may do. */
export function suspiciousApps(world: TenantData, now: Date): ReferenceFinding[] {
  return linesOf(world, (app) => {
    const severity = findWorstSeverity(looks(world, app, now));
    return severity !== undefined && isOff(app) ? lowerSeverity(severity) : severity;
  });
}

/** What was given by the clicks of the last days, each as bad as its permission; one less where it is for one person. */
export function strongGrants(world: TenantData, now: Date, days: number): ReferenceFinding[] {
  return [...grantClicks(world, now, days)].flatMap((click): ReferenceFinding[] => {
    const severities: (string | undefined)[] = [];
    const apps = new Set<WireObject>();
    for (const event of world.directoryAudits.filter((one) => one['correlationId'] === click)) {
      for (const target of event['targetResources'] as readonly WireObject[]) {
        const changed = target['modifiedProperties'] as readonly { displayName: string; newValue: string | null }[];
        const value = (property: string) =>
          (changed.find(({ displayName }) => displayName === property)?.newValue ?? '').replaceAll('"', '');
        const app = world.servicePrincipals.byId(value('ServicePrincipal.ObjectID'));
        if (app === undefined || isMicrosofts(app)) continue;
        apps.add(app);
        severities.push(AS_ITSELF[value('AppRole.Value')]);
        const forAll = value('DelegatedPermissionGrant.ConsentType') === 'AllPrincipals';
        for (const scope of value('DelegatedPermissionGrant.Scope').split(' ')) {
          const level = AS_PEOPLE[scope];
          severities.push(level === undefined || forAll ? level : lowerSeverity(level));
        }
      }
    }
    const severity = findWorstSeverity(severities.filter((one) => one !== undefined));
    if (severity === undefined) return [];
    return [...apps].map((app) => ['service-principal', text(app, 'displayName'), severity]);
  });
}
