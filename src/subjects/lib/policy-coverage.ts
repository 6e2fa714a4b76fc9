import { grantsOnlyWithMfa } from '../../checks/lib/mfa-policy-enforcement.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { PolicyRow } from './policy-rows.js';

/** Why a policy does or does not protect somebody, as a verb phrase behind its name. */
export function explainCoverage(row: PolicyRow, personId: string): string {
  const { policy, excludedPeople, excludedGroups, reachedAdmins } = row;
  if (policy.state === 'disabled') return 'is off';
  if (policy.excludeUsers.includes(personId)) return 'excludes this account by name';
  if (excludedPeople?.some(({ id }) => id === personId) === true) {
    const groups = excludedGroups.map(({ id, name }) => (id === name ? `${id}, whose name is not known` : name));
    if (groups.length === 0) return 'excludes this account by its role';
    return `excludes this account (excluded groups: ${formatList(groups, 3)})`;
  }
  if (reachedAdmins === undefined) return 'cannot be told: its groups were not read';
  const isReached = reachedAdmins.some(({ id }) => id === personId);
  // Source: https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-users-groups
  if (!isReached) return policy.includeRoles.length > 0 ? NO_ROLE : 'does not include this account';
  if (policy.state !== 'enabled') return 'only reports';
  if (policy.grantControls.some((control) => control.toLowerCase() === 'block'))
    return 'blocks instead of asking for MFA';
  if (policy.narrowedBy.length > 0) return 'covers this account under its conditions only';
  return grantsOnlyWithMfa(policy) ? 'covers this account' : 'accepts another control instead of MFA';
}

/** Whether a policy leaves somebody out, by name, by a group or by a role. */
export function isLeftOut({ policy, excludedPeople }: PolicyRow, personId: string): boolean | undefined {
  return policy.excludeUsers.includes(personId) || excludedPeople?.some(({ id }) => id === personId);
}

/** Whether a policy holds for somebody who is among the admins, enforced or not in itself; what is off or only reports holds for nobody. */
export function isTakenIn(row: PolicyRow, personId: string): boolean | undefined {
  if (row.policy.state !== 'enabled' || isLeftOut(row, personId) === true) return false;
  return row.reachedAdmins?.some(({ id }) => id === personId);
}

const NO_ROLE = 'includes none of the roles that this account holds for the whole tenant';
