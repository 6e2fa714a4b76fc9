import { z } from 'zod/v4';
import type { FactTypes } from '../../core/facts.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../collector.js';
import { parsed } from '../graph/reads.js';
import { gapOf, isNotFound, type Need } from '../problem.js';
import { privilegedUserIds } from './privileged-users.js';

const POLICY_READ: Need = { permission: 'Policy.Read.All' };
/** The per-user setting of one account. */
export const requirements = z.object({ perUserMfaState: z.enum(['disabled', 'enabled', 'enforced']) });

/** The legacy per-user MFA setting; beta only. https://learn.microsoft.com/graph/api/authentication-get */
export const adminPerUserMfa = defineCollector({
  fact: 'adminPerUserMfa',
  after: ['roleHoldings'],
  permissions: ['Policy.Read.All'],
  async collect({ graph, given }) {
    const ids = privilegedUserIds(given.roleHoldings);
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
        const { perUserMfaState } = parsed(answer.body, requirements, '/users/{id}/authentication/requirements');
        value.push({ userId, state: perUserMfaState });
      } catch (error) {
        if (!isNotFound(error)) gaps.push(gapOf(error));
      }
    });
    return { value, gaps };
  },
});
