import type { AuditEvent } from '../../core/audit-event.js';
import type { DetectionContext, KnownGroup } from '../../core/detection.js';
import { type GroupMembership, membershipIn } from '../../core/group-membership.js';
import type { RecordedRole } from './roles.js';
import { cut, nameOr } from './subjects.js';

/** What a member of a group has through it. */
export interface PowerThroughGroup {
  readonly how: GroupMembership['how'];
  readonly group: { readonly id: string; readonly name: string };
  /** The one that can do most; others that the group has are said in its name. */
  readonly role: RecordedRole;
}

/** What an event gives to the member of a group, or takes from it; undefined for ordinary groups, and where it is about no member. */
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

/** Whether somebody became a member of a group, or left it, that gives nobody any power: the everyday of every tenant. */
export function isOrdinaryMembership(event: AuditEvent, context: DetectionContext): boolean {
  return membershipIn(event) !== undefined && powerThroughGroup(event, context) === undefined;
}
