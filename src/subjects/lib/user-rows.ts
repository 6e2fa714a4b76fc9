import { findLastUse, IDLE_DAYS, isNew } from '../../checks/lib/account-idleness.js';
import type { CheckFacts } from '../../checks/model/check.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import type { AdminSignIn, DirectoryUser, RiskyUser, UserRegistration } from '../../facts/fact-types.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import type { TableContext, TableRows } from '../model/subject-table.js';

/** What is read of all accounts. */
export type UserTableFacts = CheckFacts<'users', 'userRegistrations' | 'userSignIns' | 'adminRisk' | 'roleHoldings'>;

/** How an account is used. */
export type UserUse = 'unused' | 'in-use' | 'new';

/** An account of the directory. Each part is undefined where its facts were not read. */
export interface UserRow {
  readonly account: DirectoryUser;
  readonly registration: UserRegistration | undefined;
  readonly signIn: AdminSignIn | undefined;
  readonly use: UserUse | undefined;
  /** Microsoft's assessment; `null`: none that says at risk. */
  readonly risk: RiskyUser | null | undefined;
  /** Whether the account holds a privileged role of the directory, active or eligible. */
  readonly privileged: boolean | undefined;
}

/** A row for each account. */
export function buildUserRows(facts: UserTableFacts, { now, partial }: TableContext): TableRows<UserRow> {
  const registrations = byUser(facts.userRegistrations);
  const signIns = byUser(facts.userSignIns);
  const risky = facts.adminRisk?.source === 'identity-protection' ? byUser(facts.adminRisk.users) : undefined;
  const privileged = facts.roleHoldings && listPrivileged(facts.roleHoldings.holdings);
  const rows = facts.users.map((account): UserRow => {
    const signIn = signIns?.get(account.id);
    return {
      account,
      registration: registrations?.get(account.id),
      signIn,
      use: signIn && judgeUse(account, signIn, now),
      risk: risky && (risky.get(account.id) ?? (partial.has('adminRisk') ? undefined : null)),
      privileged: privileged && (privileged.has(account.id) || (partial.has('roleHoldings') ? undefined : false)),
    };
  });
  return { rows };
}

function byUser<T extends { readonly userId: string }>(some: readonly T[] | undefined) {
  return some && new Map(some.map((one) => [one.userId, one]));
}

const listPrivileged = (holdings: NonNullable<UserTableFacts['roleHoldings']>['holdings']): ReadonlySet<string> =>
  new Set(holdings.filter((held) => findRoleTier(held) !== undefined).map(({ principal }) => principal.id));

function judgeUse(account: DirectoryUser, signIn: AdminSignIn, now: Instant): UserUse {
  const last = findLastUse(signIn);
  if (last !== undefined) return daysBetween(last.at, now) < IDLE_DAYS ? 'in-use' : 'unused';
  return isNew(account, now) ? 'new' : 'unused';
}
