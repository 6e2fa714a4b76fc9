import type { WireObject } from '../../../demo-tenant-contract.js';
import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import { iterateRows, mapRows, rowsFromList, type Rows } from '../../row-collection.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { mayBeSeen } from '../hidden-membership.js';
import { READ_GROUPS, READ_UNITS } from '../route-permission-sets.js';
import { DIRECTORY_OBJECT_RULES } from './user-read-routes.js';
import { ServiceError } from '../../api-request-reply.js';
import { okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

const GROUPS = {
  type: entities.groupType,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  orderBy: ['displayName'],
  filters: parseFilterRules(`
    id: eq in ne! not!; displayName: eq in startswith ge le ne! not!; mail: eq in startswith ne! not!; securityEnabled: eq in ne! not!;
    mailEnabled: eq in ne! not!; isAssignableToRole: eq ne! not!; groupTypes: any eq not!; createdDateTime: eq ge le`),
} as const satisfies CollectionRules;

const CASTS = ['user', 'group', 'servicePrincipal'] as const;

/** GET routes of groups, their members and administrative units. */
export const groupRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/groups',
    permissions: READ_GROUPS,
    handle: (call) =>
      okReply(call, 'groups', buildCollectionPage(call.request, call.overlay.table('groups'), groupsWith(call))),
  },
  {
    method: 'GET',
    path: '/groups/{id}',
    permissions: READ_GROUPS,
    handle: (call) =>
      okReply(call, 'groups/$entity', buildSingleObject(call.request, theGroup(call), groupsWith(call))),
  },
  ...(['members', 'transitiveMembers'] as const).flatMap((name) => [
    memberRoute(name),
    ...CASTS.map((type) => memberRoute(name, type)),
  ]),
  // No group of the demo has an owner.
  ...['owners', 'owners/microsoft.graph.user'].map((relation): GraphRoute => ({
    method: 'GET',
    path: `/groups/{id}/${relation}`,
    permissions: READ_GROUPS,
    handle: (call) => {
      theGroup(call);
      return okReply(
        call,
        'directoryObjects',
        buildCollectionPage(call.request, rowsFromList([]), DIRECTORY_OBJECT_RULES),
      );
    },
  })),
  {
    method: 'GET',
    path: '/directory/administrativeUnits',
    permissions: READ_UNITS,
    handle: (call) =>
      okReply(
        call,
        'directory/administrativeUnits',
        buildCollectionPage(call.request, rowsFromList(call.world.administrativeUnits), UNITS),
      ),
  },
  {
    method: 'GET',
    path: '/directory/administrativeUnits/{id}',
    permissions: READ_UNITS,
    handle: (call) => {
      const unit = call.world.administrativeUnits.find(({ id }) => id === call.param('id'));
      if (unit === undefined) throw notFound(call.param('id'));
      return okReply(call, 'directory/administrativeUnits/$entity', buildSingleObject(call.request, unit, UNITS));
    },
  },
  {
    method: 'GET',
    path: '/directory/administrativeUnits/{id}/members',
    permissions: READ_UNITS,
    handle: (call) => {
      const id = call.param('id');
      if (!call.world.administrativeUnits.some((unit) => unit.id === id)) throw notFound(id);
      // The demo's unit scopes a role and has no members.
      return okReply(
        call,
        'directoryObjects',
        buildCollectionPage(call.request, rowsFromList([]), DIRECTORY_OBJECT_RULES),
      );
    },
  },
];

const UNITS = {
  type: entities.administrativeUnitType,
  options: ['$filter', '$top'],
  filters: parseFilterRules('id: eq in; displayName: eq startswith'),
} as const satisfies CollectionRules;

function memberRoute(name: 'members' | 'transitiveMembers', cast?: (typeof CASTS)[number]): GraphRoute {
  return {
    method: 'GET',
    path: `/groups/{id}/${name}${cast === undefined ? '' : `/microsoft.graph.${cast}`}`,
    permissions: READ_GROUPS,
    cost: 3,
    handle: (call) => {
      const group = theGroup(call);
      const members = mayBeSeen(call, group)
        ? call.directory.members(group.id, name === 'transitiveMembers')
        : rowsFromList([]);
      if (cast === undefined) {
        return okReply(
          call,
          'directoryObjects',
          buildCollectionPage(call.request, withoutApps(members), DIRECTORY_OBJECT_RULES),
        );
      }
      if (cast !== 'user' && isMicrosoft365(group)) {
        throw new ServiceError(400, 'Request_UnsupportedQuery', `The specified type '${cast}' cannot be a member.`);
      }
      const rows = ofType(members, cast);
      return okReply(
        call,
        `${cast}s`,
        buildCollectionPage(call.request, rows, { ...DIRECTORY_OBJECT_RULES, type: entities[`${cast}Type`] }),
      );
    },
  };
}

/**
 * v1.0 omits service principals from the plain lists; only a cast returns them.
 * Source: https://learn.microsoft.com/graph/known-issues, microsoft-graph-docs-contrib#1141
 */
function withoutApps(rows: Rows): Rows {
  return mapRows(rows, (row) => (row['@odata.type'] === '#microsoft.graph.servicePrincipal' ? undefined : row));
}

/** Whether it is a Microsoft 365 group, which only users can join: a cast to another type is then an error. */
function isMicrosoft365({ groupTypes }: WireObject): boolean {
  return Array.isArray(groupTypes) && groupTypes.includes('Unified');
}

function ofType(rows: Rows, type: string): Rows {
  return mapRows(rows, (row) => (row['@odata.type'] === `#microsoft.graph.${type}` ? row : undefined));
}

function theGroup(call: GraphCall): WireObject {
  const group = call.overlay.table('groups').byId(call.param('id'));
  if (group === undefined) throw notFound(call.param('id'));
  return group;
}

function groupsWith({ directory }: GraphCall): CollectionRules {
  const follow = (row: WireObject) => [...iterateRows(directory.members(row.id, false))];
  return { ...GROUPS, expansions: { members: { type: entities.directoryObjectType, follow } } };
}
