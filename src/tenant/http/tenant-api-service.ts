import type { TokenCredential } from '@azure/identity';
import pLimit from 'p-limit';
import { parseJsonResponse, toTenantProblem } from './response-error-mapper.js';
import type { PooledHttpClient, RawHttpResponse } from './http-client.js';
import type { RequestLimits, Timing } from './request-limits.js';
import { TenantProblem, createCancelledProblem, type AccessRequirement } from '../tenant-problem.js';
import type { OutgoingRequestGuard } from './read-only-guard.js';
import type { ServiceHolds } from '../model/service-holds-port.js';
import type { RequestObserver, TenantServiceName } from './request-observer.js';
import { runWithRetries, type AttemptResult } from './retry-policy.js';
import { createBearerToken, type BearerToken } from './bearer-token.js';
import { recordHttp, type Recording } from '../recording/recording-http-client.js';

/** Passed along with every request of one piece of work: how to cancel it, and what it has cost. */
export interface CallContext {
  readonly signal?: AbortSignal;
  /** See `CallOptions`. */
  readonly onResponse?: () => void;
  /** Counts HTTP requests, retries included, token requests not. */
  readonly meter: { requests: number };
  /** Requests that may still be sent, shared by everything read together; absent: unlimited. */
  readonly budget?: { left: number; readonly of: number };
}

/** One request to an API of the tenant. */
export interface TenantApiRequest {
  readonly method: string;
  /** Path with query, or a whole URL of the same origin (a next link). */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly need: AccessRequirement;
  /** Paths of the parts of a `$batch`: waits that the service asked for there count for it, too. */
  readonly parts?: readonly string[];
  /** Return the body of a success as a Uint8Array. */
  readonly raw?: true;
  /** Whether a try that failed half-way may be repeated. */
  readonly repeatable: boolean;
}

/** A successful response. */
export interface TenantApiResponse {
  readonly body: unknown;
  header(name: string): string | null;
}

/** One of the tenant's three APIs. */
export interface TenantApiService {
  /** Sends a request, with retries where they may help. Throws TenantProblem. */
  call(request: TenantApiRequest, context: CallContext): Promise<TenantApiResponse>;
  /** One try, for callers that retry a larger unit themselves (see `retry`). */
  once(
    request: TenantApiRequest,
    context: CallContext,
    remainingMs: () => number,
  ): Promise<AttemptResult<TenantApiResponse>>;
  /** The service asked for a wait inside a response that is none of a single request (`$batch`). */
  hold(path: string, retryAfterMs: number): void;
  /** Tells the observer of the status of a part of a `$batch`. */
  notePart(status: number): void;
  retry<T>(context: CallContext, attempt: (remainingMs: () => number) => Promise<AttemptResult<T>>): Promise<T>;
  readonly origin: string;
  /** Why a path cannot be asked for in the tenant's cloud; undefined: it can. */
  absent(path: string): TenantProblem | undefined;
}

/** Sends an approved request: directly, or through the Graph client. */
export type SendRequest = (
  request: TenantApiRequest & { readonly url: URL },
  signal: AbortSignal,
) => Promise<RawHttpResponse>;

/** What an API client needs; `makeSend` replaces the plain HTTP transport. */
export interface TenantApiServiceOptions {
  readonly service: TenantServiceName;
  readonly observer?: RequestObserver;
  /** Takes down what is sent; absent: nobody does. */
  readonly recording?: Recording;
  readonly origin: string;
  readonly scope: string;
  readonly credential: TokenCredential;
  readonly http: PooledHttpClient;
  readonly gate: OutgoingRequestGuard;
  readonly limits: RequestLimits;
  readonly timing: Timing;
  readonly concurrency: number;
  /** Shares waits with other processes; absent: each request waits for itself. */
  readonly holds?: ServiceHolds;
  /** Why a path cannot be asked for in the tenant's cloud; absent: every path can. */
  readonly absent?: (path: string) => TenantProblem | undefined;
  readonly makeSend?: (http: PooledHttpClient, bearer: BearerToken) => SendRequest;
}

/** Creates the client of one API: token, guard, concurrency limit, retries and error mapping. */
export function createTenantApiService(options: TenantApiServiceOptions): TenantApiService {
  const { gate, limits, timing, origin, recording } = options;
  const http = recording === undefined ? options.http : recordHttp(options.http, recording, options.service);
  const bearer = createBearerToken(options.credential, origin, options.scope);
  const send = observed((options.makeSend ?? directly)(http, bearer), options);
  const limit = pLimit(options.concurrency);
  const absent: TenantApiService['absent'] = (path) => options.absent?.(path);

  async function attempt(
    request: TenantApiRequest,
    context: CallContext,
    remainingMs: () => number,
  ): Promise<AttemptResult<TenantApiResponse>> {
    if (context.signal?.aborted === true) throw createCancelledProblem(context.signal.reason);
    const url = ownUrl(request.path, origin);
    const where = url.pathname;
    const notOffered = absent(where);
    if (notOffered !== undefined) throw notOffered;
    if (remainingMs() <= 0) throw new TenantProblem('unreachable', `${where}: no time was left to ask`);
    gate({ method: request.method, url, ...(request.body && { body: JSON.stringify(request.body) }) });
    const signal = bounded(context.signal, Math.min(remainingMs(), limits.attemptTimeoutMs));
    await bearer.ready(signal);

    spend(context.budget);
    context.meter.requests += 1;
    const answer = await send({ ...request, url }, signal);
    context.onResponse?.();
    const wantsBytes = request.raw === true && answer.status >= 200 && answer.status < 300;
    const body = wantsBytes ? answer.bytes : parseJsonResponse(answer, where);
    const problem = toTenantProblem(
      { status: answer.status, body, retryAfter: answer.header('retry-after') },
      where,
      request.need,
    );
    if (problem === undefined) return { kind: 'done', value: { body, header: (name) => answer.header(name) } };
    if (answer.status === 401 && bearer.discard()) return { kind: 'again', problem };
    throw problem;
  }

  const hold: TenantApiService['hold'] = (path, retryAfterMs) => {
    options.holds?.hold(partOf(path, origin), retryAfterMs);
  };

  async function heldForMs(paths: readonly string[]): Promise<number> {
    const { holds } = options;
    if (holds === undefined) return 0;
    const parts = new Set(paths.map((path) => partOf(path, origin)));
    return Math.max(...(await Promise.all([...parts].map((part) => holds.remainingMs(part)))));
  }

  const once: TenantApiService['once'] = (request, context, remainingMs) =>
    limit(async () => {
      const waitMs = await heldForMs([request.path, ...(request.parts ?? [])]);
      if (waitMs > 0) return { kind: 'again', problem: onHold(request.path, waitMs) };
      try {
        return await attempt(request, context, remainingMs);
      } catch (error) {
        if (!(error instanceof TenantProblem) || !error.retryable) throw error;
        if (error.reason === 'throttled' && error.retryAfterMs !== undefined) hold(request.path, error.retryAfterMs);
        // A throttled request was not processed, so it may be repeated in any case.
        if (!request.repeatable && error.reason !== 'throttled') throw error;
        return { kind: 'again', problem: error };
      }
    });
  const retry: TenantApiService['retry'] = (context, work) => runWithRetries(limits, timing, context.signal, work);
  return {
    origin,
    absent,
    hold,
    once,
    notePart: (status) => options.observer?.answered(options.service, status),
    retry,
    call: (request, context) => retry(context, (remainingMs) => once(request, context, remainingMs)),
  };
}

/**
 * What a limit counts together: host, version and collection (`graph.microsoft.com/v1.0/auditLogs`). Coarser, a slow report would hold up
 * the reading of apps; finer, each object would be throttled on its own.
 */
function partOf(pathOrLink: string, origin: string): string {
  const { host, pathname } = ownUrl(pathOrLink, origin);
  return `${host}${pathname.split('/', 3).join('/')}`;
}

function onHold(path: string, retryAfterMs: number): TenantProblem {
  const where = path.split('?', 1)[0] ?? path;
  return new TenantProblem('throttled', where, { retryable: true, retryAfterMs });
}

/** Takes one request from the budget. Throws `truncated` when none is left, so that this is not mistaken for a refusal. */
function spend(budget: CallContext['budget']): void {
  if (budget === undefined) return;
  if (budget.left <= 0) throw new TenantProblem('truncated', `the budget of ${budget.of} requests was used up`);
  budget.left -= 1;
}

/** Adds the id of the work to each request, and tells the observer of each answer. */
function observed(
  send: SendRequest,
  { observer, service }: Pick<TenantApiServiceOptions, 'observer' | 'service'>,
): SendRequest {
  if (observer === undefined) return send;
  return async (request, signal) => {
    const id = observer.correlationId();
    const headers = { ...request.headers, ...(id !== undefined && { 'client-request-id': id }) };
    try {
      const answer = await observer.around(service, request.method, () => send({ ...request, headers }, signal));
      observer.answered(service, answer.status);
      return answer;
    } catch (error) {
      observer.answered(service, 0);
      throw error;
    }
  };
}

function directly(http: PooledHttpClient, bearer: BearerToken): SendRequest {
  return (request, signal) =>
    http.exchange({
      method: request.method,
      url: request.url,
      headers: {
        accept: 'application/json',
        ...(request.body && { 'content-type': 'application/json; charset=utf-8' }),
        ...request.headers,
        authorization: bearer.headerFor(request.url),
      },
      signal,
      ...(request.body && { body: JSON.stringify(request.body) }),
    });
}

function bounded(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

/** Resolves a path or link; refuses a link to another host before anything is sent there. */
function ownUrl(pathOrLink: string, origin: string): URL {
  const url = URL.canParse(pathOrLink, origin) ? new URL(pathOrLink, origin) : undefined;
  if (url?.origin === origin) return url;
  throw new TenantProblem('invalid-response', 'a link led to another host and was not followed');
}
