import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { BotInternals } from '../../src/bot/bot-options.js';

export const BOT_ID = '33333333-3333-4333-8333-333333333333';
export const BOT_TENANT = '00000000-0000-4000-8000-0000000000ff';

/** The Bot Connector's token service: OpenID metadata and keys over HTTP, and tokens signed with them. */
export class TokenIssuer {
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify(
        path.endsWith('/keys')
          ? { keys: [this.#jwk] }
          : { issuer: 'https://api.botframework.com', jwks_uri: `${this.url}/keys` },
      ),
    );
  });
  readonly #jwk: object;

  private constructor(
    readonly privateKey: CryptoKey,
    readonly publicKey: CryptoKey,
    jwk: object,
  ) {
    this.#jwk = { ...jwk, kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  }

  static async start(): Promise<TokenIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const issuer = new TokenIssuer(privateKey, publicKey, await exportJWK(publicKey));
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the bot is started with to trust this issuer, and to have a token of its own for the connector. */
  get internals(): BotInternals {
    return {
      openIdMetadataUrl: `${this.url}/openid`,
      loopbackServiceUrls: true,
      credentials: {
        isValidAppId: (appId) => Promise.resolve(appId === BOT_ID),
        isAuthenticationDisabled: () => Promise.resolve(false),
        createCredentials: () =>
          Promise.resolve({
            signRequest: (request) => {
              request.headers.set('authorization', 'Bearer the-bots-own-token');
              return Promise.resolve(request);
            },
          }),
      },
    };
  }

  /** A token as the Bot Connector makes them; `changes` with `undefined` leaves a claim out. */
  async token(
    serviceUrl: string,
    changes: Record<string, unknown> = {},
    key: CryptoKey | Uint8Array = this.privateKey,
    alg = 'RS256',
  ) {
    const nowSeconds = Math.floor(Date.now() / 1_000);
    const claims: Record<string, unknown> = {
      iss: 'https://api.botframework.com',
      aud: BOT_ID,
      serviceurl: serviceUrl,
      nbf: nowSeconds - 60,
      exp: nowSeconds + 600,
      ...changes,
    };
    const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    return new SignJWT(given).setProtectedHeader({ alg, kid: 'key-1', typ: 'JWT' }).sign(key);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
