import { randomUUID } from 'node:crypto';
import { DEMO_TENANT_ID, type WireObject } from '../../../demo-tenant-contract.js';
import {
  toApplicationAdded,
  toApplicationUpdated,
  toServicePrincipalAdded,
  toServicePrincipalUpdated,
} from '../../../tenant-data/audit/entra-object-changes.js';
import { parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import { badRequest, assertAllowedProperties, requireTextProperty } from '../graph-request-errors.js';
import { patchKeyCredentials } from '../key-credential-patch.js';
import { createBlankApplication, createBlankServicePrincipal } from '../new-app-objects.js';
import { WRITE_APPLICATIONS } from '../route-permission-sets.js';
import { toAppFacts, recordWrite } from '../graph-write-audit.js';
import { buildContextUrl, NO_CONTENT, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { requireApplication, requireServicePrincipal } from './app-read-routes.js';

/** Boolean settings that PATCH accepts besides certificates and the name. */
const SERVICE_PRINCIPAL_SETTINGS = ['accountEnabled', 'appRoleAssignmentRequired'] as const;
const APPLICATION_SETTINGS = ['isDisabled'] as const;
/** Settings of both applications and service principals. */
const NAME = 'displayName';
/** Property names in the audit log's spelling. */
const LOGGED_NAMES: ReadonlyMap<string, string> = new Map([
  [NAME, 'DisplayName'],
  ['accountEnabled', 'AccountEnabled'],
  ['appRoleAssignmentRequired', 'AppRoleAssignmentRequired'],
  ['isDisabled', 'IsDisabled'],
]);

/** POST and PATCH of applications and service principals. */
export const appWriteRoutes: readonly GraphRoute[] = [
  { method: 'POST', path: '/applications', permissions: WRITE_APPLICATIONS, handle: addApplication },
  { method: 'POST', path: '/servicePrincipals', permissions: WRITE_APPLICATIONS, handle: addServicePrincipal },
  {
    method: 'PATCH',
    path: '/applications/{id}',
    permissions: WRITE_APPLICATIONS,
    handle: (call) => patch(call, 'applications', requireApplication(call), APPLICATION_SETTINGS),
  },
  {
    method: 'PATCH',
    path: '/servicePrincipals/{id}',
    permissions: WRITE_APPLICATIONS,
    handle: (call) => patch(call, 'servicePrincipals', requireServicePrincipal(call), SERVICE_PRINCIPAL_SETTINGS),
  },
];

function addApplication(call: GraphCall): ApiReply {
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['displayName', 'signInAudience']);
  const row = createBlankApplication({
    id: randomUUID(),
    appId: randomUUID(),
    displayName: requireTextProperty(body, 'displayName'),
    createdDateTime: call.clock().toISOString(),
  });
  call.overlay.write('applications', (table, sequence) => {
    table.insert(row, sequence);
  });
  recordWrite(call, toApplicationAdded(toAppFacts(row)));
  return created(call, 'applications/$entity', row);
}

/** Creates the service principal of an app registered here; foreign apps get theirs by consent. */
function addServicePrincipal(call: GraphCall): ApiReply {
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['appId', 'accountEnabled', 'tags']);
  const appId = requireTextProperty(body, 'appId');
  const application = call.overlay.table('applications').where('appId', appId)[0];
  if (application === undefined) {
    throw badRequest(
      `The appId '${appId}' of the service principal does not reference a valid application object in the directory.`,
    );
  }
  const row = createBlankServicePrincipal({
    id: randomUUID(),
    appId,
    displayName: String(application['displayName']),
    createdDateTime: call.clock().toISOString(),
    ownerTenantId: DEMO_TENANT_ID,
  });
  const free =
    call.directory.servicePrincipalByAppId(appId) === undefined &&
    call.overlay.writeOnce(`service principal of ${appId}`, 'servicePrincipals', (table, sequence) => {
      table.insert(row, sequence);
    });
  if (!free)
    throw badRequest('The service principal cannot be created, updated, or restored because it exists already.');
  recordWrite(call, toServicePrincipalAdded(toAppFacts(row)));
  return created(call, 'servicePrincipals/$entity', row);
}

function created(call: GraphCall, context: string, row: WireObject): ApiReply {
  return { status: 201, body: { '@odata.context': buildContextUrl(call, context), ...row } };
}

function patch(
  call: GraphCall,
  table: 'applications' | 'servicePrincipals',
  row: WireObject,
  settings: readonly string[],
): ApiReply {
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, [...settings, NAME, 'keyCredentials']);
  const given = [...settings, NAME].filter((name) => name in body);
  for (const name of given) {
    if (typeof body[name] !== (name === NAME ? 'string' : 'boolean'))
      throw badRequest(`Invalid value specified for property '${name}'.`);
  }
  if ('keyCredentials' in body) patchKeyCredentials(call, table, row, body['keyCredentials']);
  if (given.length === 0) return NO_CONTENT;
  call.overlay.write(table, (live, sequence) => {
    live.patch(row.id, Object.fromEntries(given.map((name) => [name, body[name]])), sequence);
  });
  const changes = given.map((name) => ({
    name: LOGGED_NAMES.get(name) ?? name,
    old: row[name] ?? false,
    new: body[name],
  }));
  recordWrite(
    call,
    table === 'applications'
      ? toApplicationUpdated(toAppFacts(row), changes)
      : toServicePrincipalUpdated(toAppFacts(row), changes),
  );
  return NO_CONTENT;
}
