import { z } from 'zod/v4';
import type { GraphReads } from '../graph/reads.js';
import { TenantProblem, type Need } from '../problem.js';

const told = z.looseObject({ id: z.string(), '@removed': z.unknown().optional() });
const page = z.object({
  value: z.array(told),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
/** Far more than a day's changes take. */
const MOST_PAGES = 500;

/** What a delta query told. An object can be in both: the order in which it is told means nothing. */
export interface Told {
  readonly changed: ReadonlyMap<string, z.infer<typeof told>>;
  readonly removed: ReadonlySet<string>;
  /** Where to ask the next time. */
  readonly deltaLink: string;
}

/**
 * Where to ask later for what changes from now on; "from now on" begins before it is answered. Throws TenantProblem: not every
 * tenant has delta queries (Entra External ID has none).
 * Source: https://learn.microsoft.com/graph/delta-query-overview#use-delta-query-to-track-changes-in-a-resource-collection
 */
export async function linkFromNowOn(
  graph: GraphReads,
  collection: string,
  select: string | undefined,
  need: Need,
): Promise<string> {
  const path = `${collection}/delta?$deltatoken=latest${select === undefined ? '' : `&$select=${select}`}`;
  const { '@odata.deltaLink': deltaLink } = await graph.get(path, page, need);
  return deltaLink ?? nowhereToGoOn(collection);
}

/**
 * What has changed since a link was given. Throws TenantProblem, with status 410 when the directory has forgotten: then only
 * reading in full helps.
 */
export async function changesSince(graph: GraphReads, deltaLink: string, need: Need): Promise<Told> {
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
