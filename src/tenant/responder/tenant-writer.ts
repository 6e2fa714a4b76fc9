import type { TokenCredential } from '@azure/identity';
import type { Log } from '../../core/log.js';
import type { WriteRequest } from '../../remediations/model/write-request.js';
import { CLOUDS, type MicrosoftCloud } from '../../m365/microsoft-clouds.js';
import { createCmdletRequest, createExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import { createGraphService } from '../graph/graph-service.js';
import { createGraphReader } from '../graph/graph-reader.js';
import { createHttpClient } from '../http/http-client.js';
import { DEFAULT_REQUEST_LIMITS, type RequestLimits, type Timing } from '../http/request-limits.js';
import type { TenantWriter, TenantWriterFactory, WriteOutcome } from '../model/tenant-writer-port.js';
import { TenantProblem } from '../tenant-problem.js';
import type { RequestObserver } from '../http/request-observer.js';
import type { RequestRecorder } from '../recording/request-recorder.js';
import type { OutgoingRequestGuard } from '../http/read-only-guard.js';
import {
  createTenantApiService,
  type CallContext,
  type TenantApiRequest,
  type TenantApiService,
} from '../http/tenant-api-service.js';
import { cloudEndpoints, parseEndpointOrigins, type TenantEndpoints } from '../read-only-tenant-client.js';
import { SYSTEM_TIMING } from '../http/system-timing.js';
import { readAppObjectIds } from './app-object-ids.js';
import { isGoneError, verifyRemediation } from './remediation-verifier.js';
import { allowOnlyRemediationWrites } from './remediation-write-guard.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** How to connect to a tenant for writing. */
export interface TenantWriterOptions {
  readonly tenantId: string;
  /** Absent: the worldwide one. */
  readonly cloud?: MicrosoftCloud;
  /** Absent: those of the cloud. */
  readonly endpoints?: Pick<TenantEndpoints, 'graph' | 'exchange'>;
  /** The responder's credential, never the reader's: a process without it cannot write. */
  readonly credential: TokenCredential;
  readonly caPem?: string;
  readonly log: Log;
  readonly limits?: Partial<RequestLimits>;
  readonly timing?: Timing;
  /** Is told of every request; absent: nobody is, and requests carry no id. */
  readonly observer?: RequestObserver;
  /** Takes down what is sent; absent: nobody does. */
  readonly recorder?: RequestRecorder;
}

/**
 * Creates writers that use the responder's credential. `allowOnlyRemediationWrites` limits what they may send; what they do send is a
 * plan that people confirmed.
 */
export function createTenantWriterFactory(options: TenantWriterOptions): TenantWriterFactory {
  const { cloud = CLOUDS.public } = options;
  const { graph: graphOrigin, exchange: exchangeOrigin } = parseEndpointOrigins({
    ...cloudEndpoints(cloud),
    ...options.endpoints,
  });
  const limits = { ...DEFAULT_REQUEST_LIMITS, ...options.limits };
  return (decision) => {
    const { app } = decision;
    let gate = allowOnlyRemediationWrites({ servicePrincipalId: app, appId: app });
    const http = createHttpClient({ limits, ...omitUndefined({ caPem: options.caPem }) });
    const common = {
      credential: options.credential,
      http,
      gate: (request: Parameters<OutgoingRequestGuard>[0]) => {
        gate(request);
      },
      limits,
      timing: options.timing ?? SYSTEM_TIMING,
      concurrency: 2,
      ...omitUndefined({ observer: options.observer }),
      ...(options.recorder && { recording: { recorder: options.recorder, identity: 'responder' as const } }),
    };
    const graph = createGraphService({ ...common, origin: graphOrigin, scope: `${cloud.graph}/.default` });
    const exchange = createTenantApiService({
      ...common,
      service: 'exchange',
      origin: exchangeOrigin,
      scope: `${cloud.exchange}/.default`,
      concurrency: 1,
    });
    const contextOf = ({ signal }: { readonly signal?: AbortSignal } = {}): CallContext => ({
      meter: { requests: 0 },
      ...omitUndefined({ signal }),
    });
    let known: Promise<void> | undefined;
    /** Reads the app's registration from the tenant, not from the plan; once, before the first write. */
    const knowApp = (context: CallContext): Promise<void> => {
      known ??= readAppObjectIds(createGraphReader(graph, context, limits.maxPages), app).then(
        (identity) => {
          gate = allowOnlyRemediationWrites(identity);
        },
        (error: unknown) => {
          known = undefined;
          throw error;
        },
      );
      return known;
    };
    return {
      async write(request, callOptions) {
        const context = contextOf(callOptions);
        const there = inCloud(request, cloud);
        const outcome = await send(() => knowApp(context), graph, exchange, options.tenantId, there, context);
        const what = request.service === 'graph' ? `${request.method} ${request.path}` : request.cmdlet;
        options.log.info({ decisionId: decision.decisionId, what, outcome }, 'write to the tenant');
        return outcome;
      },
      verify(verification, callOptions) {
        const context = contextOf(callOptions);
        const reads = {
          graph: createGraphReader(graph, context, limits.maxPages),
          exchange: createExchangeReader(exchange, options.tenantId, context, limits.maxPages),
        };
        return verifyRemediation(reads, verification);
      },
      close: () => http.close(),
    } satisfies TenantWriter;
  };
}

async function send(
  prepare: () => Promise<void>,
  graph: TenantApiService,
  exchange: TenantApiService,
  tenantId: string,
  request: WriteRequest,
  context: CallContext,
): Promise<WriteOutcome> {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    // Nothing was sent yet, so it is safe to retry later.
    return { done: false, reason: error.status === 403 ? 'refused' : 'unavailable', detail: error.detail };
  }
  try {
    const answer =
      request.service === 'graph'
        ? await graph.call(graphRequest(request), context)
        : await exchange.call(
            { ...createCmdletRequest(tenantId, request.cmdlet, request.parameters), repeatable: ends(request) },
            context,
          );
    const requestId = answer.header('request-id');
    return { done: true, gone: false, ...(requestId === null ? {} : { requestId }) };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    // The object to remove does not exist: already removed.
    if (isGoneError(error) && !makes(request)) return { done: true, gone: true };
    return { done: false, reason: reasonOf(error), detail: error.detail };
  }
}

/** A plan names objects by the worldwide address of Graph; each cloud knows them by its own. */
function inCloud(request: WriteRequest, cloud: MicrosoftCloud): WriteRequest {
  if (request.service !== 'graph' || request.body === undefined) return request;
  const link = Object.entries(request.body).find(([name]) => name === '@odata.id')?.[1];
  if (typeof link !== 'string') return request;
  return { ...request, body: { ...request.body, '@odata.id': link.replace(CLOUDS.public.graph, cloud.graph) } };
}

function graphRequest(request: Extract<WriteRequest, { service: 'graph' }>): TenantApiRequest {
  const { method, path, body } = request;
  return {
    method,
    path,
    ...omitUndefined({ body }),
    need: { permission: `to ${method} ${path.split('?', 1)[0] ?? ''}` },
    repeatable: ends(request),
  };
}

/**
 * Whether the write removes something, so that a repeat finds nothing left to remove. A write that creates or sets something is not
 * repeated unchecked: it could create a duplicate, or a second audit entry.
 */
function ends(request: WriteRequest): boolean {
  if (request.service === 'exchange') return request.cmdlet.startsWith('Remove-');
  return request.method === 'DELETE' || request.path.endsWith('/removePassword');
}

/** Whether the write creates something; a 404 then does not mean it is done. */
function makes(request: WriteRequest): boolean {
  if (request.service === 'exchange') return /^(New|Add)-/.test(request.cmdlet);
  return request.method === 'POST' && !/\/(removePassword|revokeSignInSessions|restore)$/.test(request.path);
}

function reasonOf({ reason, status }: TenantProblem): 'refused' | 'unavailable' | 'unknown' {
  if (reason === 'throttled' || status === 503) return 'unavailable';
  if (reason === 'unreachable') return 'unknown';
  // An unreadable success leaves the outcome unknown.
  return status !== undefined && status < 300 ? 'unknown' : 'refused';
}
