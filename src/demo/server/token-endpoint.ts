import { isIP } from 'node:net';
import type { WireObject, TenantData } from '../demo-tenant-contract.js';
import type { DirectoryLookup } from './directory-lookup.js';
import { isRecord, ServiceError, type ApiReply, type ApiRequest, type ApiService } from './api-request-reply.js';
import type { TenantWriteOverlay } from './tenant-write-overlay.js';
import type { GrantedAppPermissions } from './granted-app-permissions.js';
import { TOKEN_LIFETIME_S, type TokenResourceName, type AccessTokens } from './access-tokens.js';

/** What the token endpoint is built from. */
export interface TokenEndpointParts {
  readonly world: TenantData;
  readonly tenantId: string;
  readonly overlay: TenantWriteOverlay;
  readonly directory: DirectoryLookup;
  readonly clock: () => Date;
  readonly permissions: GrantedAppPermissions;
  readonly tokens: AccessTokens;
}

const NAMES = ['graph', 'exchange', 'activity'] as const satisfies readonly TokenResourceName[];

/** Entra's token service for an app with a secret: endpoint discovery and the client credentials grant. */
export function createTokenEndpoint(parts: TokenEndpointParts): ApiService {
  return async (request) => {
    const [, tenant = '', ...rest] = request.url.pathname.split('/');
    if (tenant.toLowerCase() !== parts.tenantId) throw unknownTenant(tenant);
    const path = rest.join('/');
    if (path === 'v2.0/.well-known/openid-configuration' && request.method === 'GET') return discovery(request, parts);
    if (path === 'oauth2/v2.0/token' && request.method === 'POST') return token(request, parts);
    throw new ServiceError(404, 'invalid_request', 'AADSTS900144: The requested resource was not found.');
  };
}

/** The error body of the token endpoint. Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function toTokenErrorReply(error: ServiceError, request: ApiRequest): ApiReply {
  const number = /^AADSTS(\d+)/.exec(error.message)?.[1];
  const timestamp = new Date()
    .toISOString()
    .replace(/\.\d+Z/, 'Z')
    .replace('T', ' ');
  const correlationId = request.headers['client-request-id'] ?? request.requestId;
  return {
    status: error.status,
    headers: error.headers,
    body: {
      error: error.code,
      error_description: `${error.message} Trace ID: ${request.requestId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: number === undefined ? [] : [Number(number)],
      timestamp,
      trace_id: request.requestId,
      correlation_id: correlationId,
    },
  };
}

function discovery(request: ApiRequest, { tenantId, tokens }: TokenEndpointParts): ApiReply {
  const { origin } = request.url;
  return {
    status: 200,
    body: {
      token_endpoint: `${origin}/${tenantId}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      jwks_uri: `${origin}/${tenantId}/discovery/v2.0/keys`,
      response_types_supported: ['code', 'id_token', 'token'],
      scopes_supported: ['openid', 'profile', 'offline_access'],
      issuer: tokens.issuer,
      authorization_endpoint: `${origin}/${tenantId}/oauth2/v2.0/authorize`,
      end_session_endpoint: `${origin}/${tenantId}/oauth2/v2.0/logout`,
      tenant_region_scope: 'EU',
    },
  };
}

async function token(request: ApiRequest, parts: TokenEndpointParts): Promise<ApiReply> {
  const form = new URLSearchParams(request.body);
  if (form.get('grant_type') !== 'client_credentials') {
    throw new ServiceError(400, 'unsupported_grant_type', 'AADSTS70003: The app requested an unsupported grant type.');
  }
  const appId = form.get('client_id') ?? '';
  const app = parts.directory.servicePrincipalByAppId(appId);
  if (app === undefined) {
    throw new ServiceError(
      400,
      'unauthorized_client',
      `AADSTS700016: Application with identifier '${appId}' was not found in the directory '${parts.tenantId}'.`,
    );
  }
  if (!isSecretOf(parts, app, form.get('client_secret') ?? '')) {
    throw new ServiceError(401, 'invalid_client', `AADSTS7000215: Invalid client secret provided for app '${appId}'.`);
  }
  if (app['accountEnabled'] === false) {
    throw new ServiceError(401, 'unauthorized_client', `AADSTS7000112: Application '${appId}' is disabled.`);
  }
  const resource = resourceOf(form.get('scope') ?? '', parts.tokens);
  const roles = parts.permissions.rolesOf(app.id, resource);
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      token_type: 'Bearer',
      expires_in: TOKEN_LIFETIME_S,
      ext_expires_in: TOKEN_LIFETIME_S,
      access_token: await parts.tokens.issue(
        { appId, appName: String(app['displayName']), objectId: app.id, roles, ...addressOf(request) },
        resource,
      ),
    },
  };
}

/** Accepts a generated secret, or one added since that is still on the application or service principal. */
function isSecretOf({ world, overlay, clock }: TokenEndpointParts, app: WireObject, secret: string): boolean {
  const appId = String(app['appId']);
  if (secret !== '' && world.clientSecrets.get(appId) === secret) return true;
  const owners = [app, ...overlay.table('applications').where('appId', appId)];
  const now = clock().toISOString();
  return overlay.secrets.some(({ ownerId, keyId, secretText }) => {
    if (secretText !== secret) return false;
    const passwords = owners.find(({ id }) => id === ownerId)?.['passwordCredentials'];
    if (!Array.isArray(passwords)) return false;
    return passwords.filter(isRecord).some((one) => one['keyId'] === keyId && String(one['endDateTime']) > now);
  });
}

/**
 * All requests come from this machine; a caller simulating another address sets it as a proxy would. Exchange's records
 * show it.
 */
function addressOf({ headers }: ApiRequest): { readonly ip?: string } {
  const ip = headers['x-forwarded-for'] ?? '';
  return isIP(ip) === 0 ? {} : { ip };
}

/** MSAL adds OpenID scopes to the request; the resource scope is the one that ends in `/.default`. */
function resourceOf(scope: string, tokens: AccessTokens): TokenResourceName {
  const asked = scope.split(/\s+/).find((part) => part.endsWith('/.default'));
  if (asked === undefined) {
    throw new ServiceError(
      400,
      'invalid_scope',
      `AADSTS1002012: The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with ` +
        '/.default suffixed to the resource identifier (application ID URI).',
    );
  }
  const audience = asked.slice(0, -'/.default'.length).replace(/\/$/, '');
  const name = NAMES.find((candidate) => tokens.audienceOf(candidate) === audience);
  if (name !== undefined) return name;
  throw new ServiceError(
    400,
    'invalid_resource',
    `AADSTS500011: The resource principal named ${audience} was not found in the tenant named ${tokens.tenantId}.`,
  );
}

function unknownTenant(tenant: string): ServiceError {
  return new ServiceError(
    400,
    'invalid_request',
    `AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
  );
}
