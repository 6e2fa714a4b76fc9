import { isScopedRoleEvent } from '../m365/audit-event-fields.js';
import type { AppIds, AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import {
  isDirectoryMembership,
  MEMBER_ADDED_OPERATION,
  MEMBER_REMOVED_OPERATION,
  readGroupMembership,
} from '../m365/group-membership-events.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { DIRECTORY_READERS, EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../m365/directory-roles.js';
import { lowerSeverity, type Severity } from '../core/severity.js';
import { isOperation } from './lib/event-field-readers.js';
import { findRoleThroughGroup } from './lib/role-through-group.js';
import {
  EXCHANGE_ROLE_GRANT_CMDLETS,
  EXCHANGE_ROLE_REMOVAL_CMDLETS,
  isByPim,
  PIM_APP_ID,
  PIM_ROLE_GRANT_OPERATIONS,
  readDirectoryRole,
  readExchangeRole,
  readExchangeRoleMembers,
  ROLE_GRANT_OPERATIONS,
  ROLE_REMOVAL_OPERATIONS,
  type RecordedRole,
} from './lib/role-event-reader.js';
import { DEPLOY_APP_ACTOR, exchangeEvent, HELPER_APP, knownHelperApp } from './lib/sample-events.js';
import {
  MAIL_HELPERS_GROUP,
  memberEvent,
  pimMemberEvent,
  PLATFORM_GROUP,
  TWO_ROLE_GROUP,
  unifiedLogMemberEvent,
} from './lib/sample-groups.js';
import { APP_SUPPORT, roleEvent } from './lib/sample-roles.js';
import {
  combineMatches,
  findKnownApp,
  isByMicrosoft,
  readRegisteredApp,
  toAppSubject,
} from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

/** Registers an app in Exchange, so that role groups can contain it; grants nothing yet. */
const REGISTERED_IN_EXCHANGE = 'New-ServicePrincipal';

const SEVERITY: Readonly<Record<RecordedRole['level'], Severity>> = {
  critical: 'critical',
  privileged: 'high',
  reading: 'medium',
  other: 'low',
};

/** The apps that got or lost the role; empty if no app did. */
function appsIn(event: AuditEvent, context: DetectionContext): readonly AppIds[] {
  if (isOperation(event, ...EXCHANGE_ROLE_GRANT_CMDLETS, ...EXCHANGE_ROLE_REMOVAL_CMDLETS))
    return readExchangeRoleMembers(event, context).apps;
  return event.app === undefined ? [] : [event.app];
}

function toMatch(event: AuditEvent, app: AppIds, context: DetectionContext): DetectionMatch | undefined {
  if (findKnownApp(app, context)?.publisher === 'microsoft') return undefined;
  if (readGroupMembership(event) !== undefined) return ofMember(event, app, context);
  const subject = toAppSubject(app, context);
  const role = event.workload === 'exchange' ? readExchangeRole(event) : readDirectoryRole(event, context);
  if (role === undefined) return undefined;
  const confidence = role.certain ? 'high' : 'medium';
  if (isOperation(event, ...ROLE_REMOVAL_OPERATIONS, ...EXCHANGE_ROLE_REMOVAL_CMDLETS)) {
    const title = `${role.name} was taken from ${subject.name}`;
    return { subject, severity: 'info', confidence, title, what: `${role.name} taken away` };
  }
  const full = SEVERITY[role.level];
  return {
    subject,
    severity: isScopedRoleEvent(event) ? lowerSeverity(full) : full,
    confidence,
    title: `${role.name} was given to the app ${subject.name}`,
    what: `${role.name} given`,
    ...(role.level === 'critical' || role.level === 'privileged' ? { stage: 'role-assigned' } : {}),
  };
}

/** A group's members have its roles. */
function ofMember(event: AuditEvent, app: AppIds, context: DetectionContext): DetectionMatch | undefined {
  const power = findRoleThroughGroup(event, context);
  // Apps cannot activate roles: an app that is only eligible never gets in.
  if (power === undefined || power.how === 'may-join') return undefined;
  const { role, group, how } = power;
  const subject = toAppSubject(app, context);
  const through = `through the group ${group.name}`;
  const isLost = how === 'left';
  return {
    subject,
    severity: isLost ? 'info' : SEVERITY[role.level],
    confidence: role.certain ? 'high' : 'medium',
    title: `${role.name} was ${isLost ? 'taken from' : 'given to the app'} ${subject.name}, ${through}`,
    what: `${role.name} ${isLost ? 'taken away' : 'given'}, ${through}`,
    ...(isLost ? {} : { stage: 'role-assigned' }),
  };
}

/**
 * Whether no one asked for the change, so that it can be ignored. People manage privileged groups: if a Microsoft
 * service (entitlement management, PIM) adds an app to one, someone asked for it. What Exchange and Entra ID do on
 * their own has no app as the actor.
 */
function isNobodys(event: AuditEvent, context: DetectionContext): boolean {
  if (isDirectoryMembership(event)) return event.actor.kind === 'microsoft';
  return isByMicrosoft(event, context) && !isByPim(event, context);
}

const inExchange = (operation: string, parameters: Readonly<Record<string, string>>) =>
  exchangeEvent(operation, parameters['Identity'] ?? '', parameters);

export const detection = defineDetection({
  id: 'app-role-assigned',
  description:
    'A directory role, or a role group or role of Exchange, is given to a service principal, or taken from one; also through a group.',
  operations: [
    ...ROLE_GRANT_OPERATIONS,
    ...PIM_ROLE_GRANT_OPERATIONS,
    ...ROLE_REMOVAL_OPERATIONS,
    MEMBER_ADDED_OPERATION,
    MEMBER_REMOVED_OPERATION,
    ...EXCHANGE_ROLE_GRANT_CMDLETS,
    ...EXCHANGE_ROLE_REMOVAL_CMDLETS,
    REGISTERED_IN_EXCHANGE,
  ],
  techniques: [{ id: 'T1098.003', name: 'Additional Cloud Roles' }],
  benign: [
    'Tools that manage or back up the tenant hold such roles: Microsoft365DSC, CIPP, Veeam, AvePoint.',
    'Entra Connect’s own app holds the directory synchronization role.',
    'Microsoft gives Directory Readers to its own services; those are left out.',
  ],
  nextSteps: [
    { text: 'Ask who gave it which project needs it; a reading role is often enough.', url: PORTAL_PAGES.roles },
    { text: 'If nobody knows: take the role away, then disable the app.', url: PORTAL_PAGES.roles },
  ],
  match: (event, context) => {
    if (!event.succeeded || isNobodys(event, context)) return undefined;
    if (!isOperation(event, REGISTERED_IN_EXCHANGE)) {
      return combineMatches(appsIn(event, context).flatMap((app) => toMatch(event, app, context) ?? []));
    }
    const app = readRegisteredApp(event);
    if (app === undefined || findKnownApp(app, context)?.publisher === 'microsoft') return undefined;
    const subject = toAppSubject(app, context);
    return {
      subject,
      severity: 'low',
      confidence: 'high',
      title: `${subject.name} was made known to Exchange, so that it can be given roles there`,
      what: 'App made known to Exchange',
    };
  },
  examples: [
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
  ],
});
