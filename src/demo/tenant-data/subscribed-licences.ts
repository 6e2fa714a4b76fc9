import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { WireObject, TenantDataOptions } from '../demo-tenant-contract.js';

const subscribedSkuEntity = graphEntity<V1.SubscribedSku, Beta.SubscribedSku>();

/**
 * Service plans and SKUs with their public ids.
 * Source: https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const PLAN = {
  exchange: {
    servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
    servicePlanName: 'EXCHANGE_S_ENTERPRISE',
    service: 'exchange',
  },
  sharePoint: {
    servicePlanId: '5dbe027f-2339-4123-9542-606e4d348a72',
    servicePlanName: 'SHAREPOINTENTERPRISE',
    service: 'SharePoint',
  },
  teams: { servicePlanId: '57ff2da0-773e-42df-b2af-ffb7a2317929', servicePlanName: 'TEAMS1', service: 'TeamspaceAPI' },
  p1: {
    servicePlanId: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
    servicePlanName: 'AAD_PREMIUM',
    service: 'AADPremiumService',
  },
  p2: {
    servicePlanId: 'eec0eb4f-6444-4f95-aba0-50c24d67f998',
    servicePlanName: 'AAD_PREMIUM_P2',
    service: 'AADPremiumService',
  },
} as const;

/**
 * Plans of Entra ID P2 alone: Exchange Foundation gives no mailbox. The former mailbox plan is still listed, as
 * deleted.
 */
const PREMIUM_ONLY = {
  skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b',
  plans: [
    { service: 'exchange', servicePlanId: '113feb6c-3fe4-4440-bddc-54d774bf0318' },
    { service: PLAN.p2.service, servicePlanId: PLAN.p2.servicePlanId },
    { service: PLAN.exchange.service, servicePlanId: PLAN.exchange.servicePlanId, status: 'Deleted' },
  ],
} as const;

const OFFICE = [PLAN.exchange, PLAN.sharePoint, PLAN.teams];
const SKU = {
  none: { skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900', skuPartNumber: 'ENTERPRISEPACK', plans: OFFICE },
  p1: { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', skuPartNumber: 'SPE_E3', plans: [...OFFICE, PLAN.p1] },
  p2: { skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06', skuPartNumber: 'SPE_E5', plans: [...OFFICE, PLAN.p1, PLAN.p2] },
} as const;

/** Builds the tenant's only subscription. */
export function buildSubscribedSkus(options: TenantDataOptions, tenantId: string): readonly WireObject[] {
  const sku = SKU[options.licence];
  return [
    subscribedSkuEntity({
      id: `${tenantId}_${sku.skuId}`,
      accountName: 'alpineinstruments',
      accountId: tenantId,
      skuId: sku.skuId,
      skuPartNumber: sku.skuPartNumber,
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: options.users,
      prepaidUnits: { enabled: options.users + 25, suspended: 0, warning: 0, lockedOut: 0 },
      subscriptionIds: [],
      servicePlans: sku.plans.map(({ servicePlanId, servicePlanName }) => ({
        servicePlanId,
        servicePlanName,
        provisioningStatus: 'Success',
        appliesTo: 'User',
      })),
    }),
  ];
}

/** Licence properties of a licensed user: `assignedLicenses` and `assignedPlans`. */
export function createUserLicence(licence: TenantDataOptions['licence'], assignedAt: string) {
  return carried(SKU[licence], assignedAt);
}

/** Licence properties of an administration account licensed for Entra ID only. */
export function createPremiumLicence(assignedAt: string) {
  return carried(PREMIUM_ONLY, assignedAt);
}

function carried(
  sku: {
    readonly skuId: string;
    readonly plans: readonly { readonly servicePlanId: string; readonly service: string; readonly status?: string }[];
  },
  assignedAt: string,
) {
  return {
    assignedLicenses: [{ skuId: sku.skuId, disabledPlans: [] }],
    assignedPlans: sku.plans.map(({ servicePlanId, service, status = 'Enabled' }) => ({
      assignedDateTime: assignedAt,
      capabilityStatus: status,
      service,
      servicePlanId,
    })),
  };
}
