import { randomUUID } from 'node:crypto';
import { GLOBAL_ADMINISTRATOR } from '../../../core/roles.js';
import type { WireObject } from '../../world.js';
import { jsonBody, type ApiReply } from '../http.js';
import { listPage, single, type CollectionRules } from '../odata/collection.js';
import type { Expansions } from '../odata/expand.js';
import { filterRules } from '../odata/filter-rules.js';
import { rowsOf } from '../rows.js';
import { without } from '../without.js';
import * as entities from './entities.js';
import { badRequest, checkProperties, notFound, requiredText } from './errors.js';
import { READ_ROLES, WRITE_ROLES } from './permission-sets.js';
import { contextUrl, NO_CONTENT, ok, type GraphCall, type Route } from './route.js';

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

/** Active roles do not page: they know no `$top`. Source: https://learn.microsoft.com/graph/paging */
const DIRECTORY_ROLES = {
  type: entities.directoryRole,
  options: ['$filter', '$expand'],
  defaultTop: 999,
  filters: filterRules('id: eq; displayName: eq; roleTemplateId: eq'),
} as const satisfies CollectionRules;

const ROLES = '/roleManagement/directory';

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
  { method: 'POST', path: `${ROLES}/roleAssignments`, permissions: WRITE_ROLES, handle: addAssignment },
  { method: 'DELETE', path: `${ROLES}/roleAssignments/{id}`, permissions: WRITE_ROLES, handle: removeAssignment },
];

/** `principal` (null when it was deleted or belongs to a partner) and `roleDefinition`. */
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

/** `isPrivileged` is a property of beta alone. */
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

function addAssignment(call: GraphCall): ApiReply {
  const body = jsonBody(call.request.body);
  checkProperties(body, ['principalId', 'roleDefinitionId', 'directoryScopeId']);
  const principalId = requiredText(body, 'principalId');
  const roleDefinitionId = requiredText(body, 'roleDefinitionId');
  const directoryScopeId = requiredText(body, 'directoryScopeId');
  if (call.directory.object(principalId) === null) throw notFound(principalId);
  if (definitionOf(call, roleDefinitionId) === undefined) throw notFound(roleDefinitionId);
  const same = call.overlay
    .table('roleAssignments')
    .where('principalId', principalId)
    .some((row) => row['roleDefinitionId'] === roleDefinitionId && row['directoryScopeId'] === directoryScopeId);
  if (same)
    throw badRequest(
      'A conflicting object with one or more of the specified property values is present in the directory.',
    );
  const row = { id: randomUUID(), principalId, roleDefinitionId, directoryScopeId };
  call.overlay.write('roleAssignments', (table, sequence) => {
    table.insert(row, sequence);
  });
  const context = contextUrl(call, 'roleManagement/directory/roleAssignments/$entity');
  return { status: 201, body: { '@odata.context': context, ...row } };
}

function removeAssignment(call: GraphCall): ApiReply {
  const id = call.param('id');
  const assignments = call.overlay.table('roleAssignments');
  const row = assignments.byId(id);
  if (row?.['roleDefinitionId'] === GLOBAL_ADMINISTRATOR) {
    const left = assignments.where('roleDefinitionId', GLOBAL_ADMINISTRATOR).length - 1;
    if (left === 0) throw badRequest('The last Global Administrator of the tenant cannot be removed.');
  }
  if (!call.overlay.remove('roleAssignments', id)) throw notFound(id);
  return NO_CONTENT;
}
