import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../../demo-tenant-contract.js';
import type { ChangeDirection } from '../../../tenant-data/audit/entra-object-changes.js';
import { toAppRoleChange } from '../../../tenant-data/audit/entra-grant-changes.js';
import { parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import { badRequest, assertAllowedProperties, notFound, requireTextProperty } from '../graph-request-errors.js';
import { WRITE_APP_ROLE_ASSIGNMENTS } from '../route-permission-sets.js';
import { toAppFacts, toRecordList, toPrincipalTarget, recordWrite } from '../graph-write-audit.js';
import { buildContextUrl, NO_CONTENT, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { requireServicePrincipal } from './app-read-routes.js';

type Side = 'principalId' | 'resourceId';

const SP = '/servicePrincipals/{id}';
/** The app role id of default access to an app. */
const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

/**
 * POST and DELETE of app role assignments, from either side: the app that gets the permission, or the API that owns it.
 */
export const appRoleAssignmentRoutes: readonly GraphRoute[] = (
  [
    ['appRoleAssignments', 'principalId'],
    ['appRoleAssignedTo', 'resourceId'],
  ] as const
).flatMap(([name, side]): GraphRoute[] => [
  {
    method: 'POST',
    path: `${SP}/${name}`,
    permissions: WRITE_APP_ROLE_ASSIGNMENTS,
    handle: (call) => addAssignment(call, side),
  },
  {
    method: 'DELETE',
    path: `${SP}/${name}/{assignmentId}`,
    permissions: WRITE_APP_ROLE_ASSIGNMENTS,
    handle: (call) => removeAssignment(call, side),
  },
]);

function addAssignment(call: GraphCall, side: Side): ApiReply {
  const here = requireServicePrincipal(call);
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['principalId', 'resourceId', 'appRoleId']);
  const principalId = requireTextProperty(body, 'principalId');
  const resourceId = requireTextProperty(body, 'resourceId');
  const appRoleId = requireTextProperty(body, 'appRoleId');
  if (here.id !== (side === 'principalId' ? principalId : resourceId))
    throw badRequest(`${side} is not that of the address.`);
  const principal = call.directory.object(principalId);
  const resource = call.overlay.table('servicePrincipals').byId(resourceId);
  if (principal === null || resource === undefined) throw notFound(principal === null ? principalId : resourceId);
  if (roleOf(resource, appRoleId) === undefined)
    throw badRequest('Permission being assigned was not found on application.');
  const row = {
    id: Buffer.from(randomUUID()).toString('base64url'),
    deletedDateTime: null,
    appRoleId,
    createdDateTime: call.clock().toISOString(),
    principalDisplayName: principal['displayName'],
    principalId,
    principalType: toPrincipalTarget(principal).type,
    resourceDisplayName: resource['displayName'],
    resourceId,
  };
  const same = call.overlay
    .table('appRoleAssignments')
    .where('principalId', principalId)
    .some((other) => other['resourceId'] === resourceId && other['appRoleId'] === appRoleId);
  const key = `app role ${principalId} ${resourceId} ${appRoleId}`;
  const insert = () =>
    call.overlay.writeOnce(key, 'appRoleAssignments', (table, sequence) => {
      table.insert(row, sequence);
    });
  if (same || !insert()) throw badRequest('Permission being assigned already exists on the object.');
  recordAssignment(call, row, 'given');
  return { status: 201, body: { '@odata.context': buildContextUrl(call, 'appRoleAssignments/$entity'), ...row } };
}

function removeAssignment(call: GraphCall, side: Side): ApiReply {
  const { id } = requireServicePrincipal(call);
  const assignmentId = call.param('assignmentId');
  const row = call.overlay.table('appRoleAssignments').byId(assignmentId);
  if (row?.[side] !== id || !call.overlay.remove('appRoleAssignments', assignmentId)) throw notFound(assignmentId);
  recordAssignment(call, row, 'gone');
  return NO_CONTENT;
}

function recordAssignment(call: GraphCall, row: WireObject, direction: ChangeDirection): void {
  const resource = call.overlay.table('servicePrincipals').byId(String(row['resourceId']));
  const principal = call.directory.object(String(row['principalId']));
  const appRoleId = String(row['appRoleId']);
  if (resource === undefined || principal === null) return;
  const facts = {
    resource: toAppFacts(resource),
    role: { id: appRoleId, value: roleOf(resource, appRoleId) ?? '' },
    principal: toPrincipalTarget(principal),
    createdAt: String(row['createdDateTime']),
  };
  recordWrite(call, toAppRoleChange(facts, direction));
}

/** Value of an API's app role; empty for default access. */
function roleOf(resource: WireObject, appRoleId: string): string | undefined {
  const role = toRecordList(resource['appRoles']).find(({ id }) => id === appRoleId);
  if (role !== undefined) return String(role['value']);
  return appRoleId === DEFAULT_ACCESS ? '' : undefined;
}
