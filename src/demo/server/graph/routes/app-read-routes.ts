import type { WireObject } from '../../../demo-tenant-contract.js';
import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import { pickRows, rowsFromList } from '../../row-collection.js';
import { answerDeltaQuery } from '../delta-query-handler.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { READ_APP_ROLE_ASSIGNMENTS, READ_APPLICATIONS, READ_GRANTS } from '../route-permission-sets.js';
import { okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

const APP_FILTERS = `
  id: eq in ne! not!; appId: eq in ne! not!; displayName: eq in startswith ge le ne! not!; createdDateTime: eq! ge! le! lt! gt!;
  tags: any eq; signInAudience: eq! in! startswith!`;

const SERVICE_PRINCIPALS = {
  type: entities.servicePrincipalType,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  keys: ['appId'],
  orderBy: ['displayName'],
  filters: parseFilterRules(`${APP_FILTERS}; servicePrincipalType: eq in ne! not!; accountEnabled: eq in ne! not!;
    appOwnerOrganizationId: eq! in! ne!; servicePrincipalNames: any eq startswith; appRoleAssignmentRequired: eq!`),
} as const satisfies CollectionRules;

const APPLICATIONS = {
  type: entities.applicationType,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  keys: ['appId'],
  orderBy: ['displayName'],
  filters: parseFilterRules(APP_FILTERS),
} as const satisfies CollectionRules;

/**
 * The only properties `appRoleAssignedTo` filters by. Source:
 * https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
const ASSIGNMENTS = {
  type: entities.appRoleAssignmentType,
  options: ['$filter', '$top', '$count'],
  filters: parseFilterRules(
    'principalId: eq; resourceId: eq; appRoleId: eq; principalType: eq!; principalDisplayName: eq startswith',
  ),
} as const satisfies CollectionRules;

/** OData rules for lists of delegated permission grants. */
export const DELEGATED_GRANT_RULES = {
  type: entities.oauth2PermissionGrantType,
  options: ['$filter', '$top'],
  keys: ['clientId', 'principalId', 'resourceId'],
  filters: parseFilterRules(
    'id: eq; clientId: eq; consentType: eq; principalId: eq; resourceId: eq; scope: eq startswith',
  ),
} as const satisfies CollectionRules;

const OBJECTS = { type: entities.directoryObjectType, options: ['$top'] } as const satisfies CollectionRules;

const SP = '/servicePrincipals/{id}';

/** GET routes of applications, service principals and their grants. */
export const appRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/servicePrincipals',
    permissions: READ_APPLICATIONS,
    handle: (call) =>
      okReply(
        call,
        'servicePrincipals',
        buildCollectionPage(call.request, call.overlay.table('servicePrincipals'), servicePrincipalsWith(call)),
      ),
  },
  {
    method: 'GET',
    path: '/servicePrincipals/delta',
    permissions: READ_APPLICATIONS,
    handle: (call) => answerDeltaQuery(call, 'servicePrincipals', entities.servicePrincipalType),
  },
  {
    method: 'GET',
    path: SP,
    permissions: READ_APPLICATIONS,
    handle: (call) =>
      okReply(
        call,
        'servicePrincipals/$entity',
        buildSingleObject(call.request, requireServicePrincipal(call), servicePrincipalsWith(call)),
      ),
  },
  assignmentRoute('appRoleAssignments', 'principalId', 2),
  assignmentRoute('appRoleAssignedTo', 'resourceId', 1),
  {
    method: 'GET',
    path: `${SP}/oauth2PermissionGrants`,
    permissions: READ_GRANTS,
    handle: (call) => {
      const rows = rowsFromList(
        call.overlay.table('oauth2PermissionGrants').where('clientId', requireServicePrincipal(call).id),
      );
      return okReply(call, 'oauth2PermissionGrants', buildCollectionPage(call.request, rows, DELEGATED_GRANT_RULES));
    },
  },
  {
    method: 'GET',
    path: `${SP}/owners`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const rows = rowsFromList(call.directory.owners(requireServicePrincipal(call).id));
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rows, OBJECTS));
    },
  },
  ...(['memberOf', 'transitiveMemberOf'] as const).map((name): GraphRoute => ({
    method: 'GET',
    path: `${SP}/${name}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const all = call.directory.memberships(requireServicePrincipal(call).id, name === 'transitiveMemberOf');
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rowsFromList(all), OBJECTS));
    },
  })),
  {
    method: 'GET',
    path: '/applications',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) =>
      okReply(
        call,
        'applications',
        buildCollectionPage(call.request, call.overlay.table('applications'), applicationsWith(call)),
      ),
  },
  {
    method: 'GET',
    path: '/applications/delta',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) => answerDeltaQuery(call, 'applications', entities.applicationType),
  },
  {
    method: 'GET',
    path: '/applications/{id}',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) =>
      okReply(
        call,
        'applications/$entity',
        buildSingleObject(call.request, requireApplication(call), applicationsWith(call)),
      ),
  },
  {
    method: 'GET',
    path: '/applications/{id}/owners',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) => {
      const rows = rowsFromList(call.directory.owners(requireApplication(call).id));
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rows, OBJECTS));
    },
  },
  {
    method: 'GET',
    path: '/applications/{id}/federatedIdentityCredentials',
    permissions: READ_APPLICATIONS,
    cost: 2,
    handle: (call) => {
      const rows = rowsFromList(call.directory.federatedCredentials(requireApplication(call).id));
      const rules = { type: entities.federatedIdentityCredentialType, options: ['$filter', '$top'] } as const;
      const filters = parseFilterRules('id: eq; name: eq; subject: eq; issuer: eq');
      const page = buildCollectionPage(call.request, rows, { ...rules, filters });
      return okReply(call, 'applications/federatedIdentityCredentials', page);
    },
  },
];

/** The service principal of the path; throws 404. */
export function requireServicePrincipal(call: GraphCall): WireObject {
  const row = call.overlay.table('servicePrincipals').byId(call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}

/** The application of the path, by object id; throws 404. */
export function requireApplication(call: GraphCall): WireObject {
  const row = call.overlay.table('applications').byId(call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}

function assignmentRoute(
  name: 'appRoleAssignments' | 'appRoleAssignedTo',
  property: 'principalId' | 'resourceId',
  cost: number,
): GraphRoute {
  return {
    method: 'GET',
    path: `${SP}/${name}`,
    permissions: READ_APP_ROLE_ASSIGNMENTS,
    cost,
    handle: (call) => {
      const table = call.overlay.table('appRoleAssignments');
      const rows = pickRows(table, table.positions(property, requireServicePrincipal(call).id));
      return okReply(call, 'appRoleAssignments', buildCollectionPage(call.request, rows, ASSIGNMENTS));
    },
  };
}

function servicePrincipalsWith({ overlay, directory }: GraphCall): CollectionRules {
  const assignments = (property: 'principalId' | 'resourceId') => (row: WireObject) =>
    overlay.table('appRoleAssignments').where(property, row.id);
  return {
    ...SERVICE_PRINCIPALS,
    expansions: {
      appRoleAssignments: { type: entities.appRoleAssignmentType, follow: assignments('principalId') },
      appRoleAssignedTo: { type: entities.appRoleAssignmentType, follow: assignments('resourceId') },
      owners: { type: entities.directoryObjectType, follow: (row) => directory.owners(row.id) },
    },
  };
}

function applicationsWith({ directory }: GraphCall): CollectionRules {
  const owners = { type: entities.directoryObjectType, follow: (row: WireObject) => directory.owners(row.id) };
  const federatedIdentityCredentials = {
    type: entities.federatedIdentityCredentialType,
    follow: (row: WireObject) => directory.federatedCredentials(row.id),
  };
  return { ...APPLICATIONS, expansions: { owners, federatedIdentityCredentials } };
}
