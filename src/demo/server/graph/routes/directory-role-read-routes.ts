import type { WireObject } from '../../../demo-tenant-contract.js';
import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import type { Expansions } from '../../odata/expand-relations.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import { rowsFromList } from '../../row-collection.js';
import { omitProperty } from '../../omit-property.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { READ_ROLES } from '../route-permission-sets.js';
import { okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

const ASSIGNMENTS = {
  type: entities.roleAssignmentType,
  options: ['$filter', '$top', '$expand'],
  singleExpand: true,
  keys: ['principalId', 'roleDefinitionId'],
  filters: parseFilterRules(
    'id: eq; principalId: eq in; roleDefinitionId: eq in; directoryScopeId: eq; appScopeId: eq',
  ),
} as const satisfies CollectionRules;

const DEFINITIONS = {
  type: entities.roleDefinitionType,
  options: ['$filter', '$top'],
  defaultTop: 999,
  filters: parseFilterRules(
    'id: eq in; displayName: eq startswith; isBuiltIn: eq; templateId: eq; isPrivileged: eq; isEnabled: eq',
  ),
} as const satisfies CollectionRules;

/** Active roles do not page: they do not support `$top`. Source: https://learn.microsoft.com/graph/paging */
const DIRECTORY_ROLES = {
  type: entities.directoryRoleType,
  options: ['$filter', '$expand'],
  defaultTop: 999,
  filters: parseFilterRules('id: eq; displayName: eq; roleTemplateId: eq'),
} as const satisfies CollectionRules;

const ROLES = '/roleManagement/directory';

/** GET routes of active roles, role definitions and role assignments. */
export const directoryRoleReadRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/directoryRoles',
    permissions: READ_ROLES,
    handle: (call) => {
      const follow = (row: WireObject) => call.directory.roleMembers(String(row['roleTemplateId']));
      const rules = { ...DIRECTORY_ROLES, expansions: { members: { type: entities.directoryObjectType, follow } } };
      return okReply(
        call,
        'directoryRoles',
        buildCollectionPage(call.request, rowsFromList(call.world.directoryRoles), rules),
      );
    },
  },
  {
    method: 'GET',
    path: '/directoryRoles/{id}',
    permissions: READ_ROLES,
    handle: (call) =>
      okReply(call, 'directoryRoles/$entity', buildSingleObject(call.request, theRole(call), DIRECTORY_ROLES)),
  },
  {
    method: 'GET',
    path: '/directoryRoles/{id}/members',
    permissions: READ_ROLES,
    handle: (call) => {
      const rows = rowsFromList(call.directory.roleMembers(String(theRole(call)['roleTemplateId'])));
      const rules = { type: entities.directoryObjectType, options: [], defaultTop: 999 };
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: `${ROLES}/roleDefinitions`,
    permissions: READ_ROLES,
    handle: (call) =>
      okReply(
        call,
        'roleManagement/directory/roleDefinitions',
        buildCollectionPage(call.request, definitions(call), DEFINITIONS),
      ),
  },
  {
    method: 'GET',
    path: `${ROLES}/roleDefinitions/{id}`,
    permissions: READ_ROLES,
    handle: (call) => {
      const definition = definitionOf(call, call.param('id'));
      if (definition === undefined) throw notFound(call.param('id'));
      return okReply(
        call,
        'roleManagement/directory/roleDefinitions/$entity',
        buildSingleObject(call.request, definition, DEFINITIONS),
      );
    },
  },
  {
    method: 'GET',
    path: `${ROLES}/roleAssignments`,
    permissions: READ_ROLES,
    handle: (call) => {
      const rows = call.overlay.table('roleAssignments');
      const rules = { ...ASSIGNMENTS, expansions: createRoleExpansions(call) };
      return okReply(call, 'roleManagement/directory/roleAssignments', buildCollectionPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: `${ROLES}/roleAssignments/{id}`,
    permissions: READ_ROLES,
    handle: (call) => {
      const row = call.overlay.table('roleAssignments').byId(call.param('id'));
      if (row === undefined) throw notFound(call.param('id'));
      const rules = { ...ASSIGNMENTS, expansions: createRoleExpansions(call) };
      return okReply(
        call,
        'roleManagement/directory/roleAssignments/$entity',
        buildSingleObject(call.request, row, rules),
      );
    },
  },
];

/** `principal` (null when deleted or a partner's) and `roleDefinition`. */
export function createRoleExpansions(call: GraphCall): Expansions {
  return {
    principal: {
      type: entities.directoryObjectType,
      follow: (row) => call.directory.object(String(row['principalId'])),
    },
    roleDefinition: {
      type: entities.roleDefinitionType,
      follow: (row) => definitionOf(call, String(row['roleDefinitionId'])) ?? null,
    },
  };
}

/** `isPrivileged` exists in beta only. */
function definitions(call: GraphCall) {
  return rowsFromList(call.world.roleDefinitions.map((row) => forVersion(call, row)));
}

function definitionOf(call: GraphCall, id: string): WireObject | undefined {
  const row = call.world.roleDefinitions.find((definition) => definition.id === id);
  return row === undefined ? undefined : forVersion(call, row);
}

function forVersion(call: GraphCall, row: WireObject): WireObject {
  if (call.version === 'beta') return row;
  return { ...omitProperty(row, 'isPrivileged'), id: row.id };
}

function theRole(call: GraphCall): WireObject {
  const role = call.world.directoryRoles.find(({ id }) => id === call.param('id'));
  if (role === undefined) throw notFound(call.param('id'));
  return role;
}
