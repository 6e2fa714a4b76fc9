import { CLOUDS } from '../m365/microsoft-clouds.js';
import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { servicePrincipalPath } from './lib/graph-paths.js';
import { type AppSnapshot } from './model/app-snapshot.js';
import { type PlanStep } from './model/revoke-plan.js';

type DirectoryRole = AppSnapshot['directoryRoles'][number];

const ASSIGNMENTS = '/v1.0/roleManagement/directory/roleAssignments';

function directRole({ app }: AppSnapshot, role: DirectoryRole): PlanStep {
  const path = `${ASSIGNMENTS}/${encodeURIComponent(role.assignmentId)}`;
  const held = `${ASSIGNMENTS}?$filter=${encodeURIComponent(`principalId eq '${app.id}'`)}`;
  return {
    id: `remove-app-directory-role:${role.assignmentId}`,
    remediation: 'remove-app-directory-role',
    words: `Remove role ${role.roleName}`,
    write: { service: 'graph', method: 'DELETE', path },
    verify: { read: { service: 'graph', path }, expect: { kind: 'not-found' } },
    undo: {
      possible: true,
      words: `Give it ${role.roleName} again`,
      steps: [
        {
          write: {
            service: 'graph',
            method: 'POST',
            path: ASSIGNMENTS,
            body: { principalId: app.id, roleDefinitionId: role.roleTemplateId, directoryScopeId: role.scope },
          },
          verify: {
            read: { service: 'graph', path: held },
            expect: {
              kind: 'present',
              where: { roleDefinitionId: role.roleTemplateId, directoryScopeId: role.scope },
            },
          },
        },
      ],
    },
    byHand: {
      words: `Entra, Roles and administrators, ${role.roleName}: remove the assignment.`,
      url: buildPortalUrl({ kind: 'service-principal', id: app.id }),
    },
  };
}

/** If the role comes through a group, only the app's membership ends: the other members keep the role. */
function membership(app: AppSnapshot, role: DirectoryRole, groupId: string): PlanStep {
  const group = encodeURIComponent(groupId);
  const read = { service: 'graph', path: `${servicePrincipalPath(app)}/memberOf?$select=id` } as const;
  return {
    id: `remove-app-directory-role:${groupId}:${app.app.id}`,
    remediation: 'remove-app-directory-role',
    words: `Take the app out of the group that gives it ${role.roleName}`,
    write: {
      service: 'graph',
      method: 'DELETE',
      path: `/v1.0/groups/${group}/members/${encodeURIComponent(app.app.id)}/$ref`,
    },
    verify: { read, expect: { kind: 'absent', where: { id: groupId } } },
    undo: {
      possible: true,
      words: 'Put it into the group again',
      steps: [
        {
          write: {
            service: 'graph',
            method: 'POST',
            path: `/v1.0/groups/${group}/members/$ref`,
            body: { '@odata.id': `${CLOUDS.public.graph}/v1.0/directoryObjects/${app.app.id}` },
          },
          verify: { read, expect: { kind: 'present', where: { id: groupId } } },
        },
      ],
    },
    byHand: {
      words: 'Entra, Groups: remove the app from the members.',
      url: buildPortalUrl({ kind: 'group', id: groupId }),
    },
  };
}

/** Exchange's own role groups, separate from Entra's roles. Source: https://learn.microsoft.com/powershell/module/exchange/remove-rolegroupmember */
function roleGroup({ app }: AppSnapshot, { name, memberId }: AppSnapshot['exchangeRoleGroups'][number]): PlanStep {
  const read = { service: 'exchange', cmdlet: 'Get-RoleGroupMember', parameters: { Identity: name } } as const;
  const run = (cmdlet: string) =>
    ({
      service: 'exchange',
      cmdlet,
      parameters: { Identity: name, Member: memberId, Confirm: false, BypassSecurityGroupManagerCheck: true },
    }) as const;
  return {
    id: `remove-app-directory-role:exchange:${name}:${memberId}`,
    remediation: 'remove-app-directory-role',
    words: `Take it out of Exchange's role group ${name}`,
    write: run('Remove-RoleGroupMember'),
    verify: { read, expect: { kind: 'absent', where: { '*': memberId } } },
    undo: {
      possible: true,
      words: `Put it into ${name} again`,
      steps: [
        { write: run('Add-RoleGroupMember'), verify: { read, expect: { kind: 'present', where: { '*': memberId } } } },
      ],
    },
    byHand: {
      words: `Exchange admin center, Roles, Admin roles, ${name}: remove the member.`,
      url: buildPortalUrl({ kind: 'service-principal', id: app.id }),
    },
  };
}

/** Source: https://learn.microsoft.com/graph/api/unifiedroleassignment-delete */
export const remediation = defineRemediation({
  id: 'remove-app-directory-role',
  planOrder: 60,
  noun: { one: 'role', many: 'roles' },
  effect: 'The app is no administrator any more, in Entra and in Exchange. What it may do by permissions stays.',
  // A group that gives roles is changed with both rights; neither suffices alone. https://learn.microsoft.com/graph/api/group-delete-members
  permissions: [
    'RoleManagement.ReadWrite.Directory',
    'GroupMember.ReadWrite.All',
    'Exchange.ManageAsApp',
    'Exchange Administrator',
  ],
  scopes: ['all'],
  steps: (app) => {
    const groups = new Map(
      app.directoryRoles.flatMap((role) =>
        role.throughGroupId === undefined ? [] : [[role.throughGroupId, role] as const],
      ),
    );
    return [
      ...app.directoryRoles
        .filter(({ throughGroupId }) => throughGroupId === undefined)
        .map((role) => directRole(app, role)),
      ...[...groups].map(([groupId, role]) => membership(app, role, groupId)),
      ...app.exchangeRoleGroups.map((group) => roleGroup(app, group)),
    ];
  },
});
