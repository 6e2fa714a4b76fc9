import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../world.js';
import type { Direction } from '../../world/audit/entra-changes.js';
import { appRoleChanged } from '../../world/audit/grant-changes.js';
import { jsonBody, type ApiReply } from '../http.js';
import { badRequest, checkProperties, notFound, requiredText } from './errors.js';
import { WRITE_APP_ROLE_ASSIGNMENTS } from './permission-sets.js';
import { appFacts, listOf, principalTarget, record } from './record.js';
import { contextUrl, NO_CONTENT, type GraphCall, type Route } from './route.js';
import { theServicePrincipal } from './routes-apps.js';

type Side = 'principalId' | 'resourceId';

const SP = '/servicePrincipals/{id}';
/** The app role id of default access to an app. */
const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

/**
 * POST and DELETE of app role assignments, from either side: the app that gets the permission, or the API that owns it.
 */
export const assignmentWriteRoutes: readonly Route[] = (
  [
    ['appRoleAssignments', 'principalId'],
    ['appRoleAssignedTo', 'resourceId'],
  ] as const
).flatMap(([name, side]): Route[] => [
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
  const here = theServicePrincipal(call);
  const body = jsonBody(call.request.body);
  checkProperties(body, ['principalId', 'resourceId', 'appRoleId']);
  const principalId = requiredText(body, 'principalId');
  const resourceId = requiredText(body, 'resourceId');
  const appRoleId = requiredText(body, 'appRoleId');
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
    principalType: principalTarget(principal).type,
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
  return { status: 201, body: { '@odata.context': contextUrl(call, 'appRoleAssignments/$entity'), ...row } };
}

function removeAssignment(call: GraphCall, side: Side): ApiReply {
  const { id } = theServicePrincipal(call);
  const assignmentId = call.param('assignmentId');
  const row = call.overlay.table('appRoleAssignments').byId(assignmentId);
  if (row?.[side] !== id || !call.overlay.remove('appRoleAssignments', assignmentId)) throw notFound(assignmentId);
  recordAssignment(call, row, 'gone');
  return NO_CONTENT;
}

function recordAssignment(call: GraphCall, row: WireObject, direction: Direction): void {
  const resource = call.overlay.table('servicePrincipals').byId(String(row['resourceId']));
  const principal = call.directory.object(String(row['principalId']));
  const appRoleId = String(row['appRoleId']);
  if (resource === undefined || principal === null) return;
  const facts = {
    resource: appFacts(resource),
    role: { id: appRoleId, value: roleOf(resource, appRoleId) ?? '' },
    principal: principalTarget(principal),
    createdAt: String(row['createdDateTime']),
  };
  record(call, appRoleChanged(facts, direction));
}

/** Value of an API's app role; empty for default access. */
function roleOf(resource: WireObject, appRoleId: string): string | undefined {
  const role = listOf(resource['appRoles']).find(({ id }) => id === appRoleId);
  if (role !== undefined) return String(role['value']);
  return appRoleId === DEFAULT_ACCESS ? '' : undefined;
}
