import type { WireObject } from '../../world.js';
import { listPage, single, type CollectionRules } from '../odata/collection.js';
import type { Expansions } from '../odata/expand.js';
import { filterRules } from '../odata/filter-rules.js';
import { rowsOf } from '../rows.js';
import { without } from '../without.js';
import * as entities from './entities.js';
import { notFound } from './errors.js';
import { READ_ROLES } from './permission-sets.js';
import { ok, type GraphCall, type Route } from './route.js';

const ASSIGNMENTS = {
  type: entities.roleAssignment,
  options: ['$filter', '$top', '$expand'],
  singleExpand: true,
  keys: ['principalId', 'roleDefinitionId'],
  filters: filterRules('id: eq; principalId: eq in; roleDefinitionId: eq in; directoryScopeId: eq; appScopeId: eq'),
} as const satisfies CollectionRules;

const DEFINITIONS = {
  type: entities.roleDefinition,
  options: ['$filter', '$top'],
  defaultTop: 999,
  filters: filterRules(
    'id: eq in; displayName: eq startswith; isBuiltIn: eq; templateId: eq; isPrivileged: eq; isEnabled: eq',
  ),
} as const satisfies CollectionRules;

/** Active roles do not page: they do not support `$top`. Source: https://learn.microsoft.com/graph/paging */
const DIRECTORY_ROLES = {
  type: entities.directoryRole,
  options: ['$filter', '$expand'],
  defaultTop: 999,
  filters: filterRules('id: eq; displayName: eq; roleTemplateId: eq'),
} as const satisfies CollectionRules;

const ROLES = '/roleManagement/directory';

/** GET routes of active roles, role definitions and role assignments. */
export const roleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/directoryRoles',
    permissions: READ_ROLES,
    handle: (call) => {
      const follow = (row: WireObject) => call.directory.roleMembers(String(row['roleTemplateId']));
      const rules = { ...DIRECTORY_ROLES, expansions: { members: { type: entities.directoryObject, follow } } };
      return ok(call, 'directoryRoles', listPage(call.request, rowsOf(call.world.directoryRoles), rules));
    },
  },
  {
    method: 'GET',
    path: '/directoryRoles/{id}',
    permissions: READ_ROLES,
    handle: (call) => ok(call, 'directoryRoles/$entity', single(call.request, theRole(call), DIRECTORY_ROLES)),
  },
  {
    method: 'GET',
    path: '/directoryRoles/{id}/members',
    permissions: READ_ROLES,
    handle: (call) => {
      const rows = rowsOf(call.directory.roleMembers(String(theRole(call)['roleTemplateId'])));
      const rules = { type: entities.directoryObject, options: [], defaultTop: 999 };
      return ok(call, 'directoryObjects', listPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: `${ROLES}/roleDefinitions`,
    permissions: READ_ROLES,
    handle: (call) =>
      ok(call, 'roleManagement/directory/roleDefinitions', listPage(call.request, definitions(call), DEFINITIONS)),
  },
  {
    method: 'GET',
    path: `${ROLES}/roleDefinitions/{id}`,
    permissions: READ_ROLES,
    handle: (call) => {
      const definition = definitionOf(call, call.param('id'));
      if (definition === undefined) throw notFound(call.param('id'));
      return ok(
        call,
        'roleManagement/directory/roleDefinitions/$entity',
        single(call.request, definition, DEFINITIONS),
      );
    },
  },
  {
    method: 'GET',
    path: `${ROLES}/roleAssignments`,
    permissions: READ_ROLES,
    handle: (call) => {
      const rows = call.overlay.table('roleAssignments');
      const rules = { ...ASSIGNMENTS, expansions: roleExpansions(call) };
      return ok(call, 'roleManagement/directory/roleAssignments', listPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: `${ROLES}/roleAssignments/{id}`,
    permissions: READ_ROLES,
    handle: (call) => {
      const row = call.overlay.table('roleAssignments').byId(call.param('id'));
      if (row === undefined) throw notFound(call.param('id'));
      const rules = { ...ASSIGNMENTS, expansions: roleExpansions(call) };
      return ok(call, 'roleManagement/directory/roleAssignments/$entity', single(call.request, row, rules));
    },
  },
];

/** `principal` (null when deleted or a partner's) and `roleDefinition`. */
export function roleExpansions(call: GraphCall): Expansions {
  return {
    principal: {
      type: entities.directoryObject,
      follow: (row) => call.directory.object(String(row['principalId'])),
    },
    roleDefinition: {
      type: entities.roleDefinition,
      follow: (row) => definitionOf(call, String(row['roleDefinitionId'])) ?? null,
    },
  };
}

/** `isPrivileged` exists in beta only. */
function definitions(call: GraphCall) {
  return rowsOf(call.world.roleDefinitions.map((row) => forVersion(call, row)));
}

function definitionOf(call: GraphCall, id: string): WireObject | undefined {
  const row = call.world.roleDefinitions.find((definition) => definition.id === id);
  return row === undefined ? undefined : forVersion(call, row);
}

function forVersion(call: GraphCall, row: WireObject): WireObject {
  if (call.version === 'beta') return row;
  return { ...without(row, 'isPrivileged'), id: row.id };
}

function theRole(call: GraphCall): WireObject {
  const role = call.world.directoryRoles.find(({ id }) => id === call.param('id'));
  if (role === undefined) throw notFound(call.param('id'));
  return role;
}
