import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import type { Filter } from '../../odata/filter-parser.js';
import { parseQueryOptions } from '../../odata/query-options-parser.js';
import { mapRows, rowsFromList, type Rows } from '../../row-collection.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import { READ_AUDIT } from '../route-permission-sets.js';
import { okReply, ENTRA_P1_LICENCE, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

/** `$filter` and `$orderby` are documented, `$select` is not. */
const REGISTRATION = {
  type: entities.userRegistrationDetailsType,
  options: ['$filter', '$top'],
  noSelect: true,
  clamp: true,
  filters:
    parseFilterRules(`id: eq; isAdmin: eq; isMfaCapable: eq; isMfaRegistered: eq; isPasswordlessCapable: eq; isSsprCapable: eq;
    isSsprEnabled: eq; isSsprRegistered: eq; userType: eq; userPrincipalName: eq startswith; userDisplayName: eq startswith;
    methodsRegistered: any eq`),
} as const satisfies CollectionRules;

const AUDITS = {
  type: entities.directoryAuditType,
  options: ['$filter', '$top', '$orderby'],
  defaultTop: 1000,
  maxTop: 1000,
  clamp: true,
  orderBy: ['activityDateTime'],
  filters:
    parseFilterRules(`id: eq; activityDateTime: eq ge le gt lt; activityDisplayName: eq startswith; category: eq; result: eq;
    loggedByService: eq; correlationId: eq; operationType: eq; initiatedBy/user/id: eq; initiatedBy/user/displayName: eq startswith;
    initiatedBy/user/userPrincipalName: eq startswith; initiatedBy/app/appId: eq; initiatedBy/app/displayName: eq startswith;
    targetResources: any; targetResources/id: eq; targetResources/displayName: eq startswith`),
} as const satisfies CollectionRules;

/** Directory audit events are kept 7 days, 30 with Entra ID P1. Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention */
const RETENTION_DAYS = { none: 7, p1: 30, p2: 30 } as const;
const DAY_MS = 86_400_000;

/** GET routes of the registration report, app sign-in activity and directory audits. */
export const reportRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/reports/authenticationMethods/userRegistrationDetails',
    permissions: READ_AUDIT,
    licence: ENTRA_P1_LICENCE,
    throttle: 'reports',
    handle: (call) => {
      const { filter } = parseQueryOptions(call.request.url, call.request.headers, ['$filter', '$top', '$skiptoken']);
      const page = buildCollectionPage(call.request, registrationRows(call, filter), REGISTRATION);
      return okReply(call, 'reports/authenticationMethods/userRegistrationDetails', page);
    },
  },
  {
    method: 'GET',
    path: '/reports/authenticationMethods/userRegistrationDetails/{id}',
    permissions: READ_AUDIT,
    licence: ENTRA_P1_LICENCE,
    throttle: 'reports',
    handle: (call) => {
      const row = call.directory.registrationDetails(call.param('id'));
      if (row === undefined) throw notFound(call.param('id'));
      const entity = buildSingleObject(call.request, row, REGISTRATION);
      return okReply(call, 'reports/authenticationMethods/userRegistrationDetails/$entity', entity);
    },
  },
  {
    method: 'GET',
    path: '/reports/servicePrincipalSignInActivities',
    beta: true,
    permissions: READ_AUDIT,
    licence: ENTRA_P1_LICENCE,
    throttle: 'reports',
    handle: (call) => {
      const rows = rowsFromList(call.world.servicePrincipalSignInActivities);
      const filters = parseFilterRules('id: eq; appId: eq');
      const rules = {
        type: entities.servicePrincipalSignInActivityType,
        options: ['$filter', '$top'],
        clamp: true,
        filters,
      } as const;
      return okReply(call, 'reports/servicePrincipalSignInActivities', buildCollectionPage(call.request, rows, rules));
    },
  },
  {
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    permissions: READ_AUDIT,
    throttle: 'reports',
    handle: (call) =>
      okReply(call, 'auditLogs/directoryAudits', buildCollectionPage(call.request, keptAudits(call), AUDITS)),
  },
  {
    method: 'GET',
    path: '/auditLogs/directoryAudits/{id}',
    permissions: READ_AUDIT,
    throttle: 'reports',
    handle: (call) => {
      const row = call.audit.directoryAudits().find(({ id }) => id === call.param('id'));
      if (row === undefined) throw notFound(call.param('id'));
      return okReply(call, 'auditLogs/directoryAudits/$entity', buildSingleObject(call.request, row, AUDITS));
    },
  },
];

/**
 * Registration details of all users, generated one by one; a filter on administrators skips the scan of 100,000 users.
 */
function registrationRows({ world, overlay, directory }: GraphCall, filter: Filter | undefined): Rows {
  if (filter !== undefined && asksForAdmins(filter)) {
    const rows = world.reportedAdminIds.map((id) => directory.registrationDetails(id));
    return rowsFromList(rows.filter((row) => row !== undefined));
  }
  return mapRows(overlay.table('users'), ({ id }) => directory.registrationDetails(id));
}

function asksForAdmins(filter: Filter): boolean {
  if (filter.kind === 'and') return asksForAdmins(filter.left) || asksForAdmins(filter.right);
  return (
    filter.kind === 'compare' &&
    filter.path.join('/') === 'isAdmin' &&
    filter.operator === 'eq' &&
    filter.value === true
  );
}

function keptAudits({ world, audit, clock }: GraphCall): Rows {
  const now = clock().getTime();
  const oldest = now - RETENTION_DAYS[world.options.licence] * DAY_MS;
  const kept = audit.directoryAudits().filter((row) => {
    const atMs = Date.parse(String(row['activityDateTime']));
    return atMs >= oldest && atMs <= now;
  });
  return rowsFromList(kept);
}
