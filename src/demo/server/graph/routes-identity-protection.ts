import { listPage, single, type CollectionRules } from '../odata/collection.js';
import { filterRules } from '../odata/filter-rules.js';
import { rowsOf } from '../rows.js';
import * as entities from './entities.js';
import { notFound } from './errors.js';
import { READ_RISKY_USERS } from './permission-sets.js';
import { IDENTITY_PROTECTION, ok, type Route } from './route.js';

/** Page size: 20 by default, 500 at most. Source: https://learn.microsoft.com/graph/api/riskyuser-list */
const RISKY_USERS = {
  type: entities.riskyUser,
  options: ['$filter', '$top', '$orderby'],
  defaultTop: 20,
  maxTop: 500,
  clamp: true,
  orderBy: ['riskLastUpdatedDateTime'],
  filters: filterRules(`id: eq; riskState: eq ne; riskLevel: eq ne; riskDetail: eq ne; isDeleted: eq; isProcessing: eq;
    riskLastUpdatedDateTime: eq ge le gt lt; userPrincipalName: eq startswith; userDisplayName: eq startswith`),
} as const satisfies CollectionRules;

/** GET routes of risky users; throttled like Conditional Access. */
export const identityProtectionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/identityProtection/riskyUsers',
    permissions: READ_RISKY_USERS,
    licence: IDENTITY_PROTECTION,
    throttle: 'conditional-access',
    handle: (call) => {
      const rows = rowsOf(call.world.riskyUsers ?? []);
      return ok(call, 'identityProtection/riskyUsers', listPage(call.request, rows, RISKY_USERS));
    },
  },
  {
    method: 'GET',
    path: '/identityProtection/riskyUsers/{id}',
    permissions: READ_RISKY_USERS,
    licence: IDENTITY_PROTECTION,
    throttle: 'conditional-access',
    handle: (call) => {
      const row = call.world.riskyUsers?.find(({ id }) => id === call.param('id'));
      if (row === undefined) throw notFound(call.param('id'));
      return ok(call, 'identityProtection/riskyUsers/$entity', single(call.request, row, RISKY_USERS));
    },
  },
];
