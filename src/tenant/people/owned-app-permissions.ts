import { quoteODataText } from '../graph/odata-text.js';
import type { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { groupBy } from '../../core/group-by.js';
import type { Log } from '../../core/log.js';
import type { OwnedApp, OwnedAppPermissions } from '../model/person-reader-port.js';
import type { ReadResult } from '../../core/read-result.js';
import { readBatchedList, readDossierPart } from '../dossier-part-reader.js';
import { APPS_READ } from '../apps/read-app-identity.js';
import {
  type PermissionService,
  readPermissionServices,
  resolveAppRoleGrants,
  resolveDelegatedGrants,
} from '../apps/resolve-app-grants.js';
import { appRoleAssignmentSchema } from '../collectors/app-role-grants.js';
import { delegatedGrantSchema } from '../collectors/delegated-grants.js';
import { servicePrincipalSchema, toServicePrincipal } from '../collectors/lib/service-principal-list.js';
import { directoryObject, optionalText } from '../collectors/lib/graph-property-schemas.js';
import type { BatchResult } from '../graph/graph-batch.js';
import type { GraphReader } from '../graph/graph-reader.js';

/** Access to owned objects and delegated grants. */
export const OWNED_READ = { permission: 'Directory.Read.All' };
/** A filter takes at most this many values of `in`. https://learn.microsoft.com/graph/filter-query-parameter */
const MOST_APPS = 15;

/** An owned object; groups and devices can be owned too. */
export const ownedObjectSchema = directoryObject.extend({ appId: optionalText });
type Owned = z.infer<typeof ownedObjectSchema>;

const KINDS: Readonly<Record<string, OwnedApp['owns'][number]>> = {
  '#microsoft.graph.application': 'registration',
  '#microsoft.graph.servicePrincipal': 'service principal',
};

/**
 * Reads what owned apps may do: one request for their service principals, a batch for the grants these hold, and a batch for the services
 * that the permissions belong to. Source: https://learn.microsoft.com/graph/api/user-list-ownedobjects
 */
export async function readOwnedAppPermissions(
  graph: GraphReader,
  log: Log,
  objects: readonly Owned[],
): Promise<{ readonly value: readonly OwnedApp[]; readonly gaps: readonly Gap[] }> {
  const apps = objects.flatMap((object) => {
    const kind = KINDS[object['@odata.type'] ?? ''];
    return kind === undefined || object.appId === undefined ? [] : [{ ...object, appId: object.appId, kind }];
  });
  const all = [...groupBy(apps, ({ appId }) => appId.toLowerCase()).values()];
  if (all.length === 0) return { value: [], gaps: [] };
  const read = all.slice(0, MOST_APPS);
  const powers = await powersOf(
    graph,
    log,
    read.map(([{ appId }]) => appId),
  );
  const value = read.map(([first, ...rest]): OwnedApp => {
    const power = powers.ok ? (powers.value.get(first.appId.toLowerCase()) ?? unused) : powers;
    const id = power.ok && power.value !== undefined ? power.value.servicePrincipal.id : first.id;
    return {
      name: { id, appId: first.appId, name: first.displayName },
      owns: [...new Set([first, ...rest].map(({ kind }) => kind))].toSorted(),
      power,
    };
  });
  const left = all.length - read.length;
  const gap: Gap = { reason: 'truncated', detail: `${left} more apps that they own were not looked at` };
  return { value, gaps: left === 0 ? [] : [gap] };
}

const unused: ReadResult<undefined> = { ok: true, value: undefined, gaps: [] };

/** Reads permissions per app; keys are lower-case app ids. */
function powersOf(
  graph: GraphReader,
  log: Log,
  appIds: readonly string[],
): Promise<ReadResult<ReadonlyMap<string, ReadResult<OwnedAppPermissions>>>> {
  return readDossierPart(log, 'the apps they own', async () => {
    const filter = encodeURIComponent(`appId in (${appIds.map(quoteODataText).join(',')})`);
    const { items: principals, gaps } = await graph.list({
      path: `/v1.0/servicePrincipals?$filter=${filter}&$select=${Object.keys(servicePrincipalSchema.shape).join(',')}&$top=${MOST_APPS}`,
      schema: servicePrincipalSchema,
      key: ({ id }) => id,
      need: APPS_READ,
    });
    const requests = principals.map(({ id }) => ({
      roles: {
        path: `/v1.0/servicePrincipals/${encodeURIComponent(id)}/appRoleAssignments?$top=999`,
        schema: appRoleAssignmentSchema,
        need: APPS_READ,
      },
      grants: {
        path: `/v1.0/servicePrincipals/${encodeURIComponent(id)}/oauth2PermissionGrants?$top=999`,
        schema: delegatedGrantSchema,
        need: OWNED_READ,
      },
    }));
    const results = await inOrder(
      graph,
      requests.flatMap(({ roles, grants }) => [roles, grants]),
    );
    const read = await Promise.all(
      requests.map(async ({ roles, grants }, at) => ({
        roles: await readDossierPart(log, 'app role assignments', () => readBatchedList(graph, roles, results[at * 2])),
        grants: await readDossierPart(log, 'delegated grants', () =>
          readBatchedList(graph, grants, results[at * 2 + 1]),
        ),
      })),
    );
    const resources = await servicesOf(graph, read);
    const powers = principals.map((wire, at) => {
      const { roles, grants } = read[at] ?? missing;
      return [wire.appId.toLowerCase(), powerOf(wire, roles, grants, resources)] as const;
    });
    return { value: new Map(powers), gaps };
  });
}

type Roles = ReadResult<readonly z.infer<typeof appRoleAssignmentSchema>[]>;
type Grants = ReadResult<readonly z.infer<typeof delegatedGrantSchema>[]>;
const notAnswered: ReadResult<never> = {
  ok: false,
  gaps: [{ reason: 'invalid-response', detail: 'an app: not answered' }],
};
const missing: { readonly roles: Roles; readonly grants: Grants } = { roles: notAnswered, grants: notAnswered };

/** Combines the grants that were read; unread ones become gaps. */
function powerOf(
  wire: z.infer<typeof servicePrincipalSchema>,
  roles: Roles,
  grants: Grants,
  resources: readonly PermissionService[],
): ReadResult<OwnedAppPermissions> {
  const held = roles.ok ? resolveAppRoleGrants(roles, resources) : roles;
  const given = grants.ok ? resolveDelegatedGrants(grants, resources) : grants;
  return {
    ok: true,
    value: {
      servicePrincipal: toServicePrincipal(wire),
      appRoleGrants: held.ok ? held.value : [],
      delegatedGrants: given.ok ? given.value : [],
    },
    gaps: [...held.gaps, ...given.gaps],
  };
}

function servicesOf(graph: GraphReader, read: readonly { readonly roles: Roles; readonly grants: Grants }[]) {
  const held = read.flatMap(({ roles, grants }) => [
    ...(roles.ok ? roles.value : []),
    ...(grants.ok ? grants.value : []),
  ]);
  return readPermissionServices(
    graph,
    held.map(({ resourceId }) => resourceId),
  );
}

async function inOrder(
  graph: GraphReader,
  requests: readonly { readonly path: string; readonly need: typeof APPS_READ }[],
): Promise<readonly BatchResult[]> {
  if (requests.length === 0) return [];
  return graph.batch(requests.map(({ path, need }) => ({ path: path.replace(/^\/v1\.0/, ''), need })));
}
