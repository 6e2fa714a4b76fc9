import type { SubscribedSku } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { defineCollector } from '../fact-collector.js';
import { optionalText } from './lib/graph-property-schemas.js';

/** Usable states: `Warning` is the grace period after expiry. */
const USABLE = ['Enabled', 'Warning'];
const sku = graphObject<SubscribedSku>()({
  id: z.string(),
  capabilityStatus: optionalText,
  servicePlans: z.array(z.object({ servicePlanName: optionalText })).nullish(),
});

/**
 * Whether Conditional Access and PIM are licensed. Plan names: AAD_PREMIUM (P1), AAD_PREMIUM_P2.
 * Source: https://learn.microsoft.com/graph/api/subscribedsku-list and
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
export const premiumLicences = defineCollector({
  fact: 'premiumLicences',
  after: [],
  permissions: ['Directory.Read.All'],
  async collect({ graph }) {
    const { items, gaps } = await graph.list({
      path: '/v1.0/subscribedSkus',
      schema: sku,
      key: ({ id }) => id,
      need: { permission: 'Directory.Read.All' },
    });
    const plans = items
      .filter(({ capabilityStatus }) => capabilityStatus === undefined || USABLE.includes(capabilityStatus))
      .flatMap(({ servicePlans }) => servicePlans ?? [])
      .map(({ servicePlanName }) => servicePlanName?.toUpperCase());
    const p2 = plans.includes('AAD_PREMIUM_P2');
    return { value: { p1: p2 || plans.includes('AAD_PREMIUM'), p2 }, gaps };
  },
});
