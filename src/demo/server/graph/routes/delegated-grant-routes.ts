import { randomUUID } from 'node:crypto';
import type { WireObject } from '../../../demo-tenant-contract.js';
import type { ChangeDirection } from '../../../tenant-data/audit/entra-object-changes.js';
import { toDelegatedGrantChange } from '../../../tenant-data/audit/entra-grant-changes.js';
import { parseJsonBody, ServiceError, type ApiReply } from '../../api-request-reply.js';
import { buildCollectionPage, buildSingleObject } from '../../odata/collection-page.js';
import { answerDeltaQuery } from '../delta-query-handler.js';
import * as entities from '../graph-entity-types.js';
import { badRequest, assertAllowedProperties, notFound, requireTextProperty } from '../graph-request-errors.js';
import { READ_GRANTS, WRITE_GRANTS } from '../route-permission-sets.js';
import { toAppFacts, recordWrite } from '../graph-write-audit.js';
import { buildContextUrl, NO_CONTENT, okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { DELEGATED_GRANT_RULES } from './app-read-routes.js';
import { omitUndefined } from '../../../../core/omit-undefined.js';

const PATH = '/oauth2PermissionGrants';

/** Routes of delegated permission grants: what apps may do on behalf of users. */
export const delegatedGrantRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: PATH,
    permissions: READ_GRANTS,
    cost: 2,
    handle: (call) =>
      okReply(
        call,
        'oauth2PermissionGrants',
        buildCollectionPage(call.request, call.overlay.table('oauth2PermissionGrants'), DELEGATED_GRANT_RULES),
      ),
  },
  {
    method: 'GET',
    path: `${PATH}/delta`,
    permissions: READ_GRANTS,
    cost: 2,
    handle: (call) => answerDeltaQuery(call, 'oauth2PermissionGrants', entities.oauth2PermissionGrantType),
  },
  {
    method: 'GET',
    path: `${PATH}/{id}`,
    permissions: READ_GRANTS,
    cost: 2,
    handle: (call) => {
      return okReply(
        call,
        'oauth2PermissionGrants/$entity',
        buildSingleObject(call.request, theGrant(call), DELEGATED_GRANT_RULES),
      );
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
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['scope']);
  const scope = requireTextProperty(body, 'scope');
  call.overlay.write('oauth2PermissionGrants', (table, sequence) => {
    table.patch(row.id, { scope }, sequence);
  });
  recordGrant(call, { ...row, scope }, 'given', String(row['scope']));
  return NO_CONTENT;
}

function recordGrant(call: GraphCall, row: WireObject, direction: ChangeDirection, formerScope?: string): void {
  const resource = call.overlay.table('servicePrincipals').byId(String(row['resourceId']));
  if (resource === undefined) return;
  const facts = {
    resource: toAppFacts(resource),
    clientId: String(row['clientId']),
    consentType: String(row['consentType']),
    scope: String(row['scope']),
    ...omitUndefined({ formerScope }),
  };
  recordWrite(call, toDelegatedGrantChange(facts, direction));
}

function addGrant(call: GraphCall): ApiReply {
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, [
    'clientId',
    'consentType',
    'principalId',
    'resourceId',
    'scope',
    'startTime',
    'expiryTime',
  ]);
  const clientId = requireTextProperty(body, 'clientId');
  const consentType = requireTextProperty(body, 'consentType');
  const resourceId = requireTextProperty(body, 'resourceId');
  const principalId = consentType === 'Principal' ? requireTextProperty(body, 'principalId') : null;
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
    scope: requireTextProperty(body, 'scope'),
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
  return { status: 201, body: { '@odata.context': buildContextUrl(call, 'oauth2PermissionGrants/$entity'), ...row } };
}
