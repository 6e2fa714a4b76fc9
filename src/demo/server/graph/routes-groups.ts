import type { WireObject } from '../../world.js';
import { listPage, single, type CollectionRules } from '../odata/collection.js';
import { filterRules } from '../odata/filter-rules.js';
import { iterate, mapRows, rowsOf, type Rows } from '../rows.js';
import * as entities from './entities.js';
import { notFound } from './errors.js';
import { READ_GROUPS, READ_UNITS } from './permission-sets.js';
import { DIRECTORY_OBJECTS } from './routes-users.js';
import { ServiceError } from '../http.js';
import { ok, type GraphCall, type Route } from './route.js';

const GROUPS = {
  type: entities.group,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  orderBy: ['displayName'],
  filters: filterRules(`
    id: eq in ne! not!; displayName: eq in startswith ge le ne! not!; mail: eq in startswith ne! not!; securityEnabled: eq in ne! not!;
    mailEnabled: eq in ne! not!; isAssignableToRole: eq ne! not!; groupTypes: any eq not!; createdDateTime: eq ge le`),
} as const satisfies CollectionRules;

const CASTS = ['user', 'group', 'servicePrincipal'] as const;

/** GET routes of groups, their members and administrative units. */
export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups',
    permissions: READ_GROUPS,
    handle: (call) => ok(call, 'groups', listPage(call.request, call.overlay.table('groups'), groupsWith(call))),
  },
  {
    method: 'GET',
    path: '/groups/{id}',
    permissions: READ_GROUPS,
    handle: (call) => ok(call, 'groups/$entity', single(call.request, theGroup(call), groupsWith(call))),
  },
  ...(['members', 'transitiveMembers'] as const).flatMap((name) => [
    memberRoute(name),
    ...CASTS.map((type) => memberRoute(name, type)),
  ]),
  {
    method: 'GET',
    path: '/directory/administrativeUnits',
    permissions: READ_UNITS,
    handle: (call) =>
      ok(call, 'directory/administrativeUnits', listPage(call.request, rowsOf(call.world.administrativeUnits), UNITS)),
  },
  {
    method: 'GET',
    path: '/directory/administrativeUnits/{id}',
    permissions: READ_UNITS,
    handle: (call) => {
      const unit = call.world.administrativeUnits.find(({ id }) => id === call.param('id'));
      if (unit === undefined) throw notFound(call.param('id'));
      return ok(call, 'directory/administrativeUnits/$entity', single(call.request, unit, UNITS));
    },
  },
];

const UNITS = {
  type: entities.administrativeUnit,
  options: ['$filter', '$top'],
  filters: filterRules('id: eq in; displayName: eq startswith'),
} as const satisfies CollectionRules;

function memberRoute(name: 'members' | 'transitiveMembers', cast?: (typeof CASTS)[number]): Route {
  return {
    method: 'GET',
    path: `/groups/{id}/${name}${cast === undefined ? '' : `/microsoft.graph.${cast}`}`,
    permissions: READ_GROUPS,
    cost: 3,
    handle: (call) => {
      const group = theGroup(call);
      const members = call.directory.members(group.id, name === 'transitiveMembers');
      if (cast === undefined) {
        return ok(call, 'directoryObjects', listPage(call.request, withoutApps(members), DIRECTORY_OBJECTS));
      }
      if (cast !== 'user' && isMicrosoft365(group)) {
        throw new ServiceError(400, 'Request_UnsupportedQuery', `The specified type '${cast}' cannot be a member.`);
      }
      const rows = ofType(members, cast);
      return ok(call, `${cast}s`, listPage(call.request, rows, { ...DIRECTORY_OBJECTS, type: entities[cast] }));
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
  const follow = (row: WireObject) => [...iterate(directory.members(row.id, false))];
  return { ...GROUPS, expansions: { members: { type: entities.directoryObject, follow } } };
}
