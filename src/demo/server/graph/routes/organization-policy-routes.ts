import type { WireObject } from '../../../demo-tenant-contract.js';
import { buildCollectionPage, buildSingleObject, type CollectionRules } from '../../odata/collection-page.js';
import type { EntityType } from '../../odata/entity-property-select.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import { parseQueryOptions } from '../../odata/query-options-parser.js';
import { rowsFromList } from '../../row-collection.js';
import * as entities from '../graph-entity-types.js';
import { notFound } from '../graph-request-errors.js';
import {
  READ_AUTHENTICATION_POLICIES,
  READ_CONDITIONAL_ACCESS,
  READ_LICENCES,
  READ_ORGANIZATION,
  READ_PARTNERS,
  READ_POLICIES,
} from '../route-permission-sets.js';
import { okReply, ENTRA_P1_LICENCE, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

const CONDITIONAL_ACCESS = {
  type: entities.conditionalAccessPolicyType,
  options: ['$filter', '$top'],
  filters: parseFilterRules(
    'id: eq; displayName: eq startswith; state: eq; createdDateTime: ge le; modifiedDateTime: ge le',
  ),
} as const satisfies CollectionRules;

const PARTNERS = {
  type: entities.delegatedAdminRelationshipType,
  options: ['$filter', '$top'],
  filters: parseFilterRules('status: eq'),
} as const satisfies CollectionRules;

const STRENGTHS = {
  type: entities.authenticationStrengthPolicyType,
  options: ['$filter', '$top'],
  filters: parseFilterRules('id: eq; policyType: eq; displayName: eq'),
} as const satisfies CollectionRules;

/** GET routes of the organization, its licences and its policies. */
export const organizationPolicyRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '/organization',
    permissions: READ_ORGANIZATION,
    handle: (call) => {
      const rules = { type: entities.organizationType, options: [] };
      return okReply(
        call,
        'organization',
        buildCollectionPage(call.request, rowsFromList([call.world.organization]), rules),
      );
    },
  },
  {
    method: 'GET',
    path: '/organization/{id}',
    permissions: READ_ORGANIZATION,
    handle: (call) => {
      const { organization } = call.world;
      if (organization.id !== call.param('id')) throw notFound(call.param('id'));
      return okReply(
        call,
        'organization/$entity',
        buildSingleObject(call.request, organization, { type: entities.organizationType }),
      );
    },
  },
  {
    method: 'GET',
    path: '/subscribedSkus',
    permissions: READ_LICENCES,
    handle: (call) => {
      const rules = { type: entities.subscribedSkuType, options: [] };
      return okReply(
        call,
        'subscribedSkus',
        buildCollectionPage(call.request, rowsFromList(call.world.subscribedSkus), rules),
      );
    },
  },
  {
    method: 'GET',
    path: '/tenantRelationships/delegatedAdminRelationships',
    permissions: READ_PARTNERS,
    handle: (call) => {
      const rows = rowsFromList(call.world.delegatedAdminRelationships ?? []);
      const page = buildCollectionPage(call.request, rows, PARTNERS);
      return okReply(call, 'tenantRelationships/delegatedAdminRelationships', page);
    },
  },
  policyRoute('identitySecurityDefaultsEnforcementPolicy', ({ world }) => world.securityDefaults),
  policyRoute('authorizationPolicy', ({ world }) => world.authorizationPolicy),
  policyRoute('adminConsentRequestPolicy', ({ world }) => world.adminConsentRequestPolicy),
  {
    method: 'GET',
    path: '/policies/authenticationMethodsPolicy',
    permissions: READ_AUTHENTICATION_POLICIES,
    handle: (call) => {
      parseQueryOptions(call.request.url, call.request.headers, []);
      return okReply(call, 'authenticationMethodsPolicy', call.world.authenticationMethodsPolicy);
    },
  },
  {
    method: 'GET',
    path: '/identity/conditionalAccess/policies',
    permissions: READ_CONDITIONAL_ACCESS,
    licence: ENTRA_P1_LICENCE,
    throttle: 'conditional-access',
    handle: (call) => {
      const rows = rowsFromList(call.world.conditionalAccessPolicies);
      return okReply(
        call,
        'identity/conditionalAccess/policies',
        buildCollectionPage(call.request, rows, CONDITIONAL_ACCESS),
      );
    },
  },
  {
    method: 'GET',
    path: '/identity/conditionalAccess/policies/{id}',
    permissions: READ_CONDITIONAL_ACCESS,
    licence: ENTRA_P1_LICENCE,
    throttle: 'conditional-access',
    handle: (call) => {
      const row = byId(call.world.conditionalAccessPolicies, call);
      return okReply(
        call,
        'identity/conditionalAccess/policies/$entity',
        buildSingleObject(call.request, row, CONDITIONAL_ACCESS),
      );
    },
  },
  {
    method: 'GET',
    path: '/identity/conditionalAccess/namedLocations',
    permissions: READ_CONDITIONAL_ACCESS,
    licence: ENTRA_P1_LICENCE,
    throttle: 'conditional-access',
    handle: (call) => {
      const filters = parseFilterRules('id: eq; displayName: eq startswith; createdDateTime: ge le');
      const rules = { type: entities.namedLocationType, options: ['$filter', '$top'], filters } as const;
      const page = buildCollectionPage(call.request, rowsFromList(call.world.namedLocations), rules);
      return okReply(call, 'identity/conditionalAccess/namedLocations', page);
    },
  },
  ...[
    '/policies/authenticationStrengthPolicies',
    '/identity/conditionalAccess/authenticationStrength/policies',
  ].flatMap((path): GraphRoute[] => [
    {
      method: 'GET',
      path,
      permissions: READ_AUTHENTICATION_POLICIES,
      handle: (call) => {
        const rows = rowsFromList(call.world.authenticationStrengthPolicies);
        return okReply(
          call,
          'policies/authenticationStrengthPolicies',
          buildCollectionPage(call.request, rows, STRENGTHS),
        );
      },
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      permissions: READ_AUTHENTICATION_POLICIES,
      handle: (call) => {
        const row = byId(call.world.authenticationStrengthPolicies, call);
        return okReply(
          call,
          'policies/authenticationStrengthPolicies/$entity',
          buildSingleObject(call.request, row, STRENGTHS),
        );
      },
    },
  ]),
];

function policyRoute(name: string, read: (call: GraphCall) => WireObject | undefined): GraphRoute {
  const type: EntityType = entities.policyType;
  return {
    method: 'GET',
    path: `/policies/${name}`,
    permissions: READ_POLICIES,
    handle: (call) => {
      const policy = read(call);
      if (policy === undefined) throw notFound(name);
      return okReply(call, `policies/${name}/$entity`, buildSingleObject(call.request, policy, { type }));
    },
  };
}

function byId(rows: readonly WireObject[], call: GraphCall): WireObject {
  const row = rows.find(({ id }) => id === call.param('id'));
  if (row === undefined) throw notFound(call.param('id'));
  return row;
}
