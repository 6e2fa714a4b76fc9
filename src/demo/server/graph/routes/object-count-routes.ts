import { ServiceError, type ApiReply } from '../../api-request-reply.js';
import { countMatches } from '../../odata/collection-page.js';
import { assertFilterSupported, parseFilterRules } from '../../odata/filter-support-rules.js';
import { parseQueryOptions } from '../../odata/query-options-parser.js';
import type { GraphCall, GraphRoute } from '../graph-route-contract.js';
import { READ_APPLICATIONS, READ_GROUPS, READ_USERS } from '../route-permission-sets.js';

const FILTERS = parseFilterRules(`
  id: eq in ne not; displayName: eq in startswith ge le ne not; accountEnabled: eq ne not; userType: eq in ne not; mail: eq in startswith ne not;
  userPrincipalName: eq in startswith endswith ne not; appId: eq in ne not; servicePrincipalType: eq in ne not; signInAudience: eq ne not;
  securityEnabled: eq ne not; mailEnabled: eq ne not; isAssignableToRole: eq ne not; groupTypes: any eq not; createdDateTime: eq ge le`);

/** `/<collection>/$count` returns a bare number and needs an advanced query. Source: https://learn.microsoft.com/graph/aad-advanced-queries */
export const objectCountRoutes: readonly GraphRoute[] = (
  [
    ['users', READ_USERS],
    ['groups', READ_GROUPS],
    ['applications', READ_APPLICATIONS],
    ['servicePrincipals', READ_APPLICATIONS],
  ] as const
).map(([collection, permissions]) => ({
  method: 'GET',
  path: `/${collection}/$count`,
  permissions,
  cost: 2,
  handle: (call) => count(call, collection),
}));

function count(call: GraphCall, collection: 'users' | 'groups' | 'applications' | 'servicePrincipals'): ApiReply {
  const { request } = call;
  if (request.headers['consistencylevel']?.toLowerCase() !== 'eventual') {
    throw new ServiceError(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  const { filter } = parseQueryOptions(request.url, request.headers, ['$filter']);
  if (filter !== undefined) assertFilterSupported(filter, FILTERS, true);
  const n = countMatches(call.overlay.table(collection), filter);
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(n) };
}
