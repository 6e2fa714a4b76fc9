import type { Group } from '@microsoft/microsoft-graph-types';
import { z } from 'zod/v4';
import { GROUP_MEMBERS_READ } from '../collectors/lib/role-schemas.js';
import { graphObject } from '../graph/graph-object.js';
import type { GraphReader } from '../graph/graph-reader.js';
import type { GroupProtection } from '../model/group-protection.js';

const group = graphObject<Group>()({
  id: z.string(),
  displayName: z.string().nullish(),
  isAssignableToRole: z.boolean().nullish(),
});

/**
 * Reads who can change a group. Only Privileged Role Administrators and Global Administrators can change a role-assignable one; any other
 * also its owners, Groups and User Administrators, and apps that may write groups. Throws TenantProblem.
 * Sources: https://learn.microsoft.com/graph/api/group-get, https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept
 */
export async function readGroupProtection(graph: GraphReader, id: string): Promise<GroupProtection> {
  const path = `/v1.0/groups/${encodeURIComponent(id)}?$select=id,displayName,isAssignableToRole`;
  const { displayName, isAssignableToRole } = await graph.get(path, group, GROUP_MEMBERS_READ);
  return { id, name: displayName ?? id, isRoleAssignable: isAssignableToRole === true };
}
