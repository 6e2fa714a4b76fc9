import type { AddressInfo } from 'node:net';
import type { Next, Request, Response } from 'restify';
import restify from 'restify';
import { findDatabaseProblem } from '../core/database-problem.js';
import { ExpectedError } from '../core/expected-error.js';
import type { Log } from '../core/log.js';
import { type HttpRejection, createRejection, rejectionForStatus, rejectionResponse } from './http-rejection.js';
import { internalErrorMessage, logProblem } from './internal-errors.js';
import type { FindUnreadiness, NotReady } from './model/readiness.js';

const MAX_BODY_BYTES = 256 * 1024;
const HEADERS_LIMIT_MS = 10_000;
const REQUEST_LIMIT_MS = 30_000;
/**
 * Longer than the idle timeout of proxies in front of us (4 minutes in Azure), so that they close first: if we closed a connection while
 * their next request was in flight, that request would be lost. Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset
 */
const KEEP_ALIVE_MS = 250_000;

/** An HTTP response of the bot's server; `body` is sent as JSON. */
export interface BotHttpResponse {
  readonly status: number;
  readonly body?: object;
}

/** Address of the server, and what `GET /readyz` asks. */
export interface BotHttpServerOptions {
  readonly port: number;
  /** undefined: all addresses. */
  readonly host: string | undefined;
  readonly log: Log;
  readonly findUnreadiness: FindUnreadiness;
  /** See `BotOptions`. */
  readonly readinessDetails?: () => Promise<object>;
}

/** Guard and handler of `POST /api/messages`. */
export interface ActivityHandlers {
  readonly head: (request: Request) => HttpRejection | undefined;
  readonly receive: (request: Request, body: unknown) => Promise<BotHttpResponse>;
}

/** The listening server. */
export interface BotHttpServer {
  readonly port: number;
  /** Takes activities from now on; before, they get 503. */
  serve(handlers: ActivityHandlers): void;
  /** `GET /readyz` says 503 from now on; activities are still taken. */
  leave(): void;
  /** Takes no new connections. */
  stopListening(): void;
  /** Ends all connections. Safe to call twice. */
  close(): Promise<void>;
}

const NOT_SERVING: ActivityHandlers = {
  head: () => createRejection(503, 'Starting', 'Tenant Warden is starting. Try again in a minute.'),
  receive: () => Promise.resolve({ status: 503 }),
};
const LEAVING: NotReady = {
  status: 'leaving',
  reason: 'Tenant Warden was told to end.',
  nextStep: 'Start it again, or use another replica.',
};

/**
 * Starts the HTTP server: three routes, small JSON bodies, and no error details in any response. It listens before the rest is there, so
 * that a start that waits can be told from one that hangs. Throws ExpectedError when the port is taken.
 */
export async function startBotHttpServer(options: BotHttpServerOptions): Promise<BotHttpServer> {
  const { log, findUnreadiness } = options;
  let handlers = NOT_SERVING;
  let leaving = false;
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  server.server.headersTimeout = HEADERS_LIMIT_MS;
  server.server.requestTimeout = REQUEST_LIMIT_MS;
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    answer(response, rejectionResponse(sanitised(error, log)));
    done();
  });
  const alive = (_request: Request, response: Response, next: Next) => {
    answer(response, { status: 200, body: { status: 'alive' } });
    next();
  };
  const readiness = async (_request: Request, response: Response) => {
    const problem = leaving ? LEAVING : await findUnreadiness();
    answer(
      response,
      problem === undefined ? await readyReply(options.readinessDetails) : { status: 503, body: problem },
    );
  };
  server.get('/healthz', alive);
  server.get('/readyz', readiness);
  // Some load balancers send HEAD; Node omits the body.
  server.head('/healthz', alive);
  server.head('/readyz', readiness);
  const guard = (request: Request, response: Response, next: Next) => {
    const rejection = handlers.head(request);
    if (rejection === undefined) {
      next();
      return;
    }
    answer(response, rejectionResponse(rejection));
    next(false);
  };
  server.post(
    '/api/messages',
    guard,
    restify.plugins.bodyReader({ maxBodySize: MAX_BODY_BYTES }),
    ...restify.plugins.jsonBodyParser({ bodyReader: true }),
    async (request: Request, response: Response) => {
      const body: unknown = request.body;
      answer(response, await handlers.receive(request, body));
    },
  );
  await new Promise<void>((resolve, fail) => {
    // Listens on the restify server: it forwards the HTTP server's error, and an unhandled one would be thrown.
    const failed = (error: unknown) => {
      fail(listenProblem(error, options.port));
    };
    server.once('error', failed);
    server.listen({ port: options.port, host: options.host }, () => {
      server.off('error', failed);
      resolve();
    });
  });
  let stopped: Promise<void> | undefined;
  const stopListening = () =>
    (stopped ??= new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    }));
  return {
    port: (server.server.address() as AddressInfo).port,
    serve(given) {
      handlers = given;
    },
    leave() {
      leaving = true;
    },
    stopListening() {
      void stopListening();
    },
    async close() {
      const done = stopListening();
      if ('closeAllConnections' in server.server) server.server.closeAllConnections();
      await done;
    },
  };
}

function listenProblem(cause: unknown, port: number): Error {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  const nextStep = 'Set PORT to a free one, or end the program that uses it.';
  if (code === 'EADDRINUSE') return new ExpectedError(`Port ${port} is already in use.`, nextStep, { cause });
  if (code === 'EACCES') return new ExpectedError(`Port ${port} may not be used by this account.`, nextStep, { cause });
  return new Error('The bot could not start listening', { cause });
}

/** Uses `sendRaw`, which marks the response as sent; otherwise restify sends errors itself, with their message. */
function answer(response: Response, { status, body }: BotHttpResponse): void {
  if (response.headersSent || response.destroyed) return;
  const headers = { 'Cache-Control': 'no-store' };
  if (body === undefined) response.sendRaw(status, '', headers);
  else
    response.sendRaw(status, JSON.stringify(body), { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}

function sanitised(error: unknown, log: Log): HttpRejection {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  const known = typeof status === 'number' ? rejectionForStatus(status) : undefined;
  if (known !== undefined) return known;
  return createRejection(500, 'InternalError', internalErrorMessage(logProblem(log, error, 'Request failed')));
}

/** The database may go away between the two questions: then it is not ready after all. */
async function readyReply(readDetails: BotHttpServerOptions['readinessDetails']): Promise<BotHttpResponse> {
  try {
    return { status: 200, body: { status: 'ready', ...(await readDetails?.()) } };
  } catch (error) {
    const problem = findDatabaseProblem(error);
    if (problem === undefined) throw error;
    const notReady: NotReady = { status: 'database', reason: problem.message, nextStep: problem.nextStep };
    return { status: 503, body: notReady };
  }
}
