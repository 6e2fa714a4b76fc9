import { MEMBER_ADDED_OPERATION, MEMBER_REMOVED_OPERATION } from '../m365/group-membership-events.js';
import { DIRECTORY_READERS, EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../m365/directory-roles.js';
import { PIM_APP_ID, ROLE_GRANT_OPERATIONS, ROLE_REMOVAL_OPERATIONS } from './lib/role-event-reader.js';
import { DEPLOY_APP_ACTOR, exchangeEvent, HELPER_APP, knownHelperApp } from './lib/event-samples.js';
import {
  MAIL_HELPERS_GROUP,
  memberEvent,
  pimMemberEvent,
  PLATFORM_GROUP,
  TWO_ROLE_GROUP,
  unifiedLogMemberEvent,
} from './lib/group-samples.js';
import { APP_SUPPORT, roleEvent } from './lib/role-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const REGISTERED_IN_EXCHANGE = 'New-ServicePrincipal';

const inExchange = (operation: string, parameters: Readonly<Record<string, string>>) =>
  exchangeEvent(operation, parameters['Identity'] ?? '', parameters);

/** Examples of `app-role-assigned`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'Exchange Administrator, by template id',
    event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP }),
    expect: {
      severity: 'critical',
      confidence: 'high',
      subjectId: HELPER_APP.appId,
      title: 'Exchange Administrator was given to the app Office Sync Helper',
    },
  },
  {
    name: 'a role that the tenant made itself, of which the tenant tells what it allows',
    event: roleEvent('Add member to role', APP_SUPPORT.templateId, { app: HELPER_APP, role: APP_SUPPORT.name }),
    known: { roles: [APP_SUPPORT] },
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'by its old name alone',
    event: roleEvent('Add member to role', '', { app: HELPER_APP, role: 'TenantAdmins' }),
    expect: { severity: 'critical', confidence: 'medium' },
  },
  {
    name: 'by an app, no person near',
    event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP, actor: DEPLOY_APP_ACTOR }),
    known: { apps: [knownHelperApp()] },
    expect: { severity: 'critical', subjectId: HELPER_APP.servicePrincipalId },
  },
  {
    name: 'outside of Privileged Identity Management, as that logs it',
    event: roleEvent('Add member to role outside of PIM (permanent)', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP }),
    expect: { severity: 'critical' },
  },
  {
    name: 'through Privileged Identity Management, which is then the actor',
    event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, {
      app: HELPER_APP,
      actor: { ...DEPLOY_APP_ACTOR, id: PIM_APP_ID, name: 'MS-PIM' },
    }),
    known: { apps: [{ appId: PIM_APP_ID, publisher: 'microsoft' }] },
    expect: { severity: 'critical', confidence: 'high' },
  },
  {
    name: 'the same, told by the object id of its service principal',
    event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP, actor: DEPLOY_APP_ACTOR }),
    known: { apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, appId: PIM_APP_ID, publisher: 'microsoft' }] },
    expect: { severity: 'critical' },
  },
  {
    name: 'for good through Privileged Identity Management, as that logs it: the role by its name',
    event: roleEvent('Add member to role in PIM completed (permanent)', '', {
      app: HELPER_APP,
      role: 'Exchange Administrator',
    }),
    expect: { severity: 'critical', confidence: 'medium' },
  },
  {
    name: 'for some time through Privileged Identity Management, as that logs it',
    event: roleEvent('Add member to role in PIM completed (timebound)', '', {
      app: HELPER_APP,
      role: 'Exchange Administrator',
    }),
    expect: { severity: 'critical', confidence: 'medium' },
  },
  {
    name: 'over one administrative unit only',
    event: roleEvent('Add scoped member to role', 'fe930be7-5e62-47db-91af-98c3a49a38b1', { app: HELPER_APP }),
    expect: { severity: 'medium', title: 'User Administrator was given to the app Office Sync Helper' },
  },
  {
    name: 'a role that reads',
    event: roleEvent('Add member to role', GLOBAL_READER, { app: HELPER_APP, role: 'Global Reader' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'taken away: the role stands among the old values',
    event: roleEvent('Remove member from role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP, removed: true }),
    expect: { severity: 'info', title: 'Exchange Administrator was taken from Office Sync Helper' },
  },
  {
    name: 'taken away over one administrative unit',
    event: roleEvent('Remove scoped member from role', EXCHANGE_ADMINISTRATOR, { app: HELPER_APP, removed: true }),
    expect: { severity: 'info' },
  },
  ...[ROLE_GRANT_OPERATIONS[2], ROLE_REMOVAL_OPERATIONS[2]].map((operation, at) => ({
    name: `over a restricted administrative unit: ${operation}`,
    event: roleEvent(operation, EXCHANGE_ADMINISTRATOR, { app: HELPER_APP, removed: at === 1 }),
    expect: { severity: at === 0 ? ('high' as const) : ('info' as const) },
  })),
  {
    name: 'through a group that holds a role',
    event: memberEvent(MEMBER_ADDED_OPERATION, 'app'),
    known: { groups: [PLATFORM_GROUP] },
    expect: {
      severity: 'critical',
      confidence: 'high',
      subjectId: HELPER_APP.appId,
      title: 'Exchange Administrator was given to the app Office Sync Helper, through the group Platform team',
    },
  },
  {
    name: 'the same in the unified log, through a group that holds several',
    event: unifiedLogMemberEvent(MEMBER_ADDED_OPERATION, 'app'),
    known: { groups: [TWO_ROLE_GROUP] },
    expect: {
      severity: 'critical',
      title:
        'Exchange Administrator (and 1 more) was given to the app Office Sync Helper, through the group Platform team',
    },
  },
  {
    name: 'through a security group in an Exchange role group, which took it by its name',
    event: memberEvent(MEMBER_ADDED_OPERATION, 'app', { group: { id: '', name: 'Mail helpers' } }),
    known: { groups: [MAIL_HELPERS_GROUP] },
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'through a group, by one of Microsoft’s services that somebody asked',
    event: memberEvent(MEMBER_ADDED_OPERATION, 'app', { actor: DEPLOY_APP_ACTOR }),
    known: { groups: [PLATFORM_GROUP], apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, publisher: 'microsoft' }] },
    expect: { severity: 'critical' },
  },
  {
    name: 'through a group, as Privileged Identity Management for groups logs it',
    event: pimMemberEvent('Add member to role in PIM completed (permanent)', 'app'),
    known: { groups: [PLATFORM_GROUP] },
    expect: {
      severity: 'critical',
      title: 'Exchange Administrator was given to the app Office Sync Helper, through the group Platform team',
    },
  },
  {
    name: 'out of a group that holds a role: it stands among the old values',
    event: memberEvent(MEMBER_REMOVED_OPERATION, 'app'),
    known: { groups: [PLATFORM_GROUP] },
    expect: {
      severity: 'info',
      title: 'Exchange Administrator was taken from Office Sync Helper, through the group Platform team',
    },
  },
  {
    name: 'into an ordinary group',
    event: memberEvent(MEMBER_ADDED_OPERATION, 'app'),
    known: { groups: [MAIL_HELPERS_GROUP] },
    expect: 'silent',
  },
  {
    name: 'into an ordinary group, through Privileged Identity Management',
    event: pimMemberEvent('Add member to role in PIM completed (permanent)', 'app'),
    expect: 'silent',
  },
  {
    name: 'the app is made known to Exchange',
    event: inExchange(REGISTERED_IN_EXCHANGE, { AppId: HELPER_APP.appId, DisplayName: HELPER_APP.name }),
    expect: { severity: 'low', subjectId: HELPER_APP.appId },
  },
  {
    name: 'into Exchange’s Organization Management, by the id of its service principal',
    event: {
      ...inExchange('Add-RoleGroupMember', {
        Identity: 'Organization Management',
        Member: HELPER_APP.servicePrincipalId,
      }),
      app: { servicePrincipalId: HELPER_APP.servicePrincipalId },
    },
    known: { apps: [knownHelperApp()] },
    expect: {
      severity: 'critical',
      title: 'Organization Management (Exchange) was given to the app Office Sync Helper',
    },
  },
  {
    name: 'a new list of members with the app in it',
    event: inExchange('Update-RoleGroupMember', {
      Identity: 'Hygiene Management',
      Members: `megan@contoso.com;${HELPER_APP.servicePrincipalId}`,
    }),
    expect: { severity: 'high', subjectId: HELPER_APP.servicePrincipalId },
  },
  {
    name: 'a role group of its own with the power of another',
    event: inExchange('New-RoleGroup', {
      Name: 'Helpers',
      Roles: 'Role Management;Mail Recipients',
      Members: HELPER_APP.servicePrincipalId,
    }),
    expect: { severity: 'critical' },
  },
  {
    name: 'a role over every mailbox',
    event: inExchange('New-ManagementRoleAssignment', {
      App: HELPER_APP.servicePrincipalId,
      Role: 'Application Mail.ReadWrite',
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'an attacker’s app behind one of Microsoft’s, in one list',
    event: inExchange('Update-RoleGroupMember', {
      Identity: 'Organization Management',
      Members: `${DEPLOY_APP_ACTOR.id};${HELPER_APP.servicePrincipalId}`,
    }),
    known: { apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, publisher: 'microsoft' }] },
    expect: { severity: 'critical', subjectId: HELPER_APP.servicePrincipalId },
  },
  {
    name: 'two apps in one list: each is told of',
    event: inExchange('Update-RoleGroupMember', {
      Identity: 'Organization Management',
      Members: `${DEPLOY_APP_ACTOR.id};${HELPER_APP.servicePrincipalId}`,
    }),
    expect: { severity: 'critical', subjectId: DEPLOY_APP_ACTOR.id, also: [HELPER_APP.servicePrincipalId] },
  },
  {
    name: 'a role group by its id, which the record resolves',
    event: {
      ...inExchange('Add-RoleGroupMember', {
        Identity: '4f3c0c0e-0000-4000-8000-000000000001',
        Member: HELPER_APP.servicePrincipalId,
      }),
      target: 'Organization Management',
    },
    expect: {
      severity: 'critical',
      title: `Organization Management (Exchange) was given to the app ${HELPER_APP.servicePrincipalId}`,
    },
  },
  {
    name: 'into a role group of the tenant’s own, made earlier: what it can do is not known',
    event: inExchange('Add-RoleGroupMember', { Identity: 'Helpers', Member: HELPER_APP.servicePrincipalId }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'a role derived from another, under a harmless name',
    event: inExchange('New-ManagementRoleAssignment', {
      App: HELPER_APP.servicePrincipalId,
      Role: 'View-Only Calendars',
    }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'a role of Exchange’s own that only looks',
    event: inExchange('New-ManagementRoleAssignment', {
      App: HELPER_APP.servicePrincipalId,
      Role: 'View-Only Configuration',
    }),
    expect: { severity: 'low', confidence: 'high' },
  },
  {
    name: 'out of an Exchange role group',
    event: inExchange('Remove-RoleGroupMember', {
      Identity: 'Organization Management',
      Member: HELPER_APP.servicePrincipalId,
    }),
    expect: { severity: 'info' },
  },
  {
    name: 'Directory Readers to one of Microsoft’s services',
    event: roleEvent('Add member to role', DIRECTORY_READERS, { app: HELPER_APP }),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
  {
    name: 'a role for a person is another matter',
    event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, {}),
    expect: 'silent',
  },
  {
    name: 'a person comes into an Exchange role group',
    event: inExchange('Add-RoleGroupMember', { Identity: 'Organization Management', Member: 'adele@contoso.com' }),
    expect: 'silent',
  },
  {
    name: 'an app made known to Exchange, which is Microsoft’s',
    event: inExchange(REGISTERED_IN_EXCHANGE, { AppId: HELPER_APP.appId }),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
];
