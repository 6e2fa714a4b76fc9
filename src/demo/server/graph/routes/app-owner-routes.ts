import type { WireObject } from '../../../demo-tenant-contract.js';
import type { ChangeDirection } from '../../../tenant-data/audit/entra-object-changes.js';
import { toOwnerChange } from '../../../tenant-data/audit/entra-grant-changes.js';
import { parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import type { AppTable } from '../key-credential-patch.js';
import { badRequest, assertAllowedProperties, notFound, requireTextProperty } from '../graph-request-errors.js';
import { WRITE_APPLICATIONS } from '../route-permission-sets.js';
import { toAppFacts, toPrincipalTarget, recordWrite } from '../graph-write-audit.js';
import { NO_CONTENT, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { requireApplication, requireServicePrincipal } from './app-read-routes.js';

const ROW = { applications: requireApplication, servicePrincipals: requireServicePrincipal } as const;

/**
 * Routes that add and remove owners of applications and service principals. Source:
 * https://learn.microsoft.com/graph/api/application-post-owners
 */
export const ownerWriteRoutes: readonly GraphRoute[] = (['applications', 'servicePrincipals'] as const).flatMap(
  (table): GraphRoute[] => [
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
  const body = parseJsonBody(call.request.body);
  assertAllowedProperties(body, []);
  const id = /\/directoryObjects\/([^/]+)$/.exec(requireTextProperty(body, '@odata.id'))?.[1] ?? '';
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

function recordOwner(
  call: GraphCall,
  table: AppTable,
  row: WireObject,
  owner: WireObject,
  direction: ChangeDirection,
): void {
  const of = table === 'applications' ? 'application' : 'service principal';
  recordWrite(call, toOwnerChange(toPrincipalTarget(owner), toAppFacts(row), of, direction));
}
