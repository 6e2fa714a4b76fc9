import { graphObject } from '../graph/graph-object.js';
import type { AppWithOwners } from '../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { OwningPrincipal } from '../../facts/app-owners.js';
import { groupBy } from '../../core/group-by.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { defineCollector } from '../fact-collector.js';
import { collectGaps, type GraphReader } from '../graph/graph-reader.js';
import type { ListResult } from '../graph/odata-paging.js';
import { directoryObject, optionalText } from './lib/graph-property-schemas.js';
import { toPrincipal } from './lib/principal-mapper.js';

const NEED = { permission: 'Application.Read.All' };
const OWNER = 'id,displayName,userPrincipalName,accountEnabled';

/**
 * An expanded relation is cut, without a next link, after 20 items or more.
 * Source: https://learn.microsoft.com/graph/query-parameters#expand-parameter
 */
const EXPANDED_WHOLE_BELOW = 20;

const owner = directoryObject
  .extend({ userPrincipalName: optionalText, accountEnabled: z.boolean().nullish() })
  .transform((wire): OwningPrincipal => ({
    ...toPrincipal(wire.id, wire),
    ...omitUndefined({ signInName: wire.userPrincipalName }),
    enabled: wire.accountEnabled !== false,
  }));
const owned = graphObject<AppWithOwners>()({ id: z.string(), appId: z.string(), owners: z.array(owner) });
type Owned = Omit<z.infer<typeof owned>, 'owners'> & { readonly owners: readonly OwningPrincipal[] };

/** Owners of registrations and of service principals, each list with its owners expanded. */
export const appOwners = defineCollector({
  fact: 'appOwners',
  after: [],
  permissions: ['Application.Read.All', 'Directory.Read.All'],
  async collect({ graph }) {
    const lists = await Promise.all([readOwned(graph, 'applications'), readOwned(graph, 'servicePrincipals')]);
    const apps = groupBy(
      lists.flatMap(({ items }) => items),
      ({ appId }) => appId,
    );
    const value = Array.from(apps, ([appId, some]) => {
      const owners = new Map(some.flatMap((one) => one.owners.map((who) => [who.id, who])));
      return { appId, owners: [...owners.values()] };
    });
    return { value, gaps: lists.flatMap(({ gaps }) => gaps) };
  },
});

async function readOwned(
  graph: GraphReader,
  collection: 'applications' | 'servicePrincipals',
): Promise<ListResult<Owned>> {
  const { items, gaps } = await graph.list({
    path: `/v1.0/${collection}?$select=id,appId&$expand=owners($select=${OWNER})`,
    schema: owned,
    key: ({ id }: Owned) => id,
    need: NEED,
  });
  const cut = items.filter(({ owners }) => owners.length >= EXPANDED_WHOLE_BELOW);
  if (cut.length === 0) return { items, gaps };
  const answers = await graph.batchLists(
    cut.map(({ id }) => ({ path: `/v1.0/${collection}/${id}/owners?$select=${OWNER}`, schema: owner, need: NEED })),
  );
  const whole = new Map(
    cut.map((one, at) => {
      const answer = answers[at];
      return [one.id, answer?.ok === true ? answer.items : one.owners];
    }),
  );
  return {
    items: items.map((one) => ({ ...one, owners: whole.get(one.id) ?? one.owners })),
    gaps: [...gaps, ...collectGaps(answers)],
  };
}
