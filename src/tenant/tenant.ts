import type { TokenCredential } from '@azure/identity';
import type { AuditApi, AuditSourceState } from '../core/audit-ports.js';
import type { SnapshotReader } from '../core/decision-ports.js';
import type { AppReader } from '../core/dossier.js';
import type { FactMemory } from '../core/fact-memory.js';
import type { Person } from '../core/incident.js';
import type { Instant } from '../core/instant.js';
import type { PersonReader } from '../core/person.js';
import type { CallerDirectory, Clock, Log, PeopleWith, TenantReader } from '../core/ports.js';
import { newestContent, readFeed } from './activity/feed.js';
import { createAuditApi } from './audit-api/audit-api.js';
import { searchAuditLog } from './audit/search.js';
import { createAppReader } from './apps/app-reader.js';
import { createSnapshotReader } from './apps/snapshot.js';
import { createCallerDirectory } from './callers.js';
import { collect } from './collect.js';
import type { Reads } from './collector.js';
import { COLLECTORS } from './collectors/registry.js';
import { createExchangeReads } from './exchange/invoke-command.js';
import { findPerson } from './find-person.js';
import { createPersonReader } from './people/person-reader.js';
import { peopleWith } from './people-with.js';
import { createGraphService } from './graph/graph-service.js';
import { createGraphReads } from './graph/reads.js';
import { createHttp } from './http.js';
import { DEFAULT_LIMITS, type Limits, type Timing } from './limits.js';
import { createListMemory, NO_MEMORY } from './memory/list-memory.js';
import { TenantProblem } from './problem.js';
import { readOnly } from './read-only.js';
import { createService, type CallContext } from './service.js';
import { REAL_TIMING } from './timing.js';

/** Origins (`https://graph.microsoft.com`) of the three services; tokens go nowhere else. */
export interface Endpoints {
  readonly graph: string;
  readonly exchange: string;
  readonly activity: string;
}

/** The worldwide cloud’s endpoints. */
export const WORLDWIDE_ENDPOINTS: Endpoints = {
  graph: 'https://graph.microsoft.com',
  exchange: 'https://outlook.office365.com',
  activity: 'https://manage.office.com',
};

/** How to connect to a tenant for reading. */
export interface TenantOptions {
  readonly tenantId: string;
  readonly endpoints: Endpoints;
  /** Credential of the reader app. */
  readonly credential: TokenCredential;
  /** Certificate authority to trust instead of the public ones (for the demo tenant). */
  readonly caPem?: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Stores long lists between readings; absent: every reading is a full one. */
  readonly memory?: FactMemory;
  /** What the audit watch recorded about its sources; absent: no watch runs. */
  readonly auditStates?: () => Promise<readonly AuditSourceState[]>;
  readonly limits?: Partial<Limits>;
  readonly timing?: Timing;
}

/** Read access to a tenant: nothing reachable from here can write. */
export interface Tenant {
  readonly reader: TenantReader;
  readonly apps: AppReader;
  readonly people: PersonReader;
  /** Reads everything about one app that a decision may change. */
  readonly snapshots: SnapshotReader;
  readonly callers: CallerDirectory;
  /** Finds the one person that a text names; see `findSinglePerson`. */
  findPerson(who: string): Promise<Person | undefined>;
  readonly peopleWith: PeopleWith;
  /** The audit APIs, for the audit watch. */
  readonly audit: AuditApi;
  /** HTTP requests to the three services since the start, retries included. */
  requestCount(): number;
  close(): Promise<void>;
}

/** Connects to a tenant with the reader’s credential; all clients share one connection pool. */
export function createTenant(options: TenantOptions): Tenant {
  const { tenantId, clock, log } = options;
  const endpoints = origins(options.endpoints);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const timing = options.timing ?? REAL_TIMING;
  const pool = createHttp({ limits, ...(options.caPem === undefined ? {} : { caPem: options.caPem }) });
  let requests = 0;
  const http = {
    ...pool,
    exchange: (request: Parameters<typeof pool.exchange>[0]) => {
      requests += 1;
      return pool.exchange(request);
    },
  };
  const common = {
    credential: options.credential,
    http,
    gate: readOnly,
    limits,
    timing,
    concurrency: limits.concurrency,
  };
  const graph = createGraphService({ ...common, origin: endpoints.graph });
  const exchange = createService({
    ...common,
    origin: endpoints.exchange,
    scope: 'https://outlook.office365.com/.default',
    concurrency: limits.exchangeConcurrency,
  });
  const activity = createService({
    ...common,
    origin: endpoints.activity,
    scope: 'https://manage.office.com/.default',
  });

  const memory =
    options.memory === undefined ? NO_MEMORY : createListMemory({ memory: options.memory, tenantId, clock, log });
  const graphFor = (context: CallContext) => createGraphReads(graph, context, limits.maxPages);
  const exchangeFor = (context: CallContext) => createExchangeReads(exchange, tenantId, context, limits.maxPages);
  const auditStates = async () => {
    try {
      return await options.auditStates?.();
    } catch (cause) {
      throw new TenantProblem('unreachable', 'our record of what was read of the audit trail', { cause });
    }
  };
  const feedPeriod = (from: Instant) => ({ from, now: clock.now(), mayStart: options.auditStates === undefined });
  const readsFor = (context: CallContext): Reads => {
    const reads = graphFor(context);
    return {
      graph: reads,
      memory,
      exchange: exchangeFor(context),
      auditStates,
      readFeed: (contentType, from) => readFeed(activity, tenantId, contentType, context, feedPeriod(from)),
      newestContent: (contentType, from) => newestContent(activity, tenantId, contentType, context, feedPeriod(from)),
      searchAuditLog: (period, recordType) =>
        searchAuditLog(reads, period, recordType, {
          searchTimeMs: limits.auditSearchTimeMs,
          timing,
          ...(context.signal === undefined ? {} : { signal: context.signal }),
        }),
    };
  };
  const reader: TenantReader = {
    collect: (names, collectOptions) =>
      collect({ collectors: COLLECTORS, readsFor, clock, log }, names, collectOptions),
  };
  const apps = createAppReader(graphFor, clock, log);
  return {
    reader,
    apps,
    people: createPersonReader(graphFor, clock, log),
    snapshots: createSnapshotReader({ graphFor, exchangeFor, apps, reader, clock }),
    callers: createCallerDirectory(graphFor, log),
    findPerson: (who) => findPerson(graphFor({ meter: { requests: 0 } }), who),
    peopleWith: (right) => peopleWith(graphFor({ meter: { requests: 0 } }), right),
    audit: createAuditApi({ activity, graph, maxPages: limits.maxPages, tenantId, timing }),
    requestCount: () => requests,
    close: () => pool.close(),
  };
}

/** Reduces endpoints to their origins. Throws RangeError for one with a path or query, which would be dropped silently. */
export function origins(endpoints: Endpoints): Endpoints {
  const origin = (text: string): string => {
    const url = new URL(text);
    if (url.pathname !== '/' || url.search !== '')
      throw new RangeError(`${text}: an endpoint must be an origin without a path`);
    return url.origin;
  };
  return { graph: origin(endpoints.graph), exchange: origin(endpoints.exchange), activity: origin(endpoints.activity) };
}
