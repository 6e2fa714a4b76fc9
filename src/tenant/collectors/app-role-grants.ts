import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { AppRoleGrant } from '../../facts/fact-types.js';
import { concatLazyLists } from '../../core/lazy-list.js';
import { type CollectedFact, defineCollector, type SharedReadContext } from '../fact-collector.js';
import type { PageRequest } from '../graph/odata-paging.js';
import { collectGaps, type BatchListResult } from '../graph/graph-reader.js';
import { keepStringAsIs, type StringInterner } from '../../bulk-data/string-interning.js';
import { readCachedAssignments, createAssignmentCacheWriter } from '../list-cache/app-role-assignment-cache.js';
import type { CachedRow } from '../list-cache/list-cache.js';
import { parseCachedRow } from '../list-cache/delta-tracked-list.js';
import { ColumnarList } from '../../bulk-data/columnar-list.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import {
  servicePrincipalList,
  type AppRoleResource,
  type ServicePrincipalReading,
} from './lib/service-principal-list.js';
import { displayName, optionalInstant, optionalText } from './lib/graph-property-schemas.js';

/** An app role assignment. */
export const appRoleAssignmentSchema = graphObject<AppRoleAssignment>()({
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
    const grants = new ColumnarList<AppRoleGrant>();
    const parse = parsedBy(apps);
    const upToDate = await readCachedAssignments(reads, apps, (row) => {
      const grant = parse(row);
      if (grant !== undefined) grants.add(grant);
    });
    return upToDate === undefined ? inFull(reads, apps) : { value: grants };
  },
});

async function inFull(
  reads: SharedReadContext,
  apps: ServicePrincipalReading,
): Promise<CollectedFact<'appRoleGrants'>> {
  const kept = createAssignmentCacheWriter(reads);
  const started: Promise<readonly BatchListResult<AppRoleGrant>[]>[] = [];
  const lists: ColumnarList<AppRoleGrant>[] = [];
  apps.onResources((group) => {
    const requests = group.map((resource) => {
      const list = new ColumnarList<AppRoleGrant>();
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
  const gaps = [...unlisted, ...collectGaps(answers)];
  if (gaps.length === 0 && mark !== undefined) await kept.finish([...apps.resources.keys()], mark);
  return { value: concatLazyLists(lists), gaps };
}

/** Returns a parser for cached assignments; it skips those of resources without application permissions. */
function parsedBy({ resources, intern }: ServicePrincipalReading): (row: CachedRow) => AppRoleGrant | undefined {
  return (row) => {
    const wire = parseCachedRow(row, appRoleAssignmentSchema);
    const resource = resources.get(wire.resourceId);
    return resource === undefined || wire.principalType !== 'ServicePrincipal'
      ? undefined
      : toAppRoleGrant(wire, resource, intern);
  };
}

/** Lists the assignments of a resource; only those of apps count, not of users and groups. */
function assignedTo(resource: AppRoleResource, intern: StringInterner): PageRequest<AppRoleGrant> {
  return {
    path: `/v1.0/servicePrincipals/${resource.id}/appRoleAssignedTo?$top=999`,
    schema: appRoleAssignmentSchema.transform((wire) =>
      wire.principalType === 'ServicePrincipal' ? toAppRoleGrant(wire, resource, intern) : undefined,
    ),
    need: { permission: 'Application.Read.All' },
  };
}

/** Maps an assignment to a grant. Role ids repeat across resources, so the value comes from the resource, not from a table of ids. */
export function toAppRoleGrant(
  wire: z.infer<typeof appRoleAssignmentSchema>,
  resource: AppRoleResource,
  intern: StringInterner = keepStringAsIs,
): AppRoleGrant {
  const { createdDateTime: grantedAt } = wire;
  return omitUndefined({
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
