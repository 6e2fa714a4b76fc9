import { z } from 'zod/v4';
import type { AppRoleGrant } from '../../core/facts.js';
import { defineCollector } from '../collector.js';
import type { PageRequest } from '../graph/paging.js';
import { gapsOf, type BatchListed } from '../graph/reads.js';
import { asItIs, type Intern } from '../interned.js';
import { present } from '../present.js';
import { servicePrincipalList, type AppRoleResource } from './service-principal-list.js';
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
 * sent while the list goes on, instead of a request for each app. `$expand` would stop at 20 without saying so.
 * Source: https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
export const appRoleGrants = defineCollector({
  fact: 'appRoleGrants',
  after: [],
  permissions: ['Application.Read.All'],
  async collect({ graph, shared }) {
    const { listed, onResources, intern } = await shared(servicePrincipalList);
    const started: Promise<readonly BatchListed<AppRoleGrant>[]>[] = [];
    onResources((group) => {
      const answers = graph.batchLists(group.map((resource) => assignedTo(resource, intern)));
      // Awaited below with the others; until then a failure is nobody's.
      answers.catch(() => undefined);
      started.push(answers);
    });
    const { gaps } = await listed;
    const answers = (await Promise.all(started)).flat();
    return {
      value: answers.flatMap((answer) => (answer.ok ? answer.items : [])),
      gaps: [...gaps, ...gapsOf(answers)],
    };
  },
});

/** Users and groups are assigned as well: only what is given to apps is kept. */
function assignedTo(resource: AppRoleResource, intern: Intern): PageRequest<AppRoleGrant> {
  return {
    path: `/v1.0/servicePrincipals/${resource.id}/appRoleAssignedTo?$top=999`,
    schema: appRoleAssignment.transform((wire) =>
      wire.principalType === 'ServicePrincipal' ? appRoleGrantOf(wire, resource, intern) : undefined,
    ),
    key: ({ id }) => id,
    need: { permission: 'Application.Read.All' },
  };
}

/** Role ids repeat across resources: the value comes from the resource that gives the role, never from a table of ids. */
export function appRoleGrantOf(
  wire: z.infer<typeof appRoleAssignment>,
  resource: AppRoleResource,
  intern: Intern = asItIs,
): AppRoleGrant {
  const { createdDateTime: grantedAt } = wire;
  return present({
    id: wire.id,
    principalId: intern(wire.principalId),
    principalName: intern(wire.principalDisplayName),
    resourceId: resource.id,
    resourceAppId: resource.appId,
    resourceName: resource.displayName,
    appRoleId: intern(wire.appRoleId),
    value: resource.appRoles.get(wire.appRoleId),
    grantedAt: grantedAt && intern(grantedAt),
    ref: intern(`/v1.0/servicePrincipals/${resource.id}/appRoleAssignedTo/`) + wire.id,
  });
}
