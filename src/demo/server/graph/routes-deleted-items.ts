import type { WireObject } from '../../world.js';
import { appDeletedOrRestored } from '../../world/audit/entra-changes.js';
import type { ApiReply } from '../http.js';
import { listPage, single, type CollectionRules } from '../odata/collection.js';
import type { DeletedApp } from '../overlay.js';
import { rowsOf } from '../rows.js';
import * as entities from './entities.js';
import { notFound } from './errors.js';
import { READ_APPLICATIONS, WRITE_APPLICATIONS } from './permission-sets.js';
import { record, targetIn } from './record.js';
import { NO_CONTENT, ok, type GraphCall, type Route } from './route.js';
import { theApplication, theServicePrincipal } from './routes-apps.js';

type AppTable = DeletedApp['table'];

const ITEMS = '/directory/deletedItems';
const RULES = {
  applications: { type: entities.application, options: ['$top'] },
  servicePrincipals: { type: entities.servicePrincipal, options: ['$top'] },
} as const satisfies Record<AppTable, CollectionRules>;

/**
 * Routes that delete, list and restore applications and service principals. Deletion is soft: for 30 days they can be
 * restored with their permissions.
 * Source: https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
export const deletedItemRoutes: readonly Route[] = [
  { method: 'DELETE', path: '/applications/{id}', permissions: WRITE_APPLICATIONS, handle: deleteApplication },
  {
    method: 'DELETE',
    path: '/servicePrincipals/{id}',
    permissions: WRITE_APPLICATIONS,
    handle: (call) => {
      softDelete(call, 'servicePrincipals', theServicePrincipal(call));
      return NO_CONTENT;
    },
  },
  listRoute('microsoft.graph.application', 'applications'),
  listRoute('microsoft.graph.servicePrincipal', 'servicePrincipals'),
  {
    method: 'GET',
    path: `${ITEMS}/{id}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const { table, row } = theDeleted(call);
      return ok(call, 'directoryObjects/$entity', single(call.request, row, RULES[table]));
    },
  },
  { method: 'POST', path: `${ITEMS}/{id}/restore`, permissions: WRITE_APPLICATIONS, handle: restore },
];

function listRoute(type: string, table: AppTable): Route {
  return {
    method: 'GET',
    path: `${ITEMS}/${type}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const deleted = [...call.overlay.details.deleted.values()].filter((item) => item.table === table);
      const rows = rowsOf(deleted.map(({ row }) => row));
      return ok(call, 'directoryObjects', listPage(call.request, rows, RULES[table]));
    },
  };
}

/** Deletes an application together with its service principal in this tenant. */
function deleteApplication(call: GraphCall): ApiReply {
  const application = theApplication(call);
  const servicePrincipal = call.directory.servicePrincipalByAppId(String(application['appId']));
  softDelete(call, 'applications', application);
  if (servicePrincipal !== undefined) softDelete(call, 'servicePrincipals', servicePrincipal);
  return NO_CONTENT;
}

function softDelete(call: GraphCall, table: AppTable, row: WireObject): void {
  const { overlay } = call;
  if (!overlay.remove(table, row.id)) throw notFound(row.id);
  const held = table === 'servicePrincipals' ? heldBy(call, row.id) : [];
  for (const part of held) overlay.remove(part.table, part.id);
  const deleted = { ...row, deletedDateTime: call.clock().toISOString() };
  overlay.writeDetailsOnce(`deleted ${row.id}`, (details) => {
    details.deleted.set(row.id, { table, row: deleted, held });
  });
  record(call, appDeletedOrRestored(targetIn(table, row), 'gone'));
}

function heldBy({ overlay }: GraphCall, servicePrincipalId: string): DeletedApp['held'] {
  const assignments = overlay.table('appRoleAssignments');
  const given = [
    ...assignments.where('principalId', servicePrincipalId),
    ...assignments.where('resourceId', servicePrincipalId),
  ];
  return [
    ...given.map(({ id }) => ({ table: 'appRoleAssignments' as const, id })),
    ...overlay
      .table('oauth2PermissionGrants')
      .where('clientId', servicePrincipalId)
      .map(({ id }) => ({ table: 'oauth2PermissionGrants' as const, id })),
  ];
}

function restore(call: GraphCall): ApiReply {
  const { overlay } = call;
  const { table, row, held } = theDeleted(call);
  const restored = overlay.writeDetailsOnce(`restore ${row.id}`, (details) => {
    details.deleted.delete(row.id);
  });
  if (!restored) throw notFound(row.id);
  for (const part of [{ table, id: row.id }, ...held]) {
    overlay.write(part.table, (live, sequence) => {
      live.restore(part.id, sequence);
    });
  }
  record(call, appDeletedOrRestored(targetIn(table, row), 'given'));
  return ok(call, 'directoryObjects/$entity', { '@odata.type': typeName(table), ...row, deletedDateTime: null });
}

function typeName(table: AppTable): string {
  return table === 'applications' ? '#microsoft.graph.application' : '#microsoft.graph.servicePrincipal';
}

function theDeleted(call: GraphCall): DeletedApp {
  const deleted = call.overlay.details.deleted.get(call.param('id'));
  if (deleted === undefined) throw notFound(call.param('id'));
  return deleted;
}
