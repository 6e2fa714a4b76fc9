import { z } from 'zod/v4';
import type { AppRoleGrant } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import { gapsOf } from '../graph/reads.js';
import { present } from '../present.js';
import { servicePrincipalList, type ServicePrincipalWire } from './service-principal-list.js';
import { displayName, optionalInstant, optionalText } from './wire.js';

/** An app role assignment. */
export const appRoleAssignment = z.object({
  id: z.string(),
  principalId: z.string(),
  principalType: optionalText,
  principalDisplayName: displayName,
  resourceId: z.string(),
  appRoleId: z.string(),
  createdDateTime: optionalInstant,
});

/**
 * Application permissions, asked from the side of the resources that have any to give: one list and a batch for 20 resources,
 * instead of a request for each app. `$expand` would stop at 20 without saying so.
 * Source: https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
export const appRoleGrants = defineCollector({
  fact: 'appRoleGrants',
  after: [],
  permissions: ['Application.Read.All'],
  async collect({ graph, shared }) {
    const list = await shared(servicePrincipalList);
    const resources = list.items.filter(({ appRoles }) => appRoles.size > 0);
    const answers = await graph.batchLists(
      resources.map(({ id }) => ({
        path: `/v1.0/servicePrincipals/${id}/appRoleAssignedTo?$top=999`,
        schema: appRoleAssignment,
        key: (item: z.infer<typeof appRoleAssignment>) => item.id,
        need: { permission: 'Application.Read.All' },
      })),
    );
    const value = answers.flatMap((answer, at) => {
      const resource = resources[at];
      if (!answer.ok || resource === undefined) return [];
      return answer.items
        .filter(({ principalType }) => principalType === 'ServicePrincipal')
        .map((wire) => appRoleGrantOf(wire, resource));
    });
    return { value, gaps: [...list.gaps, ...gapsOf(answers)] };
  },
});

/** Role ids repeat across resources: the value comes from the resource that gives the role, never from a table of ids. */
export function appRoleGrantOf(
  wire: z.infer<typeof appRoleAssignment>,
  resource: Pick<ServicePrincipalWire, 'id' | 'appId' | 'displayName' | 'appRoles'>,
): AppRoleGrant {
  return present({
    id: wire.id,
    principalId: wire.principalId,
    principalName: wire.principalDisplayName,
    resourceId: resource.id,
    resourceAppId: resource.appId,
    resourceName: resource.displayName,
    appRoleId: wire.appRoleId,
    value: resource.appRoles.get(wire.appRoleId),
    grantedAt: wire.createdDateTime,
    ref: `/v1.0/servicePrincipals/${resource.id}/appRoleAssignedTo/${wire.id}`,
  });
}
