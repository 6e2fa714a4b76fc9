import { Agent, fetch, type Response } from 'undici';
import type { RequestLimits } from './request-limits.js';
import { TenantProblem, createCancelledProblem } from '../tenant-problem.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** One HTTP request, ready to send. */
export interface RawHttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Aborts the request. Reason TimeoutError: out of time, retryable. Any other reason: cancelled by the caller. */
  readonly signal: AbortSignal;
}

/** A complete HTTP response. */
export interface RawHttpResponse {
  readonly status: number;
  /** A header by its lower-case name. */
  header(name: string): string | null;
  /** The decompressed body. */
  readonly bytes: Buffer;
  /** The body decoded as UTF-8. */
  readonly text: string;
}

/** A connection pool that sends each request once: no retries, no redirects, bounded in time and size. */
export interface PooledHttpClient {
  /** Throws TenantProblem: retryable for a reset, time-out or truncated body; not for a bad certificate or an oversized body. */
  exchange(request: RawHttpRequest): Promise<RawHttpResponse>;
  close(): Promise<void>;
}

/** Creates a connection pool; `caPem` replaces the public certificate authorities. */
export function createHttpClient(options: {
  readonly caPem?: string;
  readonly limits: RequestLimits;
}): PooledHttpClient {
  const { limits } = options;
  const agent = new Agent({
    connections: limits.concurrency,
    headersTimeout: limits.silenceTimeoutMs,
    bodyTimeout: limits.silenceTimeoutMs,
    connect: { timeout: limits.connectTimeoutMs, ...omitUndefined({ ca: options.caPem }) },
  });
  return {
    async exchange(request) {
      try {
        const response = await fetch(request.url, {
          method: request.method,
          headers: request.headers,
          redirect: 'manual',
          dispatcher: agent,
          signal: request.signal,
          ...omitUndefined({ body: request.body }),
        });
        const bytes = await readBounded(response, limits.maxBodyBytes);
        return {
          status: response.status,
          header: (name) => response.headers.get(name),
          bytes,
          get text() {
            return bytes.toString('utf8');
          },
        };
      } catch (error) {
        if (error instanceof TenantProblem) throw error;
        if (request.signal.aborted && !isTimeout(request.signal.reason)) throw createCancelledProblem(error);
        throw failure(error, request.url.host, request.signal.aborted);
      }
    },
    close: () => agent.destroy(),
  };
}

async function readBounded(response: Response, maxBytes: number): Promise<Buffer> {
  if (response.body === null) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > maxBytes) {
      // Throwing here leaves the loop, which cancels the rest of the body.
      throw new TenantProblem('invalid-response', `an answer of more than ${maxBytes} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Network errors that a retry cannot fix. */
const FINAL = /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$|ERR_INVALID_)/;

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function failure(error: unknown, host: string, timedOut: boolean): TenantProblem {
  if (timedOut) {
    return new TenantProblem('unreachable', `${host} did not answer in time`, { retryable: true, cause: error });
  }
  const code = networkCode(error);
  return new TenantProblem('unreachable', `${host}: ${code ?? 'the connection broke'}`, {
    retryable: code === undefined || !FINAL.test(code),
    cause: error,
  });
}

/** `fetch` wraps the real error: takes the first code in the chain of causes. */
function networkCode(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}
