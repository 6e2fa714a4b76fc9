import type { Group as GraphGroup } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../../graph/graph-object.js';
import { z } from 'zod/v4';
import { optionalText } from './graph-property-schemas.js';
import type { BatchResult } from '../../graph/graph-batch.js';
import type { GraphReader } from '../../graph/graph-reader.js';
import { TenantProblem, type AccessRequirement } from '../../tenant-problem.js';

const GROUPS_READ: AccessRequirement = { permission: 'GroupMember.Read.All' };
const groupSchema = graphObject<GraphGroup>()({ id: z.string(), visibility: optionalText });
type Group = z.infer<typeof groupSchema>;
const membersSchema = z.object({ value: z.array(z.unknown()) });

/**
 * Those of the groups of which somebody may be a member unseen: Graph lists nobody of a group with hidden members, and leaves it out of a
 * person's groups without a word, unless `Member.Read.Hidden` is granted. It is the same with a group inside. A group that could not be
 * read counts as one; a deleted one does not.
 * Source: https://learn.microsoft.com/graph/api/user-list-transitivememberof
 */
export async function findUnseenGroups(graph: GraphReader, groupIds: Iterable<string>): Promise<ReadonlySet<string>> {
  const ids = [...groupIds];
  if (ids.length === 0) return new Set();
  // One batch for both reads of all groups.
  const answers = await graph.batch(ids.flatMap((id) => [toRequest(ownPath(id)), toRequest(insidePath(id))]));
  const doubts = await Promise.all(ids.map((id, at) => doubtsOf(graph, id, answers[2 * at], answers[2 * at + 1])));
  const hidden = [...new Set(doubts.flat())];
  const members = await graph.batch(hidden.map((id) => toRequest(`${pathOf(id)}/members?$select=id&$top=1`)));
  const unseen = new Set(hidden.filter((_, at) => !showsSomebody(members[at])));
  return new Set(ids.filter((_, at) => doubts[at]?.some((id) => unseen.has(id)) === true));
}

function pathOf(id: string): string {
  return `/groups/${encodeURIComponent(id)}`;
}

function ownPath(id: string): string {
  return `${pathOf(id)}?$select=id,visibility`;
}

function insidePath(id: string): string {
  return `${pathOf(id)}/transitiveMembers/microsoft.graph.group?$select=id,visibility&$count=true&$top=999`;
}

/** A cast of a relation is an advanced query. Source: https://learn.microsoft.com/graph/aad-advanced-queries */
function toRequest(path: string) {
  return { path, need: GROUPS_READ, headers: { ConsistencyLevel: 'eventual' } };
}

/** The group itself and those inside it, as far as their members may be hidden. */
async function doubtsOf(
  graph: GraphReader,
  id: string,
  group: BatchResult | undefined,
  inside: BatchResult | undefined,
): Promise<readonly string[]> {
  if (group?.ok === false && group.problem.status === 404) return [];
  const own = group?.ok === true ? groupSchema.safeParse(group.body) : undefined;
  const others = await groupsInside(graph, id, inside);
  if (own?.success !== true || others === undefined) return [id];
  return [own.data, ...others].filter(({ visibility }) => visibility === 'HiddenMembership').map((hidden) => hidden.id);
}

/** undefined: they could not all be read. */
async function groupsInside(
  graph: GraphReader,
  id: string,
  answer: BatchResult | undefined,
): Promise<readonly Group[] | undefined> {
  // A group of Microsoft 365 has no groups inside, and says so with 400.
  if (answer?.ok !== true) return answer?.problem.status === 400 ? [] : undefined;
  try {
    const request = { ...toRequest(`/v1.0${insidePath(id)}`), schema: groupSchema };
    const { items, gaps } = await graph.listFrom(request, answer.body);
    return gaps.length === 0 ? items : undefined;
  } catch (error) {
    if (error instanceof TenantProblem) return undefined;
    throw error;
  }
}

function showsSomebody(members: BatchResult | undefined): boolean {
  const read = members?.ok === true ? membersSchema.safeParse(members.body) : undefined;
  return read?.success === true && read.data.value.length > 0;
}
