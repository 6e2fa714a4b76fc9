import type { AuditEvent } from '../../m365/audit-event.js';
import type { PrivilegedGroup } from '../model/detection-context.js';
import { ADMIN_ACTOR, EMPLOYEE_ACTOR, entraEvent, HELPER_APP } from './event-samples.js';

/** A role-assignable group that holds Exchange Administrator. */
export const PLATFORM_GROUP: PrivilegedGroup = {
  id: 'e1000000-0000-4000-8000-0000000000e1',
  name: 'Platform team',
  roles: [{ name: 'Exchange Administrator', tier: 'critical', certain: true }],
};

/** The same group with a second role. */
export const TWO_ROLE_GROUP: PrivilegedGroup = {
  ...PLATFORM_GROUP,
  roles: [...PLATFORM_GROUP.roles, { name: 'User Administrator', tier: 'privileged', certain: true }],
};
/** A security group in an Exchange role group, by its name. */
export const MAIL_HELPERS_GROUP: PrivilegedGroup = {
  id: 'mail helpers',
  name: 'Mail helpers',
  roles: [{ name: 'Hygiene Management (Exchange)', tier: 'privileged', certain: false }],
};

type Given = Omit<Partial<AuditEvent>, 'changes'> & { readonly group?: { readonly id: string; readonly name: string } };

/** The helper app or a person joins a group, as in Graph's log; leaving has the group among the old values. */
export function memberEvent(operation: string, member: 'app' | 'person', given: Given = {}): AuditEvent {
  const { group = PLATFORM_GROUP, ...rest } = given;
  const pair = (text: string): readonly [string, string] => (/^remove/i.test(operation) ? [text, ''] : ['', text]);
  return entraEvent(operation, {
    actor: ADMIN_ACTOR,
    ...(member === 'app' ? { app: HELPER_APP } : { person: { id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name } }),
    targets: [
      member === 'app'
        ? { kind: 'service-principal', id: HELPER_APP.servicePrincipalId, name: HELPER_APP.name }
        : { kind: 'user', id: EMPLOYEE_ACTOR.id, name: EMPLOYEE_ACTOR.name },
      { kind: 'group', id: group.id, name: '' },
    ],
    changes: { 'Group.ObjectID': pair(group.id), 'Group.DisplayName': pair(group.name) },
    ...rest,
  });
}

/** The same as in the unified log: without a second target. */
export function unifiedLogMemberEvent(operation: string, member: 'app' | 'person', given: Given = {}): AuditEvent {
  const event = memberEvent(operation, member, given);
  return { ...event, source: 'activity', targets: event.targets.slice(0, 1) };
}

/** As PIM for groups writes it: the role is "Member", and nothing changed. */
export function pimMemberEvent(operation: string, member: 'app' | 'person', given: Given = {}): AuditEvent {
  const { group = PLATFORM_GROUP } = given;
  const event = memberEvent(operation, member, given);
  return {
    ...event,
    parameters: {},
    changes: [],
    targets: [
      { kind: 'role', id: 'e3000000-0000-4000-8000-0000000000e3', name: 'Member' },
      ...event.targets.slice(0, 1),
      { kind: 'group', id: group.id, name: group.name },
    ],
  };
}
