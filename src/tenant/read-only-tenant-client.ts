import type { TokenCredential } from '@azure/identity';
import type { AuditApi } from '../audit/model/audit-api-port.js';
import type { Clock } from '../core/clock.js';
import type { AppReader } from './model/app-reader-port.js';
import type { CachedListStore } from './model/cached-list-store-port.js';
import type { Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { Person } from '../core/person-id-and-name.js';
import type { PersonReader } from './model/person-reader-port.js';
import type { AuditSourceState } from '../facts/fact-types.js';
import { CLOUDS, type MicrosoftCloud } from '../m365/microsoft-clouds.js';
import { findAbsentActivityApi, findAbsentGraphApi } from './http/absent-apis.js';
import { findNewestContent, readActivityFeed } from './activity/activity-feed-reader.js';
import { createAppReader } from './apps/app-reader.js';
import { createAppSnapshotReader } from './apps/app-snapshot-reader.js';
import { createAuditApi } from './audit/audit-api.js';
import { searchAuditLog } from './audit/unified-audit-log-search.js';
import { createCallerDirectory } from './caller-directory.js';
import { collectFacts } from './collect-facts.js';
import type { TenantReads } from './fact-collector.js';
import { COLLECTORS } from './collector-registry.js';
import { createExchangeReader } from './exchange/exchange-cmdlet-reader.js';
import { findSinglePerson } from './people/find-single-person.js';
import { createGraphService } from './graph/graph-service.js';
import { createGraphReader } from './graph/graph-reader.js';
import { createHttpClient } from './http/http-client.js';
import { DEFAULT_REQUEST_LIMITS, type RequestLimits, type Timing } from './http/request-limits.js';
import { createListCache, NO_LIST_CACHE } from './list-cache/list-cache.js';
import type { AppSnapshotReader } from './model/app-snapshot-reader-port.js';
import type { CallerDirectory } from './model/caller-directory-port.js';
import type { FindPeopleWithRight } from './model/find-people-with-right.js';
import type { ServiceHolds } from './model/service-holds-port.js';
import type { TenantReader } from './model/tenant-reader-port.js';
import { readGroupProtection } from './people/group-protection.js';
import type { GroupProtection } from './model/group-protection.js';
import { listGroupAndRoleMembers } from './people/group-and-role-members.js';
import { createPersonReader } from './people/person-reader.js';
import { TenantProblem } from './tenant-problem.js';
import type { RequestObserver } from './http/request-observer.js';
import type { ReadKeptDirectoryEvents, ReadKeptExchangeEvents } from '../audit/kept-audit-trail.js';
import type { RequestRecorder } from './recording/request-recorder.js';
import { allowOnlyReads } from './http/read-only-guard.js';
import { createTenantApiService, type CallContext } from './http/tenant-api-service.js';
import { SYSTEM_TIMING } from './http/system-timing.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Where the three services are (`https://graph.microsoft.com`), if not where their cloud has them; tokens go nowhere else. */
export interface TenantEndpoints {
  readonly graph: string;
  readonly exchange: string;
  readonly activity: string;
}

/** How to connect to a tenant for reading. */
export interface TenantClientOptions {
  readonly tenantId: string;
  /** Absent: the worldwide one. */
  readonly cloud?: MicrosoftCloud;
  /** Absent: those of the cloud. */
  readonly endpoints?: TenantEndpoints;
  /** Credential of the reader app. */
  readonly credential: TokenCredential;
  /** Certificate authority to trust instead of the public ones (for the demo tenant). */
  readonly caPem?: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Object ids or user principal names of emergency accounts; absent: none is configured. */
  readonly emergencyAccounts?: readonly string[];
  /** Stores long lists between readings; absent: every reading is a full one. */
  readonly memory?: CachedListStore;
  /** What the audit watch recorded about its sources; absent: no watch runs. */
  readonly auditStates?: () => Promise<readonly AuditSourceState[]>;
  /** What the audit watch has kept of Exchange; absent: no watch runs. */
  readonly keptExchangeEvents?: ReadKeptExchangeEvents;
  /** What the audit watch has kept of the directory; absent: no watch runs. */
  readonly keptDirectoryEvents?: ReadKeptDirectoryEvents;
  /** Waits that the services asked for, shared with other processes; absent: each request waits for itself. */
  readonly holds?: ServiceHolds;
  readonly limits?: Partial<RequestLimits>;
  readonly timing?: Timing;
  /** Is told of every request; absent: nobody is, and requests carry no id. */
  readonly observer?: RequestObserver;
  /** Takes down what is sent; absent: nobody does. */
  readonly recorder?: RequestRecorder;
}

const KEPT_UNREAD = 'what is kept of the audit trail cannot be read; reading it at Microsoft';

/** Read access to a tenant: nothing reachable from here can write. */
export interface TenantClient {
  readonly reader: TenantReader;
  readonly apps: AppReader;
  readonly people: PersonReader;
  /** Reads everything about one app that a decision may change. */
  readonly snapshots: AppSnapshotReader;
  readonly callers: CallerDirectory;
  /** Finds the one person that a text names; see `findSinglePerson`. */
  findPerson(who: string): Promise<Person | undefined>;
  readonly peopleWith: FindPeopleWithRight;
  /** Reads who can change a group; throws TenantProblem. */
  groupProtection(id: string): Promise<GroupProtection>;
  /** The audit APIs, for the audit watch. */
  readonly audit: AuditApi;
  /** HTTP requests to the three services since the start, retries included. */
  requestCount(): number;
  close(): Promise<void>;
}

/** Connects to a tenant with the reader’s credential; all clients share one connection pool. */
export function createTenantClient(options: TenantClientOptions): TenantClient {
  const { tenantId, clock, log, cloud = CLOUDS.public } = options;
  const endpoints = parseEndpointOrigins(options.endpoints ?? cloudEndpoints(cloud));
  const limits = { ...DEFAULT_REQUEST_LIMITS, ...options.limits };
  const timing = options.timing ?? SYSTEM_TIMING;
  const pool = createHttpClient({ limits, ...omitUndefined({ caPem: options.caPem }) });
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
    gate: allowOnlyReads,
    limits,
    timing,
    concurrency: limits.concurrency,
    ...omitUndefined({ holds: options.holds, observer: options.observer }),
    ...(options.recorder && { recording: { recorder: options.recorder, identity: 'reader' as const } }),
  };
  const graph = createGraphService({
    ...common,
    origin: endpoints.graph,
    scope: `${cloud.graph}/.default`,
    absent: findAbsentGraphApi(cloud),
  });
  const exchange = createTenantApiService({
    ...common,
    service: 'exchange',
    origin: endpoints.exchange,
    scope: `${cloud.exchange}/.default`,
    concurrency: limits.exchangeConcurrency,
  });
  const activity = createTenantApiService({
    ...common,
    service: 'activity',
    origin: endpoints.activity,
    scope: `${cloud.activity ?? endpoints.activity}/.default`,
    ...omitUndefined({ absent: findAbsentActivityApi(cloud) }),
  });

  const memory =
    options.memory === undefined ? NO_LIST_CACHE : createListCache({ memory: options.memory, tenantId, clock, log });
  const emergencyAccounts = (options.emergencyAccounts ?? []).map((one) => one.toLowerCase());
  const graphFor = (context: CallContext) => createGraphReader(graph, context, limits.maxPages);
  const exchangeFor = (context: CallContext) => createExchangeReader(exchange, tenantId, context, limits.maxPages);
  const auditStates = async () => {
    try {
      return await options.auditStates?.();
    } catch (cause) {
      throw new TenantProblem('unreachable', 'our record of what was read of the audit trail', { cause });
    }
  };
  const keptExchangeEvents: ReadKeptExchangeEvents = async (from, operations) => {
    try {
      return await options.keptExchangeEvents?.(from, operations);
    } catch (err) {
      log.warn({ err }, KEPT_UNREAD);
      return undefined;
    }
  };
  const keptDirectoryEvents: ReadKeptDirectoryEvents = async (period) => {
    try {
      return (await options.keptDirectoryEvents?.(period)) ?? [];
    } catch (err) {
      log.warn({ err }, KEPT_UNREAD);
      return [];
    }
  };
  const feedPeriod = (from: Instant) => ({ from, now: clock.now(), mayStart: options.auditStates === undefined });
  const onBeta = () => {
    log.warn({}, 'Graph v1.0 has no audit search any more; that of beta is used');
  };
  const readsFor = (context: CallContext): TenantReads => {
    const reads = graphFor(context);
    return {
      graph: reads,
      memory,
      emergencyAccounts,
      exchange: exchangeFor(context),
      auditStates,
      readFeed: (contentType, from) => readActivityFeed(activity, tenantId, contentType, context, feedPeriod(from)),
      readNewFeed: (contentType, from) =>
        readActivityFeed(activity, tenantId, contentType, context, { ...feedPeriod(from), isKnownBefore: true }),
      keptExchangeEvents,
      keptDirectoryEvents,
      newestContent: (contentType, from) =>
        findNewestContent(activity, tenantId, contentType, context, feedPeriod(from)),
      searchAuditLog: (period, recordType) =>
        searchAuditLog(reads, period, recordType, {
          searchTimeMs: limits.auditSearchTimeMs,
          timing,
          onBeta,
          match: 'up-to-a-rest',
          ...omitUndefined({ signal: context.signal }),
        }),
    };
  };
  const reader: TenantReader = {
    collect: (names, collectOptions) =>
      collectFacts({ collectors: COLLECTORS, readsFor, clock, log }, names, collectOptions),
  };
  const apps = createAppReader({ graphFor, exchangeFor, reader, clock, log });
  return {
    reader,
    apps,
    people: createPersonReader(graphFor, clock, log),
    snapshots: createAppSnapshotReader({ graphFor, exchangeFor, apps }),
    callers: createCallerDirectory(graphFor, log),
    findPerson: (who) => findSinglePerson(graphFor({ meter: { requests: 0 } }), who),
    peopleWith: (right) => listGroupAndRoleMembers(graphFor({ meter: { requests: 0 } }), right),
    groupProtection: (id) => readGroupProtection(graphFor({ meter: { requests: 0 } }), id),
    audit: createAuditApi({ activity, graph, maxPages: limits.maxPages, tenantId, timing, onBeta }),
    requestCount: () => requests,
    close: () => pool.close(),
  };
}

/** Where a cloud has the three services. Where it has no audit feed nothing is sent there, and Graph stands in. */
export function cloudEndpoints({ graph, exchange, activity }: MicrosoftCloud): TenantEndpoints {
  return { graph, exchange, activity: activity ?? graph };
}

/** Reduces endpoints to their origins. Throws RangeError for one with a path or query, which would be dropped silently. */
export function parseEndpointOrigins(endpoints: TenantEndpoints): TenantEndpoints {
  const origin = (text: string): string => {
    const url = new URL(text);
    if (url.pathname !== '/' || url.search !== '')
      throw new RangeError(`${text}: an endpoint must be an origin without a path`);
    return url.origin;
  };
  return { graph: origin(endpoints.graph), exchange: origin(endpoints.exchange), activity: origin(endpoints.activity) };
}
