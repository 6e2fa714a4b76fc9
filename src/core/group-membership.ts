import type { AuditChange, AuditEvent, AuditTarget } from './audit-event.js';
import { changeNamed, isNamed, parameterNamed } from './event-fields.js';

/** The directory's own records of members; whoever PIM makes one comes in such a record too, with PIM as the actor. */
export const JOINED_GROUP = 'Add member to group';
export const LEFT_GROUP = 'Remove member from group';
/** PIM for groups has no names of its own: the role is `Member`, and the group stands among the targets. */
const JOINED_IN_PIM = [
  'Add member to role in PIM completed (permanent)',
  'Add member to role in PIM completed (timebound)',
] as const;
export const MAY_JOIN_IN_PIM = [
  'Add eligible member to role in PIM completed (permanent)',
  'Add eligible member to role in PIM completed (timebound)',
] as const;

/** Somebody or something became a member of a group, was made eligible for it, or left it. */
export interface GroupMembership {
  /** Texts are as the record has them; one of the two may be empty. */
  readonly group: { readonly id: string; readonly name: string };
  readonly how: 'joined' | 'may-join' | 'left';
}

/**
 * The group that an event puts its app or person into; undefined for other events. The member is the first target, the group stands
 * among what changed (`Group.ObjectID`, when somebody leaves as the old value) and, in Graph's log, as a second target.
 * Source: records of both logs; https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function membershipIn(event: AuditEvent): GroupMembership | undefined {
  const how = howOf(event);
  if (how === undefined) return undefined;
  const target = groupTarget(event.targets);
  const inPim = !isNamed(event.operation, JOINED_GROUP) && !isNamed(event.operation, LEFT_GROUP);
  if (inPim && (target === undefined || !event.targets.some(isMemberRole))) return undefined;
  const id = valueOf(changeNamed(event, 'Group.ObjectID')) ?? target?.id ?? '';
  const name = valueOf(changeNamed(event, 'Group.DisplayName')) ?? target?.name ?? '';
  return id === '' && name === '' ? undefined : { group: { id, name }, how };
}

/** Whether it is about a member that is a person, in the directory's own words: what a large tenant has by the thousand a day. */
export function isMembershipOfPerson(event: AuditEvent): boolean {
  return isDirectoryMembership(event) && event.app === undefined && event.person !== undefined;
}

/** Whether the directory itself wrote it down, which it does for every member of every group. */
export function isDirectoryMembership({ operation }: AuditEvent): boolean {
  return isNamed(operation, JOINED_GROUP) || isNamed(operation, LEFT_GROUP);
}

function howOf({ operation }: AuditEvent): GroupMembership['how'] | undefined {
  if (isNamed(operation, JOINED_GROUP)) return 'joined';
  if (isNamed(operation, LEFT_GROUP)) return 'left';
  if (JOINED_IN_PIM.some((one) => isNamed(operation, one))) return 'joined';
  return MAY_JOIN_IN_PIM.some((one) => isNamed(operation, one)) ? 'may-join' : undefined;
}

function groupTarget(targets: readonly AuditTarget[]): AuditTarget | undefined {
  return targets.findLast(({ kind }) => kind === 'group');
}

function isMemberRole({ kind, name }: AuditTarget): boolean {
  return kind === 'role' && isNamed(name, 'Member');
}

function valueOf(change: AuditChange | undefined): string | undefined {
  return change === undefined ? undefined : change.new.trim() || change.old.trim() || undefined;
}

/** Cmdlets by which somebody comes into an Exchange role group or gets a role; a security group may be the member. */
const EXCHANGE_GIVING = [
  'Add-RoleGroupMember',
  'Update-RoleGroupMember',
  'New-RoleGroup',
  'New-ManagementRoleAssignment',
] as const;
const EXCHANGE_MEMBERS = ['Member', 'Members', 'SecurityGroup'] as const;

/**
 * Ids and names of groups of which an event says what their members may do: a role was given to the group, or it came into a role group
 * of Exchange, which takes it by any of its names. A name may be a person's too: nobody is a member of that.
 */
export function groupsGivenPower(event: AuditEvent): readonly string[] {
  if (event.workload === 'exchange') {
    if (!EXCHANGE_GIVING.some((cmdlet) => isNamed(event.operation, cmdlet))) return NONE;
    return EXCHANGE_MEMBERS.flatMap((name) => parameterNamed(event, name)?.split(/[;,]/) ?? [])
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.includes('@'));
  }
  const { id = '' } = groupTarget(event.targets) ?? {};
  if (id === '' || event.app !== undefined || event.person !== undefined) return NONE;
  return /^add\b.*\brole\b/i.test(event.operation) ? [id] : NONE;
}

const NONE: readonly string[] = [];
