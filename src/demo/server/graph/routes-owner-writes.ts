import type { WireObject } from '../../world.js';
import type { Direction } from '../../world/audit/entra-changes.js';
import { ownerChanged } from '../../world/audit/grant-changes.js';
import { jsonBody, type ApiReply } from '../http.js';
import type { AppTable } from './certificate-writes.js';
import { badRequest, checkProperties, notFound, requiredText } from './errors.js';
import { WRITE_APPLICATIONS } from './permission-sets.js';
import { appFacts, principalTarget, record } from './record.js';
import { NO_CONTENT, type GraphCall, type Route } from './route.js';
import { theApplication, theServicePrincipal } from './routes-apps.js';

const ROW = { applications: theApplication, servicePrincipals: theServicePrincipal } as const;

/**
 * Routes that add and remove owners of applications and service principals. Source:
 * https://learn.microsoft.com/graph/api/application-post-owners
 */
export const ownerWriteRoutes: readonly Route[] = (['applications', 'servicePrincipals'] as const).flatMap(
  (table): Route[] => [
    {
      method: 'POST',
      path: `/${table}/{id}/owners/$ref`,
      permissions: WRITE_APPLICATIONS,
      handle: (call) => addOwner(call, table),
    },
    {
      method: 'DELETE',
      path: `/${table}/{id}/owners/{ownerId}/$ref`,
      permissions: WRITE_APPLICATIONS,
      handle: (call) => removeOwner(call, table),
    },
  ],
);

function addOwner(call: GraphCall, table: AppTable): ApiReply {
  const row = ROW[table](call);
  const body = jsonBody(call.request.body);
  checkProperties(body, []);
  const id = /\/directoryObjects\/([^/]+)$/.exec(requiredText(body, '@odata.id'))?.[1] ?? '';
  const owner = call.directory.object(id);
  if (owner === null) throw notFound(id);
  const there = call.directory.ownerReferences(row.id).some((reference) => reference.id === id);
  if (there || !setOwners(call, row, `add ${id}`, (current) => [...current, { id }])) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'owners'.",
    );
  }
  recordOwner(call, table, row, owner, 'given');
  return NO_CONTENT;
}

function removeOwner(call: GraphCall, table: AppTable): ApiReply {
  const row = ROW[table](call);
  const id = call.param('ownerId');
  const owner = call.directory.object(id);
  const there = call.directory.ownerReferences(row.id).some((reference) => reference.id === id);
  const others = (current: readonly { readonly id: string }[]) => current.filter((reference) => reference.id !== id);
  if (owner === null || !there || !setOwners(call, row, `remove ${id}`, others)) throw notFound(id);
  recordOwner(call, table, row, owner, 'gone');
  return NO_CONTENT;
}

function setOwners(
  { directory, overlay }: GraphCall,
  row: WireObject,
  key: string,
  change: (current: readonly { readonly id: string }[]) => readonly { readonly id: string }[],
): boolean {
  const before = directory.ownerReferences(row.id);
  return overlay.writeDetailsOnce(`owner ${row.id} ${key}`, ({ owners }) => {
    owners.set(row.id, change(owners.get(row.id) ?? before));
  });
}

function recordOwner(call: GraphCall, table: AppTable, row: WireObject, owner: WireObject, direction: Direction): void {
  const of = table === 'applications' ? 'application' : 'service principal';
  record(call, ownerChanged(principalTarget(owner), appFacts(row), of, direction));
}
