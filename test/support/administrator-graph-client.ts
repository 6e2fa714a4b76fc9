import type { TokenCredential } from '@azure/identity';
import { createGraphService } from '../../src/tenant/graph/graph-service.js';
import { createHttpClient } from '../../src/tenant/http/http-client.js';
import { DEFAULT_REQUEST_LIMITS, type RequestLimits, type Timing } from '../../src/tenant/http/request-limits.js';
import type { AccessRequirement } from '../../src/tenant/tenant-problem.js';
import { SYSTEM_TIMING } from '../../src/tenant/http/system-timing.js';

export type WriteMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface GraphClientOptions {
  /** Origin of Microsoft Graph. */
  readonly graph: string;
  readonly credential: TokenCredential;
  readonly caPem?: string;
  readonly limits?: Partial<RequestLimits>;
  readonly timing?: Timing;
}

/** Somebody with a credential who sends what they like to Microsoft Graph: an administrator, an attacker. Not the product's. */
export interface GraphClient {
  /**
   * Sends a request to Microsoft Graph (`path` with version) and gives the answer's body. What can be repeated without harm
   * (everything but POST: a PATCH here sets values, it adds none) is tried again; a POST goes out once, whatever becomes of it.
   * Throws TenantProblem; its `status` tells a 404 from a refusal.
   */
  send(
    method: WriteMethod,
    path: string,
    body?: object,
    options?: { readonly need?: AccessRequirement; readonly signal?: AbortSignal },
  ): Promise<unknown>;
  close(): Promise<void>;
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const limits = { ...DEFAULT_REQUEST_LIMITS, ...options.limits };
  const http = createHttpClient({ limits, ...(options.caPem === undefined ? {} : { caPem: options.caPem }) });
  const graph = createGraphService({
    scope: 'https://graph.microsoft.com/.default',
    origin: new URL(options.graph).origin,
    credential: options.credential,
    http,
    gate: () => undefined,
    limits,
    timing: options.timing ?? SYSTEM_TIMING,
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
