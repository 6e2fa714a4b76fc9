import { isGuid } from '../../core/guid.js';
import type { SharedReads } from '../collector.js';
import type { ServicePrincipalReading } from '../collectors/service-principal-list.js';
import { BATCH_SIZE } from '../graph/batch.js';
import type { PageRequest } from '../graph/paging.js';
import type { GraphReads } from '../graph/reads.js';
import { isNotFound, TenantProblem } from '../problem.js';
import { appEvents, eventsAfter } from './app-events.js';
import { type Mark, MemoryLost, row, type Row } from './list-memory.js';

const NAME = 'appRoleGrants';
/** Of all assignments that apps have on resources with permissions to give. */
const OF = 'appRoleAssignedTo';
const NEED = { permission: 'Application.Read.All' };
/** A reading that takes longer than this began before what the audit log is next asked for. */
const LONGEST_READING_MS = 30 * 60_000;

/** Keeps assignments while they are read in full. */
export interface AssignmentKeeper {
  readonly add: NonNullable<PageRequest<unknown>['onRows']>;
  /** Only after a reading from which nothing is missing. */
  finish(resources: readonly string[], apps: Mark): Promise<void>;
}

/**
 * Assignments have no delta query: where the audit log cannot be read, nothing could tell what has changed, and nothing is kept. The
 * log is looked at beside the reading; that it goes back further the next time makes up for it.
 * Source: https://learn.microsoft.com/graph/delta-query-overview#navigation-properties
 */
export function keepAssignments({ memory, shared }: Pick<SharedReads, 'memory' | 'shared'>): AssignmentKeeper {
  const keeper = memory.keep(NAME);
  if (keeper === undefined) return { add: () => undefined, finish: () => Promise.resolve() };
  const startedMs = performance.now();
  const events = shared(appEvents);
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
 * The assignments as they were kept, with those of every app read again that the audit log names, that has changed itself, or that is
 * no longer listed; and of every resource that was not there before. undefined: read in full (see `readChanges`), whatever was given
 * to `keep` until then.
 */
export async function changedAssignments(
  { graph, memory, shared }: Pick<SharedReads, 'graph' | 'memory' | 'shared'>,
  apps: ServicePrincipalReading,
  keep: (row: Row) => void,
): Promise<'up-to-date' | undefined> {
  const [remembered, events] = await Promise.all([memory.recall(NAME, OF), shared(appEvents)]);
  const { auditedTo, resources: known = [], apps: mark } = remembered?.head ?? {};
  if (remembered === undefined || auditedTo === undefined || events === undefined || mark === undefined)
    return undefined;
  const grants = eventsAfter(events, auditedTo).flatMap(({ holders }) => (holders === undefined ? [] : [holders]));
  // An event that does not say whose permission it is about.
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
      // Deleted, as it seems; whether it is, the directory is asked.
      if (!apps.appIds.has(holder)) holders.add(holder);
      else keep(one);
    }
    const isCheaper = (holders.size + added.length) / BATCH_SIZE <= remembered.head.fullParts;
    const rows = isCheaper ? await readLists(graph, [...holders], added) : undefined;
    if (rows === undefined) return undefined;
    rows.forEach(keep);
    if (newMark !== undefined) {
      const head = { auditedTo: events.to, resources: [...apps.resources.keys()], apps: newMark };
      await remembered.add(head, { rows, gone: goneKeys() });
    }
    return 'up-to-date';
  } catch (error) {
    if (error instanceof TenantProblem || error instanceof MemoryLost) return undefined;
    throw error;
  }
}

/** undefined when any of them cannot be read wholly. An app that is not there has no assignments. */
async function readLists(
  graph: GraphReads,
  holders: readonly string[],
  resources: readonly string[],
): Promise<readonly Row[] | undefined> {
  if (!holders.every(isGuid)) return undefined;
  const lists = [
    ...holders.map((id) => `${id}/appRoleAssignments`),
    ...resources.map((id) => `${id}/appRoleAssignedTo`),
  ];
  const answers = await graph.batchLists(
    lists.map((list): PageRequest<Row> => ({
      path: `/v1.0/servicePrincipals/${list}?$top=999`,
      schema: row,
      key: ({ id }) => id,
      need: NEED,
    })),
  );
  const rows = new Map<string, Row>();
  for (const answer of answers) {
    if (!answer.ok && isNotFound(answer.problem)) continue;
    if (!answer.ok || answer.gaps.length > 0) return undefined;
    // One can be in the list of the app and in that of the resource.
    for (const one of answer.items) rows.set(one.id, one);
  }
  return [...rows.values()];
}

function keysOf({ principalId, resourceId }: Row): readonly string[] {
  return [holderKey(String(principalId)), resourceKey(String(resourceId))];
}

function holderKey(id: string): string {
  return `holder ${id}`;
}

function resourceKey(id: string): string {
  return `resource ${id}`;
}
