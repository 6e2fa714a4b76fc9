import type { WireObject } from '../../world.js';
import { listPage, single, type CollectionRules } from '../odata/collection.js';
import { filterRules } from '../odata/filter-rules.js';
import { rowsAt, rowsOf } from '../rows.js';
import { deltaReply } from './delta.js';
import * as entities from './entities.js';
import { notFound } from './errors.js';
import { READ_APP_ROLE_ASSIGNMENTS, READ_APPLICATIONS, READ_GRANTS } from './permission-sets.js';
import { ok, type GraphCall, type Route } from './route.js';

const APP_FILTERS = `
  id: eq in ne! not!; appId: eq in ne! not!; displayName: eq in startswith ge le ne! not!; createdDateTime: eq! ge! le! lt! gt!;
  tags: any eq; signInAudience: eq! in! startswith!`;

const SERVICE_PRINCIPALS = {
  type: entities.servicePrincipal,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  keys: ['appId'],
  orderBy: ['displayName'],
  filters: filterRules(`${APP_FILTERS}; servicePrincipalType: eq in ne! not!; accountEnabled: eq in ne! not!;
    appOwnerOrganizationId: eq! in! ne!; servicePrincipalNames: any eq startswith; appRoleAssignmentRequired: eq!`),
} as const satisfies CollectionRules;

const APPLICATIONS = {
  type: entities.application,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  keys: ['appId'],
  orderBy: ['displayName'],
  filters: filterRules(APP_FILTERS),
} as const satisfies CollectionRules;

/**
 * The only properties `appRoleAssignedTo` filters by. Source:
 * https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
const ASSIGNMENTS = {
  type: entities.appRoleAssignment,
  options: ['$filter', '$top', '$count'],
  filters: filterRules(
    'principalId: eq; resourceId: eq; appRoleId: eq; principalType: eq!; principalDisplayName: eq startswith',
  ),
} as const satisfies CollectionRules;

/** OData rules for lists of delegated permission grants. */
export const GRANTS = {
  type: entities.oauth2PermissionGrant,
  options: ['$filter', '$top'],
  keys: ['clientId', 'principalId', 'resourceId'],
  filters: filterRules('id: eq; clientId: eq; consentType: eq; principalId: eq; resourceId: eq; scope: eq startswith'),
} as const satisfies CollectionRules;

const OBJECTS = { type: entities.directoryObject, options: ['$top'] } as const satisfies CollectionRules;

const SP = '/servicePrincipals/{id}';

/** GET routes of applications, service principals and their grants. */
export const appRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/servicePrincipals',
    permissions: READ_APPLICATIONS,
    handle: (call) =>
      ok(
        call,
        'servicePrincipals',
        listPage(call.request, call.overlay.table('servicePrincipals'), servicePrincipalsWith(call)),
      ),
  },
  {
    method: 'GET',
    path: '/servicePrincipals/delta',
    permissions: READ_APPLICATIONS,
    handle: (call) => deltaReply(call, 'servicePrincipals', entities.servicePrincipal),
  },
  {
    method: 'GET',
    path: SP,
    permissions: READ_APPLICATIONS,
    handle: (call) =>
      ok(
        call,
        'servicePrincipals/$entity',
        single(call.request, theServicePrincipal(call), servicePrincipalsWith(call)),
      ),
  },
  assignmentRoute('appRoleAssignments', 'principalId', 2),
  assignmentRoute('appRoleAssignedTo', 'resourceId', 1),
  {
    method: 'GET',
    path: `${SP}/oauth2PermissionGrants`,
    permissions: READ_GRANTS,
    handle: (call) => {
      const rows = rowsOf(call.overlay.table('oauth2PermissionGrants').where('clientId', theServicePrincipal(call).id));
      return ok(call, 'oauth2PermissionGrants', listPage(call.request, rows, GRANTS));
    },
  },
  {
    method: 'GET',
    path: `${SP}/owners`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const rows = rowsOf(call.directory.owners(theServicePrincipal(call).id));
      return ok(call, 'directoryObjects', listPage(call.request, rows, OBJECTS));
    },
  },
  ...(['memberOf', 'transitiveMemberOf'] as const).map((name): Route => ({
    method: 'GET',
    path: `${SP}/${name}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const all = call.directory.memberships(theServicePrincipal(call).id, name === 'transitiveMemberOf');
      return ok(call, 'directoryObjects', listPage(call.request, rowsOf(all), OBJECTS));
    },
  })),
  {
    method: 'GET',
    path: '/applications',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) =>
      ok(call, 'applications', listPage(call.request, call.overlay.table('applications'), applicationsWith(call))),
  },
  {
    method: 'GET',
    path: '/applications/delta',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) => deltaReply(call, 'applications', entities.application),
  },
  {
    method: 'GET',
    path: '/applications/{id}',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) =>
      ok(call, 'applications/$entity', single(call.request, theApplication(call), applicationsWith(call))),
  },
  {
    method: 'GET',
    path: '/applications/{id}/owners',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) => {
      const rows = rowsOf(call.directory.owners(theApplication(call).id));
      return ok(call, 'directoryObjects', listPage(call.request, rows, OBJECTS));
    },
  },
  {
    method: 'GET',
    path: '/applications/{id}/federatedIdentityCredentials',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) => {
      const rows = rowsOf(call.directory.federatedCredentials(theApplication(call).id));
      const rules = { type: entities.federatedIdentityCredential, options: ['$filter', '$top'] } as const;
      const filters = filterRules('id: eq; name: eq; subject: eq; issuer: eq');
      const page = listPage(call.request, rows, { ...rules, filters });
      return ok(call, 'applications/federatedIdentityCredentials', page);
    },
  },
];

/** The service principal of the path; throws 404. */
export function theServicePrincipal(call: GraphCall): WireObject {
  const row = call.overlay.table('servicePrincipals').byId(call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}

/** The application of the path, by object id; throws 404. */
export function theApplication(call: GraphCall): WireObject {
  const row = call.overlay.table('applications').byId(call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}

function assignmentRoute(
  name: 'appRoleAssignments' | 'appRoleAssignedTo',
  property: 'principalId' | 'resourceId',
  cost: number,
): Route {
  return {
    method: 'GET',
    path: `${SP}/${name}`,
    permissions: READ_APP_ROLE_ASSIGNMENTS,
    cost,
    handle: (call) => {
      const table = call.overlay.table('appRoleAssignments');
      const rows = rowsAt(table, table.positions(property, theServicePrincipal(call).id));
      return ok(call, 'appRoleAssignments', listPage(call.request, rows, ASSIGNMENTS));
    },
  };
}

function servicePrincipalsWith({ overlay, directory }: GraphCall): CollectionRules {
  const assignments = (property: 'principalId' | 'resourceId') => (row: WireObject) =>
    overlay.table('appRoleAssignments').where(property, row.id);
  return {
    ...SERVICE_PRINCIPALS,
    expansions: {
      appRoleAssignments: { type: entities.appRoleAssignment, follow: assignments('principalId') },
      appRoleAssignedTo: { type: entities.appRoleAssignment, follow: assignments('resourceId') },
      owners: { type: entities.directoryObject, follow: (row) => directory.owners(row.id) },
    },
  };
}

function applicationsWith({ directory }: GraphCall): CollectionRules {
  const owners = { type: entities.directoryObject, follow: (row: WireObject) => directory.owners(row.id) };
  return { ...APPLICATIONS, expansions: { owners } };
}
