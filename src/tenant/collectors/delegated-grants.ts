import { z } from 'zod/v4';
import type { DelegatedGrant } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import { present } from '../present.js';
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

/**
 * Delegated permissions, for everyone and for single people, in one list for the tenant. It needs Directory.Read.All: nothing
 * smaller lists it. https://learn.microsoft.com/graph/api/oauth2permissiongrant-list
 */
export const delegatedGrants = defineCollector({
  fact: 'delegatedGrants',
  after: [],
  permissions: ['Directory.Read.All', 'Application.Read.All'],
  async collect({ graph, shared }) {
    // The grants are the longest chain of pages in a large tenant: started first, the names read beside it.
    const [grants, apps] = await Promise.all([
      graph.list({
        path: '/v1.0/oauth2PermissionGrants?$top=999',
        schema: delegatedGrant,
        key: ({ id }) => id,
        need: { permission: 'Directory.Read.All' },
      }),
      shared(servicePrincipalList),
    ]);
    const appIds = new Map(apps.items.map(({ id, appId }) => [id, appId]));
    const value = grants.items.map((wire) => delegatedGrantOf(wire, appIds.get(wire.resourceId)));
    return { value, gaps: [...grants.gaps, ...apps.gaps] };
  },
});

export function delegatedGrantOf(
  wire: z.infer<typeof delegatedGrant>,
  resourceAppId: string | undefined,
): DelegatedGrant {
  return present({
    id: wire.id,
    clientId: wire.clientId,
    consentType: wire.consentType,
    principalId: wire.principalId,
    resourceId: wire.resourceId,
    resourceAppId,
    scopes: (wire.scope ?? '').split(/\s+/).filter((scope) => scope !== ''),
  });
}
