import type { AdminAccount, RoleHolding } from '../../facts/fact-types.js';
import {
  DIRECTORY_READERS,
  DIRECTORY_SYNCHRONIZATION_ROLES,
  findRoleTier,
  PRIVILEGED_ROLES,
  rankRole,
} from '../../m365/directory-roles.js';
import { groupBy } from '../../core/group-by.js';
import { explainRolePower } from '../../facts/lib/role-wording.js';

/** Holdings of roles that count as privileged, by the holder's id, in the order read. */
export function groupPrivilegedByPrincipal(holdings: readonly RoleHolding[]): ReturnType<typeof groupBy<RoleHolding>> {
  const privileged = holdings.filter((holding) => findRoleTier(holding) !== undefined);
  return groupBy(privileged, (holding) => holding.principal.id);
}

/**
 * Whether one of the roles can make its holder Global Administrator or controls all mail. A custom role scoped to one
 * app (or another part) counts as privileged at most: that app's power is not considered.
 */
export function hasCriticalRole(holdings: readonly RoleHolding[]): boolean {
  return holdings.some(
    (holding) =>
      findRoleTier(holding) === 'critical' && (holding.custom === undefined || holding.scope.kind === 'tenant'),
  );
}

/** The account of directory synchronisation: it holds its own roles and no other but reading the directory, and cannot do MFA. */
export function isSyncAccount(holdings: readonly RoleHolding[]): boolean {
  const ids = holdings.map(({ roleTemplateId }) => roleTemplateId).filter((id) => id !== DIRECTORY_READERS);
  return ids.length > 0 && ids.every((id) => DIRECTORY_SYNCHRONIZATION_ROLES.includes(id));
}

/**
 * "Global Administrator, User Administrator (eligible)", each once, the one that can do most first; for a custom role
 * the reason it counts: "App support (custom role, may change credentials of apps)".
 */
export function describeRoles(holdings: readonly RoleHolding[]): string {
  const roles = groupBy(holdings, ({ roleTemplateId }) => roleTemplateId);
  return [...roles.values()]
    .map((only) => {
      // The holding with the widest scope names the scope.
      const widest = only.find(({ scope }) => scope.kind === 'tenant') ?? only[0];
      const aside = [
        ...explainRolePower(widest),
        ...explainBorrowedName(widest),
        ...(only.every(isEligible) ? ['eligible'] : []),
      ];
      const label = aside.length === 0 ? widest.roleName : `${widest.roleName} (${aside.join(', ')})`;
      return { label, rank: rankRole(widest) };
    })
    .toSorted((a, b) => a.rank - b.rank || compareText(a.label, b.label))
    .map((role) => role.label)
    .join(', ');
}

/** A harmless role of the tenant's own can be called like a powerful one of Microsoft's. */
function explainBorrowedName({ roleTemplateId, roleName, custom }: RoleHolding): readonly string[] {
  const isBorrowed =
    custom === undefined && PRIVILEGED_ROLES.some((one) => one.name === roleName && one.templateId !== roleTemplateId);
  return isBorrowed ? ['custom role of that name, may do nothing that matters'] : [];
}

/** Whether it must be activated first: the role itself or the membership of its group. */
export function isEligible(holding: RoleHolding): boolean {
  return holding.how === 'eligible' || holding.through?.membership === 'eligible';
}

/**
 * Whether an account calls itself an emergency ("break-glass") account. A name proves nothing: it only labels.
 */
export function isNamedEmergencyAccount(account: {
  readonly displayName: string;
  readonly userPrincipalName: string;
}): boolean {
  return /break[\s._-]*glass|emergency[\s._-]*(?:access|admin|account)|notfall/i.test(
    `${account.displayName} ${account.userPrincipalName}`,
  );
}

/** Two emergency accounts with a standing Global Administrator role are good practice; a third is not. */
const EMERGENCY_ACCOUNTS = 2;

/**
 * Emergency accounts by their name: of this tenant, cloud only, in use; at most two, so that a name alone cannot hide a
 * third.
 */
export function findEmergencyAccounts(accounts: readonly AdminAccount[]): readonly AdminAccount[] {
  return accounts
    .filter((one) => isNamedEmergencyAccount(one) && one.accountEnabled)
    .filter((one) => one.userType === 'Member' && !one.syncedFromOnPremises)
    .toSorted((a, b) => compareText(a.createdAt ?? '', b.createdAt ?? '') || compareText(a.id, b.id))
    .slice(0, EMERGENCY_ACCOUNTS);
}

/** Sort order independent of the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
