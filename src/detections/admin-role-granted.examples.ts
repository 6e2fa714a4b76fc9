import { MEMBER_ADDED_OPERATION, PIM_ELIGIBLE_MEMBER_OPERATIONS } from '../m365/group-membership-events.js';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../m365/directory-roles.js';
import { PIM_APP_ID, PIM_ROLE_GRANT_OPERATIONS, ROLE_GRANT_OPERATIONS } from './lib/role-event-reader.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  EMPLOYEE_ACTOR,
  exchangeEvent,
  HELPER_APP,
  knownPerson,
} from './lib/event-samples.js';
import { memberEvent, pimMemberEvent, PLATFORM_GROUP, unifiedLogMemberEvent } from './lib/group-samples.js';
import { APP_SUPPORT, pimRoleEvent, roleEvent } from './lib/role-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const GUEST = { id: 'a0000000-0000-4000-8000-0000000000f1', name: 'eve_evil.example#EXT#@contoso.onmicrosoft.com' };

/** Examples of `admin-role-granted`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'a template id that is not on the list, and the name that only Microsoft writes',
    event: {
      ...roleEvent('Add member to role', 'e9000000-0000-4000-8000-0000000000e9', { role: 'Rôle du directeur' }),
      changes: [
        { name: 'Role.TemplateId', old: '', new: 'e9000000-0000-4000-8000-0000000000e9' },
        { name: 'Role.DisplayName', old: '', new: 'Rôle du directeur' },
        { name: 'Role.WellKnownObjectName', old: '', new: 'TenantAdmins' },
      ],
    },
    expect: {
      severity: 'high',
      confidence: 'medium',
      title:
        'Global Administrator was given to adele@contoso.com by megan@contoso.com, outside of Privileged Identity Management',
    },
  },
  {
    name: 'somebody whose name only looks like a colleague’s',
    event: roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, {
      person: { id: 'a0000000-0000-4000-8000-0000000000f2', name: 'аdele@contoso.com' },
    }),
    expect: {
      severity: 'critical',
      title:
        'Exchange Administrator was given to аdele@contoso.com (a name with letters that only look right) by megan@contoso.com, outside of Privileged Identity Management',
    },
  },
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
];
