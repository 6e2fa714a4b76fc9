import { z } from 'zod/v4';
import type { PeopleWith } from '../core/ports.js';
import { principalOf } from './collectors/principal.js';
import { GROUP_MEMBERS_READ, ROLES_READ, roleAssignment } from './collectors/role-wire.js';
import type { PageRequest } from './graph/paging.js';
import type { BatchListed, GraphReads } from './graph/reads.js';

const ROLE_ASSIGNMENTS = '/v1.0/roleManagement/directory/roleAssignments';

/** A member, and whether it is somebody who can sign in and belongs here, as far as the list tells. */
const member = z
  .object({ id: z.string(), accountEnabled: z.boolean().nullish(), userType: z.string().nullish() })
  .transform(({ id, accountEnabled, userType }) => ({ id, counts: accountEnabled !== false && userType !== 'Guest' }));
type Member = z.infer<typeof member>;

/**
 * Everybody in a group, nested ones included, and everybody to whom one of these directory roles is assigned now, groups followed: two
 * batches. Of a group's members those are left out who are switched off or guests, of whom an attacker may put any number there. The
 * definition of a built-in role has its template's id. Undefined when not all of it could be read.
 * Source: https://learn.microsoft.com/graph/api/group-list-transitivemembers, https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
 */
export async function peopleWith(
  graph: GraphReads,
  { groupId, roleTemplateIds }: Parameters<PeopleWith>[0],
): Promise<readonly string[] | undefined> {
  const assigned = whole(await graph.batchLists(roleTemplateIds.map(assignmentsOf)));
  if (assigned === undefined) return undefined;
  const holders = assigned.map(({ principalId, principal }) => principalOf(principalId, principal));
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
    schema: roleAssignment,
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

function whole<T>(answers: readonly BatchListed<T>[]): readonly T[] | undefined {
  const items: T[] = [];
  for (const answer of answers) {
    if (!answer.ok || answer.gaps.length > 0) return undefined;
    items.push(...answer.items);
  }
  return items;
}
