import type { AccessToken, TokenCredential } from '@azure/identity';
import { TenantProblem } from '../tenant-problem.js';

/** A token for one host: renewed in time, requested once for all waiting requests, never sent to another host. */
export interface BearerToken {
  /** The `Authorization` header for a URL. Throws for any other origin than the configured one: that is a bug. */
  headerFor(url: URL): string;
  /** Ensures a valid token; bounded by the signal. Throws TenantProblem with the AADSTS code of a refusal. */
  ready(signal: AbortSignal): Promise<void>;
  /** Drops a token the service rejected; the next `ready` requests a new one. False when it was fresh, so a new one will not help. */
  discard(): boolean;
}

/** Renew this long before expiry, so that no request starts with a token about to expire. */
const MARGIN_MS = 5 * 60_000;
const FRESH_MS = 5_000;

/** Stops waiting when the signal aborts; some credentials (managed identity) ignore it. */
async function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const problem = () =>
    new TenantProblem('unreachable', 'no token came in time', { retryable: true, cause: signal.reason });
  if (signal.aborted) throw problem();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(problem());
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}

/** Creates the token of one origin and scope. */
export function createBearerToken(credential: TokenCredential, origin: string, scope: string): BearerToken {
  let token: AccessToken | undefined;
  let askedAt = 0;
  let asking: Promise<void> | undefined;
  return {
    headerFor(url) {
      if (url.origin !== origin) throw new Error(`a token for ${origin} is not sent to ${url.origin}`);
      if (token === undefined) throw new Error('no token yet: call ready() first');
      return `Bearer ${token.token}`;
    },
    async ready(signal) {
      if (token !== undefined && token.expiresOnTimestamp - Date.now() > renewalMargin(token)) return;
      // Set the token before clearing `asking`, so that no caller finds neither.
      asking ??= ask(credential, scope, signal)
        .then((got) => {
          token = got;
          askedAt = Date.now();
        })
        .finally(() => {
          asking = undefined;
        });
      await until(signal, asking);
    },
    discard() {
      token = undefined;
      return Date.now() - askedAt > FRESH_MS;
    },
  };
}

/** A token that lives less than twice the margin is used until 30 seconds before expiry. */
function renewalMargin(token: AccessToken): number {
  return token.expiresOnTimestamp - Date.now() > 2 * MARGIN_MS ? MARGIN_MS : 30_000;
}

async function ask(credential: TokenCredential, scope: string, signal: AbortSignal): Promise<AccessToken> {
  try {
    const token = await credential.getToken(scope, { abortSignal: signal });
    if (token === null) throw new TenantProblem('unreachable', 'the credential gave no token');
    return token;
  } catch (error) {
    if (error instanceof TenantProblem) throw error;
    throw tokenProblem(error);
  }
}

/**
 * A refusal by the token endpoint carries an AADSTS code (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).
 * Its description may name the app and a trace id, so only the code is passed on. Without a code it is a network error: retryable.
 */
function tokenProblem(error: unknown): TenantProblem {
  const text = messages(error);
  const code = /AADSTS\d{5,8}/.exec(text)?.[0];
  if (code !== undefined) {
    return new TenantProblem('unreachable', `the token endpoint refused our credential: ${code}${hint(code)}`, {
      code,
      // 90033, 90034 …: "a transient error has occurred".
      retryable: code.startsWith('AADSTS9003'),
      cause: error,
    });
  }
  const refusal = /invalid_client|unauthorized_client|invalid_request|invalid_scope|invalid_grant/.exec(text)?.[0];
  const detail =
    refusal === undefined ? 'no token could be got' : `the token endpoint refused our credential: ${refusal}`;
  return new TenantProblem('unreachable', detail, { retryable: refusal === undefined, cause: error });
}

function messages(error: unknown): string {
  const texts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) texts.push(at.message);
  return texts.join('\n');
}

const HINTS: Readonly<Record<string, string>> = {
  AADSTS7000215: 'the client secret is wrong',
  AADSTS7000222: 'the client secret has expired',
  AADSTS700027: 'the certificate is not the one registered',
  AADSTS700016: 'the app is not known in this tenant',
  AADSTS7000112: 'the app is disabled in this tenant',
  AADSTS90002: 'the tenant does not exist',
  AADSTS500011: 'the service is not set up in this tenant',
};

function hint(code: string): string {
  const text = HINTS[code];
  return text === undefined ? '' : ` (${text})`;
}
