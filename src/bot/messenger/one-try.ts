import { AsyncLocalStorage } from 'node:async_hooks';
import { assertMayCall, attempt, type HttpClient, type Reply, responseOf } from '../connector-http.js';

/** What is known of one request to the Bot Connector. */
export interface Exchange {
  /** It may have left this machine. */
  readonly sent: boolean;
  /** What was answered, in time. */
  readonly reply?: Reply;
  /** Why there is no answer. */
  readonly error?: Error;
}

interface Running {
  sent: boolean;
  begun: boolean;
  readonly giveUp: AbortController;
  reply?: Reply;
  error?: Error;
}

const running = new AsyncLocalStorage<Running>();

/**
 * A road to the Bot Connector that is walked once for each {@link inOneTry}. The SDK's own client repeats 429, 5xx and broken
 * connections up to three times, POST too, and nobody would know whether a message came twice: here it sees either a success or an
 * error that it does not repeat, and a second request is refused.
 */
export function oneTryHttpClient(mayCall: (url: string) => boolean): HttpClient {
  return {
    sendRequest: async (request) => {
      const exchange = running.getStore();
      if (exchange === undefined || exchange.begun || exchange.giveUp.signal.aborted) {
        throw new Error('Not sent: the one try is over');
      }
      exchange.begun = true;
      assertMayCall(mayCall, request);
      const onSent = () => {
        exchange.sent = true;
      };
      let reply: Reply;
      try {
        reply = await attempt(request, { onSent, signal: exchange.giveUp.signal });
      } catch (cause) {
        // A system error's code would make the SDK try again.
        throw new Error(`No answer of the Bot Connector (${codeOf(cause)})`, { cause });
      }
      exchange.sent = true;
      exchange.reply = reply;
      if (!isSuccess(reply)) throw new Error(`The Bot Connector answered ${reply.status}`);
      return responseOf(request, reply);
    },
  };
}

/** Runs `request`, which makes one request through {@link oneTryHttpClient}, for at most `limitMs`. Never throws. */
export async function inOneTry(request: () => Promise<unknown>, limitMs: number): Promise<Exchange> {
  const exchange: Running = { sent: false, begun: false, giveUp: new AbortController() };
  const done = running.run(exchange, request).then(
    () => undefined,
    (error: unknown) => {
      exchange.error = error instanceof Error ? error : new Error('The request failed with something that is no error');
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([done, timeUp]);
  clearTimeout(timer);
  // What was answered in time is read first: giving up also ends what still runs.
  const { sent, reply, error } = exchange;
  exchange.giveUp.abort();
  if (reply !== undefined) return { sent, reply };
  return { sent, error: error ?? new Error(`No answer within ${limitMs} ms`) };
}

export function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'broken connection';
}
