import type { z } from 'zod/v4';
import type { AppPart } from '../../core/dossier.js';
import type { Gap } from '../../core/gap.js';
import { groupBy } from '../../core/group.js';
import type { OwnedApp, OwnedPower } from '../../core/person.js';
import type { Log } from '../../core/ports.js';
import { listIn, partOf } from '../apps/parts.js';
import { resource, withAppIds, withResources } from '../apps/read-app.js';
import { appRoleAssignment } from '../collectors/app-role-grants.js';
import { delegatedGrant } from '../collectors/delegated-grants.js';
import { servicePrincipal, servicePrincipalOf } from '../collectors/service-principal-list.js';
import { directoryObject, optionalText } from '../collectors/wire.js';
import type { SubResult } from '../graph/batch.js';
import type { GraphReads } from '../graph/reads.js';

/** Access to owned objects and delegated grants. */
export const OWNED_READ = { permission: 'Directory.Read.All' };
/** Access to apps and app role assignments. */
export const APPS_READ = { permission: 'Application.Read.All' };
/** A filter takes at most this many values of `in`. https://learn.microsoft.com/graph/filter-query-parameter */
const MOST_APPS = 15;

/** An owned object; groups and devices can be owned too. */
export const ownedObject = directoryObject.extend({ appId: optionalText });
type Owned = z.infer<typeof ownedObject>;

const KINDS: Readonly<Record<string, OwnedApp['owns'][number]>> = {
  '#microsoft.graph.application': 'registration',
  '#microsoft.graph.servicePrincipal': 'service principal',
};

/**
 * Reads what owned apps may do: one request for their service principals, a batch for the grants these hold, and a batch for the services
 * that the permissions belong to. Source: https://learn.microsoft.com/graph/api/user-list-ownedobjects
 */
export async function ownedApps(
  graph: GraphReads,
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

const unused: AppPart<undefined> = { ok: true, value: undefined, gaps: [] };

/** Reads permissions per app; keys are lower-case app ids. */
function powersOf(
  graph: GraphReads,
  log: Log,
  appIds: readonly string[],
): Promise<AppPart<ReadonlyMap<string, AppPart<OwnedPower>>>> {
  return partOf(log, 'the apps they own', async () => {
    const filter = encodeURIComponent(`appId in (${appIds.map((id) => `'${id.replaceAll("'", "''")}'`).join(',')})`);
    const { items: principals, gaps } = await graph.list({
      path: `/v1.0/servicePrincipals?$filter=${filter}&$select=${Object.keys(servicePrincipal.shape).join(',')}&$top=${MOST_APPS}`,
      schema: servicePrincipal,
      key: ({ id }) => id,
      need: APPS_READ,
    });
    const requests = principals.map(({ id }) => ({
      roles: {
        path: `/v1.0/servicePrincipals/${encodeURIComponent(id)}/appRoleAssignments?$top=999`,
        schema: appRoleAssignment,
        need: APPS_READ,
      },
      grants: {
        path: `/v1.0/servicePrincipals/${encodeURIComponent(id)}/oauth2PermissionGrants?$top=999`,
        schema: delegatedGrant,
        need: OWNED_READ,
      },
    }));
    const results = await inOrder(
      graph,
      requests.flatMap(({ roles, grants }) => [roles, grants]),
    );
    const read = await Promise.all(
      requests.map(async ({ roles, grants }, at) => ({
        roles: await partOf(log, 'app role assignments', () => listIn(graph, roles, results[at * 2])),
        grants: await partOf(log, 'delegated grants', () => listIn(graph, grants, results[at * 2 + 1])),
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

type Roles = AppPart<readonly z.infer<typeof appRoleAssignment>[]>;
type Grants = AppPart<readonly z.infer<typeof delegatedGrant>[]>;
const notAnswered: AppPart<never> = {
  ok: false,
  gaps: [{ reason: 'invalid-response', detail: 'an app: not answered' }],
};
const missing: { readonly roles: Roles; readonly grants: Grants } = { roles: notAnswered, grants: notAnswered };

/** Combines the grants that were read; unread ones become gaps. */
function powerOf(
  wire: z.infer<typeof servicePrincipal>,
  roles: Roles,
  grants: Grants,
  resources: readonly z.infer<typeof resource>[],
): AppPart<OwnedPower> {
  const held = roles.ok ? withResources(roles, resources) : roles;
  const given = grants.ok ? withAppIds(grants, resources) : grants;
  return {
    ok: true,
    value: {
      servicePrincipal: servicePrincipalOf(wire),
      appRoleGrants: held.ok ? held.value : [],
      delegatedGrants: given.ok ? given.value : [],
    },
    gaps: [...held.gaps, ...given.gaps],
  };
}

async function servicesOf(graph: GraphReads, read: readonly { readonly roles: Roles; readonly grants: Grants }[]) {
  const held = read.flatMap(({ roles, grants }) => [
    ...(roles.ok ? roles.value : []),
    ...(grants.ok ? grants.value : []),
  ]);
  const ids = [...new Set(held.map(({ resourceId }) => resourceId))];
  const select = Object.keys(resource.shape).join(',');
  const results = await inOrder(
    graph,
    ids.map((id) => ({ path: `/v1.0/servicePrincipals/${encodeURIComponent(id)}?$select=${select}`, need: APPS_READ })),
  );
  return results.flatMap((result) => {
    const parsed = result.ok ? resource.safeParse(result.body) : undefined;
    return parsed?.success === true ? [parsed.data] : [];
  });
}

async function inOrder(
  graph: GraphReads,
  requests: readonly { readonly path: string; readonly need: typeof APPS_READ }[],
): Promise<readonly SubResult[]> {
  if (requests.length === 0) return [];
  return graph.batch(requests.map(({ path, need }) => ({ path: path.replace(/^\/v1\.0/, ''), need })));
}
