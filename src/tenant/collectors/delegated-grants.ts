import type { OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { DelegatedGrant } from '../../facts/fact-types.js';
import { mapLazyList, type LazyList } from '../../core/lazy-list.js';
import { defineCollector } from '../fact-collector.js';
import { keepStringAsIs, type StringInterner } from '../../bulk-data/string-interning.js';
import { isCachedRow, type CachedRow } from '../list-cache/list-cache.js';
import { readUpdatedCachedList, readFullList, type DeltaTrackedList } from '../list-cache/delta-tracked-list.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { ColumnarList } from '../../bulk-data/columnar-list.js';
import { isNotFound } from '../tenant-problem.js';
import { servicePrincipalList } from './lib/service-principal-list.js';
import { optionalText } from './lib/graph-property-schemas.js';

/** A delegated permission grant. */
export const delegatedGrantSchema = graphObject<OAuth2PermissionGrant>()({
  id: z.string(),
  clientId: z.string(),
  consentType: z.enum(['AllPrincipals', 'Principal']),
  principalId: optionalText,
  resourceId: z.string(),
  scope: optionalText,
});

const COLLECTION = '/v1.0/oauth2PermissionGrants';
const NEED = { permission: 'Directory.Read.All' };

/**
 * Delegated permissions, for all users and for single ones, from one list of the tenant. No permission less privileged than
 * Directory.Read.All can list them. https://learn.microsoft.com/graph/api/oauth2permissiongrant-list
 */
export const delegatedGrants = defineCollector({
  fact: 'delegatedGrants',
  after: [],
  permissions: ['Directory.Read.All', 'Application.Read.All'],
  async collect(reads) {
    const { listed, appIds, intern } = await reads.shared(servicePrincipalList);
    const scopesOf = scopeLists();
    /** Resources of grants that arrived before the app list contained them. */
    const awaited = new Set<string>();
    const schema = delegatedGrantSchema.transform((wire) => {
      const resourceAppId = appIds.get(wire.resourceId);
      if (resourceAppId === undefined) awaited.add(wire.resourceId);
      return toDelegatedGrant(wire, resourceAppId, intern, scopesOf);
    });
    const listInto = (grants: ColumnarList<DelegatedGrant>): DeltaTrackedList<DelegatedGrant> => ({
      name: 'delegatedGrants',
      collection: COLLECTION,
      page: { schema, into: (grant) => grants.add(grant), need: NEED },
      resolve: grantsAsTold,
      audited: false,
    });
    const read = async () => {
      const changed = new ColumnarList<DelegatedGrant>();
      if ((await readUpdatedCachedList(reads, listInto(changed))) !== undefined) return { grants: changed, gaps: [] };
      const all = new ColumnarList<DelegatedGrant>();
      return { grants: all, gaps: (await readFullList(reads, listInto(all))).gaps };
    };
    // Many pages in a large tenant: read concurrently with the app list.
    const [{ grants, gaps }, apps] = await Promise.all([read(), listed]);
    const late = new Map(Array.from(awaited, (id) => [id, appIds.get(id)]));
    return { value: completed(grants, late), gaps: [...gaps, ...apps.gaps] };
  },
});

/** Adds app ids that were still unknown when their grants arrived; most resources come early in the app list. */
function completed(
  grants: LazyList<DelegatedGrant>,
  late: ReadonlyMap<string, string | undefined>,
): LazyList<DelegatedGrant> {
  return mapLazyList(grants, (grant) => {
    const resourceAppId = grant.resourceAppId ?? late.get(grant.resourceId);
    return resourceAppId === grant.resourceAppId ? grant : omitUndefined({ ...grant, resourceAppId });
  });
}

/** Whether a row has all properties that we read. Unset ones are left out: in a grant for all users that is `principalId`. */
function isWhole(row: unknown): row is CachedRow {
  const wire = delegatedGrantSchema.safeParse(row).data;
  if (wire === undefined || !isCachedRow(row) || !('scope' in row)) return false;
  return wire.consentType === 'AllPrincipals' || wire.principalId !== undefined;
}

/**
 * Takes grants as the delta query returns them, since it returns all of their few properties; undefined when one is missing. A removed
 * grant can return under the same id (built from app, resource and user), and the same change can be reported again later: where that
 * matters, the grant itself is read.
 */
const grantsAsTold: DeltaTrackedList<DelegatedGrant>['resolve'] = async ({ graph, told, remembered }) => {
  const before = await remembered.everGone();
  const doubtful = [...new Set([...told.removed, ...told.changed.keys()])].filter(
    (id) => before.has(id) || (told.removed.has(id) && told.changed.has(id)),
  );
  const asked = new Set(doubtful);
  const answers = await graph.batch(
    doubtful.map((id) => ({ path: `/oauth2PermissionGrants/${encodeURIComponent(id)}`, need: NEED })),
  );
  const answered = answers.flatMap((answer) => (answer.ok ? [answer.body] : []));
  if (answers.some((answer) => !answer.ok && !isNotFound(answer.problem))) return undefined;
  const rows = [...[...told.changed.values()].filter(({ id }) => !asked.has(id)), ...answered];
  const whole = rows.filter(isWhole);
  if (whole.length < rows.length) return undefined;
  const there = new Set(whole.map(({ id }) => id));
  return { rows: whole, gone: [...told.removed, ...doubtful].filter((id) => !there.has(id)) };
};

/** Most grants hold one of a few dozen scope combinations: split and store each once. */
function scopeLists(): typeof splitScopes {
  const known = new Map<string, readonly string[]>();
  return (scope) => {
    const found = known.get(scope) ?? splitScopes(scope);
    known.set(scope, found);
    return found;
  };
}

function splitScopes(scope: string): readonly string[] {
  return scope.split(/\s+/).filter((one) => one !== '');
}

/** Maps Graph’s permission grant to a delegated grant. */
export function toDelegatedGrant(
  wire: z.infer<typeof delegatedGrantSchema>,
  resourceAppId: string | undefined,
  intern: StringInterner = keepStringAsIs,
  scopesOf = splitScopes,
): DelegatedGrant {
  return omitUndefined({
    id: wire.id,
    clientId: intern(wire.clientId),
    consentType: wire.consentType,
    principalId: wire.principalId && intern(wire.principalId),
    resourceId: intern(wire.resourceId),
    resourceAppId,
    scopes: scopesOf(wire.scope ?? ''),
  });
}
