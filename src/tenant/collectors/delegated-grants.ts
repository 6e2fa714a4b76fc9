import { z } from 'zod/v4';
import type { DelegatedGrant } from '../../core/facts.js';
import { mapped, type LongList } from '../../core/long-list.js';
import { defineCollector } from '../collector.js';
import { asItIs, type Intern } from '../interned.js';
import { isRow, type Row } from '../memory/list-memory.js';
import { readChanges, readInFull, type TrackedList } from '../memory/tracked-list.js';
import { present } from '../present.js';
import { PackedList } from '../packed-list.js';
import { isNotFound } from '../problem.js';
import { servicePrincipalList } from './service-principal-list.js';
import { optionalText } from './wire.js';

/** A delegated permission grant. */
export const delegatedGrant = z.object({
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
 * Delegated permissions, for everyone and for single people, in one list for the tenant. It needs Directory.Read.All: nothing
 * smaller lists it. https://learn.microsoft.com/graph/api/oauth2permissiongrant-list
 */
export const delegatedGrants = defineCollector({
  fact: 'delegatedGrants',
  after: [],
  permissions: ['Directory.Read.All', 'Application.Read.All'],
  async collect(reads) {
    const { listed, appIds, intern } = await reads.shared(servicePrincipalList);
    const scopesOf = scopeLists();
    /** Resources of grants that came before the list of apps had them. */
    const awaited = new Set<string>();
    const schema = delegatedGrant.transform((wire) => {
      const resourceAppId = appIds.get(wire.resourceId);
      if (resourceAppId === undefined) awaited.add(wire.resourceId);
      return delegatedGrantOf(wire, resourceAppId, intern, scopesOf);
    });
    const listInto = (grants: PackedList<DelegatedGrant>): TrackedList<DelegatedGrant> => ({
      name: 'delegatedGrants',
      collection: COLLECTION,
      page: { schema, into: (grant) => grants.add(grant), need: NEED },
      resolve: grantsAsTold,
      audited: false,
    });
    const read = async () => {
      const changed = new PackedList<DelegatedGrant>();
      if ((await readChanges(reads, listInto(changed))) !== undefined) return { grants: changed, gaps: [] };
      const all = new PackedList<DelegatedGrant>();
      return { grants: all, gaps: (await readInFull(reads, listInto(all))).gaps };
    };
    // A long chain of pages in a large tenant: read beside the names, not after them.
    const [{ grants, gaps }, apps] = await Promise.all([read(), listed]);
    const late = new Map(Array.from(awaited, (id) => [id, appIds.get(id)]));
    return { value: completed(grants, late), gaps: [...gaps, ...apps.gaps] };
  },
});

/** Most grants are of resources that the list of apps has early; the app ids of the others are told when it is there. */
function completed(
  grants: LongList<DelegatedGrant>,
  late: ReadonlyMap<string, string | undefined>,
): LongList<DelegatedGrant> {
  return mapped(grants, (grant) => {
    const resourceAppId = grant.resourceAppId ?? late.get(grant.resourceId);
    return resourceAppId === grant.resourceAppId ? grant : present({ ...grant, resourceAppId });
  });
}

/** All that we read of a grant is there. What was never set is left out, which for a grant to everyone is the person. */
function isWhole(row: unknown): row is Row {
  const wire = delegatedGrant.safeParse(row).data;
  if (wire === undefined || !isRow(row) || !('scope' in row)) return false;
  return wire.consentType === 'AllPrincipals' || wire.principalId !== undefined;
}

/**
 * A grant has few properties and a delta query gives them all: they are taken as told, unless one is missing. A grant that was removed
 * can come back under the same id (it is made of who, what and for whom), and the same change can be told again later: where that makes
 * a difference, the grant itself is asked for.
 */
const grantsAsTold: TrackedList<DelegatedGrant>['resolve'] = async ({ graph, told, remembered }) => {
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

/** Most grants hold one of a few dozen combinations: each is split, and kept, once. */
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

export function delegatedGrantOf(
  wire: z.infer<typeof delegatedGrant>,
  resourceAppId: string | undefined,
  intern: Intern = asItIs,
  scopesOf = splitScopes,
): DelegatedGrant {
  return present({
    id: wire.id,
    clientId: intern(wire.clientId),
    consentType: wire.consentType,
    principalId: wire.principalId && intern(wire.principalId),
    resourceId: intern(wire.resourceId),
    resourceAppId,
    scopes: scopesOf(wire.scope ?? ''),
  });
}
