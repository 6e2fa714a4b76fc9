import type { AuditEvent } from '../../core/audit-event.js';
import type { DetectionContext, KnownGroup } from '../../core/detection.js';
import { type GroupMembership, membershipIn } from '../../core/group-membership.js';
import type { RecordedRole } from './roles.js';
import { cut, nameOr } from './subjects.js';

/** A privileged role that someone has through a group. */
export interface PowerThroughGroup {
  readonly how: GroupMembership['how'];
  readonly group: { readonly id: string; readonly name: string };
  /** The most powerful role; its name mentions how many others the group has. */
  readonly role: RecordedRole;
}

/**
 * The role that an event gives to, or takes from, a member of a group; undefined for ordinary groups and for events
 * about other things.
 */
export function powerThroughGroup(event: AuditEvent, context: DetectionContext): PowerThroughGroup | undefined {
  const membership = membershipIn(event);
  if (membership === undefined) return undefined;
  const group = knownGroup(membership, context);
  const worst = group?.roles[0];
  if (group === undefined || worst === undefined) return undefined;
  const more = group.roles.length - 1;
  const others = more === 0 ? '' : ` (and ${String(more)} more)`;
  const { name, tier, certain } = worst;
  return {
    how: membership.how,
    group: { id: group.id, name: nameOr(group.id, group.name, membership.group.name) },
    role: { name: `${cut(name)}${others}`, level: tier, certain },
  };
}

function knownGroup({ group: { id, name } }: GroupMembership, context: DetectionContext): KnownGroup | undefined {
  return (id === '' ? undefined : context.group(id)) ?? (name === '' ? undefined : context.group(name));
}

/** Whether someone joined or left a group that gives no privileges: everyday life in every tenant. */
export function isOrdinaryMembership(event: AuditEvent, context: DetectionContext): boolean {
  return membershipIn(event) !== undefined && powerThroughGroup(event, context) === undefined;
}
