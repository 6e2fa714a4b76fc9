import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  SECURITY_ADMINISTRATOR,
  SECURITY_READER,
} from '../../../m365/directory-roles.js';
import type { TenantData } from '../../demo-tenant-contract.js';
import { type ExchangeActor, formatParameter } from '../../tenant-data/audit/exchange-record-formatter.js';
import type { DirectoryLookup } from '../directory-lookup.js';
import {
  isRecord,
  parseJsonBody,
  ServiceError,
  type ApiReply,
  type ApiRequest,
  type ApiService,
} from '../api-request-reply.js';
import type { LiveAuditLog } from '../live-audit-log.js';
import { buildNextLink, decodeSkipToken } from '../odata/skip-token.js';
import type { TenantWriteOverlay } from '../tenant-write-overlay.js';
import type { GrantedAppPermissions } from '../granted-app-permissions.js';
import type { TokenCaller, AccessTokens } from '../access-tokens.js';
import type { Cmdlet, CmdletCall, ExchangeRow, ExchangeRows } from './cmdlet-contract.js';
import { CMDLETS } from './cmdlet-registry.js';
import { createCmdletError } from './cmdlet-errors.js';

/** What the Exchange admin service is built from. */
export interface ExchangeServiceParts {
  readonly world: TenantData;
  readonly tenantId: string;
  readonly overlay: TenantWriteOverlay;
  readonly directory: DirectoryLookup;
  readonly permissions: GrantedAppPermissions;
  readonly tokens: AccessTokens;
  readonly clock: () => Date;
  readonly audit: LiveAuditLog;
}

const WRITERS = [EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR];
const READERS = [...WRITERS, GLOBAL_READER, SECURITY_READER, SECURITY_ADMINISTRATOR];
/** Exchange role groups grant the same. */
const WRITER_GROUPS = ['Organization Management'];
const READER_GROUPS = [...WRITER_GROUPS, 'View-Only Organization Management', 'Security Reader'];
/** Parameters that every cmdlet takes. */
const COMMON_PARAMETERS = ['ErrorAction', 'WarningAction', 'Verbose', 'Confirm', 'WhatIf'];
const DEFAULT_PAGE = 1000;

/** The Exchange Online admin API, the one the PowerShell module speaks: `POST …/InvokeCommand` with a cmdlet and its parameters. */
export function createExchangeService(parts: ExchangeServiceParts): ApiService {
  return async (request) => {
    const [, , version, tenant = '', command, ...rest] = request.url.pathname.split('/');
    if (version !== 'beta' || command?.toLowerCase() !== 'invokecommand' || rest.length > 0) {
      throw new ServiceError(404, 'NotFound', 'The requested resource was not found.');
    }
    if (request.method !== 'POST') {
      throw new ServiceError(405, 'MethodNotAllowed', 'The requested resource does not support this http method.');
    }
    const caller = await parts.tokens.verify(request, 'exchange');
    if (tenant.toLowerCase() !== parts.tenantId)
      throw new ServiceError(403, 'Forbidden', 'The tenant is not that of the token.');
    const { name, cmdlet, parameters } = readCommand(request.body);
    authorize(parts, caller, name, cmdlet);
    checkParameters(name, cmdlet, parameters);
    const clock = () => caller.actsAt ?? parts.clock();
    const call = { ...parts, clock, parameters, callerName: callerName(parts, caller) };
    if (!('run' in cmdlet)) return page(request, write(parts, caller, name, cmdlet, call));
    return page(request, cutAtResultSize(cmdlet, call));
  };
}

/** Objects that a cmdlet with `ResultSize` returns without it: https://learn.microsoft.com/powershell/module/exchange/get-user */
const DEFAULT_RESULT_SIZE = 1000;

/** Runs a read cmdlet. Without `ResultSize` it returns the first thousand, and nothing in the answer tells that there are more. */
function cutAtResultSize(cmdlet: Extract<Cmdlet, { run: unknown }>, call: CmdletCall): ExchangeRows {
  const rows = cmdlet.run(call);
  if (!cmdlet.parameters.includes('ResultSize')) return rows;
  const { ResultSize: asked = DEFAULT_RESULT_SIZE } = call.parameters;
  if (typeof asked === 'string' && asked.toLowerCase() === 'unlimited') return rows;
  const most = Number(asked);
  if (Number.isInteger(most) && most > 0) {
    return { length: Math.min(rows.length, most), slice: (start, end) => rows.slice(start, Math.min(end, most)) };
  }
  throw createCmdletError(
    'ParameterBindingException',
    `Cannot bind parameter 'ResultSize': a number or Unlimited is expected.`,
  );
}

/** Runs a write cmdlet and records it in the audit log under the token's identity. `WhatIf` only validates. */
function write(
  parts: ExchangeServiceParts,
  caller: TokenCaller,
  name: string,
  cmdlet: Extract<Cmdlet, { write: unknown }>,
  call: CmdletCall,
): ExchangeRows {
  if (call.parameters['WhatIf'] === true) return [];
  const { objectId, rows } = cmdlet.write(call);
  const texts = Object.entries(call.parameters).map(
    ([parameter, value]) => [parameter, formatParameter(value)] as const,
  );
  parts.audit.exchange(call.clock(), {
    operation: name,
    objectId,
    parameters: Object.fromEntries(texts),
    actor: actorOf(caller, call.callerName),
  });
  return rows;
}

function actorOf({ appId, objectId, user, ip = '127.0.0.1' }: TokenCaller, displayName: string): ExchangeActor {
  if (user !== undefined) return { kind: 'user', ...user, ip };
  return { kind: 'app', appId, servicePrincipalId: objectId, displayName, ip };
}

function callerName({ directory }: ExchangeServiceParts, caller: TokenCaller): string {
  return directory.nameOf(caller.objectId) ?? caller.appId;
}

function readCommand(body: string) {
  const { CmdletInput: input } = parseJsonBody(body);
  if (!isRecord(input) || typeof input['CmdletName'] !== 'string') {
    throw new ServiceError(400, 'InvalidRequest', 'CmdletInput with a CmdletName is required.');
  }
  const given = input['CmdletName'];
  const found = CMDLETS.get(given.toLowerCase());
  if (found === undefined) {
    throw createCmdletError(
      'CommandNotFoundException',
      `The term '${given}' is not recognized as the name of a cmdlet, function, script file, or operable program.`,
    );
  }
  const parameters = input['Parameters'] ?? {};
  if (!isRecord(parameters)) throw new ServiceError(400, 'InvalidRequest', 'Parameters must be an object.');
  return { ...found, parameters };
}

function checkParameters(name: string, cmdlet: Cmdlet, parameters: Readonly<Record<string, unknown>>): void {
  const known = [...cmdlet.parameters, ...COMMON_PARAMETERS];
  const unknown = Object.keys(parameters).find((parameter) => !known.includes(parameter));
  if (unknown === undefined) return;
  throw createCmdletError(
    'ParameterBindingException',
    `A parameter cannot be found that matches parameter name '${unknown}' of '${name}'.`,
  );
}

/** The app permission admits the app; a directory role or an Exchange role group decides which cmdlets it may run. */
function authorize(
  { directory, permissions, overlay }: ExchangeServiceParts,
  caller: TokenCaller,
  name: string,
  cmdlet: Cmdlet,
): void {
  if (caller.user === undefined && !permissions.has(caller, ['Exchange.ManageAsApp'])) {
    throw new ServiceError(403, 'Forbidden', "The role assigned to application isn't supported in this scenario.");
  }
  const held = directory.roleTemplateIdsOf(caller.objectId, true);
  const writes = 'write' in cmdlet;
  const enough = writes ? WRITERS : READERS;
  if (enough.some((role) => held.includes(role))) return;
  const groups = writes ? WRITER_GROUPS : READER_GROUPS;
  const members = groups.flatMap((group) => overlay.exchange.roleGroupMembers.get(group) ?? []);
  if (members.some((member) => member['ExternalDirectoryObjectId'] === caller.objectId)) return;
  throw new ServiceError(403, 'Forbidden', `The app has no role that allows '${name}'.`);
}

/** One page of results; the client posts the same body to the next link for the next page. */
function page(request: ApiRequest, rows: ExchangeRows): ApiReply {
  const unknown = [...request.url.searchParams.keys()].find((name) => name !== '$select' && name !== '$skiptoken');
  if (unknown !== undefined)
    throw new ServiceError(400, 'InvalidRequest', `The query parameter '${unknown}' is not supported.`);
  const token = request.url.searchParams.get('$skiptoken');
  const start = token === null ? 0 : decodeSkipToken(token);
  const asked = /odata\.maxpagesize=(\d{1,6})/i.exec(request.headers['prefer'] ?? '')?.[1];
  const size = Math.max(1, Math.min(Number(asked ?? DEFAULT_PAGE), DEFAULT_PAGE));
  const select = request.url.searchParams.get('$select')?.split(',');
  const { origin, pathname } = request.url;
  const value = rows.slice(start, start + size).map((row) => selected(row, select));
  return {
    status: 200,
    headers: { 'odata-version': '4.0' },
    body: {
      '@odata.context': `${origin}${pathname.replace(/[^/]+$/, '')}$metadata#Collection(Exchange.CmdletResult)`,
      '@adminapi.warnings': [],
      ...(start + size < rows.length && { '@odata.nextLink': buildNextLink(request.url, start + size) }),
      value,
    },
  };
}

function selected(row: ExchangeRow, select: readonly string[] | undefined): ExchangeRow {
  if (select === undefined) return row;
  return Object.fromEntries(select.filter((name) => name in row).map((name) => [name, row[name]]));
}
