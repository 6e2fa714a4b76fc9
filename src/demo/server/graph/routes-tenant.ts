import type { WireObject } from '../../world.js';
import { listPage, single, type CollectionRules } from '../odata/collection.js';
import type { EntityType } from '../odata/entity.js';
import { filterRules } from '../odata/filter-rules.js';
import { rowsOf } from '../rows.js';
import * as entities from './entities.js';
import { notFound } from './errors.js';
import {
  READ_AUTHENTICATION_POLICIES,
  READ_CONDITIONAL_ACCESS,
  READ_LICENCES,
  READ_ORGANIZATION,
  READ_POLICIES,
} from './permission-sets.js';
import { ok, PREMIUM, type GraphCall, type Route } from './route.js';

const CONDITIONAL_ACCESS = {
  type: entities.conditionalAccessPolicy,
  options: ['$filter', '$top'],
  filters: filterRules(
    'id: eq; displayName: eq startswith; state: eq; createdDateTime: ge le; modifiedDateTime: ge le',
  ),
} as const satisfies CollectionRules;

const STRENGTHS = {
  type: entities.authenticationStrengthPolicy,
  options: ['$filter', '$top'],
  filters: filterRules('id: eq; policyType: eq; displayName: eq'),
} as const satisfies CollectionRules;

/** GET routes of the organization, its licences and its policies. */
export const tenantRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organization',
    permissions: READ_ORGANIZATION,
    handle: (call) => {
      const rules = { type: entities.organization, options: [] };
      return ok(call, 'organization', listPage(call.request, rowsOf([call.world.organization]), rules));
    },
  },
  {
    method: 'GET',
    path: '/organization/{id}',
    permissions: READ_ORGANIZATION,
    handle: (call) => {
      const { organization } = call.world;
      if (organization.id !== call.param('id')) throw notFound(call.param('id'));
      return ok(call, 'organization/$entity', single(call.request, organization, { type: entities.organization }));
    },
  },
  {
    method: 'GET',
    path: '/subscribedSkus',
    permissions: READ_LICENCES,
    handle: (call) => {
      const rules = { type: entities.subscribedSku, options: [] };
      return ok(call, 'subscribedSkus', listPage(call.request, rowsOf(call.world.subscribedSkus), rules));
    },
  },
  policyRoute('identitySecurityDefaultsEnforcementPolicy', ({ world }) => world.securityDefaults),
  policyRoute('authorizationPolicy', ({ world }) => world.authorizationPolicy),
  policyRoute('adminConsentRequestPolicy', ({ world }) => world.adminConsentRequestPolicy),
  {
    method: 'GET',
    path: '/identity/conditionalAccess/policies',
    permissions: READ_CONDITIONAL_ACCESS,
    licence: PREMIUM,
    throttle: 'conditional-access',
    handle: (call) => {
      const rows = rowsOf(call.world.conditionalAccessPolicies);
      return ok(call, 'identity/conditionalAccess/policies', listPage(call.request, rows, CONDITIONAL_ACCESS));
    },
  },
  {
    method: 'GET',
    path: '/identity/conditionalAccess/policies/{id}',
    permissions: READ_CONDITIONAL_ACCESS,
    licence: PREMIUM,
    throttle: 'conditional-access',
    handle: (call) => {
      const row = byId(call.world.conditionalAccessPolicies, call);
      return ok(call, 'identity/conditionalAccess/policies/$entity', single(call.request, row, CONDITIONAL_ACCESS));
    },
  },
  {
    method: 'GET',
    path: '/identity/conditionalAccess/namedLocations',
    permissions: READ_CONDITIONAL_ACCESS,
    licence: PREMIUM,
    throttle: 'conditional-access',
    handle: (call) => {
      const filters = filterRules('id: eq; displayName: eq startswith; createdDateTime: ge le');
      const rules = { type: entities.namedLocation, options: ['$filter', '$top'], filters } as const;
      const page = listPage(call.request, rowsOf(call.world.namedLocations), rules);
      return ok(call, 'identity/conditionalAccess/namedLocations', page);
    },
  },
  ...[
    '/policies/authenticationStrengthPolicies',
    '/identity/conditionalAccess/authenticationStrength/policies',
  ].flatMap((path): Route[] => [
    {
      method: 'GET',
      path,
      permissions: READ_AUTHENTICATION_POLICIES,
      handle: (call) => {
        const rows = rowsOf(call.world.authenticationStrengthPolicies);
        return ok(call, 'policies/authenticationStrengthPolicies', listPage(call.request, rows, STRENGTHS));
      },
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      permissions: READ_AUTHENTICATION_POLICIES,
      handle: (call) => {
        const row = byId(call.world.authenticationStrengthPolicies, call);
        return ok(call, 'policies/authenticationStrengthPolicies/$entity', single(call.request, row, STRENGTHS));
      },
    },
  ]),
];

function policyRoute(name: string, read: (call: GraphCall) => WireObject | undefined): Route {
  const type: EntityType = entities.policy;
  return {
    method: 'GET',
    path: `/policies/${name}`,
    permissions: READ_POLICIES,
    handle: (call) => {
      const policy = read(call);
      if (policy === undefined) throw notFound(name);
      return ok(call, `policies/${name}/$entity`, single(call.request, policy, { type }));
    },
  };
}

function byId(rows: readonly WireObject[], call: GraphCall): WireObject {
  const row = rows.find(({ id }) => id === call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}
