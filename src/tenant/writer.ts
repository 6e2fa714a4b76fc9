import type { TokenCredential } from '@azure/identity';
import { createGraphService } from './graph/graph-service.js';
import { createHttp } from './http.js';
import { DEFAULT_LIMITS, type Limits, type Timing } from './limits.js';
import type { Need } from './problem.js';
import { REAL_TIMING } from './timing.js';

export type WriteMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface WriterOptions {
  /** Origin of Microsoft Graph. */
  readonly graph: string;
  /** The responder's own credential, never the reader's: a process that has none of it cannot write. */
  readonly credential: TokenCredential;
  readonly caPem?: string;
  readonly limits?: Partial<Limits>;
  readonly timing?: Timing;
}

/** The writing client: another type, made from another credential, than the reading one. */
export interface TenantWriter {
  /**
   * Sends a request to Microsoft Graph (`path` with version) and gives the answer's body. What can be repeated without harm
   * (everything but POST: a PATCH here sets values, it adds none) is tried again; a POST goes out once, whatever becomes of it.
   * Throws TenantProblem; its `status` tells a 404 from a refusal.
   */
  send(
    method: WriteMethod,
    path: string,
    body?: object,
    options?: { readonly need?: Need; readonly signal?: AbortSignal },
  ): Promise<unknown>;
  close(): Promise<void>;
}

export function createWriter(options: WriterOptions): TenantWriter {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const http = createHttp({ limits, ...(options.caPem === undefined ? {} : { caPem: options.caPem }) });
  const graph = createGraphService({
    origin: new URL(options.graph).origin,
    credential: options.credential,
    http,
    // What may be written is decided where plans are made; here only the host is fixed.
    gate: () => undefined,
    limits,
    timing: options.timing ?? REAL_TIMING,
    concurrency: 2,
  });
  return {
    async send(
      method,
      path,
      body,
      { need = { permission: `to ${method} ${path.split('?', 1)[0] ?? ''}` }, signal } = {},
    ) {
      const request = { method, path, need, repeatable: method !== 'POST', ...(body && { body }) };
      const answer = await graph.call(request, { meter: { requests: 0 }, ...(signal && { signal }) });
      return answer.body;
    },
    close: () => http.close(),
  };
}
