import {
  Client,
  GraphClientError,
  ResponseType,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import type { PooledHttpClient, RawHttpResponse } from '../http/http-client.js';
import { TenantProblem } from '../tenant-problem.js';
import {
  createTenantApiService,
  type SendRequest,
  type TenantApiService,
  type TenantApiServiceOptions,
} from '../http/tenant-api-service.js';
import type { BearerToken } from '../http/bearer-token.js';

/**
 * Calls Microsoft Graph through its official client, with two middlewares of ours and none of the client's: its retry handler repeats
 * POSTs, sleeps up to three minutes and never times out (we retry in `retry-policy.ts`); its redirect handler would forward tokens.
 */
export function createGraphService(options: Omit<TenantApiServiceOptions, 'service' | 'makeSend'>): TenantApiService {
  return createTenantApiService({
    ...options,
    service: 'graph',
    makeSend: (http, bearer) => sendThroughClient(options.origin, http, bearer),
  });
}

function sendThroughClient(origin: string, http: PooledHttpClient, bearer: BearerToken): SendRequest {
  // Kept next to the client's response: reading the body through it would copy half a megabyte per page twice.
  const answers = new WeakMap<Response, RawHttpResponse>();
  const client = Client.initWithMiddleware({
    baseUrl: origin,
    middleware: [new AuthenticateOwnHost(bearer), new ExchangeOnce(http, answers)],
  });
  return async (request, signal) => {
    // Relative to the host: the client treats only https links as full URLs, any other as a path.
    const [, version, rest] = /^\/(v1\.0|beta)(\/.*)$/.exec(request.url.pathname) ?? [];
    if (version === undefined || rest === undefined) {
      throw new TenantProblem('invalid-response', 'a link led to no version of Microsoft Graph');
    }
    const call = client
      .api(rest + request.url.search)
      .version(version)
      .headers({ ...request.headers })
      .options({ signal })
      .responseType(ResponseType.RAW);
    try {
      const answer = answers.get((await perform(call, request)) as Response);
      if (answer === undefined) throw new Error('the Graph client returned a different response than it received');
      return answer;
    } catch (error) {
      throw error instanceof ExchangeFailed ? error.reason : error;
    }
  };
}

type GraphCall = ReturnType<Client['api']>;

function perform(
  call: GraphCall,
  { method, body }: { readonly method: string; readonly body?: object },
): Promise<unknown> {
  switch (method) {
    case 'GET':
      return call.get();
    case 'POST':
      return call.post(body ?? {});
    case 'PATCH':
      return call.patch(body ?? {});
    case 'PUT':
      return call.put(body ?? {});
    case 'DELETE':
      return call.delete();
    default:
      throw new Error(`the Graph client does not support ${method}`);
  }
}

abstract class Link implements Middleware {
  protected next: Middleware | undefined;
  setNext(next: Middleware): void {
    this.next = next;
  }
  abstract execute(context: Context): Promise<void>;
}

/** Adds the token to a request to our own host; any other host is a bug and fails here. */
class AuthenticateOwnHost extends Link {
  readonly #bearer: BearerToken;
  constructor(bearer: BearerToken) {
    super();
    this.#bearer = bearer;
  }

  override async execute(context: Context): Promise<void> {
    const authorization = carried(() => this.#bearer.headerFor(urlOf(context)));
    context.options = { ...context.options, headers: { ...headersOf(context), authorization } };
    await this.next?.execute(context);
  }
}

class ExchangeOnce extends Link {
  readonly #http: PooledHttpClient;
  readonly #answers: WeakMap<Response, RawHttpResponse>;
  constructor(http: PooledHttpClient, answers: WeakMap<Response, RawHttpResponse>) {
    super();
    this.#http = http;
    this.#answers = answers;
  }

  override async execute(context: Context): Promise<void> {
    const { method, body, signal } = context.options ?? {};
    try {
      const answer = await this.#http.exchange({
        method: method ?? 'GET',
        url: urlOf(context),
        headers: headersOf(context),
        signal: signal ?? AbortSignal.abort(),
        ...(typeof body === 'string' && { body }),
      });
      context.response = new Response(null, { status: answer.status });
      this.#answers.set(context.response, answer);
    } catch (error) {
      throw new ExchangeFailed(error);
    }
  }
}

/** The client rewrites all errors except its own kind; this wraps ours to get it through. */
class ExchangeFailed extends GraphClientError {
  constructor(readonly reason: unknown) {
    super('the HTTP request failed');
    // The client's ES5 build returns a plain Error from `super`: restore the prototype.
    Object.setPrototypeOf(this, ExchangeFailed.prototype);
  }
}

function carried<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ExchangeFailed(error);
  }
}

/** The client only creates requests with text URLs. */
function urlOf(context: Context): URL {
  const request: unknown = context.request;
  if (typeof request !== 'string') throw new Error('the Graph client created a request without a URL');
  return new URL(request);
}

function headersOf(context: Context): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(context.options?.headers ?? {})) {
    if (typeof value === 'string') headers[name.toLowerCase()] = value;
  }
  return headers;
}
