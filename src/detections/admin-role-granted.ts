import { isScopedRoleEvent } from '../m365/audit-event-fields.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection, type DetectionMatch } from './model/detection.js';
import {
  MEMBER_ADDED_OPERATION,
  PIM_ELIGIBLE_MEMBER_OPERATIONS,
  readGroupMembership,
} from '../m365/group-membership-events.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../m365/directory-roles.js';
import { lowerSeverity, type Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import { isOperation } from './lib/event-field-readers.js';
import { findRoleThroughGroup } from './lib/role-through-group.js';
import {
  EXCHANGE_ROLE_GRANT_CMDLETS,
  PIM_APP_ID,
  PIM_ROLE_GRANT_OPERATIONS,
  readDirectoryRole,
  readExchangeRole,
  readExchangeRoleMembers,
  ROLE_GRANT_OPERATIONS,
} from './lib/role-event-reader.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  exchangeEvent,
  HELPER_APP,
  knownPerson,
} from './lib/sample-events.js';
import { memberEvent, pimMemberEvent, PLATFORM_GROUP, unifiedLogMemberEvent } from './lib/sample-groups.js';
import { APP_SUPPORT, pimRoleEvent, roleEvent } from './lib/sample-roles.js';
import {
  combineMatches,
  isByApp,
  isByMicrosoft,
  isGuestName,
  pickName,
  resolveActorLabel,
  toPersonSubject,
} from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

/** Who got the role: people, or a group whose members all have it then; empty if it was an app or is unknown. */
function holdersIn(event: AuditEvent, context: DetectionContext): readonly Subject[] {
  if (event.workload === 'exchange') {
    return readExchangeRoleMembers(event, context).people.map((member) => toPersonSubject(member, context));
  }
  if (event.person !== undefined) return [toPersonSubject(event.person, context)];
  // Other members of a group (devices, nested groups) are not people.
  if (readGroupMembership(event) !== undefined) return [];
  const target = event.targets.find(({ kind }) => kind === 'user' || kind === 'group');
  if (target === undefined) return [];
  if (target.kind === 'user') return [toPersonSubject(target, context)];
  const { id, name } = target;
  return [{ kind: 'group', id: pickName('unknown', id, name), name: pickName('a group', name, id) }];
}

/**
 * Whether PIM, which acts as an app, activated the role for someone. Its id distinguishes it from another app of that
 * name. If the record has only an id of this tenant and nothing is known about it, the name lowers the severity but
 * does not silence the finding.
 */
function pimAct(event: AuditEvent, context: DetectionContext): 'certain' | 'claimed' | 'no' {
  if (event.actor.kind !== 'app') return 'no';
  if (event.actor.id.toLowerCase() === PIM_APP_ID) return 'certain';
  const known = context.app(event.actor.id);
  return event.actor.name === 'MS-PIM' && (known === undefined || known.publisher === 'unknown') ? 'claimed' : 'no';
}

function severityOf(event: AuditEvent, context: DetectionContext, holder: Subject): Severity {
  if (isGuestName(holder.name) || isByApp(event, context)) return 'critical';
  return 'high';
}

function toMatch(event: AuditEvent, holder: Subject, context: DetectionContext): DetectionMatch | undefined {
  const role = event.workload === 'exchange' ? readExchangeRole(event) : readDirectoryRole(event, context);
  if (role === undefined) return undefined;
  if (role.level !== 'critical' && role.level !== 'privileged') return undefined;
  const inPim = isInPim(event);
  const base = { subject: holder, ...inWords(event, holder, role.name, context) };
  const pim = pimAct(event, context);
  if (pim === 'claimed') return { ...base, severity: 'low', confidence: 'low' };
  const full = severityOf(event, context, holder);
  // Help desks have their own role groups, and what those can do is unknown here.
  const isUnknownGroup = event.workload === 'exchange' && !role.certain;
  return {
    ...base,
    severity: isScopedRoleEvent(event) || isUnknownGroup || inPim ? lowerSeverity(full) : full,
    // In Exchange a bare name may be a role group or a mailbox; PIM does not manage role groups.
    confidence: role.certain && event.workload !== 'exchange' ? 'high' : 'medium',
    ...(full === 'critical' && !inPim ? { stage: 'admin-suspect' } : {}),
  };
}

/** A group's members have its roles; an eligible member must activate through PIM first. */
function ofMember(event: AuditEvent, holder: Subject, context: DetectionContext): DetectionMatch | undefined {
  const power = findRoleThroughGroup(event, context);
  if (power === undefined || power.how === 'left') return undefined;
  const { role, group } = power;
  const base = { subject: holder, ...inWords(event, holder, role.name, context, `, through the group ${group.name}`) };
  if (pimAct(event, context) === 'claimed') return { ...base, severity: 'low', confidence: 'low' };
  const full = severityOf(event, context, holder);
  const inPim = isInPim(event);
  return {
    ...base,
    severity: inPim ? lowerSeverity(full) : full,
    confidence: role.certain ? 'high' : 'medium',
    ...(full === 'critical' && !inPim ? { stage: 'admin-suspect' } : {}),
  };
}

/**
 * Whether the role was granted in PIM (for a time, permanently, or to be activated later), as the portal does where PIM
 * is licensed.
 */
function isInPim(event: AuditEvent): boolean {
  return isOperation(event, ...PIM_ROLE_GRANT_OPERATIONS, ...PIM_ELIGIBLE_MEMBER_OPERATIONS);
}

function inWords(event: AuditEvent, holder: Subject, role: string, context: DetectionContext, through = '') {
  const by = resolveActorLabel(event, context);
  if (isOperation(event, ...PIM_ELIGIBLE_MEMBER_OPERATIONS)) {
    return {
      title: `${holder.name} was made eligible for ${role} by ${by}${through}`,
      what: `Made eligible for ${role}${through}`,
    };
  }
  const where = `${isInPim(event) ? 'in' : 'outside of'} Privileged Identity Management`;
  return { title: `${role} was given to ${holder.name} by ${by}${through}, ${where}`, what: `${role} given${through}` };
}

const GUEST = { id: 'a0000000-0000-4000-8000-0000000000f1', name: 'eve_evil.example#EXT#@contoso.onmicrosoft.com' };

export const detection = defineDetection({
  id: 'admin-role-granted',
  description:
    'A person, or a group of people, is given a privileged role, also through a group; activating one in Privileged Identity Management is left out.',
  operations: [
    ...ROLE_GRANT_OPERATIONS,
    ...PIM_ROLE_GRANT_OPERATIONS,
    ...EXCHANGE_ROLE_GRANT_CMDLETS,
    MEMBER_ADDED_OPERATION,
    ...PIM_ELIGIBLE_MEMBER_OPERATIONS,
  ],
  techniques: [{ id: 'T1098.003', name: 'Additional Cloud Roles' }],
  benign: [
    'Somebody joins the IT department, in a tenant without Privileged Identity Management.',
    'An emergency account is set up.',
    'Roles activated in Privileged Identity Management are left out; where nothing is known of the tenant they count as low.',
  ],
  nextSteps: [
    { text: 'Ask who gave it and who got it whether it was meant.', url: PORTAL_PAGES.roles },
    { text: 'If it stays: make it eligible instead of permanent.', url: PORTAL_PAGES.roles },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context) || pimAct(event, context) === 'certain') return undefined;
    const match = readGroupMembership(event) === undefined ? toMatch : ofMember;
    return combineMatches(holdersIn(event, context).flatMap((holder) => match(event, holder, context) ?? []));
  },
  examples: [
    {
      name: 'a person gets Global Administrator',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, {}),
      expect: {
        severity: 'high',
        confidence: 'high',
        subjectId: EMPLOYEE_ACTOR.id,
        title:
          'Global Administrator was given to adele@contoso.com by megan@contoso.com, outside of Privileged Identity Management',
      },
    },
    {
      name: 'as Privileged Identity Management logs what it did not give',
      event: roleEvent('Add member to role outside of PIM (permanent)', EXCHANGE_ADMINISTRATOR, {}),
      expect: { severity: 'high' },
    },
    {
      name: 'a guest',
      event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { person: GUEST }),
      expect: { severity: 'critical' },
    },
    {
      name: 'by an app',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { actor: DEPLOY_APP_ACTOR }),
      expect: { severity: 'critical' },
    },
    {
      name: 'a role that the tenant made itself, of which the tenant tells what it allows',
      event: roleEvent('Add member to role', APP_SUPPORT.templateId, { role: APP_SUPPORT.name }),
      known: { roles: [APP_SUPPORT] },
      expect: {
        severity: 'high',
        confidence: 'high',
        title:
          'App support (custom role, may change credentials of apps) was given to adele@contoso.com by megan@contoso.com, outside of Privileged Identity Management',
      },
    },
    {
      name: 'the same with the template id of a harmless role, which the tenant may choose',
      event: roleEvent('Add member to role', GLOBAL_READER, { role: APP_SUPPORT.name }),
      known: { roles: [{ ...APP_SUPPORT, templateId: GLOBAL_READER }] },
      expect: { severity: 'high' },
    },
    {
      name: 'the same in Privileged Identity Management, which has its name alone',
      event: roleEvent(PIM_ROLE_GRANT_OPERATIONS[0], '', { role: APP_SUPPORT.name, roleId: '' }),
      known: { roles: [APP_SUPPORT] },
      expect: { severity: 'medium' },
    },
    {
      name: 'a built-in role that has no power, called like one of the tenant’s own that has',
      event: roleEvent('Add member to role', GLOBAL_READER, { role: APP_SUPPORT.name, roleId: '' }),
      known: { roles: [APP_SUPPORT] },
      expect: 'silent',
    },
    {
      name: 'a role that nobody knows anything of',
      event: roleEvent('Add member to role', APP_SUPPORT.templateId, { role: APP_SUPPORT.name }),
      expect: 'silent',
    },
    {
      name: 'over one administrative unit only',
      event: roleEvent('Add scoped member to role', 'fe930be7-5e62-47db-91af-98c3a49a38b1', {}),
      expect: { severity: 'medium' },
    },
    {
      name: 'over a restricted administrative unit only',
      event: roleEvent(ROLE_GRANT_OPERATIONS[2], EXCHANGE_ADMINISTRATOR, {}),
      expect: { severity: 'medium' },
    },
    ...PIM_ROLE_GRANT_OPERATIONS.map((operation) => ({
      name: `given in Privileged Identity Management, not activated: ${operation}`,
      event: roleEvent(operation, '', { role: 'Exchange Administrator' }),
      expect: {
        severity: 'medium' as const,
        title:
          'Exchange Administrator was given to adele@contoso.com by megan@contoso.com, in Privileged Identity Management',
      },
    })),
    {
      name: 'one that the tenant names in its own language',
      event: pimRoleEvent(PIM_ROLE_GRANT_OPERATIONS[0], EXCHANGE_ADMINISTRATOR, 'Administrateur Exchange'),
      expect: { severity: 'medium', confidence: 'high' },
    },
    {
      name: 'one of which only the name is known',
      event: pimRoleEvent(PIM_ROLE_GRANT_OPERATIONS[0], '1', 'Exchange Administrator'),
      expect: { severity: 'medium', confidence: 'medium' },
    },
    {
      name: 'made eligible for a role, by somebody else: activating it is left out afterwards',
      event: roleEvent(PIM_ELIGIBLE_MEMBER_OPERATIONS[0], '', { role: 'Exchange Administrator' }),
      expect: {
        severity: 'medium',
        title: 'adele@contoso.com was made eligible for Exchange Administrator by megan@contoso.com',
      },
    },
    {
      name: 'given a place in such a group in Privileged Identity Management',
      event: pimMemberEvent(PIM_ROLE_GRANT_OPERATIONS[0], 'person'),
      known: { groups: [PLATFORM_GROUP] },
      expect: { severity: 'medium' },
    },
    {
      name: 'a whole group',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { group: 'Platform team' }),
      expect: { severity: 'high', subjectId: 'e1000000-0000-4000-8000-0000000000e1' },
    },
    {
      name: 'through a group that holds a role',
      event: memberEvent(MEMBER_ADDED_OPERATION, 'person'),
      known: { groups: [PLATFORM_GROUP] },
      expect: {
        severity: 'high',
        confidence: 'high',
        subjectId: EMPLOYEE_ACTOR.id,
        title:
          'Exchange Administrator was given to adele@contoso.com by megan@contoso.com, through the group Platform team, outside of Privileged Identity Management',
      },
    },
    {
      name: 'the same in the unified log, by an app',
      event: unifiedLogMemberEvent(MEMBER_ADDED_OPERATION, 'person', { actor: DEPLOY_APP_ACTOR }),
      known: { groups: [PLATFORM_GROUP] },
      expect: { severity: 'critical' },
    },
    ...PIM_ELIGIBLE_MEMBER_OPERATIONS.map((operation) => ({
      name: `made eligible for such a group: ${operation}`,
      event: pimMemberEvent(operation, 'person'),
      known: { groups: [PLATFORM_GROUP] },
      expect: {
        severity: 'medium' as const,
        title:
          'adele@contoso.com was made eligible for Exchange Administrator by megan@contoso.com, through the group Platform team',
      },
    })),
    {
      name: 'into an ordinary group',
      event: memberEvent(MEMBER_ADDED_OPERATION, 'person'),
      expect: 'silent',
    },
    {
      name: 'an app comes into a group that holds a role',
      event: memberEvent(MEMBER_ADDED_OPERATION, 'app'),
      known: { groups: [PLATFORM_GROUP] },
      expect: 'silent',
    },
    {
      name: 'membership activated in Privileged Identity Management',
      event: memberEvent(MEMBER_ADDED_OPERATION, 'person', {
        actor: { ...DEPLOY_APP_ACTOR, id: PIM_APP_ID, name: 'MS-PIM' },
      }),
      known: { groups: [PLATFORM_GROUP] },
      expect: 'silent',
    },
    {
      name: 'an app of the company’s own that calls itself like Microsoft’s',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { actor: { ...DEPLOY_APP_ACTOR, name: 'MS-PIM' } }),
      known: { apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, publisher: 'own' }] },
      expect: { severity: 'critical' },
    },
    {
      name: 'something that calls itself like Microsoft’s, in a tenant of which nothing is known',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { actor: { ...DEPLOY_APP_ACTOR, name: 'MS-PIM' } }),
      expect: { severity: 'low', confidence: 'low' },
    },
    {
      name: 'into Exchange’s Organization Management',
      event: exchangeEvent('Add-RoleGroupMember', '', {
        Identity: 'Organization Management',
        Member: 'adele@contoso.com',
      }),
      known: { people: [knownPerson(EMPLOYEE_ACTOR)] },
      expect: { severity: 'high', subjectId: EMPLOYEE_ACTOR.id },
    },
    {
      name: 'a new list of members',
      event: exchangeEvent('Update-RoleGroupMember', '', { Identity: 'Help Desk', Members: 'Adele Vance;Megan Bowen' }),
      expect: { severity: 'high', subjectId: 'Adele Vance', also: ['Megan Bowen'] },
    },
    {
      name: 'a role group of its own',
      event: exchangeEvent('New-RoleGroup', 'Helpers', {
        Name: 'Helpers',
        Roles: 'Transport Rules',
        Members: 'adele@contoso.com',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'a guest, named last in a list',
      event: exchangeEvent('Update-RoleGroupMember', '', {
        Identity: 'Organization Management',
        Members: `adele@contoso.com;${GUEST.name}`,
      }),
      expect: { severity: 'critical', subjectId: GUEST.name, also: ['adele@contoso.com'] },
    },
    {
      name: 'a role group by its id, which the record resolves',
      event: exchangeEvent('Add-RoleGroupMember', 'Organization Management', {
        Identity: '4f3c0c0e-0000-4000-8000-000000000001',
        Member: 'adele@contoso.com',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'into a role group of the tenant’s own, made earlier',
      event: exchangeEvent('Add-RoleGroupMember', '', { Identity: 'Helpers', Member: 'adele@contoso.com' }),
      expect: { severity: 'medium', confidence: 'medium' },
    },
    {
      name: 'a management role',
      event: exchangeEvent('New-ManagementRoleAssignment', '', {
        Role: 'ApplicationImpersonation',
        User: 'adele@contoso.com',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'activated in Privileged Identity Management',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, {
        actor: { ...DEPLOY_APP_ACTOR, id: PIM_APP_ID, name: 'MS-PIM' },
      }),
      expect: 'silent',
    },
    {
      name: 'the same, told by the object id of its service principal',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { actor: { ...DEPLOY_APP_ACTOR, name: 'MS-PIM' } }),
      known: { apps: [{ servicePrincipalId: DEPLOY_APP_ACTOR.id, publisher: 'microsoft' }] },
      expect: 'silent',
    },
    {
      name: 'a role that is not privileged',
      event: roleEvent('Add member to role', 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', { role: 'Global Reader' }),
      expect: 'silent',
    },
    {
      name: 'a role for an app is another matter',
      event: roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { app: HELPER_APP }),
      expect: 'silent',
    },
    {
      name: 'refused',
      event: { ...roleEvent('Add member to role', GLOBAL_ADMINISTRATOR, { actor: ADMIN_ACTOR }), succeeded: false },
      expect: 'silent',
    },
  ],
});
