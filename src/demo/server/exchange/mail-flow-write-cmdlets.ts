import { randomUUID } from 'node:crypto';
import {
  listRuleActions,
  INBOUND_DEFAULTS,
  createMailFlowIdentity,
  OUTBOUND_DEFAULTS,
  RULE_DEFAULTS,
} from '../../tenant-data/exchange-object-defaults.js';
import {
  type Cmdlet,
  type CmdletCall,
  type ExchangeRow,
  requireParameter,
  findByIdentity,
  type CmdletWriteResult,
} from './cmdlet-contract.js';
import { createCmdletError, createObjectNotFoundError } from './cmdlet-errors.js';

type Kind = 'inboundConnectors' | 'outboundConnectors' | 'transportRules';

interface KindRules {
  readonly noun: string;
  readonly defaults: ExchangeRow;
  /** Object properties that no parameter sets. */
  readonly fixed: readonly string[];
  readonly required: readonly string[];
}

const KINDS: Readonly<Record<Kind, KindRules>> = {
  inboundConnectors: {
    noun: 'InboundConnector',
    defaults: INBOUND_DEFAULTS,
    fixed: [],
    required: ['Name', 'SenderDomains'],
  },
  outboundConnectors: { noun: 'OutboundConnector', defaults: OUTBOUND_DEFAULTS, fixed: [], required: ['Name'] },
  transportRules: {
    noun: 'TransportRule',
    defaults: RULE_DEFAULTS,
    fixed: ['State', 'RuleVersion', 'Conditions', 'Exceptions'],
    required: ['Name'],
  },
};

/** Parameters that are rule actions; a rule needs at least one. */
const RULE_ACTIONS = [
  'RemoveHeader',
  'SetHeaderName',
  'SetSCL',
  'BlindCopyTo',
  'CopyTo',
  'RedirectMessageTo',
  'AddToRecipients',
  'DeleteMessage',
  'Quarantine',
  'RouteMessageOutboundConnector',
  'ApplyHtmlDisclaimerText',
  'SetAuditSeverity',
];

/**
 * Cmdlets that create, change and remove connectors and transport rules. Enable- and Disable-TransportRule switch a
 * rule: `Set-TransportRule` has no `Enabled`. Source:
 * https://learn.microsoft.com/powershell/module/exchange/set-transportrule
 */
export const MAIL_FLOW_WRITE_CMDLETS: Readonly<Record<string, Cmdlet>> = {
  ...Object.fromEntries(
    (['inboundConnectors', 'outboundConnectors', 'transportRules'] as const).flatMap((kind) => {
      const { noun } = KINDS[kind];
      const settings = settingsOf(kind);
      const ofNew = kind === 'transportRules' ? [...settings, 'Name', 'Priority', 'Enabled'] : [...settings, 'Name'];
      const ofSet = kind === 'transportRules' ? ['Priority'] : [];
      return [
        [`New-${noun}`, { parameters: ofNew, write: (call) => create(call, kind) }],
        [`Set-${noun}`, { parameters: ['Identity', 'Name', ...settings, ...ofSet], write: (call) => set(call, kind) }],
        [`Remove-${noun}`, { parameters: ['Identity'], write: (call) => remove(call, kind) }],
      ] satisfies readonly (readonly [string, Cmdlet])[];
    }),
  ),
  'Disable-TransportRule': {
    parameters: ['Identity'],
    write: (call) => change(call, 'transportRules', { State: 'Disabled' }),
  },
  'Enable-TransportRule': {
    parameters: ['Identity', 'Mode'],
    write: (call) => change(call, 'transportRules', { State: 'Enabled' }),
  },
};

function settingsOf(kind: Kind): readonly string[] {
  return Object.keys(KINDS[kind].defaults).filter((name) => !KINDS[kind].fixed.includes(name));
}

function create(call: CmdletCall, kind: Kind): CmdletWriteResult {
  const { noun, defaults, required } = KINDS[kind];
  const name = requireParameter(call, 'Name');
  const missing = required.find((parameter) => call.parameters[parameter] === undefined);
  if (missing !== undefined) requireParameter(call, missing);
  const now = call.clock().toISOString();
  const guid = randomUUID();
  const given = givenSettings(call, kind);
  const row: ExchangeRow = {
    ...createMailFlowIdentity(name, guid, now, now),
    ...(kind === 'transportRules' && ruleFacts(call, guid, given)),
    ...defaults,
    ...given,
    ...(call.parameters['Enabled'] === false && kind === 'transportRules' && { State: 'Disabled' }),
    ...(kind === 'transportRules' && { Actions: listRuleActions(given) }),
  };
  assertCombinable(row);
  const taken = call.overlay.exchange[kind].some((other) => String(other['Name']).toLowerCase() === name.toLowerCase());
  const place = typeof call.parameters['Priority'] === 'number' ? call.parameters['Priority'] : Infinity;
  const insert = () =>
    call.overlay.writeExchangeOnce(`new ${kind} ${name.toLowerCase()}`, (objects) => {
      objects[kind] = numbered(kind, objects[kind].toSpliced(place, 0, { ...row }));
    });
  if (taken || !insert()) {
    throw createCmdletError(
      'ADObjectAlreadyExistsException',
      `The ${noun} '${name}' already exists. Choose another name.`,
    );
  }
  return { objectId: name, rows: [row] };
}

/**
 * Mail is internal because an Exchange organization says so, or because the connector does; not both.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-inboundconnector (TreatMessagesAsInternal)
 */
function assertCombinable(row: ExchangeRow): void {
  if (row['TreatMessagesAsInternal'] !== true) return;
  if (row['CloudServicesMailEnabled'] === true) {
    throw createCmdletError(
      'ArgumentException',
      "The parameters 'TreatMessagesAsInternal' and 'CloudServicesMailEnabled' can't both be $true.",
    );
  }
  if (row['ConnectorType'] !== 'OnPremises') {
    throw createCmdletError(
      'ArgumentException',
      "The parameter 'TreatMessagesAsInternal' is for connectors of the type OnPremises.",
    );
  }
}

function ruleFacts(call: CmdletCall, guid: string, given: ExchangeRow): ExchangeRow {
  if (!RULE_ACTIONS.some((action) => given[action] !== undefined)) {
    throw createCmdletError('ArgumentException', 'The rule must include at least one action.');
  }
  return {
    ImmutableId: guid,
    Priority: call.overlay.exchange.transportRules.length,
    CreatedBy: call.callerName,
    LastModifiedBy: call.callerName,
  };
}

function set(call: CmdletCall, kind: Kind): CmdletWriteResult {
  const name = call.parameters['Name'];
  const renamed = typeof name === 'string' ? { Name: name, Identity: name } : {};
  return change(call, kind, { ...givenSettings(call, kind), ...renamed });
}

/** Parameter values as object properties: a single value becomes a list of one where the property is a list. */
function givenSettings(call: CmdletCall, kind: Kind): ExchangeRow {
  const { defaults } = KINDS[kind];
  const names = settingsOf(kind).filter((name) => call.parameters[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => {
      const value = call.parameters[name];
      return [name, Array.isArray(defaults[name]) && !Array.isArray(value) && value !== null ? [value] : value];
    }),
  );
}

function change(call: CmdletCall, kind: Kind, settings: ExchangeRow): CmdletWriteResult {
  const before = findByIdentity(call, call.overlay.exchange[kind]);
  const now = call.clock().toISOString();
  const stamps = {
    WhenChanged: now,
    WhenChangedUTC: now,
    ...(kind === 'transportRules' && { LastModifiedBy: call.callerName }),
  };
  assertCombinable({ ...before, ...settings });
  const { Priority: place } = call.parameters;
  call.overlay.writeExchange((objects) => {
    const changed = objects[kind].map((row) => {
      if (row['Guid'] !== before['Guid']) return row;
      const next = { ...row, ...settings, ...stamps };
      return kind === 'transportRules' ? { ...next, Actions: listRuleActions(next) } : next;
    });
    objects[kind] = typeof place === 'number' ? moved(kind, changed, before['Guid'], place) : changed;
  });
  return { objectId: String(before['Name']), rows: [] };
}

function moved(kind: Kind, rows: Record<string, unknown>[], guid: unknown, place: number) {
  const row = rows.find((one) => one['Guid'] === guid);
  const others = rows.filter((one) => one['Guid'] !== guid);
  return row === undefined ? rows : numbered(kind, others.toSpliced(place, 0, row));
}

function remove(call: CmdletCall, kind: Kind): CmdletWriteResult {
  const before = findByIdentity(call, call.overlay.exchange[kind]);
  const removed = call.overlay.writeExchangeOnce(`remove ${kind} ${String(before['Guid'])}`, (objects) => {
    objects[kind] = numbered(
      kind,
      objects[kind].filter((row) => row['Guid'] !== before['Guid']),
    );
  });
  if (!removed) throw createObjectNotFoundError(requireParameter(call, 'Identity'));
  return { objectId: String(before['Name']), rows: [] };
}

/** Priorities have no gaps and follow the order in which rules run. */
function numbered(kind: Kind, rows: Record<string, unknown>[]): Record<string, unknown>[] {
  return kind === 'transportRules' ? rows.map((row, priority) => ({ ...row, Priority: priority })) : rows;
}
