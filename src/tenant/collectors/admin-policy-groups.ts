import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { defineCollector } from '../fact-collector.js';
import { collectGaps } from '../graph/graph-reader.js';
import { listAdminUserIds } from './lib/admin-user-ids.js';
import { directoryObject } from './lib/graph-property-schemas.js';

/**
 * Which groups named in policies each admin belongs to. Read per person (20 per request), since a group may contain everyone.
 * No requests at all when no policy names a group.
 * Source: https://learn.microsoft.com/graph/api/user-list-transitivememberof
 */
export const adminPolicyGroups = defineCollector({
  fact: 'adminPolicyGroups',
  after: ['roleHoldings', 'conditionalAccessPolicies'],
  afterIfRead: ['exchangeRoleGroupMembers'],
  permissions: ['GroupMember.Read.All'],
  async collect({ graph, given }) {
    const ids = listAdminUserIds(given.roleHoldings, given.exchangeRoleGroupMembers);
    const named = groupsNamed(given.conditionalAccessPolicies);
    if (named.size === 0) return { value: ids.map((userId) => ({ userId, groupIds: [] })) };
    const answers = await graph.batchLists(
      ids.map((id) => ({
        path: `/v1.0/users/${id}/transitiveMemberOf?$select=id,displayName&$top=999`,
        schema: directoryObject,
        need: { permission: 'GroupMember.Read.All' },
      })),
    );
    const value = answers.flatMap((answer, at) => {
      const userId = ids[at];
      if (!answer.ok || userId === undefined) return [];
      const groups = new Map(
        answer.items.filter(({ id }) => named.has(id)).map(({ id, displayName }) => [id, displayName]),
      );
      const known = [...groups].filter(([, name]) => name !== '');
      return {
        userId,
        groupIds: [...groups.keys()],
        ...(known.length === 0 ? {} : { groupNames: Object.fromEntries(known) }),
      };
    });
    return { value, gaps: collectGaps(answers.filter((answer) => answer.ok || answer.problem.status !== 404)) };
  },
});

function groupsNamed(policies: readonly ConditionalAccessPolicy[]): ReadonlySet<string> {
  return new Set(policies.flatMap(({ includeGroups, excludeGroups }) => [...includeGroups, ...excludeGroups]));
}
