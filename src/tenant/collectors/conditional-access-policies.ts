import { defineCollector } from '../fact-collector.js';
import { TenantProblem } from '../tenant-problem.js';
import { conditionalAccessPolicySchema, toConditionalAccessPolicy } from './lib/conditional-access-mapper.js';

/**
 * Conditional Access policies. Without Entra ID P1 there are none: an answer, not a gap.
 * Source: https://learn.microsoft.com/graph/api/conditionalaccessroot-list-policies
 */
export const conditionalAccessPolicies = defineCollector({
  fact: 'conditionalAccessPolicies',
  after: [],
  permissions: ['Policy.Read.All'],
  async collect({ graph }) {
    try {
      const listed = await graph.list({
        path: '/v1.0/identity/conditionalAccess/policies',
        schema: conditionalAccessPolicySchema,
        key: ({ id }) => id,
        need: { permission: 'Policy.Read.All', licence: 'Microsoft Entra ID P1' },
      });
      return { value: listed.items.map(toConditionalAccessPolicy), gaps: listed.gaps };
    } catch (error) {
      if (error instanceof TenantProblem && error.reason === 'licence-missing') return { value: [] };
      throw error;
    }
  },
});
