import type { User } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import { toPrincipal } from '../collectors/lib/principal-mapper.js';
import { GROUP_MEMBERS_READ, roleAssignmentSchema, ROLES_READ } from '../collectors/lib/role-schemas.js';
import type { PageRequest } from '../graph/odata-paging.js';
import type { BatchListResult, GraphReader } from '../graph/graph-reader.js';
import type { FindPeopleWithRight } from '../model/find-people-with-right.js';

const ROLE_ASSIGNMENTS = '/v1.0/roleManagement/directory/roleAssignments';

/** A member; `counts` is false for guests and for accounts that are not known to be enabled. */
const member = graphObject<User>()({
  id: z.string(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
}).transform(({ id, accountEnabled, userType }) => ({ id, counts: accountEnabled === true && userType !== 'Guest' }));
type Member = z.infer<typeof member>;

/**
 * Lists everyone in a group, nested groups included, and everyone who is assigned one of these directory roles now, directly or through
 * a group: two batches. Disabled accounts and guests in groups do not count, as an attacker could add any number of them. A built-in
 * role's definition has the id of its template. Undefined when anything could not be read.
 * Source: https://learn.microsoft.com/graph/api/group-list-transitivemembers, https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
 */
export async function listGroupAndRoleMembers(
  graph: GraphReader,
  { groupId, roleTemplateIds }: Parameters<FindPeopleWithRight>[0],
): Promise<readonly string[] | undefined> {
  const assigned = whole(await graph.batchLists(roleTemplateIds.map(assignmentsOf)));
  if (assigned === undefined) return undefined;
  const holders = assigned.map(({ principalId, principal }) => toPrincipal(principalId, principal));
  const groups = holders.flatMap(({ kind, id }) => (kind === 'group' ? [id] : []));
  const members = whole(
    await graph.batchLists([...new Set([...(groupId === undefined ? [] : [groupId]), ...groups])].map(peopleIn)),
  );
  if (members === undefined) return undefined;
  const direct = holders.flatMap(({ kind, id }) => (kind === 'user' ? [id] : []));
  const counted = members.filter(({ counts }) => counts).map(({ id }) => id);
  return [...new Set([...direct, ...counted].map((id) => id.toLowerCase()))];
}

function assignmentsOf(roleTemplateId: string) {
  const filter = encodeURIComponent(`roleDefinitionId eq '${roleTemplateId}'`);
  return {
    path: `${ROLE_ASSIGNMENTS}?$filter=${filter}&$expand=principal`,
    schema: roleAssignmentSchema,
    key: ({ id }: { readonly id: string }) => id,
    need: ROLES_READ,
  };
}

function peopleIn(groupId: string): PageRequest<Member> {
  return {
    path: `/v1.0/groups/${groupId}/transitiveMembers/microsoft.graph.user?$select=id,accountEnabled,userType&$top=999&$count=true`,
    headers: { ConsistencyLevel: 'eventual' },
    schema: member,
    key: ({ id }) => id,
    need: GROUP_MEMBERS_READ,
  };
}

function whole<T>(answers: readonly BatchListResult<T>[]): readonly T[] | undefined {
  const items: T[] = [];
  for (const answer of answers) {
    if (!answer.ok || answer.gaps.length > 0) return undefined;
    items.push(...answer.items);
  }
  return items;
}
