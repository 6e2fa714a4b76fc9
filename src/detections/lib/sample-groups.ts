import type { AuditEvent } from '../../core/audit-event.js';
import type { KnownGroup } from '../../core/detection.js';
import { ADMIN, EMPLOYEE, entra, HELPER } from './sample-events.js';

/** A role-assignable group that holds Exchange Administrator. */
export const PLATFORM_TEAM: KnownGroup = {
  id: 'e1000000-0000-4000-8000-0000000000e1',
  name: 'Platform team',
  roles: [{ name: 'Exchange Administrator', tier: 'critical', certain: true }],
};

/** The same group with a second role. */
export const MIGHTY_TEAM: KnownGroup = {
  ...PLATFORM_TEAM,
  roles: [...PLATFORM_TEAM.roles, { name: 'User Administrator', tier: 'privileged', certain: true }],
};
/** A security group in an Exchange role group, by its name. */
export const MAILERS: KnownGroup = {
  id: 'mail helpers',
  name: 'Mail helpers',
  roles: [{ name: 'Hygiene Management (Exchange)', tier: 'privileged', certain: false }],
};

type Given = Omit<Partial<AuditEvent>, 'changes'> & { readonly group?: { readonly id: string; readonly name: string } };

/** The helper app or a person joins a group, as in Graph's log; leaving has the group among the old values. */
export function memberEvent(operation: string, member: 'app' | 'person', given: Given = {}): AuditEvent {
  const { group = PLATFORM_TEAM, ...rest } = given;
  const pair = (text: string): readonly [string, string] => (/^remove/i.test(operation) ? [text, ''] : ['', text]);
  return entra(operation, {
    actor: ADMIN,
    ...(member === 'app' ? { app: HELPER } : { person: { id: EMPLOYEE.id, name: EMPLOYEE.name } }),
    targets: [
      member === 'app'
        ? { kind: 'service-principal', id: HELPER.servicePrincipalId, name: HELPER.name }
        : { kind: 'user', id: EMPLOYEE.id, name: EMPLOYEE.name },
      { kind: 'group', id: group.id, name: '' },
    ],
    changes: { 'Group.ObjectID': pair(group.id), 'Group.DisplayName': pair(group.name) },
    ...rest,
  });
}

/** The same as in the unified log: without a second target. */
export function memberRecord(operation: string, member: 'app' | 'person', given: Given = {}): AuditEvent {
  const event = memberEvent(operation, member, given);
  return { ...event, source: 'activity', targets: event.targets.slice(0, 1) };
}

/** As PIM for groups writes it: the role is "Member", and nothing changed. */
export function memberInPim(operation: string, member: 'app' | 'person', given: Given = {}): AuditEvent {
  const { group = PLATFORM_TEAM } = given;
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
