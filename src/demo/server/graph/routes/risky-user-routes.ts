import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import { rowsFromList } from '../../row-collection.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { READ_RISKY_USERS } from '../route-permission-sets.js';
import { IDENTITY_PROTECTION_LICENCE, okReply, type GraphRoute } from '../graph-route-contract.js';

/** Page size: 20 by default, 500 at most. Source: https://learn.microsoft.com/graph/api/riskyuser-list */
const RISKY_USERS = {
  type: entities.riskyUserType,
  options: ['$filter', '$top', '$orderby'],
  defaultTop: 20,
  maxTop: 500,
  clamp: true,
  orderBy: ['riskLastUpdatedDateTime'],
  filters:
    parseFilterRules(`id: eq; riskState: eq ne; riskLevel: eq ne; riskDetail: eq ne; isDeleted: eq; isProcessing: eq;
    riskLastUpdatedDateTime: eq ge le gt lt; userPrincipalName: eq startswith; userDisplayName: eq startswith`),
} as const satisfies CollectionRules;

/** GET routes of risky users; throttled like Conditional Access. */
export const riskyUserRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/identityProtection/riskyUsers',
    permissions: READ_RISKY_USERS,
    licence: IDENTITY_PROTECTION_LICENCE,
    throttle: 'conditional-access',
    handle: (call) => {
      const rows = rowsFromList(call.world.riskyUsers ?? []);
      return okReply(call, 'identityProtection/riskyUsers', buildCollectionPage(call.request, rows, RISKY_USERS));
    },
  },
  {
    method: 'GET',
    path: '/identityProtection/riskyUsers/{id}',
    permissions: READ_RISKY_USERS,
    licence: IDENTITY_PROTECTION_LICENCE,
    throttle: 'conditional-access',
    handle: (call) => {
      const row = call.world.riskyUsers?.find(({ id }) => id === call.param('id'));
      if (row === undefined) throw notFound(call.param('id'));
      return okReply(call, 'identityProtection/riskyUsers/$entity', buildSingleObject(call.request, row, RISKY_USERS));
    },
  },
];
