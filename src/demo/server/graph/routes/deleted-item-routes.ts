import type { WireObject } from '../../../demo-tenant-contract.js';
import { toAppDeletedOrRestored } from '../../../tenant-data/audit/entra-object-changes.js';
import type { ApiReply } from '../../api-request-reply.js';
import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import type { DeletedApp } from '../../tenant-write-overlay.js';
import { rowsFromList } from '../../row-collection.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { READ_APPLICATIONS, READ_GROUPS, READ_USERS, WRITE_APPLICATIONS } from '../route-permission-sets.js';
import { recordWrite, toAppTarget } from '../graph-write-audit.js';
import { NO_CONTENT, okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { requireApplication, requireServicePrincipal } from './app-read-routes.js';

type AppTable = DeletedApp['table'];

const ITEMS = '/directory/deletedItems';
const RULES = {
  applications: { type: entities.applicationType, options: ['$top'] },
  servicePrincipals: { type: entities.servicePrincipalType, options: ['$top'] },
} as const satisfies Record<AppTable, CollectionRules>;

/**
 * Routes that delete, list and restore applications and service principals. Deletion is soft: for 30 days they can be
 * restored with their permissions.
 * Source: https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
export const deletedItemRoutes: readonly GraphRoute[] = [
  { method: 'DELETE', path: '/applications/{id}', permissions: WRITE_APPLICATIONS, handle: deleteApplication },
  {
    method: 'DELETE',
    path: '/servicePrincipals/{id}',
    permissions: WRITE_APPLICATIONS,
    handle: (call) => {
      softDelete(call, 'servicePrincipals', requireServicePrincipal(call));
      return NO_CONTENT;
    },
  },
  listRoute('microsoft.graph.application', 'applications'),
  listRoute('microsoft.graph.servicePrincipal', 'servicePrincipals'),
  ...(['applications', 'servicePrincipals'] as const).map(castRoute),
  // The demo deletes no people and groups.
  ...[
    { type: 'user', permissions: READ_USERS },
    { type: 'group', permissions: READ_GROUPS },
  ].map(emptyListRoute),
  {
    method: 'GET',
    path: `${ITEMS}/{id}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const { table, row } = theDeleted(call);
      return okReply(call, 'directoryObjects/$entity', buildSingleObject(call.request, row, RULES[table]));
    },
  },
  { method: 'POST', path: `${ITEMS}/{id}/restore`, permissions: WRITE_APPLICATIONS, handle: restore },
];

function listRoute(type: string, table: AppTable): GraphRoute {
  return {
    method: 'GET',
    path: `${ITEMS}/${type}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const deleted = [...call.overlay.details.deleted.values()].filter((item) => item.table === table);
      const rows = rowsFromList(deleted.map(({ row }) => row));
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rows, RULES[table]));
    },
  };
}

/** One deleted object as its own type. */
function castRoute(table: AppTable): GraphRoute {
  return {
    method: 'GET',
    path: `${ITEMS}/{id}/${typeName(table).slice(1)}`,
    permissions: READ_APPLICATIONS,
    handle: (call) => {
      const found = theDeleted(call);
      if (found.table !== table) throw notFound(call.param('id'));
      return okReply(call, `${table}/$entity`, buildSingleObject(call.request, found.row, RULES[table]));
    },
  };
}

function emptyListRoute({
  type,
  permissions,
}: {
  readonly type: string;
  readonly permissions: readonly string[];
}): GraphRoute {
  const rules = { type: type === 'user' ? entities.userType : entities.groupType, options: ['$top'] } as const;
  return {
    method: 'GET',
    path: `${ITEMS}/microsoft.graph.${type}`,
    permissions,
    handle: (call) => okReply(call, 'directoryObjects', buildCollectionPage(call.request, rowsFromList([]), rules)),
  };
}

/** Deletes an application together with its service principal in this tenant. */
function deleteApplication(call: GraphCall): ApiReply {
  const application = requireApplication(call);
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
  recordWrite(call, toAppDeletedOrRestored(toAppTarget(table, row), 'gone'));
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
  recordWrite(call, toAppDeletedOrRestored(toAppTarget(table, row), 'given'));
  return okReply(call, 'directoryObjects/$entity', { '@odata.type': typeName(table), ...row, deletedDateTime: null });
}

function typeName(table: AppTable): string {
  return table === 'applications' ? '#microsoft.graph.application' : '#microsoft.graph.servicePrincipal';
}

function theDeleted(call: GraphCall): DeletedApp {
  const deleted = call.overlay.details.deleted.get(call.param('id'));
  if (deleted === undefined) throw notFound(call.param('id'));
  return deleted;
}
