import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import { omitUndefined } from '../core/omit-undefined.js';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>;
/** The HTTP client interface that the SDK accepts. */
export type SdkHttpClient = NonNullable<ConnectorOptions['httpClient']>;
type HttpRequest = Parameters<SdkHttpClient['sendRequest']>[0];
type HttpResponse = Awaited<ReturnType<SdkHttpClient['sendRequest']>>;

/** A response from the Bot Connector. */
export interface ConnectorResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const ATTEMPT_LIMIT_MS = 10_000;
const MAX_ATTEMPTS = 3;

/**
 * The SDK's HTTP client for the Bot Connector. It has a time limit (the SDK's own client has none), follows no redirects, and
 * calls only URLs that `mayCall` allows, because every request carries the bot's token. System errors keep their code: the SDK
 * uses it to decide whether to retry.
 */
export function createConnectorHttpClient(mayCall: (url: string) => boolean): SdkHttpClient {
  return {
    sendRequest: async (request) => {
      assertUrlAllowed(mayCall, request);
      let reply = await sendHttpRequest(request);
      for (let tries = 1; tries < MAX_ATTEMPTS && mustRetry(reply); tries += 1) {
        await delay(250 * tries + Math.random() * 250);
        reply = await sendHttpRequest(request);
      }
      return toSdkResponse(request, reply);
    },
  };
}

/** Throws when this request, with its token and content, may not go to its URL. */
export function assertUrlAllowed(mayCall: (url: string) => boolean, { url }: HttpRequest): void {
  if (!mayCall(url)) throw new Error('The bot may not send to this service URL');
}

/** Converts a response to the SDK's type. */
export function toSdkResponse(request: HttpRequest, reply: ConnectorResponse): HttpResponse {
  return { request, status: reply.status, headers: headersOf(request, reply), bodyAsText: reply.body };
}

/**
 * Sends one HTTP request, for at most ten seconds or until `signal` aborts it. Calls `onSent` just before the first byte leaves this
 * machine: without that call, nothing can have arrived.
 */
export function sendHttpRequest(
  request: HttpRequest,
  { signal, onSent }: { readonly signal?: AbortSignal; readonly onSent?: () => void } = {},
): Promise<ConnectorResponse> {
  const url = new URL(request.url);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const content: unknown = request.body;
  const body = typeof content === 'string' ? Buffer.from(content) : undefined;
  const limit = AbortSignal.timeout(ATTEMPT_LIMIT_MS);
  return new Promise((resolve, reject) => {
    const outgoing = send(
      url,
      {
        method: request.method,
        headers: { ...request.headers.toJson(), ...omitUndefined({ 'content-length': body?.length }) },
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      },
      (incoming) => {
        const { statusCode, headers } = incoming;
        text(incoming).then((received) => {
          resolve({ status: statusCode ?? 0, headers, body: received });
        }, reject);
      },
    );
    outgoing.once('error', reject);
    outgoing.once('socket', (socket) => {
      // A reused connection takes the request at once; a new one only after it is established.
      if (outgoing.reusedSocket) onSent?.();
      else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => onSent?.());
    });
    outgoing.end(body);
  });
}

/**
 * The SDK retries 429 with Retry-After and 5xx, but not these two, although Teams asks for it.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
function mustRetry({ status, headers }: ConnectorResponse): boolean {
  return status === 412 || (status === 429 && headers['retry-after'] === undefined);
}

/** We cannot import a constructor of the SDK's header type, so we clone the request's headers and replace the content. */
function headersOf(request: HttpRequest, reply: ConnectorResponse): HttpRequest['headers'] {
  const headers = request.headers.clone();
  for (const { name } of headers.headersArray()) headers.remove(name);
  for (const [name, value] of Object.entries(reply.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
