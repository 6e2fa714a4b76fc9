import type { z } from 'zod/v4';
import type { AppRoleGrant, DelegatedGrant } from '../../facts/fact-types.js';
import type { ReadResult } from '../../core/read-result.js';
import { toAppRoleGrant, type appRoleAssignmentSchema } from '../collectors/app-role-grants.js';
import { toDelegatedGrant, type delegatedGrantSchema } from '../collectors/delegated-grants.js';
import { servicePrincipalSchema } from '../collectors/lib/service-principal-list.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { createIdFilters } from './id-filter.js';
import { APPS_READ } from './read-app-identity.js';

/** A service that an app holds permissions of. */
const resourceSchema = servicePrincipalSchema.pick({
  id: true,
  appId: true,
  displayName: true,
  appRoles: true,
  appOwnerOrganizationId: true,
});

/** A service that an app holds permissions of, with the names of its permissions. */
export type PermissionService = z.infer<typeof resourceSchema>;

/** Reads the services with these object ids, 15 per request. What cannot be read is left out: its permissions stay unnamed. */
export async function readPermissionServices(
  graph: GraphReader,
  ids: readonly string[],
): Promise<readonly PermissionService[]> {
  const filters = createIdFilters('id', ids);
  if (filters.length === 0) return [];
  const select = Object.keys(resourceSchema.shape).join(',');
  const answers = await graph.batchLists(
    filters.map((filter) => ({
      path: `/v1.0/servicePrincipals?$filter=${filter}&$select=${select}`,
      schema: resourceSchema,
      key: ({ id }: PermissionService) => id,
      need: APPS_READ,
    })),
  );
  return answers.flatMap((answer) => (answer.ok ? answer.items : []));
}

/** Adds names and values to app role grants. A permission of an unreadable service keeps its id and is shown as unknown. */
export function resolveAppRoleGrants(
  part: ReadResult<readonly z.infer<typeof appRoleAssignmentSchema>[]> & { readonly ok: true },
  services: readonly PermissionService[],
): ReadResult<readonly AppRoleGrant[]> {
  const value = part.value.map((wire) => {
    const known = services.find(({ id }) => id === wire.resourceId);
    return toAppRoleGrant(wire, known ?? { id: wire.resourceId, appId: '', displayName: '', appRoles: new Map() });
  });
  const unknown = value.filter(({ resourceAppId }) => resourceAppId === '').length;
  if (unknown === 0) return { ...part, value };
  const detail = `the services that ${unknown} of its permissions belong to could not be read`;
  return { ...part, value, gaps: [...part.gaps, { reason: 'invalid-response', detail }] };
}

/** Adds the app ids of the services to delegated grants. */
export function resolveDelegatedGrants(
  part: ReadResult<readonly z.infer<typeof delegatedGrantSchema>[]> & { readonly ok: true },
  services: readonly PermissionService[],
): ReadResult<readonly DelegatedGrant[]> {
  const appIds = new Map(services.map(({ id, appId }) => [id, appId]));
  return { ...part, value: part.value.map((wire) => toDelegatedGrant(wire, appIds.get(wire.resourceId))) };
}
