import type { AdminAccount, RoleHolding } from '../../facts/fact-types.js';
import {
  DIRECTORY_READERS,
  DIRECTORY_SYNCHRONIZATION_ROLES,
  findRoleTier,
  PRIVILEGED_ROLES,
  rankRole,
} from '../../m365/directory-roles.js';
import { formatList } from '../../core/sentence-formatting.js';
import { groupBy } from '../../core/group-by.js';
import { explainRolePower, explainRoleScope } from '../../facts/lib/role-wording.js';

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
        // A custom role says its scope with what it may do.
        ...(widest.custom === undefined ? explainRoleScope(widest) : []),
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
 * Whether an account calls itself an emergency ("break-glass") account. A name proves nothing: it is only a hint, as an attacker may choose it.
 */
export function looksLikeEmergencyAccount(account: {
  readonly displayName: string;
  readonly userPrincipalName: string;
}): boolean {
  return /break[\s._-]*glass|emergency[\s._-]*(?:access|admin|account)|notfall/i.test(
    `${account.displayName} ${account.userPrincipalName}`,
  );
}

/** Whether an account is called as accounts of services and scripts are: `svc-migration`, `sa.backup`, "Service account Scanner". */
export function looksLikeServiceAccount(account: {
  readonly displayName: string;
  readonly userPrincipalName: string;
}): boolean {
  const names = [account.displayName, account.userPrincipalName.split('@', 1)[0] ?? ''];
  return names.some((name) =>
    /^(?:svc|srv|service|sa|app|batch|robot|bot)[-_. ]|(?:[-_. ](?:svc|service))$|service[ -]?account|dienstkonto/i.test(
      name,
    ),
  );
}

/** The emergency accounts that our configuration names, in use. Whoever only looks like one is none. */
export function findEmergencyAccounts(accounts: readonly AdminAccount[]): readonly AdminAccount[] {
  return accounts.filter((one) => one.emergency === true && one.accountEnabled);
}

/** Accounts in use that look like emergency accounts and are not configured as such. */
function findLikelyEmergencyAccounts(accounts: readonly AdminAccount[]): readonly AdminAccount[] {
  return accounts.filter((one) => one.emergency !== true && one.accountEnabled && looksLikeEmergencyAccount(one));
}

/** What to do about accounts that only look like emergency accounts; empty without any. */
export function noteLikelyEmergencyAccounts(accounts: readonly AdminAccount[]): readonly string[] {
  const names = findLikelyEmergencyAccounts(accounts)
    .map(({ displayName }) => displayName)
    .toSorted(compareText);
  if (names.length === 0) return [];
  const [looks, judged, it] = names.length === 1 ? ['looks', 'is', 'it'] : ['look', 'are', 'them'];
  return [
    `${formatList(names)} ${looks} like an emergency account by name alone and ${judged} judged like any other: name ${it} in BREAK_GLASS_IDS if that is so.`,
  ];
}

/** Sort order independent of the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
