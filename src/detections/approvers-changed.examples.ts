import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  entraEvent,
  HELPER_APP,
  MICROSOFT_ACTOR,
} from './lib/event-samples.js';
import { memberEvent, pimMemberEvent, PLATFORM_GROUP, unifiedLogMemberEvent } from './lib/group-samples.js';
import { PIM_APP_ID } from './lib/role-event-reader.js';
import type { DetectionExample } from './model/detection-example.js';

const { id } = PLATFORM_GROUP;
const APPROVERS = { guardedGroups: [{ id, right: 'approve' }] } as const;
const ASKERS = { guardedGroups: [{ id, right: 'ask' }] } as const;

/** Examples of `approvers-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'somebody is made an approver by an administrator',
    event: memberEvent('Add member to group', 'person'),
    known: APPROVERS,
    expect: {
      severity: 'high',
      confidence: 'high',
      subjectId: EMPLOYEE_ACTOR.id,
      title: 'adele@contoso.com may now approve decisions of Tenant Warden, by an act of megan@contoso.com',
    },
  },
  {
    name: 'the same as the unified log has it',
    event: unifiedLogMemberEvent('Add member to group', 'person'),
    known: APPROVERS,
    expect: { severity: 'high' },
  },
  {
    name: 'somebody puts themselves there',
    event: memberEvent('Add member to group', 'person', { actor: EMPLOYEE_ACTOR }),
    known: APPROVERS,
    expect: { severity: 'critical' },
  },
  {
    name: 'an app puts somebody there',
    event: memberEvent('Add member to group', 'person', { actor: DEPLOY_APP_ACTOR }),
    known: APPROVERS,
    expect: { severity: 'critical' },
  },
  {
    name: 'an app is put there',
    event: memberEvent('Add member to group', 'app'),
    known: APPROVERS,
    expect: { severity: 'critical', subjectId: HELPER_APP.appId },
  },
  {
    name: 'a guest is put there',
    event: memberEvent('Add member to group', 'person', {
      person: { id: 'guest', name: 'eve_evil.example#EXT#@contoso.onmicrosoft.com' },
    }),
    known: APPROVERS,
    expect: { severity: 'critical' },
  },
  {
    name: 'somebody is made eligible in Privileged Identity Management',
    event: pimMemberEvent('Add eligible member to role in PIM completed (permanent)', 'person'),
    known: APPROVERS,
    expect: { severity: 'medium' },
  },
  {
    name: 'somebody is made eligible for a time',
    event: pimMemberEvent('Add eligible member to role in PIM completed (timebound)', 'person'),
    known: APPROVERS,
    expect: { severity: 'medium' },
  },
  {
    name: 'somebody is made a member for good in Privileged Identity Management',
    event: pimMemberEvent('Add member to role in PIM completed (permanent)', 'person'),
    known: APPROVERS,
    expect: { severity: 'high' },
  },
  {
    name: 'the same for a time',
    event: pimMemberEvent('Add member to role in PIM completed (timebound)', 'person'),
    known: APPROVERS,
    expect: { severity: 'high' },
  },
  {
    name: 'somebody may ask from now on',
    event: memberEvent('Add member to group', 'person'),
    known: ASKERS,
    expect: { severity: 'medium' },
  },
  {
    name: 'an approver is thrown out',
    event: memberEvent('Remove member from group', 'person'),
    known: APPROVERS,
    expect: {
      severity: 'medium',
      title: 'adele@contoso.com may no longer approve decisions of Tenant Warden, by an act of megan@contoso.com',
    },
  },
  {
    name: 'somebody becomes an owner of the group',
    event: memberEvent('Add owner to group', 'person'),
    known: APPROVERS,
    expect: { severity: 'high' },
  },
  {
    name: 'the group is deleted',
    event: entraEvent('Delete group', { targets: [{ kind: 'group', id, name: PLATFORM_GROUP.name }] }),
    known: APPROVERS,
    expect: { severity: 'high', subjectId: id },
  },
  {
    name: 'an ordinary group',
    event: memberEvent('Add member to group', 'person', { actor: ADMIN_ACTOR }),
    expect: 'silent',
  },
  {
    name: 'another group than that of the approvers',
    event: memberEvent('Add member to group', 'person', { group: { id: 'e2', name: 'Canteen' } }),
    known: APPROVERS,
    expect: 'silent',
  },
  {
    name: 'a membership activated in Privileged Identity Management',
    event: memberEvent('Add member to group', 'person', { actor: { kind: 'app', id: PIM_APP_ID, name: 'MS-PIM' } }),
    known: APPROVERS,
    expect: 'silent',
  },
  {
    name: 'a member that Entra adds itself',
    event: memberEvent('Add member to group', 'person', { actor: MICROSOFT_ACTOR }),
    known: APPROVERS,
    expect: 'silent',
  },
  {
    name: 'an attempt that failed',
    event: memberEvent('Add member to group', 'person', { succeeded: false }),
    known: APPROVERS,
    expect: 'silent',
  },
];
