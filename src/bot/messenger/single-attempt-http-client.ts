import { AsyncLocalStorage } from 'node:async_hooks';
import { withTimeout } from '../../core/with-timeout.js';
import {
  assertUrlAllowed,
  sendHttpRequest,
  type SdkHttpClient,
  type ConnectorResponse,
  toSdkResponse,
} from '../bot-connector-http.js';

/** The result of one request to the Bot Connector. */
export interface HttpExchange {
  /** The request may have left this machine. */
  readonly sent: boolean;
  /** The response, if it came in time. */
  readonly reply?: ConnectorResponse;
  /** Why there is no response. */
  readonly error?: Error;
}

interface Running {
  sent: boolean;
  begun: boolean;
  readonly giveUp: AbortController;
  reply?: ConnectorResponse;
  error?: Error;
}

const running = new AsyncLocalStorage<Running>();

/**
 * An HTTP client that sends one request per {@link runSingleAttempt}. The SDK retries 429, 5xx and broken connections up to
 * three times, even POST, so a message could arrive twice unnoticed. Here the SDK sees either a success or an error that it
 * does not retry; a second request is refused.
 */
export function createSingleAttemptHttpClient(mayCall: (url: string) => boolean): SdkHttpClient {
  return {
    sendRequest: async (request) => {
      const exchange = running.getStore();
      if (exchange === undefined || exchange.begun || exchange.giveUp.signal.aborted) {
        throw new Error('Not sent: the single attempt is over');
      }
      exchange.begun = true;
      assertUrlAllowed(mayCall, request);
      const onSent = () => {
        exchange.sent = true;
      };
      let reply: ConnectorResponse;
      try {
        reply = await sendHttpRequest(request, { onSent, signal: exchange.giveUp.signal });
      } catch (cause) {
        // The code of a system error would make the SDK retry.
        throw new Error(`No response from the Bot Connector (${codeOf(cause)})`, { cause });
      }
      exchange.sent = true;
      exchange.reply = reply;
      if (!isSuccess(reply)) throw new Error(`The Bot Connector returned ${reply.status}`);
      return toSdkResponse(request, reply);
    },
  };
}

/** Runs `request`, which sends one request through {@link createSingleAttemptHttpClient}, for at most `limitMs`. Never rejects. */
export async function runSingleAttempt(request: () => Promise<unknown>, limitMs: number): Promise<HttpExchange> {
  const exchange: Running = { sent: false, begun: false, giveUp: new AbortController() };
  const done = running.run(exchange, request).then(
    () => undefined,
    (error: unknown) => {
      exchange.error =
        error instanceof Error ? error : new Error('The request failed with a value that is not an Error');
    },
  );
  await withTimeout(done, limitMs);
  // Read the response before aborting: the abort ends a request that is still running.
  const { sent, reply, error } = exchange;
  exchange.giveUp.abort();
  if (reply !== undefined) return { sent, reply };
  return { sent, error: error ?? new Error(`No response within ${limitMs} ms`) };
}

/** Whether the status is 2xx. */
export function isSuccess({ status }: ConnectorResponse): boolean {
  return status >= 200 && status < 300;
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'broken connection';
}
