import type { WireObject } from '../../../demo-tenant-contract.js';
import { parseJsonBody, type ApiReply } from '../../api-request-reply.js';
import { assertAllowedProperties, badRequest, notFound } from '../graph-request-errors.js';
import { okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { READ_MEMBERSHIPS } from '../route-permission-sets.js';

/** `checkMemberGroups` accepts at most this many groups. */
const MAX_GROUP_IDS = 20;
const COLLECTIONS = ['users', 'groups', 'servicePrincipals'] as const;
type Collection = (typeof COLLECTIONS)[number];

/**
 * POST routes that only read: which groups and roles an object is in, nested ones included.
 * Source: https://learn.microsoft.com/graph/api/directoryobject-getmembergroups and the pages beside it.
 */
export const membershipActionRoutes: readonly GraphRoute[] = COLLECTIONS.flatMap((collection) => [
  action(collection, 'checkMemberGroups', ['groupIds'], ({ groupIds }, { groups }) => {
    if (!Array.isArray(groupIds) || groupIds.length > MAX_GROUP_IDS) {
      throw badRequest(`groupIds must be a collection of at most ${MAX_GROUP_IDS} ids.`);
    }
    const mine = new Set(groups.map(({ id }) => id));
    return groupIds.map(String).filter((id) => mine.has(id));
  }),
  action(collection, 'getMemberGroups', ['securityEnabledOnly'], (body, { groups }) => enabledOnly(body, groups)),
  action(collection, 'getMemberObjects', ['securityEnabledOnly'], (body, { all }) => enabledOnly(body, all)),
]);

interface Memberships {
  readonly groups: readonly WireObject[];
  /** Groups and directory roles. */
  readonly all: readonly WireObject[];
}

function action(
  collection: Collection,
  name: string,
  properties: readonly string[],
  list: (body: Readonly<Record<string, unknown>>, memberships: Memberships) => readonly string[],
): GraphRoute {
  return {
    method: 'POST',
    path: `/${collection}/{id}/${name}`,
    permissions: READ_MEMBERSHIPS,
    handle: (call): ApiReply => {
      const body = parseJsonBody(call.request.body);
      assertAllowedProperties(body, properties);
      const all = call.directory.memberships(requireMember(call, collection).id, true);
      const groups = all.filter((row) => row['@odata.type'] === '#microsoft.graph.group');
      return okReply(call, 'Collection(Edm.String)', { value: list(body, { groups, all }) });
    },
  };
}

function requireMember(call: GraphCall, collection: Collection): WireObject {
  const id = call.param('id');
  const found = collection === 'users' ? call.directory.user(id) : call.overlay.table(collection).byId(id);
  if (found === undefined) throw notFound(id);
  return found;
}

function enabledOnly(body: Readonly<Record<string, unknown>>, rows: readonly WireObject[]): readonly string[] {
  const { securityEnabledOnly } = body;
  if (typeof securityEnabledOnly !== 'boolean') throw badRequest('securityEnabledOnly is required.');
  return rows.filter((row) => !securityEnabledOnly || row['securityEnabled'] !== false).map(({ id }) => id);
}
