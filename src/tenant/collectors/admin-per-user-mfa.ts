import type { StrongAuthenticationRequirements } from '@microsoft/microsoft-graph-types-beta';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { FactTypes } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import { parseWithSchema } from '../graph/graph-reader.js';
import { toGap, isNotFound, type AccessRequirement } from '../tenant-problem.js';
import { listAdminUserIds } from './lib/admin-user-ids.js';

const POLICY_READ: AccessRequirement = { permission: 'Policy.Read.All' };
/** The per-user setting of one account. */
export const perUserMfaSchema = graphObject<StrongAuthenticationRequirements>()({
  perUserMfaState: z.enum(['disabled', 'enabled', 'enforced']),
});

/** The legacy per-user MFA setting; beta only. https://learn.microsoft.com/graph/api/authentication-get */
export const adminPerUserMfa = defineCollector({
  fact: 'adminPerUserMfa',
  after: ['roleHoldings'],
  afterIfRead: ['exchangeRoleGroupMembers'],
  permissions: ['Policy.Read.All'],
  async collect({ graph, given }) {
    const ids = listAdminUserIds(given.roleHoldings, given.exchangeRoleGroupMembers);
    const answers = await graph.batch(
      ids.map((id) => ({ path: `/users/${id}/authentication/requirements`, need: POLICY_READ })),
      'beta',
    );
    const value: FactTypes['adminPerUserMfa'][number][] = [];
    const gaps: Gap[] = [];
    answers.forEach((answer, at) => {
      const userId = ids[at] ?? '';
      try {
        if (!answer.ok) throw answer.problem;
        const { perUserMfaState } = parseWithSchema(
          answer.body,
          perUserMfaSchema,
          '/users/{id}/authentication/requirements',
        );
        value.push({ userId, state: perUserMfaState });
      } catch (error) {
        if (!isNotFound(error)) gaps.push(toGap(error));
      }
    });
    return { value, gaps };
  },
});
