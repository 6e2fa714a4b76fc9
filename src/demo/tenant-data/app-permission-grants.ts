import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { Instant } from '../../core/instant.js';
import { instant } from '../../core/instant.js';
import type { Table, WireObject } from '../demo-tenant-contract.js';
import type { AppSpec } from './app-spec.js';
import type { AppKey } from './named-app-lookup.js';
import { APP_KEYS, appSpec, servicePrincipalId } from './named-app-lookup.js';
import type { GeneratorContext } from './generator-context.js';
import {
  countSignInFillers,
  createFillerAppSpec,
  countFillers,
  fillerServicePrincipalId,
  findSignInFiller,
} from './filler-app-specs.js';
import { groupId } from './directory-groups.js';
import { packGuids, unpackGuids } from './indexed-guid.js';
import { personId } from './named-people.js';
import { pickCyclic } from './seeded-random.js';
import type { ApiResourceKey } from './microsoft-api-permissions.js';
import { API_RESOURCES, API_RESOURCE_KEYS, appRoleId } from './microsoft-api-permissions.js';
import { cacheLatest, createLazyTable } from './lazy-table.js';
import { employeeId, countUsers } from './directory-users.js';

const appRoleAssignmentEntity = graphEntity<V1.AppRoleAssignment, Beta.AppRoleAssignment>();
const oAuth2PermissionGrantEntity = graphEntity<V1.OAuth2PermissionGrant, Beta.OAuth2PermissionGrant>();

/** Grants per app in a large tenant. */
const APP_ROLES_PER_APP = 6;
/** One for all users, the others for one person each. */
const GRANTS_PER_CALLER = 4;

/** Permissions of filler apps: harmless reads. */
const HARMLESS = [
  'User.Read.All',
  'Group.Read.All',
  'GroupMember.Read.All',
  'Calendars.Read',
  'Contacts.Read',
  'Reports.Read.All',
  'Organization.Read.All',
  'Domain.Read.All',
  'ServiceHealth.Read.All',
  'Presence.Read.All',
  'People.Read.All',
  'Sites.Selected',
  'TeamSettings.Read.All',
] as const;
/** One filler app in fifty holds one of these instead. */
const SERIOUS = ['Mail.Send', 'Files.Read.All', 'Mail.Read', 'Sites.Read.All'] as const;

/** appRoleAssignment: application permissions of apps, and people and groups assigned to apps. */
export function buildAppRoleAssignmentsTable(context: GeneratorContext): Table {
  const specOf = cacheLatest((filler) => createFillerAppSpec(context, filler));
  return createLazyTable({
    fixed: [...APP_KEYS.flatMap((key) => namedAssignments(context, key)), ...accessAssignments(context)],
    filler: countFillers(context) * APP_ROLES_PER_APP,
    make: (row) => fillerAssignment(context, row, specOf),
    fillerOf: (id) => rowOf(context, 'app role assignment', id),
  });
}

function namedAssignments(context: GeneratorContext, key: AppKey): readonly WireObject[] {
  const spec = appSpec(key);
  const principalId = servicePrincipalId(context, key);
  return (spec.appRoles ?? []).map((role, i) => {
    const { resource, value } = splitAppRole(role);
    return assignment(context, packGuids(principalId, context.named(`app role assignment ${key} ${role}`)), {
      principalId,
      principalType: 'ServicePrincipal',
      principalDisplayName: spec.name,
      resource,
      appRoleId: appRoleId(resource, value),
      at: grantedAt(context, spec, i),
    });
  });
}

/** When an app got its nth application permission: two seconds apart, as a script would grant them. */
export function grantedAt(context: GeneratorContext, spec: AppSpec, place: number): Instant {
  const first = context.ago(spec.grantedDaysAgo ?? spec.createdDaysAgo, spec.grantedTime ?? '08:05');
  return instant(Date.parse(first) + place * 2000);
}

/** Splits `service:Permission`. Throws RangeError for an unknown service. */
export function splitAppRole(role: string): { readonly resource: ApiResourceKey; readonly value: string } {
  const resource = API_RESOURCE_KEYS.find((key) => role.startsWith(`${key}:`));
  if (resource === undefined) throw new RangeError(`no such service: ${role}`);
  return { resource, value: role.slice(resource.length + 1) };
}

/** Assignments of default access (the all-zero app role) to an app that requires assignment. */
function accessAssignments(context: GeneratorContext): readonly WireObject[] {
  const travel = servicePrincipalId(context, 'travel');
  const base = {
    appRoleId: '00000000-0000-0000-0000-000000000000',
    resourceId: travel,
    resourceDisplayName: appSpec('travel').name,
    createdDateTime: context.ago(700, '11:00'),
    deletedDateTime: null,
  };
  const finance = groupId(context, 'finance');
  const employee = personId(context, 'employee');
  return [
    {
      ...base,
      id: packGuids(finance, context.named('travel for finance')),
      principalId: finance,
      principalType: 'Group',
      principalDisplayName: 'Finance approvals',
    },
    {
      ...base,
      id: packGuids(employee, context.named('travel for one')),
      principalId: employee,
      principalType: 'User',
      principalDisplayName: 'Jonathan Ward',
    },
  ];
}

function fillerAssignment(context: GeneratorContext, row: number, specOf: (filler: number) => AppSpec): WireObject {
  const filler = Math.floor(row / APP_ROLES_PER_APP);
  const place = row % APP_ROLES_PER_APP;
  const principalId = fillerServicePrincipalId(context, filler);
  const draw = context.dice('app roles', filler);
  const first = draw.int(HARMLESS.length);
  const serious = draw.chance(2) && place === 0;
  const spec = specOf(filler);
  return assignment(context, packGuids(principalId, context.guid('app role assignment', row)), {
    principalId,
    principalType: 'ServicePrincipal',
    principalDisplayName: spec.name,
    resource: 'graph',
    appRoleId: appRoleId('graph', serious ? draw.pick(SERIOUS) : pickCyclic(HARMLESS, first + place)),
    at: context.ago(spec.createdDaysAgo, '08:05'),
  });
}

interface AssignmentFacts {
  readonly principalId: string;
  readonly principalType: string;
  readonly principalDisplayName: string;
  readonly resource: ApiResourceKey;
  readonly appRoleId: string;
  readonly at: string;
}

function assignment(context: GeneratorContext, id: string, facts: AssignmentFacts): WireObject {
  return appRoleAssignmentEntity({
    id,
    deletedDateTime: null,
    appRoleId: facts.appRoleId,
    createdDateTime: facts.at,
    principalDisplayName: facts.principalDisplayName,
    principalId: facts.principalId,
    principalType: facts.principalType,
    resourceDisplayName: API_RESOURCES[facts.resource].name,
    resourceId: servicePrincipalId(context, facts.resource),
  });
}

/** oauth2PermissionGrant: what apps may do on behalf of all users, or of one person. */
export function buildPermissionGrantsTable(context: GeneratorContext): Table {
  return createLazyTable({
    fixed: APP_KEYS.flatMap((key) =>
      (appSpec(key).delegated ?? []).map((spec, i): WireObject => {
        const clientId = servicePrincipalId(context, key);
        const principalId = spec.person === undefined ? null : personId(context, spec.person);
        return grant(context, clientId, context.named(`grant ${key} ${i}`), spec.resource, principalId, spec.scope);
      }),
    ),
    filler: countSignInFillers(context) * grantsPerCaller(context),
    make: (row) => fillerGrant(context, row),
    fillerOf: (id) => rowOf(context, 'grant', id),
  });
}

/** A tenant with only the named people has only grants for all users. */
function grantsPerCaller(context: GeneratorContext): number {
  return countUsers(context).filler < GRANTS_PER_CALLER ? 1 : GRANTS_PER_CALLER;
}

function fillerGrant(context: GeneratorContext, row: number): WireObject {
  const perCaller = grantsPerCaller(context);
  const caller = Math.floor(row / perCaller);
  const place = row % perCaller;
  const clientId = fillerServicePrincipalId(context, findSignInFiller(caller));
  const own = context.guid('grant', row);
  if (place === 0) return grant(context, clientId, own, 'graph', null, ' openid profile email User.Read');
  // Different people: consecutive ones from a random start per app.
  const employees = countUsers(context).filler;
  const start = context.dice('grants', caller).int(employees);
  const person = employeeId(context, (start + place) % employees);
  return grant(context, clientId, own, 'graph', person, ' openid profile User.Read Calendars.Read offline_access');
}

function grant(
  context: GeneratorContext,
  clientId: string,
  own: string,
  resource: ApiResourceKey,
  principalId: string | null,
  scope: string,
): WireObject {
  return oAuth2PermissionGrantEntity({
    id: packGuids(clientId, own),
    clientId,
    consentType: principalId === null ? 'AllPrincipals' : 'Principal',
    principalId,
    resourceId: servicePrincipalId(context, resource),
    scope,
  });
}

/** Reads the row number in the second half of a packed id. */
function rowOf(context: GeneratorContext, kind: string, id: string): number | undefined {
  const [, own] = unpackGuids(id);
  return own === undefined ? undefined : context.indexOf(kind, own);
}
