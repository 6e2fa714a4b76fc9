import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../world.js';
import type { Direction } from '../../world/audit/entra-changes.js';
import { delegatedGrantChanged } from '../../world/audit/grant-changes.js';
import { jsonBody, ServiceError, type ApiReply } from '../http.js';
import { listPage, single } from '../odata/collection.js';
import { deltaReply } from './delta.js';
import * as entities from './entities.js';
import { badRequest, checkProperties, notFound, requiredText } from './errors.js';
import { READ_GRANTS, WRITE_GRANTS } from './permission-sets.js';
import { appFacts, record } from './record.js';
import { contextUrl, NO_CONTENT, ok, type GraphCall, type Route } from './route.js';
import { GRANTS } from './routes-apps.js';

const PATH = '/oauth2PermissionGrants';

/** Routes of delegated permission grants: what apps may do on behalf of users. */
export const grantRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    permissions: READ_GRANTS,
    cost: 2,
    handle: (call) =>
      ok(call, 'oauth2PermissionGrants', listPage(call.request, call.overlay.table('oauth2PermissionGrants'), GRANTS)),
  },
  {
    method: 'GET',
    path: `${PATH}/delta`,
    permissions: READ_GRANTS,
    cost: 2,
    handle: (call) => deltaReply(call, 'oauth2PermissionGrants', entities.oauth2PermissionGrant),
  },
  {
    method: 'GET',
    path: `${PATH}/{id}`,
    permissions: READ_GRANTS,
    cost: 2,
    handle: (call) => {
      return ok(call, 'oauth2PermissionGrants/$entity', single(call.request, theGrant(call), GRANTS));
    },
  },
  { method: 'POST', path: PATH, permissions: WRITE_GRANTS, handle: addGrant },
  {
    method: 'DELETE',
    path: `${PATH}/{id}`,
    permissions: WRITE_GRANTS,
    handle: (call) => {
      const row = theGrant(call);
      if (!call.overlay.remove('oauth2PermissionGrants', row.id)) throw notFound(row.id);
      recordGrant(call, row, 'gone');
      return NO_CONTENT;
    },
  },
  { method: 'PATCH', path: `${PATH}/{id}`, permissions: WRITE_GRANTS, handle: patchGrant },
];

function theGrant(call: GraphCall): WireObject {
  const row = call.overlay.table('oauth2PermissionGrants').byId(call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}

/** PATCH changes only the scope. Source: https://learn.microsoft.com/graph/api/oauth2permissiongrant-update */
function patchGrant(call: GraphCall): ApiReply {
  const row = theGrant(call);
  const body = jsonBody(call.request.body);
  checkProperties(body, ['scope']);
  const scope = requiredText(body, 'scope');
  call.overlay.write('oauth2PermissionGrants', (table, sequence) => {
    table.patch(row.id, { scope }, sequence);
  });
  recordGrant(call, { ...row, scope }, 'given', String(row['scope']));
  return NO_CONTENT;
}

function recordGrant(call: GraphCall, row: WireObject, direction: Direction, formerScope?: string): void {
  const resource = call.overlay.table('servicePrincipals').byId(String(row['resourceId']));
  if (resource === undefined) return;
  const facts = {
    resource: appFacts(resource),
    clientId: String(row['clientId']),
    consentType: String(row['consentType']),
    scope: String(row['scope']),
    ...(formerScope === undefined ? {} : { formerScope }),
  };
  record(call, delegatedGrantChanged(facts, direction));
}

function addGrant(call: GraphCall): ApiReply {
  const body = jsonBody(call.request.body);
  checkProperties(body, ['clientId', 'consentType', 'principalId', 'resourceId', 'scope', 'startTime', 'expiryTime']);
  const clientId = requiredText(body, 'clientId');
  const consentType = requiredText(body, 'consentType');
  const resourceId = requiredText(body, 'resourceId');
  const principalId = consentType === 'Principal' ? requiredText(body, 'principalId') : null;
  if (consentType !== 'Principal' && consentType !== 'AllPrincipals') {
    throw badRequest("Invalid value specified for property 'consentType'.");
  }
  for (const id of [clientId, resourceId]) {
    if (call.overlay.table('servicePrincipals').byId(id) === undefined) throw notFound(id);
  }
  const row = {
    id: Buffer.from(randomUUID()).toString('base64url'),
    clientId,
    consentType,
    principalId,
    resourceId,
    scope: requiredText(body, 'scope'),
  };
  const same = call.overlay
    .table('oauth2PermissionGrants')
    .where('clientId', clientId)
    .some((other) => other['resourceId'] === resourceId && other['principalId'] === principalId);
  const insert = () =>
    call.overlay.writeOnce(
      `grant ${clientId} ${resourceId} ${String(principalId)}`,
      'oauth2PermissionGrants',
      (table, sequence) => {
        table.insert(row, sequence);
      },
    );
  if (same || !insert())
    throw new ServiceError(409, 'Request_MultipleObjectsWithSameKeyValue', 'Permission entry already exists.');
  recordGrant(call, row, 'given');
  return { status: 201, body: { '@odata.context': contextUrl(call, 'oauth2PermissionGrants/$entity'), ...row } };
}
