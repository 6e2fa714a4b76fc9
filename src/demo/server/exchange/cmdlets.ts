import type { World } from '../../world.js';
import type { Overlay } from '../overlay.js';
import { without } from '../without.js';
import { auditBypassAssociation, usersOf } from './users.js';
import { cmdletError, objectNotFound } from './errors.js';

export type ExchangeObject = Readonly<Record<string, unknown>>;

/** What a cmdlet gives: a list, or one whose objects are made only for the page that is sent. */
export interface ExchangeRows {
  readonly length: number;
  slice(start: number, end: number): readonly ExchangeObject[];
}

export interface CmdletCall {
  readonly world: World;
  readonly overlay: Overlay;
  readonly clock: () => Date;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One cmdlet of Exchange Online PowerShell: which parameters it takes, whether it changes anything, and what it gives. */
export interface Cmdlet {
  readonly parameters: readonly string[];
  readonly write?: true;
  readonly run: (call: CmdletCall) => ExchangeRows;
}

const CONNECTOR_SETTINGS = [
  'Enabled',
  'Comment',
  'RequireTls',
  'RestrictDomainsToCertificate',
  'RestrictDomainsToIPAddresses',
];

/** By lower-case name: PowerShell does not care for case. */
export const CMDLETS: ReadonlyMap<string, Cmdlet> = new Map<string, Cmdlet>(
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
      run: (call) => byIdentity(call, call.world.exchange.roleGroups),
    },
    'Get-RoleGroupMember': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => {
        const group = one(call, call.world.exchange.roleGroups);
        return call.world.exchange.roleGroupMembers?.get(String(group['Name'])) ?? [];
      },
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
      run: (call) => usersOf(call, auditBypassAssociation),
    },
    'Get-User': {
      parameters: ['Identity', 'ResultSize'],
      run: (call) => usersOf(call, (user) => without(without(user, 'AuditBypassEnabled'), 'id')),
    },
    'Set-InboundConnector': {
      parameters: ['Identity', ...CONNECTOR_SETTINGS],
      write: true,
      run: (call) => {
        const settings = Object.entries(call.parameters).filter(([name]) => CONNECTOR_SETTINGS.includes(name));
        return change(call, 'inboundConnectors', Object.fromEntries(settings));
      },
    },
    'Remove-InboundConnector': {
      parameters: ['Identity'],
      write: true,
      run: (call) => remove(call, 'inboundConnectors'),
    },
    'Disable-TransportRule': {
      parameters: ['Identity'],
      write: true,
      run: (call) => change(call, 'transportRules', { State: 'Disabled' }),
    },
    'Enable-TransportRule': {
      parameters: ['Identity', 'Mode'],
      write: true,
      run: (call) => change(call, 'transportRules', { State: 'Enabled' }),
    },
    'Remove-TransportRule': { parameters: ['Identity'], write: true, run: (call) => remove(call, 'transportRules') },
  } satisfies Record<string, Cmdlet>).map(([name, cmdlet]) => [name.toLowerCase(), cmdlet]),
);

function byIdentity(call: CmdletCall, rows: readonly ExchangeObject[]): readonly ExchangeObject[] {
  return call.parameters['Identity'] === undefined ? rows : [one(call, rows)];
}

function one(call: CmdletCall, rows: readonly ExchangeObject[]): ExchangeObject {
  const identity = call.parameters['Identity'];
  if (typeof identity !== 'string' || identity === '') {
    throw cmdletError(
      'ParameterBindingException',
      'Cannot process command because of one or more missing mandatory parameters: Identity.',
    );
  }
  const row = rows.find((candidate) => isNamed(candidate, identity));
  if (row === undefined) throw objectNotFound(identity);
  return row;
}

function isNamed(row: ExchangeObject, identity: string): boolean {
  const wanted = identity.toLowerCase();
  return ['Guid', 'Name', 'Identity', 'DistinguishedName'].some(
    (property) => typeof row[property] === 'string' && row[property].toLowerCase() === wanted,
  );
}

type Changeable = 'inboundConnectors' | 'transportRules';

function change(call: CmdletCall, kind: Changeable, settings: ExchangeObject): readonly ExchangeObject[] {
  const before = one(call, call.overlay.exchange[kind]);
  const now = call.clock().toISOString();
  const stamps = Object.fromEntries(
    ['WhenChanged', 'WhenChangedUTC'].filter((name) => name in before).map((name) => [name, now]),
  );
  call.overlay.writeExchange((objects) => {
    objects[kind] = objects[kind].map((row) =>
      row['Guid'] === before['Guid'] ? { ...row, ...settings, ...stamps } : row,
    );
  });
  return [];
}

function remove(call: CmdletCall, kind: Changeable): readonly ExchangeObject[] {
  const before = one(call, call.overlay.exchange[kind]);
  call.overlay.writeExchange((objects) => {
    objects[kind] = objects[kind].filter((row) => row['Guid'] !== before['Guid']);
  });
  return [];
}
