import type { AppIds, AuditEvent } from '../core/audit-event.js';
import { defineDetection, type DetectionContext, type DetectionMatch } from '../core/detection.js';
import { isDirectoryMembership, JOINED_GROUP, LEFT_GROUP, membershipIn } from '../core/group-membership.js';
import { PORTAL } from '../core/portal.js';
import { DIRECTORY_READERS, EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../core/roles.js';
import { oneLess, type Severity } from '../core/severity.js';
import { isOperation } from './lib/fields.js';
import { powerThroughGroup } from './lib/groups.js';
import {
  directoryRoleIn,
  EXCHANGE_ROLE_GIVEN,
  EXCHANGE_ROLE_TAKEN,
  exchangeMembersIn,
  exchangeRoleIn,
  isByPim,
  isScoped,
  PIM_APP_ID,
  ROLE_GIVEN,
  ROLE_GIVEN_IN_PIM,
  ROLE_TAKEN,
  type RecordedRole,
} from './lib/roles.js';
import { APP, exchange, HELPER, knownHelper } from './lib/sample-events.js';
import { MAILERS, memberEvent, memberInPim, memberRecord, MIGHTY_TEAM, PLATFORM_TEAM } from './lib/sample-groups.js';
import { APP_SUPPORT, roleEvent } from './lib/sample-roles.js';
import { appSubject, isByMicrosoft, knownApp, registeredApp, together } from './lib/subjects.js';

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
  if (isOperation(event, ...EXCHANGE_ROLE_GIVEN, ...EXCHANGE_ROLE_TAKEN)) return exchangeMembersIn(event, context).apps;
  return event.app === undefined ? [] : [event.app];
}

function toMatch(event: AuditEvent, app: AppIds, context: DetectionContext): DetectionMatch | undefined {
  if (knownApp(app, context)?.publisher === 'microsoft') return undefined;
  if (membershipIn(event) !== undefined) return ofMember(event, app, context);
  const subject = appSubject(app, context);
  const role = event.workload === 'exchange' ? exchangeRoleIn(event) : directoryRoleIn(event, context);
  if (role === undefined) return undefined;
  const confidence = role.certain ? 'high' : 'medium';
  if (isOperation(event, ...ROLE_TAKEN, ...EXCHANGE_ROLE_TAKEN)) {
    const title = `${role.name} was taken from ${subject.name}`;
    return { subject, severity: 'info', confidence, title, what: `${role.name} taken away` };
  }
  const full = SEVERITY[role.level];
  return {
    subject,
    severity: isScoped(event) ? oneLess(full) : full,
    confidence,
    title: `${role.name} was given to the app ${subject.name}`,
    what: `${role.name} given`,
    ...(role.level === 'critical' || role.level === 'privileged' ? { stage: 'role-assigned' } : {}),
  };
}

/** A group's members have its roles. */
function ofMember(event: AuditEvent, app: AppIds, context: DetectionContext): DetectionMatch | undefined {
  const power = powerThroughGroup(event, context);
  // Apps cannot activate roles: an app that is only eligible never gets in.
  if (power === undefined || power.how === 'may-join') return undefined;
  const { role, group, how } = power;
  const subject = appSubject(app, context);
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
  exchange(operation, parameters['Identity'] ?? '', parameters);

export const detection = defineDetection({
  id: 'app-role-assigned',
  description:
    'A directory role, or a role group or role of Exchange, is given to a service principal, or taken from one; also through a group.',
  operations: [
    ...ROLE_GIVEN,
    ...ROLE_GIVEN_IN_PIM,
    ...ROLE_TAKEN,
    JOINED_GROUP,
    LEFT_GROUP,
    ...EXCHANGE_ROLE_GIVEN,
    ...EXCHANGE_ROLE_TAKEN,
    REGISTERED_IN_EXCHANGE,
  ],
  techniques: [{ id: 'T1098.003', name: 'Additional Cloud Roles' }],
  benign: [
    'Tools that manage or back up the tenant hold such roles: Microsoft365DSC, CIPP, Veeam, AvePoint.',
    'Entra Connect’s own app holds the directory synchronization role.',
    'Microsoft gives Directory Readers to its own services; those are left out.',
  ],
  nextSteps: [
    { text: 'Ask who gave it which project needs it; a reading role is often enough.', url: PORTAL.roles },
    { text: 'If nobody knows: take the role away, then disable the app.', url: PORTAL.roles },
  ],
  match: (event, context) => {
    if (!event.succeeded || isNobodys(event, context)) return undefined;
    if (!isOperation(event, REGISTERED_IN_EXCHANGE)) {
      return together(appsIn(event, context).flatMap((app) => toMatch(event, app, context) ?? []));
    }
    const app = registeredApp(event);
    if (app === undefined || knownApp(app, context)?.publisher === 'microsoft') return undefined;
    const subject = appSubject(app, context);
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
      event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER }),
      expect: {
        severity: 'critical',
        confidence: 'high',
        subjectId: HELPER.appId,
        title: 'Exchange Administrator was given to the app Office Sync Helper',
      },
    },
    {
      name: 'a role that the tenant made itself, of which the tenant tells what it allows',
      event: roleEvent('Add member to role', APP_SUPPORT.templateId, { app: HELPER, role: APP_SUPPORT.name }),
      known: { roles: [APP_SUPPORT] },
      expect: { severity: 'critical', confidence: 'high' },
    },
    {
      name: 'by its old name alone',
      event: roleEvent('Add member to role', '', { app: HELPER, role: 'TenantAdmins' }),
      expect: { severity: 'critical', confidence: 'medium' },
    },
    {
      name: 'by an app, no person near',
      event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER, actor: APP }),
      known: { apps: [knownHelper()] },
      expect: { severity: 'critical', subjectId: HELPER.servicePrincipalId },
    },
    {
      name: 'outside of Privileged Identity Management, as that logs it',
      event: roleEvent('Add member to role outside of PIM (permanent)', EXCHANGE_ADMINISTRATOR, { app: HELPER }),
      expect: { severity: 'critical' },
    },
    {
      name: 'through Privileged Identity Management, which is then the actor',
      event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, {
        app: HELPER,
        actor: { ...APP, id: PIM_APP_ID, name: 'MS-PIM' },
      }),
      known: { apps: [{ appId: PIM_APP_ID, publisher: 'microsoft' }] },
      expect: { severity: 'critical', confidence: 'high' },
    },
    {
      name: 'the same, told by the object id of its service principal',
      event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { app: HELPER, actor: APP }),
      known: { apps: [{ servicePrincipalId: APP.id, appId: PIM_APP_ID, publisher: 'microsoft' }] },
      expect: { severity: 'critical' },
    },
    {
      name: 'for good through Privileged Identity Management, as that logs it: the role by its name',
      event: roleEvent('Add member to role in PIM completed (permanent)', '', {
        app: HELPER,
        role: 'Exchange Administrator',
      }),
      expect: { severity: 'critical', confidence: 'medium' },
    },
    {
      name: 'for some time through Privileged Identity Management, as that logs it',
      event: roleEvent('Add member to role in PIM completed (timebound)', '', {
        app: HELPER,
        role: 'Exchange Administrator',
      }),
      expect: { severity: 'critical', confidence: 'medium' },
    },
    {
      name: 'over one administrative unit only',
      event: roleEvent('Add scoped member to role', 'fe930be7-5e62-47db-91af-98c3a49a38b1', { app: HELPER }),
      expect: { severity: 'medium', title: 'User Administrator was given to the app Office Sync Helper' },
    },
    {
      name: 'a role that reads',
      event: roleEvent('Add member to role', GLOBAL_READER, { app: HELPER, role: 'Global Reader' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'taken away: the role stands among the old values',
      event: roleEvent('Remove member from role', EXCHANGE_ADMINISTRATOR, { app: HELPER, removed: true }),
      expect: { severity: 'info', title: 'Exchange Administrator was taken from Office Sync Helper' },
    },
    {
      name: 'taken away over one administrative unit',
      event: roleEvent('Remove scoped member from role', EXCHANGE_ADMINISTRATOR, { app: HELPER, removed: true }),
      expect: { severity: 'info' },
    },
    ...[ROLE_GIVEN[2], ROLE_TAKEN[2]].map((operation, at) => ({
      name: `over a restricted administrative unit: ${operation}`,
      event: roleEvent(operation, EXCHANGE_ADMINISTRATOR, { app: HELPER, removed: at === 1 }),
      expect: { severity: at === 0 ? ('high' as const) : ('info' as const) },
    })),
    {
      name: 'through a group that holds a role',
      event: memberEvent(JOINED_GROUP, 'app'),
      known: { groups: [PLATFORM_TEAM] },
      expect: {
        severity: 'critical',
        confidence: 'high',
        subjectId: HELPER.appId,
        title: 'Exchange Administrator was given to the app Office Sync Helper, through the group Platform team',
      },
    },
    {
      name: 'the same in the unified log, through a group that holds several',
      event: memberRecord(JOINED_GROUP, 'app'),
      known: { groups: [MIGHTY_TEAM] },
      expect: {
        severity: 'critical',
        title:
          'Exchange Administrator (and 1 more) was given to the app Office Sync Helper, through the group Platform team',
      },
    },
    {
      name: 'through a security group in an Exchange role group, which took it by its name',
      event: memberEvent(JOINED_GROUP, 'app', { group: { id: '', name: 'Mail helpers' } }),
      known: { groups: [MAILERS] },
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'through a group, by one of Microsoft’s services that somebody asked',
      event: memberEvent(JOINED_GROUP, 'app', { actor: APP }),
      known: { groups: [PLATFORM_TEAM], apps: [{ servicePrincipalId: APP.id, publisher: 'microsoft' }] },
      expect: { severity: 'critical' },
    },
    {
      name: 'through a group, as Privileged Identity Management for groups logs it',
      event: memberInPim('Add member to role in PIM completed (permanent)', 'app'),
      known: { groups: [PLATFORM_TEAM] },
      expect: {
        severity: 'critical',
        title: 'Exchange Administrator was given to the app Office Sync Helper, through the group Platform team',
      },
    },
    {
      name: 'out of a group that holds a role: it stands among the old values',
      event: memberEvent(LEFT_GROUP, 'app'),
      known: { groups: [PLATFORM_TEAM] },
      expect: {
        severity: 'info',
        title: 'Exchange Administrator was taken from Office Sync Helper, through the group Platform team',
      },
    },
    {
      name: 'into an ordinary group',
      event: memberEvent(JOINED_GROUP, 'app'),
      known: { groups: [MAILERS] },
      expect: 'silent',
    },
    {
      name: 'into an ordinary group, through Privileged Identity Management',
      event: memberInPim('Add member to role in PIM completed (permanent)', 'app'),
      expect: 'silent',
    },
    {
      name: 'the app is made known to Exchange',
      event: inExchange(REGISTERED_IN_EXCHANGE, { AppId: HELPER.appId, DisplayName: HELPER.name }),
      expect: { severity: 'low', subjectId: HELPER.appId },
    },
    {
      name: 'into Exchange’s Organization Management, by the id of its service principal',
      event: {
        ...inExchange('Add-RoleGroupMember', {
          Identity: 'Organization Management',
          Member: HELPER.servicePrincipalId,
        }),
        app: { servicePrincipalId: HELPER.servicePrincipalId },
      },
      known: { apps: [knownHelper()] },
      expect: {
        severity: 'critical',
        title: 'Organization Management (Exchange) was given to the app Office Sync Helper',
      },
    },
    {
      name: 'a new list of members with the app in it',
      event: inExchange('Update-RoleGroupMember', {
        Identity: 'Hygiene Management',
        Members: `megan@contoso.com;${HELPER.servicePrincipalId}`,
      }),
      expect: { severity: 'high', subjectId: HELPER.servicePrincipalId },
    },
    {
      name: 'a role group of its own with the power of another',
      event: inExchange('New-RoleGroup', {
        Name: 'Helpers',
        Roles: 'Role Management;Mail Recipients',
        Members: HELPER.servicePrincipalId,
      }),
      expect: { severity: 'critical' },
    },
    {
      name: 'a role over every mailbox',
      event: inExchange('New-ManagementRoleAssignment', {
        App: HELPER.servicePrincipalId,
        Role: 'Application Mail.ReadWrite',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'an attacker’s app behind one of Microsoft’s, in one list',
      event: inExchange('Update-RoleGroupMember', {
        Identity: 'Organization Management',
        Members: `${APP.id};${HELPER.servicePrincipalId}`,
      }),
      known: { apps: [{ servicePrincipalId: APP.id, publisher: 'microsoft' }] },
      expect: { severity: 'critical', subjectId: HELPER.servicePrincipalId },
    },
    {
      name: 'two apps in one list: each is told of',
      event: inExchange('Update-RoleGroupMember', {
        Identity: 'Organization Management',
        Members: `${APP.id};${HELPER.servicePrincipalId}`,
      }),
      expect: { severity: 'critical', subjectId: APP.id, also: [HELPER.servicePrincipalId] },
    },
    {
      name: 'a role group by its id, which the record resolves',
      event: {
        ...inExchange('Add-RoleGroupMember', {
          Identity: '4f3c0c0e-0000-4000-8000-000000000001',
          Member: HELPER.servicePrincipalId,
        }),
        target: 'Organization Management',
      },
      expect: {
        severity: 'critical',
        title: `Organization Management (Exchange) was given to the app ${HELPER.servicePrincipalId}`,
      },
    },
    {
      name: 'into a role group of the tenant’s own, made earlier: what it can do is not known',
      event: inExchange('Add-RoleGroupMember', { Identity: 'Helpers', Member: HELPER.servicePrincipalId }),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'a role derived from another, under a harmless name',
      event: inExchange('New-ManagementRoleAssignment', {
        App: HELPER.servicePrincipalId,
        Role: 'View-Only Calendars',
      }),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'a role of Exchange’s own that only looks',
      event: inExchange('New-ManagementRoleAssignment', {
        App: HELPER.servicePrincipalId,
        Role: 'View-Only Configuration',
      }),
      expect: { severity: 'low', confidence: 'high' },
    },
    {
      name: 'out of an Exchange role group',
      event: inExchange('Remove-RoleGroupMember', {
        Identity: 'Organization Management',
        Member: HELPER.servicePrincipalId,
      }),
      expect: { severity: 'info' },
    },
    {
      name: 'Directory Readers to one of Microsoft’s services',
      event: roleEvent('Add member to role', DIRECTORY_READERS, { app: HELPER }),
      known: { apps: [knownHelper({ publisher: 'microsoft' })] },
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
      event: inExchange(REGISTERED_IN_EXCHANGE, { AppId: HELPER.appId }),
      known: { apps: [knownHelper({ publisher: 'microsoft' })] },
      expect: 'silent',
    },
  ],
});
