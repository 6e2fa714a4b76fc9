import { z } from 'zod/v4';
import type { GraphReader } from '../graph/graph-reader.js';
import { TenantProblem, type AccessRequirement } from '../tenant-problem.js';

const told = z.looseObject({ id: z.string(), '@removed': z.unknown().optional() });
const page = z.object({
  value: z.array(told),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
/** Far more than a day's changes take. */
const MOST_PAGES = 500;

/** The result of a delta query. An object can be in both collections: the order of entries means nothing. */
export interface DeltaChanges {
  readonly changed: ReadonlyMap<string, z.infer<typeof told>>;
  readonly removed: ReadonlySet<string>;
  /** The link for the next delta query. */
  readonly deltaLink: string;
}

/**
 * Requests a link that later returns all changes from now on; tracking starts before the response arrives. Throws TenantProblem: not
 * every tenant has delta queries (Entra External ID has none).
 * Source: https://learn.microsoft.com/graph/delta-query-overview#use-delta-query-to-track-changes-in-a-resource-collection
 */
export async function requestDeltaLink(
  graph: GraphReader,
  collection: string,
  select: string | undefined,
  need: AccessRequirement,
): Promise<string> {
  const path = `${collection}/delta?$deltatoken=latest${select === undefined ? '' : `&$select=${select}`}`;
  const { '@odata.deltaLink': deltaLink } = await graph.get(path, page, need);
  return deltaLink ?? nowhereToGoOn(collection);
}

/**
 * Reads what has changed since a delta link was issued. Throws TenantProblem; status 410 means the link has expired and the list must be
 * read in full.
 */
export async function readDeltaChanges(
  graph: GraphReader,
  deltaLink: string,
  need: AccessRequirement,
): Promise<DeltaChanges> {
  const changed = new Map<string, z.infer<typeof told>>();
  const removed = new Set<string>();
  let link = deltaLink;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const body = await graph.get(link, page, need);
    for (const one of body.value) {
      if (one['@removed'] === undefined) changed.set(one.id, one);
      else removed.add(one.id);
    }
    if (body['@odata.deltaLink'] !== undefined) return { changed, removed, deltaLink: body['@odata.deltaLink'] };
    link = body['@odata.nextLink'] ?? nowhereToGoOn('delta');
  }
  return nowhereToGoOn('delta');
}

function nowhereToGoOn(where: string): never {
  throw new TenantProblem('invalid-response', `${where}: no link to go on with`);
}
