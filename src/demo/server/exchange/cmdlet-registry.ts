import { omitProperty } from '../omit-property.js';
import { type Cmdlet, type CmdletCall, type ExchangeRow, findByIdentity } from './cmdlet-contract.js';
import { listAppReferences, ROLE_GROUP_CMDLETS } from './role-group-cmdlets.js';
import { listUsers, toAuditBypassAssociation, toClientAccessMailbox } from './user-cmdlet-results.js';
import { MAIL_FLOW_WRITE_CMDLETS } from './mail-flow-write-cmdlets.js';

/** A cmdlet with its name in Exchange's spelling. */
export interface NamedCmdlet {
  readonly name: string;
  readonly cmdlet: Cmdlet;
}

/** All cmdlets by lower-case name: PowerShell ignores case. */
export const CMDLETS: ReadonlyMap<string, NamedCmdlet> = new Map<string, NamedCmdlet>(
  Object.entries({
    'Get-InboundConnector': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => byIdentity(call, call.overlay.exchange.inboundConnectors),
    },
    'Get-OutboundConnector': {
      parameters: ['Identity', 'ResultSize', 'IncludeTestModeConnectors', 'IsTransportRuleScoped'],
      run: (call) => {
        const all = call.parameters['IncludeTestModeConnectors'] === true;
        const rows = call.overlay.exchange.outboundConnectors.filter((row) => all || row['TestMode'] !== true);
        return byIdentity(call, rows);
      },
    },
    'Get-TransportRule': {
      parameters: ['Identity', 'ResultSize', 'State'],
      run: (call) => {
        const state = call.parameters['State'];
        const rows = call.overlay.exchange.transportRules;
        return byIdentity(call, state === undefined ? rows : rows.filter((row) => row['State'] === state));
      },
    },
    'Get-AcceptedDomain': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => byIdentity(call, call.world.exchange.acceptedDomains),
    },
    'Get-RoleGroup': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => byIdentity(call, withMembers(call)),
    },
    'Get-RoleGroupMember': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => {
        const group = findByIdentity(call, call.world.exchange.roleGroups);
        return call.overlay.exchange.roleGroupMembers.get(String(group['Name'])) ?? [];
      },
    },
    'Get-ServicePrincipal': {
      parameters: ['Identity', 'Organization'],
      run: (call) => byIdentity(call, listAppReferences(call)),
    },
    'Get-ManagementRoleAssignment': {
      parameters: ['Identity', 'RoleAssignee', 'RoleAssigneeType', 'Role', 'GetEffectiveUsers', 'Enabled'],
      run: (call) => {
        const { RoleAssigneeType: type } = call.parameters;
        const rows = call.world.exchange.appRoleAssignments ?? [];
        return byIdentity(
          call,
          rows.filter((row) => type === undefined || row['RoleAssigneeType'] === type),
        );
      },
    },
    'Get-ManagementScope': {
      parameters: ['Identity', 'Exclusive', 'Orphan'],
      run: (call) => byIdentity(call, call.world.exchange.managementScopes ?? []),
    },
    'Get-ApplicationAccessPolicy': {
      parameters: ['Identity'],
      run: (call) => byIdentity(call, call.world.exchange.appAccessPolicies ?? []),
    },
    'Get-AdminAuditLogConfig': { parameters: [], run: ({ world }) => [world.exchange.adminAuditLogConfig] },
    'Get-OrganizationConfig': { parameters: [], run: ({ world }) => [world.exchange.organizationConfig] },
    'Get-TransportConfig': { parameters: [], run: ({ world }) => [world.exchange.transportConfig] },
    'Get-AuthenticationPolicy': {
      parameters: ['Identity', 'TenantId'],
      run: (call) => byIdentity(call, call.world.exchange.authenticationPolicies ?? []),
    },
    'Get-MailboxAuditBypassAssociation': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => listUsers(call, toAuditBypassAssociation),
    },
    'Get-CASMailbox': {
      parameters: ['Identity', 'ResultSize', 'Filter'],
      run: (call) => listUsers(call, toClientAccessMailbox),
    },
    'Get-User': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => listUsers(call, (user) => omitProperty(omitProperty(user, 'AuditBypassEnabled'), 'id')),
    },
    ...MAIL_FLOW_WRITE_CMDLETS,
    ...ROLE_GROUP_CMDLETS,
  } satisfies Record<string, Cmdlet>).map(([name, cmdlet]) => [name.toLowerCase(), { name, cmdlet }]),
);

function byIdentity(call: CmdletCall, rows: readonly ExchangeRow[]): readonly ExchangeRow[] {
  return call.parameters['Identity'] === undefined ? rows : [findByIdentity(call, rows)];
}

function withMembers(call: CmdletCall): readonly ExchangeRow[] {
  const { roleGroupMembers } = call.overlay.exchange;
  return call.world.exchange.roleGroups.map((group) => {
    const members = roleGroupMembers.get(String(group['Name']));
    return members === undefined ? group : { ...group, Members: members.map((member) => member['Name']) };
  });
}
