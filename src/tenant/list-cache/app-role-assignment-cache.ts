import { isGuid } from '../../core/guid.js';
import type { SharedReadContext } from '../fact-collector.js';
import type { ServicePrincipalReading } from '../collectors/lib/service-principal-list.js';
import { GRAPH_BATCH_SIZE } from '../graph/graph-batch.js';
import type { PageRequest } from '../graph/odata-paging.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { isNotFound, TenantProblem } from '../tenant-problem.js';
import { appAuditEvents, selectEventsAfter } from './app-change-audit-reader.js';
import { type CachedListVersion, ListCacheLost, cachedRowSchema, type CachedRow } from './list-cache.js';

const NAME = 'appRoleGrants';
/** What the cached list was read from: assignments on all resources that publish application permissions. */
const OF = 'appRoleAssignedTo';
const NEED = { permission: 'Application.Read.All' };
/** A longer reading starts before the period that the audit log is asked for next time. */
const LONGEST_READING_MS = 30 * 60_000;

/** Caches app role assignments during a full read. */
export interface AssignmentCacheWriter {
  readonly add: NonNullable<PageRequest<unknown>['onRows']>;
  /** Completes the cache; call only when nothing is missing from the reading. */
  finish(resources: readonly string[], apps: CachedListVersion): Promise<void>;
}

/**
 * Creates a writer for the assignment cache. Assignments have no delta query, so without a readable audit log changes cannot be found and
 * nothing is cached. The log is read while the list is being read; the overlap of the next read covers that.
 * Source: https://learn.microsoft.com/graph/delta-query-overview#navigation-properties
 */
export function createAssignmentCacheWriter({
  memory,
  shared,
}: Pick<SharedReadContext, 'memory' | 'shared'>): AssignmentCacheWriter {
  const keeper = memory.keep(NAME);
  if (keeper === undefined) return { add: () => undefined, finish: () => Promise.resolve() };
  const startedMs = performance.now();
  const events = shared(appAuditEvents);
  return {
    add: (rows) => keeper.add(rows),
    async finish(resources, apps) {
      const auditedTo = (await events)?.to;
      if (auditedTo === undefined || performance.now() - startedMs > LONGEST_READING_MS) return;
      await keeper.finish({ of: OF, auditedTo, resources, apps });
    },
  };
}

/**
 * Passes the cached assignments to `keep`, after re-reading those of every app that the audit log names, that changed itself or is no
 * longer listed, and those of every new resource. Undefined: read in full (see `readUpdatedCachedList`) and discard what `keep` received.
 */
export async function readCachedAssignments(
  { graph, memory, shared }: Pick<SharedReadContext, 'graph' | 'memory' | 'shared'>,
  apps: ServicePrincipalReading,
  keep: (row: CachedRow) => void,
): Promise<'up-to-date' | undefined> {
  const [remembered, events] = await Promise.all([memory.recall(NAME, OF), shared(appAuditEvents)]);
  const { auditedTo, resources: known = [], apps: mark } = remembered?.head ?? {};
  if (remembered === undefined || auditedTo === undefined || events === undefined || mark === undefined)
    return undefined;
  const grants = selectEventsAfter(events, auditedTo).flatMap(({ holders }) =>
    holders === undefined ? [] : [holders],
  );
  // An event does not say whose permission changed.
  if (grants.some((holders) => holders.length === 0)) return undefined;
  try {
    const changed = await apps.changedAfter?.(mark);
    if (changed === undefined) return undefined;
    const { mark: newMark } = await apps.listed;
    const holders = new Set([...grants.flat(), ...changed]);
    const before = new Set(known);
    const added = [...apps.resources.keys()].filter((id) => !before.has(id));
    const removed = known.filter((id) => !apps.resources.has(id));
    const goneKeys = () => [...[...holders].map(holderKey), ...[...added, ...removed].map(resourceKey)];
    for await (const one of remembered.rows({ rows: [], gone: goneKeys() }, keysOf)) {
      const holder = String(one['principalId']);
      // Apparently deleted: ask the directory.
      if (!apps.appIds.has(holder)) holders.add(holder);
      else keep(one);
    }
    const isCheaper = (holders.size + added.length) / GRAPH_BATCH_SIZE <= remembered.head.fullParts;
    const rows = isCheaper ? await readLists(graph, [...holders], added) : undefined;
    if (rows === undefined) return undefined;
    rows.forEach(keep);
    if (newMark !== undefined) {
      const head = { auditedTo: events.to, resources: [...apps.resources.keys()], apps: newMark };
      await remembered.add(head, { rows, gone: goneKeys() });
    }
    return 'up-to-date';
  } catch (error) {
    if (error instanceof TenantProblem || error instanceof ListCacheLost) return undefined;
    throw error;
  }
}

/** Undefined when any list cannot be read completely. An app that no longer exists has no assignments. */
async function readLists(
  graph: GraphReader,
  holders: readonly string[],
  resources: readonly string[],
): Promise<readonly CachedRow[] | undefined> {
  if (!holders.every(isGuid)) return undefined;
  const lists = [
    ...holders.map((id) => `${id}/appRoleAssignments`),
    ...resources.map((id) => `${id}/appRoleAssignedTo`),
  ];
  const answers = await graph.batchLists(
    lists.map((list): PageRequest<CachedRow> => ({
      path: `/v1.0/servicePrincipals/${list}?$top=999`,
      schema: cachedRowSchema,
      key: ({ id }) => id,
      need: NEED,
    })),
  );
  const rows = new Map<string, CachedRow>();
  for (const answer of answers) {
    if (!answer.ok && isNotFound(answer.problem)) continue;
    if (!answer.ok || answer.gaps.length > 0) return undefined;
    // The same assignment can appear in the app's list and in the resource's.
    for (const one of answer.items) rows.set(one.id, one);
  }
  return [...rows.values()];
}

function keysOf({ principalId, resourceId }: CachedRow): readonly string[] {
  return [holderKey(String(principalId)), resourceKey(String(resourceId))];
}

function holderKey(id: string): string {
  return `holder ${id}`;
}

function resourceKey(id: string): string {
  return `resource ${id}`;
}
