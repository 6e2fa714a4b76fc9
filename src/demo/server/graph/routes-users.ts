import type { WireObject } from '../../world.js';
import { jsonBody, ServiceError, type ApiReply, type ApiRequest } from '../http.js';
import { listPage, single, countOf, type CollectionRules } from '../odata/collection.js';
import { checkFilter, filterRules } from '../odata/filter-rules.js';
import { parseQuery } from '../odata/query.js';
import { rowsOf } from '../rows.js';
import { deltaReply } from './delta.js';
import * as entities from './entities.js';
import { badRequest, checkProperties, notFound } from './errors.js';
import { READ_AUDIT, READ_MEMBERSHIPS, READ_METHODS, READ_POLICIES, READ_USERS } from './permission-sets.js';
import { ok, PREMIUM, type FurtherNeed, type GraphCall, type Route } from './route.js';

const USERS = {
  type: entities.user,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  keys: ['userPrincipalName'],
  orderBy: ['displayName', 'userPrincipalName', 'createdDateTime'],
  filters: filterRules(`
    id: eq in ne! not!; userPrincipalName: eq in startswith ge le ne! not! endswith!; mail: eq in startswith ge le ne! not! endswith!;
    displayName: eq in startswith ge le ne! not!; givenName: eq in startswith ne! not!; surname: eq in startswith ne! not!;
    accountEnabled: eq in ne! not!; userType: eq in ne! not!; department: eq in startswith ne! not!; jobTitle: eq in startswith ne! not!;
    createdDateTime: eq ge le ne! not!; onPremisesSyncEnabled: eq in ne! not!; assignedLicenses: any not!;
    assignedLicenses/skuId: eq; signInActivity/lastSignInDateTime: ge le eq; companyName: eq in startswith ne! not!`),
} as const satisfies CollectionRules;

/** OData rules for lists of mixed directory objects. */
export const DIRECTORY_OBJECTS = {
  type: entities.directoryObject,
  options: ['$filter', '$top', '$count'],
  filters: filterRules('id: eq in; displayName: eq! startswith!; accountEnabled: eq!; userType: eq!'),
} as const satisfies CollectionRules;

/** `checkMemberGroups` accepts at most this many groups. */
const MAX_GROUP_IDS = 20;

/** GET routes of users, their memberships and authentication methods. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users',
    permissions: READ_USERS,
    cost: 2,
    alsoNeeds: signInActivity('reports'),
    handle: (call) => ok(call, 'users', listPage(call.request, call.overlay.table('users'), usersWith(call))),
  },
  { method: 'GET', path: '/users/$count', permissions: READ_USERS, cost: 2, handle: countUsers },
  {
    method: 'GET',
    path: '/users/delta',
    permissions: READ_USERS,
    cost: 2,
    handle: (call) => deltaReply(call, 'users', entities.user),
  },
  {
    method: 'GET',
    path: '/users/{id}',
    permissions: READ_USERS,
    alsoNeeds: signInActivity('sign-in-activity'),
    handle: (call) => ok(call, 'users/$entity', single(call.request, theUser(call), usersWith(call))),
  },
  membershipRoute('memberOf', false),
  membershipRoute('transitiveMemberOf', true),
  {
    method: 'GET',
    path: '/users/{id}/ownedObjects',
    permissions: READ_USERS,
    handle: (call) => {
      const rows = rowsOf(call.directory.ownedBy(theUser(call).id));
      return ok(call, 'directoryObjects', listPage(call.request, rows, DIRECTORY_OBJECTS));
    },
  },
  castRoute('memberOf', 'group', false),
  castRoute('memberOf', 'directoryRole', false),
  castRoute('transitiveMemberOf', 'group', true),
  castRoute('transitiveMemberOf', 'directoryRole', true),
  {
    method: 'POST',
    path: '/users/{id}/checkMemberGroups',
    permissions: READ_MEMBERSHIPS,
    handle: (call) => {
      const body = jsonBody(call.request.body);
      checkProperties(body, ['groupIds']);
      const { groupIds } = body;
      if (!Array.isArray(groupIds) || groupIds.length > MAX_GROUP_IDS) {
        throw badRequest(`groupIds must be a collection of at most ${MAX_GROUP_IDS} ids.`);
      }
      const mine = new Set(call.directory.groupIdsOf(theUser(call).id, true));
      return ok(call, 'Collection(Edm.String)', { value: groupIds.map(String).filter((id) => mine.has(id)) });
    },
  },
  {
    method: 'POST',
    path: '/users/{id}/getMemberObjects',
    permissions: READ_MEMBERSHIPS,
    handle: (call) => {
      const body = jsonBody(call.request.body);
      checkProperties(body, ['securityEnabledOnly']);
      const { securityEnabledOnly } = body;
      if (typeof securityEnabledOnly !== 'boolean') throw badRequest('securityEnabledOnly is required.');
      const all = call.directory.memberships(theUser(call).id, true);
      const counted = all.filter((row) => !securityEnabledOnly || row['securityEnabled'] !== false);
      return ok(call, 'Collection(Edm.String)', { value: counted.map(({ id }) => id) });
    },
  },
  {
    method: 'GET',
    path: '/users/{id}/authentication/methods',
    permissions: READ_METHODS,
    throttle: 'reports',
    handle: (call) => {
      const rows = rowsOf(call.directory.authenticationMethods(theUser(call).id));
      const rules = { type: entities.authenticationMethod, options: [], noSelect: true };
      return ok(call, 'users/authentication/methods', listPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: '/users/{id}/authentication/requirements',
    beta: true,
    permissions: READ_POLICIES,
    throttle: 'reports',
    handle: (call) => {
      parseQuery(call.request.url, call.request.headers, []);
      return ok(call, 'users/authentication/requirements', {
        perUserMfaState: call.world.perUserMfaState(theUser(call).id),
      });
    },
  },
];

/**
 * `signInActivity` follows the report rules: their permission and licence, their throttling for lists, and 10 requests
 * a minute for a single user.
 * Sources: https://learn.microsoft.com/graph/api/resources/user, https://learn.microsoft.com/graph/throttling-limits
 */
function signInActivity(throttle: 'reports' | 'sign-in-activity') {
  const need: FurtherNeed = { permissions: READ_AUDIT, licence: PREMIUM, throttle };
  return ({ url }: ApiRequest): FurtherNeed | undefined => {
    const asked = `${url.searchParams.get('$select') ?? ''} ${url.searchParams.get('$filter') ?? ''}`;
    return /\bsignInActivity\b/.test(asked) ? need : undefined;
  };
}

/** The user of the path, by object id or user principal name; throws 404. */
export function theUser(call: GraphCall): WireObject {
  const id = call.param('id');
  const user = call.directory.user(id);
  if (user === undefined) throw notFound(id);
  return user;
}

function usersWith({ directory }: GraphCall): CollectionRules {
  const follow = (row: WireObject) => directory.memberships(row.id, false);
  return { ...USERS, expansions: { memberOf: { type: entities.directoryObject, follow } } };
}

function membershipRoute(name: 'memberOf' | 'transitiveMemberOf', transitive: boolean): Route {
  return {
    method: 'GET',
    path: `/users/{id}/${name}`,
    permissions: READ_MEMBERSHIPS,
    handle: (call) => {
      const rows = rowsOf(call.directory.memberships(theUser(call).id, transitive));
      return ok(call, 'directoryObjects', listPage(call.request, rows, DIRECTORY_OBJECTS));
    },
  };
}

function castRoute(
  name: 'memberOf' | 'transitiveMemberOf',
  type: 'group' | 'directoryRole',
  transitive: boolean,
): Route {
  return {
    method: 'GET',
    path: `/users/{id}/${name}/microsoft.graph.${type}`,
    permissions: READ_MEMBERSHIPS,
    handle: (call) => {
      const all = call.directory.memberships(theUser(call).id, transitive);
      const rows = rowsOf(all.filter((row) => row['@odata.type'] === `#microsoft.graph.${type}`));
      return ok(call, `${type}s`, listPage(call.request, rows, { ...DIRECTORY_OBJECTS, type: entities[type] }));
    },
  };
}

/** `/users/$count` returns a bare number and needs an advanced query. */
function countUsers(call: GraphCall): ApiReply {
  const { request } = call;
  if (request.headers['consistencylevel']?.toLowerCase() !== 'eventual') {
    throw new ServiceError(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  const { filter } = parseQuery(request.url, request.headers, ['$filter']);
  if (filter !== undefined) checkFilter(filter, USERS.filters, true);
  const count = countOf(call.overlay.table('users'), filter);
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(count) };
}
