import type { CustomRole } from '../core/facts.js';

/** Privileged roles that the tenant made itself, by each id and name that an event may have of them, in lower case. */
export type RoleIndex = ReadonlyMap<string, CustomRole>;

/** Of several with one name (or a template id, which the tenant may choose) the one that can do most. */
export function indexRoles(roles: readonly CustomRole[]): RoleIndex {
  const index = new Map<string, CustomRole>();
  const worstLast = roles.toSorted((a, b) => Number(a.tier === 'critical') - Number(b.tier === 'critical'));
  const ways = [({ name }: CustomRole) => name, ({ templateId }: CustomRole) => templateId, ({ id }: CustomRole) => id];
  for (const way of ways) for (const role of worstLast) index.set(way(role).trim().toLowerCase(), role);
  // A name of blanks is none: it would be that of every role of which an event says nothing.
  index.delete('');
  return index;
}
