import type { WireObject } from '../../../demo-tenant-contract.js';
import { ServiceError, type ApiRequest } from '../../api-request-reply.js';
import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import { parseQueryOptions } from '../../odata/query-options-parser.js';
import { rowsFromList } from '../../row-collection.js';
import { answerDeltaQuery } from '../delta-query-handler.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { mayBeSeen } from '../hidden-membership.js';
import { READ_AUDIT, READ_MEMBERSHIPS, READ_METHODS, READ_POLICIES, READ_USERS } from '../route-permission-sets.js';
import {
  okReply,
  ENTRA_P1_LICENCE,
  type ExtraRequirement,
  type GraphCall,
  type GraphRoute,
} from '../graph-route-contract.js';

const USERS = {
  type: entities.userType,
  options: ['$filter', '$top', '$count', '$orderby', '$expand'],
  keys: ['userPrincipalName'],
  orderBy: ['displayName', 'userPrincipalName', 'createdDateTime'],
  filters: parseFilterRules(`
    id: eq in ne! not!; userPrincipalName: eq in startswith ge le ne! not! endswith!; mail: eq in startswith ge le ne! not! endswith!;
    displayName: eq in startswith ge le ne! not!; givenName: eq in startswith ne! not!; surname: eq in startswith ne! not!;
    accountEnabled: eq in ne! not!; userType: eq in ne! not!; department: eq in startswith ne! not!; jobTitle: eq in startswith ne! not!;
    createdDateTime: eq ge le ne! not!; onPremisesSyncEnabled: eq in ne! not!; assignedLicenses: any not!;
    assignedLicenses/skuId: eq; signInActivity/lastSignInDateTime: ge le eq; companyName: eq in startswith ne! not!`),
} as const satisfies CollectionRules;

/** OData rules for lists of mixed directory objects. */
export const DIRECTORY_OBJECT_RULES = {
  type: entities.directoryObjectType,
  options: ['$filter', '$top', '$count'],
  filters: parseFilterRules('id: eq in; displayName: eq! startswith!; accountEnabled: eq!; userType: eq!'),
} as const satisfies CollectionRules;

/** GET routes of users, their memberships and authentication methods. */
export const userRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/users',
    permissions: READ_USERS,
    cost: 2,
    alsoNeeds: signInActivity('reports'),
    handle: (call) =>
      okReply(call, 'users', buildCollectionPage(call.request, call.overlay.table('users'), usersWith(call))),
  },
  {
    method: 'GET',
    path: '/users/delta',
    permissions: READ_USERS,
    cost: 2,
    handle: (call) => answerDeltaQuery(call, 'users', entities.userType),
  },
  {
    method: 'GET',
    path: '/users/{id}',
    permissions: READ_USERS,
    alsoNeeds: signInActivity('sign-in-activity'),
    handle: (call) =>
      okReply(call, 'users/$entity', buildSingleObject(call.request, requireUser(call), usersWith(call))),
  },
  membershipRoute('memberOf', false),
  membershipRoute('transitiveMemberOf', true),
  {
    method: 'GET',
    path: '/users/{id}/ownedObjects',
    permissions: READ_USERS,
    handle: (call) => {
      const rows = rowsFromList(call.directory.ownedBy(requireUser(call).id));
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rows, DIRECTORY_OBJECT_RULES));
    },
  },
  castRoute('memberOf', 'group', false),
  castRoute('memberOf', 'directoryRole', false),
  castRoute('transitiveMemberOf', 'group', true),
  castRoute('transitiveMemberOf', 'directoryRole', true),
  {
    method: 'GET',
    path: '/users/{id}/manager',
    permissions: READ_USERS,
    handle: (call) => {
      const { id } = requireUser(call);
      throw new ServiceError(
        404,
        'Request_ResourceNotFound',
        `Resource 'manager' does not exist or one of its queried reference-property objects are not present (${id}).`,
      );
    },
  },
  {
    method: 'GET',
    path: '/users/{id}/authentication/methods',
    permissions: READ_METHODS,
    throttle: 'reports',
    handle: (call) => {
      const rows = rowsFromList(call.directory.authenticationMethods(requireUser(call).id));
      const rules = { type: entities.authenticationMethodType, options: [], noSelect: true };
      return okReply(call, 'users/authentication/methods', buildCollectionPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: '/users/{id}/authentication/requirements',
    beta: true,
    permissions: READ_POLICIES,
    throttle: 'reports',
    handle: (call) => {
      parseQueryOptions(call.request.url, call.request.headers, []);
      return okReply(call, 'users/authentication/requirements', {
        perUserMfaState: call.world.perUserMfaState(requireUser(call).id),
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
  const need: ExtraRequirement = { permissions: READ_AUDIT, licence: ENTRA_P1_LICENCE, throttle };
  return ({ url }: ApiRequest): ExtraRequirement | undefined => {
    const asked = `${url.searchParams.get('$select') ?? ''} ${url.searchParams.get('$filter') ?? ''}`;
    return /\bsignInActivity\b/.test(asked) ? need : undefined;
  };
}

/** The user of the path, by object id or user principal name; throws 404. */
export function requireUser(call: GraphCall): WireObject {
  const id = call.param('id');
  const user = call.directory.user(id);
  if (user === undefined) throw notFound(id);
  return user;
}

function usersWith({ directory }: GraphCall): CollectionRules {
  const follow = (row: WireObject) => directory.memberships(row.id, false);
  return { ...USERS, expansions: { memberOf: { type: entities.directoryObjectType, follow } } };
}

function membershipRoute(name: 'memberOf' | 'transitiveMemberOf', transitive: boolean): GraphRoute {
  return {
    method: 'GET',
    path: `/users/{id}/${name}`,
    permissions: READ_MEMBERSHIPS,
    handle: (call) => {
      const all = call.directory.memberships(requireUser(call).id, transitive);
      const rows = rowsFromList(all.filter((row) => mayBeSeen(call, row)));
      return okReply(call, 'directoryObjects', buildCollectionPage(call.request, rows, DIRECTORY_OBJECT_RULES));
    },
  };
}

function castRoute(
  name: 'memberOf' | 'transitiveMemberOf',
  type: 'group' | 'directoryRole',
  transitive: boolean,
): GraphRoute {
  return {
    method: 'GET',
    path: `/users/{id}/${name}/microsoft.graph.${type}`,
    permissions: READ_MEMBERSHIPS,
    handle: (call) => {
      const all = call.directory.memberships(requireUser(call).id, transitive);
      const rows = rowsFromList(
        all.filter((row) => row['@odata.type'] === `#microsoft.graph.${type}` && mayBeSeen(call, row)),
      );
      return okReply(
        call,
        `${type}s`,
        buildCollectionPage(call.request, rows, { ...DIRECTORY_OBJECT_RULES, type: entities[`${type}Type`] }),
      );
    },
  };
}
