import type { AuditEvent } from '../core/audit-event.js';
import type { GroupRole, KnownGroup } from '../core/detection.js';
import { exchangeRoleGroupLevel } from '../core/exchange-role-groups.js';
import { groupsGivenPower, membershipIn } from '../core/group-membership.js';
import type { RoleIndex } from './index-roles.js';
import type { KnownTenant } from './known-tenant.js';
import { givenRole } from './power.js';

/** Groups whose members have privileges, by lower-case id (and by the name given to Exchange). */
export type GroupIndex = ReadonlyMap<string, KnownGroup>;

/**
 * Groups that hold a privileged role in the tenant, plus groups that an event says were given one. Taking the role away
 * again does not make a group harmless: its members had the role for a while, and the order of events must not matter.
 */
export function indexGroups(
  events: readonly AuditEvent[],
  groups: KnownTenant['groups'],
  roles: RoleIndex,
): GroupIndex {
  const index = new Map<string, KnownGroup>();
  for (const group of groups) add(index, group);
  for (const event of events) {
    const given = event.succeeded ? groupsGivenPower(event) : [];
    if (given.length === 0) continue;
    const role = roleGiven(event, roles);
    if (role === undefined) continue;
    const name = event.workload === 'exchange' ? undefined : event.targets.find(({ kind }) => kind === 'group')?.name;
    for (const id of given) add(index, { id, name: name || id, roles: [role] });
  }
  return index;
}

/** The privileged group that this membership event is about; undefined for ordinary groups and for other events. */
export function powerOfMembership(event: AuditEvent, groups: Pick<GroupIndex, 'get' | 'size'>): KnownGroup | undefined {
  if (groups.size === 0) return undefined;
  const membership = membershipIn(event);
  if (membership === undefined) return undefined;
  const { id, name } = membership.group;
  return groups.get(id.toLowerCase()) ?? groups.get(name.toLowerCase());
}

function add(index: Map<string, KnownGroup>, { id, name, roles }: KnownGroup): void {
  const key = id.toLowerCase();
  const before = index.get(key);
  const all = [...(before?.roles ?? []), ...roles].toSorted(worstFirst);
  const each = all.filter((role, at) => all.findIndex((other) => other.name === role.name) === at);
  index.set(key, { id: key, name: before?.name ?? name, roles: each });
}

/** By tier, then certain roles first, then by name: gives an unordered list a stable order. */
function worstFirst(a: GroupRole, b: GroupRole): number {
  if (a.tier !== b.tier) return a.tier === 'critical' ? -1 : 1;
  if (a.certain !== b.certain) return a.certain ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function roleGiven(event: AuditEvent, roles: RoleIndex): GroupRole | undefined {
  const role = givenRole(event, roles);
  if (role?.privileged !== true) return undefined;
  const { name, templateId, tier: full } = role;
  if (templateId === undefined) {
    const level = exchangeRoleGroupLevel({ name, roles: [name] });
    return { name: `${name} (Exchange)`, tier: level === 'critical' ? 'critical' : 'privileged', certain: false };
  }
  // Scoped to one administrative unit.
  const isScoped = /\bscoped\b/i.test(event.operation);
  const tier = isScoped ? 'privileged' : (full ?? 'privileged');
  return { name, tier, certain: true };
}
