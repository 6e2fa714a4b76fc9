import { randomBytes, randomUUID } from 'node:crypto';
import type { WireObject } from '../../../demo-tenant-contract.js';
import { toApplicationUpdated } from '../../../tenant-data/audit/entra-object-changes.js';
import { isRecord, parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import { type AppTable, buildKeyChangeAuditEvent, addYears } from '../key-credential-patch.js';
import { badRequest, assertAllowedProperties, notFound, requireTextProperty } from '../graph-request-errors.js';
import { WRITE_APPLICATIONS } from '../route-permission-sets.js';
import { toAppFacts, toRecordList, recordWrite } from '../graph-write-audit.js';
import { buildContextUrl, NO_CONTENT, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { requireApplication, requireServicePrincipal } from './app-read-routes.js';

const ROW = { applications: requireApplication, servicePrincipals: requireServicePrincipal } as const;
const FEDERATED = '/applications/{id}/federatedIdentityCredentials';
/** A secret lives two years by default. Source: https://learn.microsoft.com/graph/api/application-addpassword */
const SECRET_YEARS = 2;

/** Routes that add and remove secrets and federated credentials; certificates are set by PATCH. */
export const credentialWriteRoutes: readonly GraphRoute[] = [
  ...(['applications', 'servicePrincipals'] as const).flatMap((table): GraphRoute[] => [
    {
      method: 'POST',
      path: `/${table}/{id}/addPassword`,
      permissions: WRITE_APPLICATIONS,
      handle: (call) => addPassword(call, table, ROW[table](call)),
    },
    {
      method: 'POST',
      path: `/${table}/{id}/removePassword`,
      permissions: WRITE_APPLICATIONS,
      handle: (call) => removePassword(call, table, ROW[table](call)),
    },
  ]),
  { method: 'POST', path: FEDERATED, permissions: WRITE_APPLICATIONS, handle: addFederated },
  { method: 'DELETE', path: `${FEDERATED}/{credentialId}`, permissions: WRITE_APPLICATIONS, handle: removeFederated },
];

function addPassword(call: GraphCall, table: AppTable, row: WireObject): ApiReply {
  const body = call.request.body === '' ? {} : parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['passwordCredential']);
  const given = isRecord(body['passwordCredential']) ? body['passwordCredential'] : {};
  const now = call.clock();
  const secretText = `demo~${randomBytes(27).toString('base64url')}`;
  const credential = {
    customKeyIdentifier: null,
    displayName: typeof given['displayName'] === 'string' ? given['displayName'] : null,
    endDateTime: typeof given['endDateTime'] === 'string' ? given['endDateTime'] : addYears(now, SECRET_YEARS),
    hint: secretText.slice(0, 3),
    keyId: randomUUID(),
    secretText: null,
    startDateTime: typeof given['startDateTime'] === 'string' ? given['startDateTime'] : now.toISOString(),
  };
  call.overlay.keepSecret({ ownerId: row.id, keyId: credential.keyId, secretText });
  const withIt = (current: WireObject) => [...toRecordList(current['passwordCredentials']), credential];
  call.overlay.write(table, (live, sequence) => {
    live.patch(row.id, { passwordCredentials: withIt(live.byId(row.id) ?? row) }, sequence);
  });
  recordWrite(call, buildKeyChangeAuditEvent(table, row, { ...row, passwordCredentials: withIt(row) }));
  const body200 = {
    '@odata.context': buildContextUrl(call, 'microsoft.graph.passwordCredential'),
    ...credential,
    secretText,
  };
  return { status: 200, body: body200 };
}

function removePassword(call: GraphCall, table: AppTable, row: WireObject): ApiReply {
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['keyId']);
  const keyId = requireTextProperty(body, 'keyId');
  const without = (current: WireObject) =>
    toRecordList(current['passwordCredentials']).filter((password) => password['keyId'] !== keyId);
  const found = toRecordList(row['passwordCredentials']).some((password) => password['keyId'] === keyId);
  const removed =
    found &&
    call.overlay.writeOnce(`remove password ${row.id} ${keyId}`, table, (live, sequence) => {
      live.patch(row.id, { passwordCredentials: without(live.byId(row.id) ?? row) }, sequence);
    });
  if (!removed) throw badRequest(`No password credential found with keyId '${keyId}'.`);
  recordWrite(call, buildKeyChangeAuditEvent(table, row, { ...row, passwordCredentials: without(row) }));
  return NO_CONTENT;
}

function addFederated(call: GraphCall): ApiReply {
  const application = requireApplication(call);
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, ['name', 'issuer', 'subject', 'audiences', 'description']);
  const before = call.directory.federatedCredentials(application.id);
  const credential: WireObject = {
    id: randomUUID(),
    name: requireTextProperty(body, 'name'),
    issuer: requireTextProperty(body, 'issuer'),
    subject: requireTextProperty(body, 'subject'),
    description: typeof body['description'] === 'string' ? body['description'] : null,
    audiences: Array.isArray(body['audiences']) ? body['audiences'].map(String) : ['api://AzureADTokenExchange'],
  };
  const add = (current: readonly WireObject[]) => [...current, credential];
  const taken = before.some(({ name }) => name === credential['name']);
  if (taken || !setFederated(call, application, `add ${String(credential['name'])}`, add))
    throw badRequest('FederatedIdentityCredential with the same name already exists.');
  const context = buildContextUrl(call, `applications('${application.id}')/federatedIdentityCredentials/$entity`);
  return { status: 201, body: { '@odata.context': context, ...credential } };
}

function removeFederated(call: GraphCall): ApiReply {
  const application = requireApplication(call);
  const id = call.param('credentialId');
  const named = ({ id: credentialId, name }: WireObject) => credentialId === id || name === id;
  const found = call.directory.federatedCredentials(application.id).find(named);
  const remove = (current: readonly WireObject[]) => current.filter((credential) => !named(credential));
  if (found === undefined || !setFederated(call, application, `remove ${found.id}`, remove)) throw notFound(id);
  return NO_CONTENT;
}

/** False when the same write is already pending. */
function setFederated(
  call: GraphCall,
  application: WireObject,
  key: string,
  change: (current: readonly WireObject[]) => readonly WireObject[],
): boolean {
  const { directory, overlay } = call;
  const before = directory.federatedCredentials(application.id);
  const written = overlay.writeDetailsOnce(`federated credential ${application.id} ${key}`, (details) => {
    details.federatedCredentials.set(
      application.id,
      change(details.federatedCredentials.get(application.id) ?? before),
    );
  });
  if (!written) return false;
  const text = (credentials: readonly WireObject[]) =>
    credentials.map(({ name, issuer, subject }) => ({ Name: name, Issuer: issuer, Subject: subject }));
  const changes = [{ name: 'FederatedIdentityCredentials', old: text(before), new: text(change(before)) }];
  recordWrite(call, toApplicationUpdated(toAppFacts(application), changes));
  return true;
}
