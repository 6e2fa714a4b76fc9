import { z } from 'zod/v4';
import type { DelegatedGrant } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import { asItIs, type Intern } from '../interned.js';
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
    const { listed, appIds, intern } = await shared(servicePrincipalList);
    const scopesOf = scopeLists();
    const schema = delegatedGrant.transform((wire) =>
      delegatedGrantOf(wire, appIds.get(wire.resourceId), intern, scopesOf),
    );
    // A long chain of pages in a large tenant: read beside the names, not after them.
    const [grants, apps] = await Promise.all([
      graph.list({
        path: '/v1.0/oauth2PermissionGrants?$top=999',
        schema,
        key: ({ id }) => id,
        need: { permission: 'Directory.Read.All' },
      }),
      listed,
    ]);
    // Most grants are of resources that the list has early; the others are completed here.
    const value = grants.items.map((grant) => {
      const resourceAppId = grant.resourceAppId ?? appIds.get(grant.resourceId);
      return resourceAppId === grant.resourceAppId ? grant : present({ ...grant, resourceAppId });
    });
    return { value, gaps: [...grants.gaps, ...apps.gaps] };
  },
});

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
