import type { AuditEvent } from '../../m365/audit-event.js';
import { type GroupMembershipChange, readGroupMembership } from '../../m365/group-membership-events.js';
import type { DetectionContext, PrivilegedGroup } from '../model/detection-context.js';
import type { RecordedRole } from './role-event-reader.js';
import { pickName, truncateName } from './event-subject-and-actor.js';

/** A privileged role that someone has through a group. */
export interface RoleThroughGroup {
  readonly how: GroupMembershipChange['how'];
  readonly group: { readonly id: string; readonly name: string };
  /** The most powerful role; its name mentions how many others the group has. */
  readonly role: RecordedRole;
}

/**
 * The role that an event gives to, or takes from, a member of a group; undefined for ordinary groups and for events
 * about other things.
 */
export function findRoleThroughGroup(event: AuditEvent, context: DetectionContext): RoleThroughGroup | undefined {
  const membership = readGroupMembership(event);
  if (membership === undefined) return undefined;
  const group = knownGroup(membership, context);
  const worst = group?.roles[0];
  if (group === undefined || worst === undefined) return undefined;
  const more = group.roles.length - 1;
  const others = more === 0 ? '' : ` (and ${String(more)} more)`;
  const { name, tier, certain } = worst;
  return {
    how: membership.how,
    group: { id: group.id, name: pickName(group.id, group.name, membership.group.name) },
    role: { name: `${truncateName(name)}${others}`, level: tier, certain },
  };
}

function knownGroup(
  { group: { id, name } }: GroupMembershipChange,
  context: DetectionContext,
): PrivilegedGroup | undefined {
  return (id === '' ? undefined : context.group(id)) ?? (name === '' ? undefined : context.group(name));
}

/** Whether someone joined or left a group that gives no privileges: everyday life in every tenant. */
export function isUnprivilegedMembership(event: AuditEvent, context: DetectionContext): boolean {
  return readGroupMembership(event) !== undefined && findRoleThroughGroup(event, context) === undefined;
}
