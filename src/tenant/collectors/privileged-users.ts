import type { RoleHoldings } from '../../core/facts.js';
import { privilegeOf } from '../../core/roles.js';

/** Object ids of the people with a privileged role, active or eligible, each once, in the order of the roles. */
export function privilegedUserIds({ holdings }: RoleHoldings): readonly string[] {
  const ids = holdings.flatMap((held) =>
    held.principal.kind === 'user' && privilegeOf(held) !== undefined ? [held.principal.id] : [],
  );
  return [...new Set(ids)];
}
