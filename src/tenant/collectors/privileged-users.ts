import type { RoleHoldings } from '../../core/facts.js';
import { privilegedRole } from '../../core/roles.js';

/** Object ids of the people with a privileged role, active or eligible, each once, in the order of the roles. */
export function privilegedUserIds({ holdings }: RoleHoldings): readonly string[] {
  const ids = holdings.flatMap(({ principal, roleTemplateId }) =>
    principal.kind === 'user' && privilegedRole(roleTemplateId) !== undefined ? [principal.id] : [],
  );
  return [...new Set(ids)];
}
