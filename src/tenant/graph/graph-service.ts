import {
  Client,
  GraphClientError,
  ResponseType,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import type { Http, HttpAnswer } from '../http.js';
import { TenantProblem } from '../problem.js';
import { createService, type Send, type Service, type ServiceOptions } from '../service.js';
import type { Bearer } from '../token.js';

/**
 * Microsoft Graph through its own client with our two middlewares and none of the client's: its retry handler repeats POSTs,
 * sleeps up to three minutes, and never times out (retrying is `resilience.ts`); its redirect handler would take tokens along.
 */
export function createGraphService(options: Omit<ServiceOptions, 'scope' | 'makeSend'>): Service {
  return createService({
    ...options,
    scope: `${GRAPH_AUDIENCE[options.origin] ?? 'https://graph.microsoft.com'}/.default`,
    makeSend: (http, bearer) => sendThroughClient(options.origin, http, bearer),
  });
}

/** National clouds have their own audience: https://learn.microsoft.com/graph/deployments */
const GRAPH_AUDIENCE: Readonly<Record<string, string>> = {
  'https://graph.microsoft.us': 'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us': 'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn': 'https://microsoftgraph.chinacloudapi.cn',
};

function sendThroughClient(origin: string, http: Http, bearer: Bearer): Send {
  // Beside the client's response: what is read from it again would be copied twice, half a megabyte a page.
  const answers = new WeakMap<Response, HttpAnswer>();
  const client = Client.initWithMiddleware({
    baseUrl: origin,
    middleware: [new AuthenticateOwnHost(bearer), new ExchangeOnce(http, answers)],
  });
  return async (request, signal) => {
    // Relative to the host: the client takes only https links for whole URLs, and would read any other as a path.
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
      if (answer === undefined) throw new Error('the Graph client gave back another response than it was given');
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
      throw new Error(`the Graph client has no ${method}`);
  }
}

abstract class Link implements Middleware {
  protected next: Middleware | undefined;
  setNext(next: Middleware): void {
    this.next = next;
  }
  abstract execute(context: Context): Promise<void>;
}

/** Puts the token on a request to our own host; any other host is a bug and ends here. */
class AuthenticateOwnHost extends Link {
  readonly #bearer: Bearer;
  constructor(bearer: Bearer) {
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
  readonly #http: Http;
  readonly #answers: WeakMap<Response, HttpAnswer>;
  constructor(http: Http, answers: WeakMap<Response, HttpAnswer>) {
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

/** The client passes on its own kind of error and rewrites every other; this carries ours through. */
class ExchangeFailed extends GraphClientError {
  constructor(readonly reason: unknown) {
    super('the exchange failed');
    // The client's ES5 build returns a plain Error from `super`: the prototype is set again.
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

/** The client only ever makes requests of text. */
function urlOf(context: Context): URL {
  const request: unknown = context.request;
  if (typeof request !== 'string') throw new Error('the Graph client made a request that is no URL');
  return new URL(request);
}

function headersOf(context: Context): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(context.options?.headers ?? {})) {
    if (typeof value === 'string') headers[name.toLowerCase()] = value;
  }
  return headers;
}
