import { z } from 'zod/v4';
import type { ServicePlan } from '../../core/facts-admins.js';
import type { AdminAccount } from '../../core/facts.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../collector.js';
import { parsed } from '../graph/reads.js';
import { gapOf, isNotFound, type Need } from '../problem.js';
import { present } from '../present.js';
import { privilegedUserIds } from './privileged-users.js';
import { displayName, optionalInstant, optionalText } from './wire.js';

const USERS_READ: Need = { permission: 'User.Read.All' };

/** The properties of an account that facts need. */
export const user = z.object({
  id: z.string(),
  displayName,
  userPrincipalName: displayName,
  accountEnabled: z.boolean(),
  userType: optionalText,
  onPremisesSyncEnabled: z.boolean().nullish(),
  createdDateTime: optionalInstant,
  department: optionalText,
  assignedPlans: z
    .array(z.object({ service: optionalText, servicePlanId: optionalText, capabilityStatus: optionalText }))
    .nullish(),
});

/** A plan in its grace period (`Warning`) still works; a suspended, locked or deleted one does not. */
const WORKING = new Set(['enabled', 'warning']);
const SELECT = Object.keys(user.shape).join(',');

/**
 * Reads the accounts of people with a privileged role, 20 per request. A deleted account (404) is left out; its role holding remains
 * with an unknown principal.
 * Source: https://learn.microsoft.com/graph/api/user-get
 */
export const adminAccounts = defineCollector({
  fact: 'adminAccounts',
  after: ['roleHoldings'],
  permissions: ['User.Read.All'],
  async collect({ graph, given }) {
    const ids = privilegedUserIds(given.roleHoldings);
    const answers = await graph.batch(ids.map((id) => ({ path: `/users/${id}?$select=${SELECT}`, need: USERS_READ })));
    const value: AdminAccount[] = [];
    const gaps: Gap[] = [];
    for (const answer of answers) {
      try {
        if (!answer.ok) throw answer.problem;
        value.push(accountOf(parsed(answer.body, user, '/users')));
      } catch (error) {
        if (!isNotFound(error)) gaps.push(gapOf(error));
      }
    }
    return { value, gaps };
  },
});

/** Maps Graph’s user to an admin account. */
export function accountOf(wire: z.infer<typeof user>): AdminAccount {
  return present({
    id: wire.id,
    displayName: wire.displayName,
    userPrincipalName: wire.userPrincipalName,
    accountEnabled: wire.accountEnabled,
    userType: wire.userType === 'Guest' ? ('Guest' as const) : ('Member' as const),
    syncedFromOnPremises: wire.onPremisesSyncEnabled === true,
    createdAt: wire.createdDateTime,
    department: wire.department,
    plans: (wire.assignedPlans ?? []).flatMap(planOf),
  });
}

function planOf(plan: NonNullable<z.infer<typeof user>['assignedPlans']>[number]): readonly ServicePlan[] {
  if (!WORKING.has(plan.capabilityStatus?.toLowerCase() ?? '')) return [];
  return [{ service: plan.service ?? '', planId: plan.servicePlanId?.toLowerCase() ?? '' }];
}
