import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../world.js';
import { isRecord, jsonBody, type ApiReply } from '../http.js';
import { badRequest, checkProperties, notFound, requiredText } from './errors.js';
import { WRITE_APP_ROLE_ASSIGNMENTS, WRITE_APPLICATIONS } from './permission-sets.js';
import { contextUrl, NO_CONTENT, type GraphCall, type Route } from './route.js';
import { theApplication, theServicePrincipal } from './routes-apps.js';

const SP = '/servicePrincipals/{id}';
/** Properties of a service principal that may be changed here. */
const CHANGEABLE = ['accountEnabled', 'appRoleAssignmentRequired'] as const;

export const appWriteRoutes: readonly Route[] = [
  { method: 'PATCH', path: SP, permissions: WRITE_APPLICATIONS, handle: patchServicePrincipal },
  {
    method: 'POST',
    path: `${SP}/appRoleAssignments`,
    permissions: WRITE_APP_ROLE_ASSIGNMENTS,
    handle: (call) => addAssignment(call, 'principalId'),
  },
  {
    method: 'POST',
    path: `${SP}/appRoleAssignedTo`,
    permissions: WRITE_APP_ROLE_ASSIGNMENTS,
    handle: (call) => addAssignment(call, 'resourceId'),
  },
  {
    method: 'DELETE',
    path: `${SP}/appRoleAssignments/{assignmentId}`,
    permissions: WRITE_APP_ROLE_ASSIGNMENTS,
    handle: (call) => removeAssignment(call, 'principalId'),
  },
  {
    method: 'DELETE',
    path: `${SP}/appRoleAssignedTo/{assignmentId}`,
    permissions: WRITE_APP_ROLE_ASSIGNMENTS,
    handle: (call) => removeAssignment(call, 'resourceId'),
  },
  {
    method: 'POST',
    path: `${SP}/removePassword`,
    permissions: WRITE_APPLICATIONS,
    handle: (call) => removePassword(call, 'servicePrincipals', theServicePrincipal(call)),
  },
  {
    method: 'POST',
    path: '/applications/{id}/removePassword',
    permissions: WRITE_APPLICATIONS,
    handle: (call) => removePassword(call, 'applications', theApplication(call)),
  },
];

function patchServicePrincipal(call: GraphCall): ApiReply {
  const { id } = theServicePrincipal(call);
  const body = jsonBody(call.request.body);
  checkProperties(body, CHANGEABLE);
  for (const name of CHANGEABLE) {
    if (name in body && typeof body[name] !== 'boolean')
      throw badRequest(`Invalid value specified for property '${name}'.`);
  }
  call.overlay.write('servicePrincipals', (table, sequence) => {
    table.patch(id, body, sequence);
  });
  return NO_CONTENT;
}

function addAssignment(call: GraphCall, side: 'principalId' | 'resourceId'): ApiReply {
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
  if (!hasAppRole(resource, appRoleId)) throw badRequest('Permission being assigned was not found on application.');
  const assignments = call.overlay.table('appRoleAssignments');
  const same = assignments
    .where('principalId', principalId)
    .some((row) => row['resourceId'] === resourceId && row['appRoleId'] === appRoleId);
  if (same) throw badRequest('Permission being assigned already exists on the object.');
  const row = {
    id: Buffer.from(randomUUID()).toString('base64url'),
    deletedDateTime: null,
    appRoleId,
    createdDateTime: call.clock().toISOString(),
    principalDisplayName: principal['displayName'],
    principalId,
    principalType: String(principal['@odata.type']) === '#microsoft.graph.user' ? 'User' : 'ServicePrincipal',
    resourceDisplayName: resource['displayName'],
    resourceId,
  };
  call.overlay.write('appRoleAssignments', (table, sequence) => {
    table.insert(row, sequence);
  });
  return { status: 201, body: { '@odata.context': contextUrl(call, 'appRoleAssignments/$entity'), ...row } };
}

function hasAppRole(resource: WireObject, appRoleId: string): boolean {
  const roles = resource['appRoles'];
  return Array.isArray(roles) && roles.some((role) => isRecord(role) && role['id'] === appRoleId);
}

function removeAssignment(call: GraphCall, side: 'principalId' | 'resourceId'): ApiReply {
  const { id } = theServicePrincipal(call);
  const assignmentId = call.param('assignmentId');
  const row = call.overlay.table('appRoleAssignments').byId(assignmentId);
  if (row?.[side] !== id || !call.overlay.remove('appRoleAssignments', assignmentId)) throw notFound(assignmentId);
  return NO_CONTENT;
}

function removePassword(call: GraphCall, table: 'servicePrincipals' | 'applications', row: WireObject): ApiReply {
  const body = jsonBody(call.request.body);
  checkProperties(body, ['keyId']);
  const keyId = requiredText(body, 'keyId');
  const passwords: readonly unknown[] = Array.isArray(row['passwordCredentials']) ? row['passwordCredentials'] : [];
  const left = passwords.filter((password) => !isRecord(password) || password['keyId'] !== keyId);
  if (left.length === passwords.length) throw badRequest(`No password credential found with keyId '${keyId}'.`);
  call.overlay.write(table, (live, sequence) => {
    live.patch(row.id, { passwordCredentials: left }, sequence);
  });
  return NO_CONTENT;
}
