import type { AuditEvent } from '../m365/audit-event.js';
import { isScopedRoleEvent } from '../m365/audit-event-fields.js';
import { rateExchangeRoleGroup } from '../m365/exchange-role-groups.js';
import { findGroupsGivenRoles, readGroupMembership } from '../m365/group-membership-events.js';
import type { GroupRole, PrivilegedGroup } from '../detections/model/detection-context.js';
import { type PrivilegedGroupIndex } from './privileged-group-index-type.js';
import type { CustomRoleIndex } from './custom-role-index.js';
import type { KnownTenant } from './known-tenant.js';
import { readGrantedRole } from './event-privilege-grants.js';

/**
 * Groups that hold a privileged role in the tenant, plus groups that an event says were given one. Taking the role away
 * again does not make a group harmless: its members had the role for a while, and the order of events must not matter.
 */
export function indexPrivilegedGroups(
  events: readonly AuditEvent[],
  groups: KnownTenant['groups'],
  roles: CustomRoleIndex,
): PrivilegedGroupIndex {
  const index = new Map<string, PrivilegedGroup>();
  for (const group of groups) add(index, group);
  for (const event of events) {
    const given = event.succeeded ? findGroupsGivenRoles(event) : [];
    if (given.length === 0) continue;
    const role = roleGiven(event, roles);
    if (role === undefined) continue;
    const name = event.workload === 'exchange' ? undefined : event.targets.find(({ kind }) => kind === 'group')?.name;
    for (const id of given) add(index, { id, name: name || id, roles: [role] });
  }
  return index;
}

/** The privileged group that this membership event is about; undefined for ordinary groups and for other events. */
export function findPrivilegedGroup(
  event: AuditEvent,
  groups: Pick<PrivilegedGroupIndex, 'get' | 'size'>,
): PrivilegedGroup | undefined {
  if (groups.size === 0) return undefined;
  const membership = readGroupMembership(event);
  if (membership === undefined) return undefined;
  const { id, name } = membership.group;
  return groups.get(id.toLowerCase()) ?? groups.get(name.toLowerCase());
}

function add(index: Map<string, PrivilegedGroup>, { id, name, roles }: PrivilegedGroup): void {
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

function roleGiven(event: AuditEvent, roles: CustomRoleIndex): GroupRole | undefined {
  const role = readGrantedRole(event, roles);
  if (role?.privileged !== true) return undefined;
  const { name, templateId, tier: full } = role;
  if (templateId === undefined) {
    const level = rateExchangeRoleGroup({ name, roles: [name] });
    return { name: `${name} (Exchange)`, tier: level === 'critical' ? 'critical' : 'privileged', certain: false };
  }
  const tier = isScopedRoleEvent(event) ? 'privileged' : (full ?? 'privileged');
  return { name, tier, certain: true };
}
