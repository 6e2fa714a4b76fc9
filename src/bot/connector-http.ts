import { setTimeout as delay } from 'node:timers/promises';
import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

const ATTEMPT_LIMIT_MS = 10_000;
const MAX_ATTEMPTS = 3;

/**
 * How the SDK reaches the Bot Connector: with a time limit (its own client has none), without following redirects, and only to
 * where `mayCall` allows, because every request carries the bot's token.
 */
export function connectorHttpClient(mayCall: (url: string) => boolean): HttpClient {
  return {
    sendRequest: async (request) => {
      if (!mayCall(request.url)) throw new Error('The bot may not send anything to this service URL');
      let response = await attempt(request);
      for (let tries = 1; tries < MAX_ATTEMPTS && mustRetry(response); tries += 1) {
        await response.body?.cancel();
        await delay(250 * tries + Math.random() * 250);
        response = await attempt(request);
      }
      return {
        request,
        status: response.status,
        headers: headersOf(request, response),
        bodyAsText: await response.text(),
      };
    },
  };
}

async function attempt(request: HttpRequest): Promise<Response> {
  const body: unknown = request.body;
  const hasBody = typeof body === 'string' && request.method !== 'GET' && request.method !== 'HEAD';
  return fetch(request.url, {
    method: request.method,
    headers: request.headers.toJson(),
    ...(hasBody ? { body } : {}),
    redirect: 'error',
    signal: AbortSignal.timeout(ATTEMPT_LIMIT_MS),
  });
}

/**
 * The SDK repeats 429 with Retry-After and 5xx by itself; these two it does not, though Teams asks for it.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
function mustRetry(response: Response): boolean {
  return response.status === 412 || (response.status === 429 && !response.headers.has('retry-after'));
}

/** The SDK's header type has no constructor that we may import: a copy of the request's is emptied and filled. */
function headersOf(request: HttpRequest, response: Response): HttpRequest['headers'] {
  const headers = request.headers.clone();
  for (const { name } of headers.headersArray()) headers.remove(name);
  response.headers.forEach((value, name) => {
    headers.set(name, value);
  });
  return headers;
}
