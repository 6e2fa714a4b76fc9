import { randomUUID } from 'node:crypto';
import { GLOBAL_ADMINISTRATOR } from '../../../core/roles.js';
import type { WireObject } from '../../world.js';
import type { Direction } from '../../world/audit/entra-changes.js';
import { directoryRoleChanged } from '../../world/audit/grant-changes.js';
import { jsonBody, type ApiReply } from '../http.js';
import { badRequest, checkProperties, notFound, requiredText } from './errors.js';
import { WRITE_ROLES } from './permission-sets.js';
import { principalTarget, record } from './record.js';
import { contextUrl, NO_CONTENT, type GraphCall, type Route } from './route.js';

const PATH = '/roleManagement/directory/roleAssignments';

/** POST and DELETE of directory role assignments. */
export const roleWriteRoutes: readonly Route[] = [
  { method: 'POST', path: PATH, permissions: WRITE_ROLES, handle: addAssignment },
  { method: 'DELETE', path: `${PATH}/{id}`, permissions: WRITE_ROLES, handle: removeAssignment },
];

function addAssignment(call: GraphCall): ApiReply {
  const body = jsonBody(call.request.body);
  checkProperties(body, ['principalId', 'roleDefinitionId', 'directoryScopeId']);
  const principalId = requiredText(body, 'principalId');
  const roleDefinitionId = requiredText(body, 'roleDefinitionId');
  const directoryScopeId = requiredText(body, 'directoryScopeId');
  if (call.directory.object(principalId) === null) throw notFound(principalId);
  const row = { id: randomUUID(), principalId, roleDefinitionId, directoryScopeId };
  if (!call.world.roleDefinitions.some(({ id }) => id === roleDefinitionId)) throw notFound(roleDefinitionId);
  const same = call.overlay
    .table('roleAssignments')
    .where('principalId', principalId)
    .some((row) => row['roleDefinitionId'] === roleDefinitionId && row['directoryScopeId'] === directoryScopeId);
  const key = `role ${principalId} ${roleDefinitionId} ${directoryScopeId}`;
  const insert = () =>
    call.overlay.writeOnce(key, 'roleAssignments', (table, sequence) => {
      table.insert(row, sequence);
    });
  if (same || !insert())
    throw badRequest(
      'A conflicting object with one or more of the specified property values is present in the directory.',
    );
  recordRole(call, row, 'given');
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
  if (row === undefined || !call.overlay.remove('roleAssignments', id)) throw notFound(id);
  recordRole(call, row, 'gone');
  return NO_CONTENT;
}

/** A missing principal leaves no event: no log would know its name. */
function recordRole(call: GraphCall, row: WireObject, direction: Direction): void {
  const principal = call.directory.object(String(row['principalId']));
  if (principal === null) return;
  const change = directoryRoleChanged(
    call.audit.context,
    principalTarget(principal),
    String(row['roleDefinitionId']),
    direction,
    call.world.roleDefinitions,
  );
  record(call, change);
}
