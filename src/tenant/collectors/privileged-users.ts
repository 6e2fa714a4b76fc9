import type { RoleHoldings } from '../../core/facts.js';
import { privilegeOf } from '../../core/roles.js';

/** Distinct object ids of people with a privileged role, active or eligible, in the order of the holdings. */
export function privilegedUserIds({ holdings }: RoleHoldings): readonly string[] {
  const ids = holdings.flatMap((held) =>
    held.principal.kind === 'user' && privilegeOf(held) !== undefined ? [held.principal.id] : [],
  );
  return [...new Set(ids)];
}
