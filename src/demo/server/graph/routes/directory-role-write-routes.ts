import { randomUUID } from 'node:crypto';
import { GLOBAL_ADMINISTRATOR } from '../../../../m365/directory-roles.js';
import type { WireObject } from '../../../demo-tenant-contract.js';
import type { ChangeDirection } from '../../../tenant-data/audit/entra-object-changes.js';
import { toDirectoryRoleChange } from '../../../tenant-data/audit/entra-grant-changes.js';
import { parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import { badRequest, assertAllowedProperties, notFound, requireTextProperty } from '../graph-request-errors.js';
import { WRITE_ROLES } from '../route-permission-sets.js';
import { toPrincipalTarget, recordWrite } from '../graph-write-audit.js';
import { buildContextUrl, NO_CONTENT, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

const PATH = '/roleManagement/directory/roleAssignments';

/** POST and DELETE of directory role assignments. */
export const directoryRoleWriteRoutes: readonly GraphRoute[] = [
  { method: 'POST', path: PATH, permissions: WRITE_ROLES, handle: addAssignment },
  { method: 'DELETE', path: `${PATH}/{id}`, permissions: WRITE_ROLES, handle: removeAssignment },
];

function addAssignment(call: GraphCall): ApiReply {
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['principalId', 'roleDefinitionId', 'directoryScopeId']);
  const principalId = requireTextProperty(body, 'principalId');
  const roleDefinitionId = requireTextProperty(body, 'roleDefinitionId');
  const directoryScopeId = requireTextProperty(body, 'directoryScopeId');
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
  const context = buildContextUrl(call, 'roleManagement/directory/roleAssignments/$entity');
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
function recordRole(call: GraphCall, row: WireObject, direction: ChangeDirection): void {
  const principal = call.directory.object(String(row['principalId']));
  if (principal === null) return;
  const change = toDirectoryRoleChange(
    call.audit.context,
    toPrincipalTarget(principal),
    String(row['roleDefinitionId']),
    direction,
    call.world.roleDefinitions,
  );
  recordWrite(call, change);
}
