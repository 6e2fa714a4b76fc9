import { grantsOnlyWithMfa } from '../../checks/lib/mfa-policy-enforcement.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { PolicyRow } from './policy-rows.js';

/** Why a policy does or does not protect somebody, as a verb phrase behind its name. */
export function explainCoverage(row: PolicyRow, personId: string): string {
  const { policy, reachedAdmins } = row;
  if (policy.state === 'disabled') return 'is off';
  const leftOut = explainExclusion(row, personId);
  if (typeof leftOut === 'string') return leftOut;
  if (reachedAdmins === undefined) return 'cannot be told: its groups were not read';
  const isReached = reachedAdmins.some(({ id }) => id === personId);
  // Source: https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-users-groups
  if (!isReached) return policy.includeRoles.length > 0 ? NO_ROLE : 'does not include this account';
  if (policy.state !== 'enabled') return 'only reports';
  if (policy.grantControls.some((control) => control.toLowerCase() === 'block'))
    return 'blocks instead of asking for MFA';
  if (policy.narrowedBy.length > 0) return 'covers this account under its conditions only';
  return grantsOnlyWithMfa(policy) ? COVERS : 'accepts another control instead of MFA';
}

const COVERS = 'covers this account';

/** Whether a policy asks somebody for MFA whenever they sign in, and accepts nothing else. */
export const isSurelyAskedForMfa = (row: PolicyRow, personId: string): boolean =>
  explainCoverage(row, personId) === COVERS;

/** How a policy leaves out somebody, as a verb phrase. null: it does not. undefined: members of its groups, or guests, are not read. */
export function explainExclusion(
  { policy, excludedPeople, excludedGroups, reachedAdmins, adminIds }: PolicyRow,
  personId: string,
): string | null | undefined {
  if (policy.excludeUsers.includes(personId)) return 'excludes this account by name';
  if (excludedPeople?.some(({ id }) => id === personId) === true) {
    const groups = excludedGroups.map(({ id, name }) => (id === name ? `${id}, whose name is not known` : name));
    if (groups.length === 0) return 'excludes this account by its role';
    return `excludes this account (excluded groups: ${formatList(groups, 3)})`;
  }
  if (reachedAdmins?.some(({ id }) => id === personId) === true) return null;
  // Of people without a role no group and no kind of account is read.
  const isKnown = excludedPeople !== undefined && adminIds.has(personId);
  return isKnown || (excludedGroups.length === 0 && !policy.excludesGuests) ? null : undefined;
}

/** Whether a policy holds for somebody who is among the admins, enforced or not in itself; what is off or only reports holds for nobody. */
export function isTakenIn({ policy, excludedPeople, reachedAdmins }: PolicyRow, personId: string): boolean | undefined {
  const isExcluded =
    policy.excludeUsers.includes(personId) || excludedPeople?.some(({ id }) => id === personId) === true;
  if (policy.state !== 'enabled' || isExcluded) return false;
  return reachedAdmins?.some(({ id }) => id === personId);
}

const NO_ROLE = 'includes none of the roles that this account holds for the whole tenant';
