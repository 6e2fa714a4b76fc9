import { importPKCS8, importX509, jwtVerify, SignJWT, type CryptoKey } from 'jose';
import type { MicrosoftCloud, SERVICE_APP_IDS } from '../../m365/microsoft-clouds.js';
import { ServiceError, type ApiRequest } from './api-request-reply.js';
import type { ServerCertificate } from './tls-certificate.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Key of a resource that tokens are issued for. */
export type TokenResourceName = keyof typeof SERVICE_APP_IDS;

/** The caller, from a verified token. */
export interface TokenCaller {
  readonly appId: string;
  /** Name of the app, which the token of an app alone carries. */
  readonly appName?: string;
  /** Object id of the service principal, or of the person. */
  readonly objectId: string;
  readonly roles: readonly string[];
  /** Address the token was requested from; absent for this machine. */
  readonly ip?: string;
  /** The person acting through the app. Only the control API issues such tokens. */
  readonly user?: { readonly id: string; readonly userPrincipalName: string };
  /** Backdated time of the caller's writes, set by the control API; the real time when absent. */
  readonly actsAt?: Date;
}

/** Access tokens live an hour. Source: https://learn.microsoft.com/entra/identity-platform/access-tokens#token-lifetime */
export const TOKEN_LIFETIME_S = 3600;
const MAX_TOKEN_LENGTH = 16_384;

/**
 * Issues and verifies access tokens with the key of the server's certificate: where that is kept, a token outlives a restart, as a bot in
 * another process needs. Token times are real, independent of the demo's clock.
 */
export class AccessTokens {
  readonly #verified = new Map<
    string,
    { readonly caller: TokenCaller; readonly expiresAtMs: number; readonly audience: string }
  >();

  private constructor(
    readonly tenantId: string,
    readonly cloud: MicrosoftCloud,
    readonly keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey },
  ) {}

  static async create(
    tenantId: string,
    cloud: MicrosoftCloud,
    { privateKeyPem, certificatePem }: Pick<ServerCertificate, 'privateKeyPem' | 'certificatePem'>,
  ): Promise<AccessTokens> {
    const [privateKey, publicKey] = await Promise.all([
      importPKCS8(privateKeyPem, 'ES256'),
      importX509(certificatePem, 'ES256'),
    ]);
    return new AccessTokens(tenantId, cloud, { privateKey, publicKey });
  }

  get issuer(): string {
    return `https://sts.windows.net/${this.tenantId}/`;
  }

  /** The `/.default` audience of a resource; undefined where the cloud does not offer it. */
  audienceOf(resource: TokenResourceName): string | undefined {
    return this.cloud[resource];
  }

  async issue(caller: TokenCaller, resource: TokenResourceName): Promise<string> {
    return new SignJWT({
      appid: caller.appId,
      ...omitUndefined({ app_displayname: caller.appName }),
      appidacr: '1',
      idtyp: caller.user === undefined ? 'app' : 'user',
      oid: caller.objectId,
      ...omitUndefined({ upn: caller.user?.userPrincipalName, ipaddr: caller.ip }),
      ...(caller.actsAt && { demo_acts_at: caller.actsAt.toISOString() }),
      sub: caller.objectId,
      tid: this.tenantId,
      roles: caller.roles,
      ver: '1.0',
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setIssuer(this.issuer)
      .setAudience(this.audienceOf(resource) ?? '')
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime(`${TOKEN_LIFETIME_S}s`)
      .sign(this.keys.privateKey);
  }

  /** The caller of a request; throws 401 for a token that is missing, forged, expired or for another resource. */
  async verify(request: ApiRequest, resource: TokenResourceName): Promise<TokenCaller> {
    const token = /^Bearer ([\w.-]+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    if (token === undefined || token.length > MAX_TOKEN_LENGTH) throw unauthorized('Access token is empty.');
    const known = this.#verified.get(token);
    const audience = this.audienceOf(resource);
    if (audience === undefined) throw new ServiceError(404, 'NotFound', 'This cloud does not have the service.');
    if (known?.audience === audience && known.expiresAtMs > Date.now()) return known.caller;
    const { payload } = await jwtVerify(token, this.keys.publicKey, {
      algorithms: ['ES256'],
      audience,
      issuer: this.issuer,
      requiredClaims: ['exp'],
    }).catch((error: unknown) => {
      throw unauthorized(reasonOf(error));
    });
    const { appid, oid, roles, exp, upn, ipaddr, demo_acts_at: actsAt } = payload;
    if (typeof appid !== 'string' || typeof oid !== 'string' || exp === undefined)
      throw unauthorized('Access token validation failure.');
    const caller: TokenCaller = {
      appId: appid,
      objectId: oid,
      roles: Array.isArray(roles) ? roles.map(String) : [],
      ...(typeof upn === 'string' && { user: { id: oid, userPrincipalName: upn } }),
      ...(typeof ipaddr === 'string' && { ip: ipaddr }),
      ...(typeof actsAt === 'string' && { actsAt: new Date(actsAt) }),
    };
    if (this.#verified.size >= 100) this.#verified.clear();
    this.#verified.set(token, { caller, expiresAtMs: exp * 1000, audience });
    return caller;
  }
}

function unauthorized(message: string): ServiceError {
  return new ServiceError(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_JWT_EXPIRED') return 'Lifetime validation failed, the token is expired.';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return 'Access token validation failure. Invalid audience.';
  return 'CompactToken validation failed.';
}
