import type { RoleHoldings } from '../../../facts/fact-types.js';
import { findRoleTier } from '../../../m365/directory-roles.js';

/** Distinct object ids of people with a privileged role, active or eligible, in the order of the holdings. */
export function listPrivilegedUserIds({ holdings }: RoleHoldings): readonly string[] {
  const ids = holdings.flatMap((held) =>
    held.principal.kind === 'user' && findRoleTier(held) !== undefined ? [held.principal.id] : [],
  );
  return [...new Set(ids)];
}
