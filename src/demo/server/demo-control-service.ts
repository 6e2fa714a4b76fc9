import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { tryInstant } from '../../core/instant.js';
import type { TenantData } from '../demo-tenant-contract.js';
import type { DirectoryLookup } from './directory-lookup.js';
import {
  isRecord,
  parseJsonBody,
  ServiceError,
  type ApiReply,
  type ApiRequest,
  type ApiService,
} from './api-request-reply.js';
import type { LiveAuditLog } from './live-audit-log.js';
import { SERVICE_APP_IDS } from '../../m365/microsoft-clouds.js';
import { TOKEN_LIFETIME_S, type TokenResourceName, type AccessTokens } from './access-tokens.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** What the control service is built from. */
export interface ControlServiceParts {
  readonly directory: DirectoryLookup;
  readonly tokens: AccessTokens;
  readonly audit: LiveAuditLog;
  /** Bearer secret that authorises control requests. */
  readonly secret: string;
}

/** Azure PowerShell: the app id in a person's token. */
const POWERSHELL_APP_ID = '1950a258-227b-4e31-a9cf-717495945fc2';

/**
 * Control API of the demo under `/demo/`, which no real tenant has: tokens to act as a person from another IP address
 * and time (`POST /demo/token { as, resource, ip?, at? }`), and raw audit records (`POST /demo/records { records,
 * directoryAudits }`). Writes with such a token are recorded at the token's time and reach the unified log with the
 * usual delay.
 */
export function createControlService(parts: ControlServiceParts): ApiService {
  return async (request) => {
    authorize(request, parts.secret);
    const address = `${request.method} ${request.url.pathname}`;
    if (address === 'POST /demo/token') return token(request, parts);
    if (address === 'POST /demo/records') return records(request, parts);
    throw new ServiceError(404, 'NotFound', 'The demo has no such control.');
  };
}

/** The error body of the control API. */
export function toControlErrorReply(error: ServiceError): ApiReply {
  return { status: error.status, body: { error: { code: error.code, message: error.message } } };
}

function authorize(request: ApiRequest, secret: string): void {
  const given = Buffer.from(/^Bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? '');
  const expected = Buffer.from(secret);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new ServiceError(401, 'Unauthorized', 'The token of the running demo is needed.');
}

async function token(request: ApiRequest, { directory, tokens }: ControlServiceParts): Promise<ApiReply> {
  const body = parseJsonBody(request.body);
  const user = directory.user(text(body, 'as'));
  if (user === undefined) throw new ServiceError(404, 'NotFound', 'Nobody in the demo tenant has that name.');
  const resource = resourceName(text(body, 'resource'));
  const { ip, at } = body;
  const actsAt = typeof at === 'string' ? tryInstant(at) : undefined;
  if (at !== undefined && actsAt === undefined) throw invalid('at');
  if (ip !== undefined && (typeof ip !== 'string' || isIP(ip) === 0)) throw invalid('ip');
  const caller = {
    appId: POWERSHELL_APP_ID,
    objectId: user.id,
    roles: [],
    user: { id: user.id, userPrincipalName: String(user['userPrincipalName']) },
    ...omitUndefined({ ip }),
    ...(actsAt !== undefined && { actsAt: new Date(actsAt) }),
  };
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: { access_token: await tokens.issue(caller, resource), expires_in: TOKEN_LIFETIME_S, token_type: 'Bearer' },
  };
}

function records(request: ApiRequest, { audit }: ControlServiceParts): ApiReply {
  const body = parseJsonBody(request.body);
  const told = listOf(body, 'records');
  const audits = listOf(body, 'directoryAudits');
  if (!told.every(isAuditRecord)) throw invalid('records');
  if (!audits.every(isDirectoryAudit)) throw invalid('directoryAudits');
  audit.add({ records: told, directoryAudits: audits });
  return { status: 202, body: { records: told.length, directoryAudits: audits.length } };
}

function isAuditRecord(value: unknown): value is TenantData['auditRecords'][number] {
  return isRecord(value) && ['Id', 'CreationTime', 'contentType'].every((name) => typeof value[name] === 'string');
}

function isDirectoryAudit(value: unknown): value is TenantData['directoryAudits'][number] {
  return isRecord(value) && ['id', 'activityDateTime'].every((name) => typeof value[name] === 'string');
}

function listOf(body: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value)) throw invalid(name);
  return value;
}

function resourceName(name: string): TokenResourceName {
  const found = (['graph', 'exchange', 'activity'] as const).find((candidate) => candidate === name);
  if (found === undefined)
    throw new ServiceError(400, 'BadRequest', `resource is one of ${Object.keys(SERVICE_APP_IDS).join(', ')}.`);
  return found;
}

function text(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw invalid(name);
  return value;
}

function invalid(name: string): ServiceError {
  return new ServiceError(400, 'BadRequest', `'${name}' is missing or not what it must be.`);
}
