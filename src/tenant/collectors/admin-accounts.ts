import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { ServicePlan } from '../../facts/fact-types.js';
import type { AdminAccount } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import { parseWithSchema } from '../graph/graph-reader.js';
import { toGap, isNotFound, type AccessRequirement } from '../tenant-problem.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { listAdminUserIds } from './lib/admin-user-ids.js';
import { displayName, optionalInstant, optionalText } from './lib/graph-property-schemas.js';

const USERS_READ: AccessRequirement = { permission: 'User.Read.All' };

/** The properties of an account that facts need. */
export const userSchema = graphObject<User>()({
  id: z.string(),
  displayName,
  userPrincipalName: displayName,
  /** Never null by Microsoft's words, but nullable by its description: then a sign-in may succeed. */
  accountEnabled: z
    .boolean()
    .nullish()
    .transform((enabled) => enabled ?? true),
  userType: optionalText,
  onPremisesSyncEnabled: z.boolean().nullish(),
  createdDateTime: optionalInstant,
  department: optionalText,
  lastPasswordChangeDateTime: optionalInstant,
  assignedPlans: z
    .array(z.object({ service: optionalText, servicePlanId: optionalText, capabilityStatus: optionalText }))
    .nullish(),
});

/** A plan in its grace period (`Warning`) still works; a suspended, locked or deleted one does not. */
const WORKING = new Set(['enabled', 'warning']);
const SELECT = Object.keys(userSchema.shape).join(',');

/**
 * Reads the accounts of people with an admin role, 20 per request. A deleted account (404) is left out; its role holding remains
 * with an unknown principal.
 * Source: https://learn.microsoft.com/graph/api/user-get
 */
export const adminAccounts = defineCollector({
  fact: 'adminAccounts',
  after: ['roleHoldings'],
  afterIfRead: ['exchangeRoleGroupMembers'],
  permissions: ['User.Read.All'],
  async collect({ graph, given, emergencyAccounts }) {
    const ids = listAdminUserIds(given.roleHoldings, given.exchangeRoleGroupMembers);
    const answers = await graph.batch(ids.map((id) => ({ path: `/users/${id}?$select=${SELECT}`, need: USERS_READ })));
    const value: AdminAccount[] = [];
    const gaps: Gap[] = [];
    for (const answer of answers) {
      try {
        if (!answer.ok) throw answer.problem;
        const account = toAdminAccount(parseWithSchema(answer.body, userSchema, '/users'));
        value.push(isEmergency(account, emergencyAccounts) ? { ...account, emergency: true } : account);
      } catch (error) {
        if (!isNotFound(error)) gaps.push(toGap(error));
      }
    }
    return { value, gaps };
  },
});

function isEmergency({ id, userPrincipalName }: AdminAccount, configured: readonly string[]): boolean {
  return [id, userPrincipalName].some((name) => configured.includes(name.toLowerCase()));
}

/** Maps Graph’s user to an admin account. */
export function toAdminAccount(wire: z.infer<typeof userSchema>): AdminAccount {
  return omitUndefined({
    id: wire.id,
    displayName: wire.displayName,
    userPrincipalName: wire.userPrincipalName,
    accountEnabled: wire.accountEnabled,
    userType: wire.userType === 'Guest' ? ('Guest' as const) : ('Member' as const),
    syncedFromOnPremises: wire.onPremisesSyncEnabled === true,
    createdAt: wire.createdDateTime,
    department: wire.department,
    passwordChangedAt: wire.lastPasswordChangeDateTime,
    plans: (wire.assignedPlans ?? []).flatMap(planOf),
  });
}

function planOf(plan: NonNullable<z.infer<typeof userSchema>['assignedPlans']>[number]): readonly ServicePlan[] {
  if (!WORKING.has(plan.capabilityStatus?.toLowerCase() ?? '')) return [];
  return [{ service: plan.service ?? '', planId: plan.servicePlanId?.toLowerCase() ?? '' }];
}
