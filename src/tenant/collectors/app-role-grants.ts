import { z } from 'zod/v4';
import type { AppRoleGrant } from '../../core/facts.js';
import { together } from '../../core/long-list.js';
import { type CollectedFact, defineCollector, type SharedReads } from '../collector.js';
import type { PageRequest } from '../graph/paging.js';
import { gapsOf, type BatchListed } from '../graph/reads.js';
import { asItIs, type Intern } from '../interned.js';
import { changedAssignments, keepAssignments } from '../memory/assignments.js';
import type { Row } from '../memory/list-memory.js';
import { parsedRow } from '../memory/tracked-list.js';
import { PackedList } from '../packed-list.js';
import { present } from '../present.js';
import { servicePrincipalList, type AppRoleResource, type ServicePrincipalReading } from './service-principal-list.js';
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
 * Application permissions, read from the resources that publish them: one list plus a batch per 20 resources, sent while the list is
 * still being read, instead of a request per app. `$expand` silently stops at 20. With a cached list only apps that changed, according
 * to the audit log or the app list, are read again.
 * Source: https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
export const appRoleGrants = defineCollector({
  fact: 'appRoleGrants',
  after: [],
  permissions: ['Application.Read.All'],
  async collect(reads) {
    const apps = await reads.shared(servicePrincipalList);
    const grants = new PackedList<AppRoleGrant>();
    const parse = parsedBy(apps);
    const upToDate = await changedAssignments(reads, apps, (row) => {
      const grant = parse(row);
      if (grant !== undefined) grants.add(grant);
    });
    return upToDate === undefined ? inFull(reads, apps) : { value: grants };
  },
});

async function inFull(reads: SharedReads, apps: ServicePrincipalReading): Promise<CollectedFact<'appRoleGrants'>> {
  const kept = keepAssignments(reads);
  const started: Promise<readonly BatchListed<AppRoleGrant>[]>[] = [];
  const lists: PackedList<AppRoleGrant>[] = [];
  apps.onResources((group) => {
    const requests = group.map((resource) => {
      const list = new PackedList<AppRoleGrant>();
      lists.push(list);
      return { ...assignedTo(resource, apps.intern), into: (grant: AppRoleGrant) => list.add(grant), onRows: kept.add };
    });
    const answers = reads.graph.batchLists(requests);
    // Awaited below; until then a rejection must not count as unhandled.
    answers.catch(() => undefined);
    started.push(answers);
  });
  const { gaps: unlisted, mark } = await apps.listed;
  const answers = (await Promise.all(started)).flat();
  const gaps = [...unlisted, ...gapsOf(answers)];
  if (gaps.length === 0 && mark !== undefined) await kept.finish([...apps.resources.keys()], mark);
  return { value: together(lists), gaps };
}

/** Returns a parser for cached assignments; it skips those of resources without application permissions. */
function parsedBy({ resources, intern }: ServicePrincipalReading): (row: Row) => AppRoleGrant | undefined {
  return (row) => {
    const wire = parsedRow(row, appRoleAssignment);
    const resource = resources.get(wire.resourceId);
    return resource === undefined || wire.principalType !== 'ServicePrincipal'
      ? undefined
      : appRoleGrantOf(wire, resource, intern);
  };
}

/** Lists the assignments of a resource; only those of apps count, not of users and groups. */
function assignedTo(resource: AppRoleResource, intern: Intern): PageRequest<AppRoleGrant> {
  return {
    path: `/v1.0/servicePrincipals/${resource.id}/appRoleAssignedTo?$top=999`,
    schema: appRoleAssignment.transform((wire) =>
      wire.principalType === 'ServicePrincipal' ? appRoleGrantOf(wire, resource, intern) : undefined,
    ),
    need: { permission: 'Application.Read.All' },
  };
}

/** Maps an assignment to a grant. Role ids repeat across resources, so the value comes from the resource, not from a table of ids. */
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
  });
}
