import { grantsOnlyWithMfa } from '../../checks/lib/mfa-policy-enforcement.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { PolicyRow } from './policy-rows.js';

/** Why a policy does or does not protect somebody, as a verb phrase behind its name. */
export function explainCoverage(row: PolicyRow, personId: string): string {
  const { policy, adminIds } = row;
  if (policy.state === 'disabled') return 'is off';
  const leftOut = explainExclusion(row, personId);
  if (typeof leftOut === 'string') return leftOut;
  const isReached = reachesPersonOf(row, personId);
  if (isReached === undefined) return 'cannot be told: its groups were not read';
  // Source: https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-users-groups
  if (!isReached) {
    if (policy.includeRoles.length === 0) return 'does not include this account';
    return adminIds.has(personId) ? NO_ROLE : 'is for roles, and this account holds none';
  }
  if (policy.state !== 'enabled') return 'only reports';
  if (policy.grantControls.some((control) => control.toLowerCase() === 'block'))
    return 'blocks instead of asking for MFA';
  if (policy.narrowedBy.length > 0) return 'covers this account under its conditions only';
  return grantsOnlyWithMfa(policy) ? COVERS : INSTEAD;
}

const COVERS = 'covers this account';
const INSTEAD = 'accepts another control instead of MFA';

/** Whether a policy asks somebody for MFA whenever they sign in, and accepts nothing else. */
export const isSurelyAskedForMfa = (row: PolicyRow, personId: string): boolean =>
  explainCoverage(row, personId) === COVERS;

/** Whether a policy takes in somebody and lets them in without MFA, by another control. */
export const maySignInWithoutMfa = (row: PolicyRow, personId: string): boolean =>
  explainCoverage(row, personId) === INSTEAD;

/** How a policy leaves out somebody, as a verb phrase. null: it does not. undefined: members of its groups, or guests, are not read. */
export function explainExclusion(
  { policy, excludedPeople, excludedGroups, excludedThrough, knowsExcludedGroups, reachedAdmins, adminIds }: PolicyRow,
  personId: string,
): string | null | undefined {
  if (policy.excludeUsers.includes(personId)) return 'excludes this account by name';
  if (excludedPeople?.some(({ id }) => id === personId) === true) {
    const groups =
      excludedThrough.get(personId) ??
      excludedGroups.map(({ id, name }) => (id === name ? `${id}, whose name is not known` : name));
    if (groups.length === 0) return 'excludes this account by its role';
    return `excludes this account (excluded groups: ${formatList(groups, 3)})`;
  }
  if (reachedAdmins?.some(({ id }) => id === personId) === true) return null;
  // Of people without a role no kind of account is read, and of their groups those alone that policies leave out.
  const isKnown = excludedPeople !== undefined && adminIds.has(personId);
  return isKnown || (knowsExcludedGroups && !policy.excludesGuests) ? null : undefined;
}

/** Whether a policy holds for somebody, enforced or not in itself; what is off or only reports holds for nobody. undefined: not known. */
export function isTakenIn(row: PolicyRow, personId: string): boolean | undefined {
  if (row.policy.state !== 'enabled' || row.policy.excludeUsers.includes(personId)) return false;
  return reachesPersonOf(row, personId);
}

/**
 * Whether a policy includes somebody and does not leave them out, whatever its state. undefined: not known, as of people without a role which of
 * the groups that it is for they are in.
 */
export function reachesPersonOf(row: PolicyRow, personId: string): boolean | undefined {
  const { policy, reachedAdmins, excludedPeople, adminIds } = row;
  if (excludedPeople?.some(({ id }) => id === personId) === true) return false;
  if (reachedAdmins?.some(({ id }) => id === personId) === true) return true;
  if (adminIds.has(personId)) return reachedAdmins && false;
  const { includeUsers, includeGroups, includesGuests } = policy;
  const isIncluded = includeUsers.includes('All') || includeUsers.includes(personId);
  if (isIncluded) return explainExclusion(row, personId) === null ? true : undefined;
  // Nobody is known to hold no role where the admins were not read.
  return includeGroups.length > 0 || includesGuests || adminIds.size === 0 ? undefined : false;
}

const NO_ROLE = 'includes none of the roles that this account holds for the whole tenant';
