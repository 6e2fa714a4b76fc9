import type { AuditPropertyChange, AuditEvent, AuditTarget } from './audit-event.js';
import { findChangedProperty, equalsIgnoringCase, findCmdletParameter } from './audit-event-fields.js';

/** The directory's own record of an added member. Members added by PIM get such a record too, with PIM as the actor. */
export const MEMBER_ADDED_OPERATION = 'Add member to group';
/** The directory's own record of a removed member. */
export const MEMBER_REMOVED_OPERATION = 'Remove member from group';
/** PIM for groups reuses the operations of roles: the role is `Member`, and the group is among the targets. */
export const PIM_MEMBER_OPERATIONS = [
  'Add member to role in PIM completed (permanent)',
  'Add member to role in PIM completed (timebound)',
] as const;
/** PIM's records of a member made eligible. */
export const PIM_ELIGIBLE_MEMBER_OPERATIONS = [
  'Add eligible member to role in PIM completed (permanent)',
  'Add eligible member to role in PIM completed (timebound)',
] as const;

/** A person or an app became a member of a group, was made eligible for it, or left it. */
export interface GroupMembershipChange {
  /** Texts as in the record; one of the two may be empty. */
  readonly group: { readonly id: string; readonly name: string };
  readonly how: 'joined' | 'may-join' | 'left';
}

/**
 * Reads the group that an event adds its app or person to; undefined for other events. The member is the first target. The group is
 * among the changes (`Group.ObjectID`; as the old value on removal) and, in Graph's log, also the second target.
 * Source: records of both logs; https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function readGroupMembership(event: AuditEvent): GroupMembershipChange | undefined {
  const how = howOf(event);
  if (how === undefined) return undefined;
  const target = groupTarget(event.targets);
  const inPim =
    !equalsIgnoringCase(event.operation, MEMBER_ADDED_OPERATION) &&
    !equalsIgnoringCase(event.operation, MEMBER_REMOVED_OPERATION);
  if (inPim && (target === undefined || !event.targets.some(isMemberRole))) return undefined;
  const id = valueOf(findChangedProperty(event, 'Group.ObjectID')) ?? target?.id ?? '';
  const name = valueOf(findChangedProperty(event, 'Group.DisplayName')) ?? target?.name ?? '';
  return id === '' && name === '' ? undefined : { group: { id, name }, how };
}

/** Whether it is the directory's own record about a person's membership: a large tenant has thousands of these a day. */
export function isMembershipOfPerson(event: AuditEvent): boolean {
  return isDirectoryMembership(event) && event.app === undefined && event.person !== undefined;
}

/** Whether it is the directory's own membership record, which exists for every member of every group. */
export function isDirectoryMembership({ operation }: AuditEvent): boolean {
  return (
    equalsIgnoringCase(operation, MEMBER_ADDED_OPERATION) || equalsIgnoringCase(operation, MEMBER_REMOVED_OPERATION)
  );
}

function howOf({ operation }: AuditEvent): GroupMembershipChange['how'] | undefined {
  if (equalsIgnoringCase(operation, MEMBER_ADDED_OPERATION)) return 'joined';
  if (equalsIgnoringCase(operation, MEMBER_REMOVED_OPERATION)) return 'left';
  if (PIM_MEMBER_OPERATIONS.some((one) => equalsIgnoringCase(operation, one))) return 'joined';
  return PIM_ELIGIBLE_MEMBER_OPERATIONS.some((one) => equalsIgnoringCase(operation, one)) ? 'may-join' : undefined;
}

function groupTarget(targets: readonly AuditTarget[]): AuditTarget | undefined {
  return targets.findLast(({ kind }) => kind === 'group');
}

function isMemberRole({ kind, name }: AuditTarget): boolean {
  return kind === 'role' && equalsIgnoringCase(name, 'Member');
}

function valueOf(change: AuditPropertyChange | undefined): string | undefined {
  return change === undefined ? undefined : change.new.trim() || change.old.trim() || undefined;
}

/** Cmdlets that add members to an Exchange role group or assign a role; the member may be a security group. */
const EXCHANGE_GIVING = [
  'Add-RoleGroupMember',
  'Update-RoleGroupMember',
  'New-RoleGroup',
  'New-ManagementRoleAssignment',
] as const;
const EXCHANGE_MEMBERS = ['Member', 'Members', 'SecurityGroup'] as const;

/**
 * Finds ids and names of groups that an event gives a role: a directory role, or membership of an Exchange role group, which accepts any
 * of a group's names. A name may also be a person's; this is harmless, because a person has no members.
 */
export function findGroupsGivenRoles(event: AuditEvent): readonly string[] {
  if (event.workload === 'exchange') {
    if (!EXCHANGE_GIVING.some((cmdlet) => equalsIgnoringCase(event.operation, cmdlet))) return NONE;
    return EXCHANGE_MEMBERS.flatMap((name) => findCmdletParameter(event, name)?.split(/[;,]/) ?? [])
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.includes('@'));
  }
  const { id = '' } = groupTarget(event.targets) ?? {};
  if (id === '' || event.app !== undefined || event.person !== undefined) return NONE;
  return /^add\b.*\brole\b/i.test(event.operation) ? [id] : NONE;
}

/** Ids of the groups that an event is about: whose members, owners or roles it changes, or the group itself. */
export function listNamedGroups(event: AuditEvent): readonly string[] {
  const ids = [
    readGroupMembership(event)?.group.id,
    ...event.targets.map(({ kind, id }) => (kind === 'group' ? id : '')),
  ];
  return ids.flatMap((id) => id || []);
}

const NONE: readonly string[] = [];
