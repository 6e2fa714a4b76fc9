import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { WireObject } from '../../../demo-tenant-contract.js';
import { parseJsonBody, ServiceError, type ApiReply } from '../../api-request-reply.js';
import { buildCollectionPage, buildSingleObject } from '../../odata/collection-page.js';
import { rowsFromList } from '../../row-collection.js';
import { parseAuditLogSearch, runAuditLogSearch, type AuditLogSearch } from '../audit-log-search-filter.js';
import * as entities from '../graph-entity-types.js';
import { badRequest, notFound } from '../graph-request-errors.js';
import { SEARCH_AUDIT_ALL, SEARCH_AUDIT_ENTRA, SEARCH_AUDIT_EXCHANGE } from '../route-permission-sets.js';
import { buildContextUrl, okReply, type GraphCall, type GraphRoute } from '../graph-route-contract.js';

interface AuditQuery {
  readonly id: string;
  readonly search: AuditLogSearch;
  readonly body: Readonly<Record<string, unknown>>;
  readonly startedMs: number;
  /** Workloads the caller may read; undefined: all. */
  readonly workloads: ReadonlySet<string> | undefined;
  records?: readonly WireObject[];
}

const PATH = '/security/auditLog/queries';
const PERMISSIONS = [SEARCH_AUDIT_ALL, SEARCH_AUDIT_EXCHANGE, SEARCH_AUDIT_ENTRA];
/** Purview runs at most ten searches at a time. Source: https://learn.microsoft.com/purview/audit-search */
const MAX_RUNNING = 10;
/** Beyond this many, the oldest finished queries are dropped. */
const MAX_KEPT = 200;

/** Routes of the audit log search: a posted query runs for a while, then has records. Queries live per demo tenant. */
export function createAuditQueryRoutes(): GraphRoute[] {
  const queries = new Map<string, AuditQuery>();
  const theQuery = (call: GraphCall): AuditQuery => {
    const query = queries.get(call.param('id'));
    if (query === undefined) throw notFound(call.param('id'));
    return query;
  };
  return [
    {
      method: 'POST',
      path: PATH,
      permissions: PERMISSIONS,
      handle: (call) => startQuery(call, queries),
    },
    {
      method: 'GET',
      path: PATH,
      permissions: PERMISSIONS,
      handle: (call) => {
        const rows = rowsFromList([...queries.values()].map((query) => shown(query, call)));
        const rules = { type: entities.auditLogQueryType, options: ['$top'] } as const;
        return okReply(call, 'security/auditLog/queries', buildCollectionPage(call.request, rows, rules));
      },
    },
    {
      method: 'GET',
      path: `${PATH}/{id}`,
      permissions: PERMISSIONS,
      handle: (call) => {
        const entity = buildSingleObject(call.request, shown(theQuery(call), call), {
          type: entities.auditLogQueryType,
        });
        return okReply(call, 'security/auditLog/queries/$entity', entity);
      },
    },
    {
      method: 'GET',
      path: `${PATH}/{id}/records`,
      permissions: PERMISSIONS,
      handle: (call) => {
        const query = theQuery(call);
        if (statusOf(query, call) !== 'succeeded') throw badRequest('The query has not succeeded yet.');
        const records = recordsOf(query, call).slice(0, call.auditQueryRecords);
        const rules = { type: entities.auditLogRecordType, options: ['$top'] } as const;
        return okReply(
          call,
          'security/auditLog/queries/records',
          buildCollectionPage(call.request, rowsFromList(records), rules),
        );
      },
    },
  ];
}

function startQuery(call: GraphCall, queries: Map<string, AuditQuery>): ApiReply {
  const body = parseJsonBody(call.request.body);
  const search = parseAuditLogSearch(body);
  if (call.world.exchange.adminAuditLogConfig['UnifiedAuditLogIngestionEnabled'] === false) {
    throw new ServiceError(400, 'AuditingDisabledTenant', 'Auditing is disabled for the tenant.');
  }
  const running = [...queries.values()].filter((query) => statusOf(query, call) !== 'succeeded');
  if (running.length >= MAX_RUNNING)
    throw new ServiceError(429, 'TooManyRequests', 'Too many audit searches are running.');
  const query = { id: randomUUID(), search, body, startedMs: performance.now(), workloads: workloadsOf(call) };
  queries.set(query.id, query);
  const oldest = queries.keys().next().value;
  if (queries.size > MAX_KEPT && oldest !== undefined) queries.delete(oldest);
  const context = buildContextUrl(call, 'security/auditLog/queries/$entity');
  return { status: 201, body: { '@odata.context': context, ...shown(query, call), status: 'notStarted' } };
}

function workloadsOf({ caller }: GraphCall): ReadonlySet<string> | undefined {
  if (caller.roles.includes(SEARCH_AUDIT_ALL)) return undefined;
  const workloads = new Set<string>();
  if (caller.roles.includes(SEARCH_AUDIT_EXCHANGE)) workloads.add('Exchange');
  if (caller.roles.includes(SEARCH_AUDIT_ENTRA)) workloads.add('AzureActiveDirectory');
  return workloads;
}

function statusOf(query: AuditQuery, { auditQueryMs }: GraphCall): 'notStarted' | 'running' | 'succeeded' {
  const elapsedMs = performance.now() - query.startedMs;
  if (elapsedMs >= auditQueryMs) return 'succeeded';
  return elapsedMs < auditQueryMs / 3 ? 'notStarted' : 'running';
}

function recordsOf(query: AuditQuery, call: GraphCall): readonly WireObject[] {
  return (query.records ??= runAuditLogSearch(call.audit.records(), query.search, call.clock(), query.workloads));
}

/** What tells that a query which succeeded was cut. Source: https://learn.microsoft.com/graph/api/resources/security-auditlogquery */
function countsOf(query: AuditQuery, call: GraphCall): Readonly<Record<string, unknown>> {
  const { auditQueryRecords: limit } = call;
  const n = statusOf(query, call) === 'succeeded' ? recordsOf(query, call).length : 0;
  return {
    recordCountLimit: limit,
    isRecordCountLimitExceeded: n > limit,
    approximateReturnedRecordCount: Math.min(n, limit),
  };
}

function shown(query: AuditQuery, call: GraphCall): WireObject {
  return {
    ...countsOf(query, call),
    displayName: '',
    recordTypeFilters: [],
    keywordFilter: '',
    serviceFilters: [],
    operationFilters: [],
    userPrincipalNameFilters: [],
    ipAddressFilters: [],
    objectIdFilters: [],
    administrativeUnitIdFilters: [],
    ...query.body,
    id: query.id,
    status: statusOf(query, call),
  };
}
