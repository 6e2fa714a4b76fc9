import { defineCollector } from '../fact-collector.js';
import { TenantProblem } from '../tenant-problem.js';
import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { findUnseenGroups } from './lib/hidden-groups.js';
import { conditionalAccessPolicySchema, toConditionalAccessPolicy } from './lib/conditional-access-mapper.js';

/**
 * Conditional Access policies, and which of the groups they name hide their members. Without Entra ID P1 there are none: an answer, not a
 * gap.
 * Source: https://learn.microsoft.com/graph/api/conditionalaccessroot-list-policies
 */
export const conditionalAccessPolicies = defineCollector({
  fact: 'conditionalAccessPolicies',
  after: [],
  permissions: ['Policy.Read.All', 'GroupMember.Read.All'],
  async collect({ graph }) {
    try {
      const listed = await graph.list({
        path: '/v1.0/identity/conditionalAccess/policies',
        schema: conditionalAccessPolicySchema,
        key: ({ id }) => id,
        need: { permission: 'Policy.Read.All', licence: 'Microsoft Entra ID P1' },
      });
      const policies = listed.items.map(toConditionalAccessPolicy);
      const unseen = await findUnseenGroups(graph, groupsNamed(policies));
      return { value: policies.map((policy) => withUnseenGroups(policy, unseen)), gaps: listed.gaps };
    } catch (error) {
      if (error instanceof TenantProblem && error.reason === 'licence-missing') return { value: [] };
      throw error;
    }
  },
});

function groupsNamed(policies: readonly ConditionalAccessPolicy[]): ReadonlySet<string> {
  return new Set(policies.flatMap(groupsOf));
}

function groupsOf({ includeGroups, excludeGroups }: ConditionalAccessPolicy): readonly string[] {
  return [...includeGroups, ...excludeGroups];
}

function withUnseenGroups(policy: ConditionalAccessPolicy, unseen: ReadonlySet<string>): ConditionalAccessPolicy {
  const unseenGroups = groupsOf(policy).filter((id) => unseen.has(id));
  return unseenGroups.length === 0 ? policy : { ...policy, unseenGroups };
}
