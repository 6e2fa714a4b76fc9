import type { CustomRole } from '../facts/fact-types.js';

/** Privileged custom roles of the tenant, by every id and name that an event may use for them, in lower case. */
export type CustomRoleIndex = ReadonlyMap<string, CustomRole>;

/**
 * Indexes custom roles. If several share a name (or a template id, which the tenant can choose), the most powerful
 * wins.
 */
export function indexCustomRoles(roles: readonly CustomRole[]): CustomRoleIndex {
  const index = new Map<string, CustomRole>();
  const worstLast = roles.toSorted((a, b) => Number(a.tier === 'critical') - Number(b.tier === 'critical'));
  const ways = [({ name }: CustomRole) => name, ({ templateId }: CustomRole) => templateId, ({ id }: CustomRole) => id];
  for (const way of ways) for (const role of worstLast) index.set(way(role).trim().toLowerCase(), role);
  // A blank name would match every event that names no role.
  index.delete('');
  return index;
}
