import type { Group, ServicePrincipal, User } from '@microsoft/microsoft-graph-types';
import { z } from 'zod/v4';
import { distinctGaps, type Gap } from '../../core/gap.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { DirectoryGroupMember, GroupWithMembers } from '../../facts/fact-types.js';
import { defineCollector } from '../fact-collector.js';
import type { BatchResult } from '../graph/graph-batch.js';
import { graphObject } from '../graph/graph-object.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import type { PageRequest } from '../graph/odata-paging.js';
import { isNotFound, TenantProblem } from '../tenant-problem.js';
import { displayName, optionalText, textList } from './lib/graph-property-schemas.js';
import { GROUP_MEMBERS_READ } from './lib/role-schemas.js';

/** Members of one kind that are read of a group: one page. A group may contain everyone, and a list of so many answers no question. */
const MOST_MEMBERS = 999;
/** Groups inside others whose own members are read, to tell through which one somebody is in a group. */
const MOST_NESTED = 60;

const groupSchema = graphObject<Group>()({ id: z.string(), displayName, groupTypes: textList });
const userSchema = graphObject<User>()({
  id: z.string(),
  displayName,
  userPrincipalName: optionalText,
  accountEnabled: z.boolean().nullish(),
  userType: optionalText,
}).transform(({ userType, accountEnabled, ...user }): Person => ({
  kind: 'user',
  ...omitUndefined({
    ...user,
    accountEnabled: accountEnabled ?? undefined,
    userType: userType === undefined ? undefined : userType === 'Guest' ? ('Guest' as const) : ('Member' as const),
  }),
}));
const appSchema = graphObject<ServicePrincipal>()({
  id: z.string(),
  displayName,
  accountEnabled: z.boolean().nullish(),
}).transform(({ accountEnabled, ...app }): Person => ({
  kind: 'service-principal',
  ...omitUndefined({ ...app, accountEnabled: accountEnabled ?? undefined }),
}));
const nestedSchema = graphObject<Group>()({ id: z.string(), displayName });
const idSchema = graphObject<Group>()({ id: z.string() });
const more = z.object({ '@odata.nextLink': z.string().optional(), '@odata.count': z.number().optional() });

type Person = Omit<DirectoryGroupMember, 'direct' | 'through'>;

/** The first page of a list. */
interface FirstPage<T> {
  readonly items: readonly T[];
  readonly gaps: readonly Gap[];
  readonly whole: boolean;
  /** How many there are by Graph's count. */
  readonly count: number | undefined;
}

/**
 * Who is in the groups that Conditional Access policies leave out, directly or through groups inside: one batch for each five groups, and
 * one more where there are groups inside. No request at all when no policy leaves out a group. Groups that policies include are not read:
 * all staff may be in one.
 * Source: https://learn.microsoft.com/graph/api/group-list-transitivemembers, https://learn.microsoft.com/graph/api/group-list-members
 */
export const groupMembers = defineCollector({
  fact: 'groupMembers',
  after: ['conditionalAccessPolicies'],
  permissions: ['GroupMember.Read.All', 'User.Read.All', 'Application.Read.All'],
  async collect({ graph, given: { conditionalAccessPolicies: policies } }) {
    const ids = [...new Set(policies.flatMap(({ excludeGroups }) => excludeGroups))];
    // Graph lists nobody of a group with hidden members, without a word.
    const unseen = new Set(policies.flatMap(({ unseenGroups = [] }) => unseenGroups));
    const answers = await graph.batch(ids.flatMap(requestsOf));
    const read = await Promise.all(
      ids.map((id, at) => readGroup(graph, id, answers.slice(at * LISTS, at * LISTS + LISTS))),
    );
    const inside = await readDirectMembers(graph, read);
    const groups = read.map((group) => withWays(group, inside, unseen.has(group.id)));
    const hidden: readonly Gap[] = read.some(({ id, gaps }) => unseen.has(id) && gaps.length === 0)
      ? [{ reason: 'permission-missing', detail: 'Member.Read.Hidden' }]
      : [];
    return {
      value: groups,
      gaps: distinctGaps([...[...read, ...inside.values()].flatMap(({ gaps }) => gaps), ...hidden]),
    };
  },
});

/** A group as read, before it is known who is in it directly. */
interface ReadGroup extends Omit<GroupWithMembers, 'members'> {
  readonly members: readonly Person[];
  readonly gaps: readonly Gap[];
  /** Whether all groups inside it are known. */
  readonly nestedKnown: boolean;
}

const LISTS = 4;
const groupPath = (id: string): string => `/groups/${encodeURIComponent(id)}`;
const membersPath = (id: string, kind: string, select: string): string =>
  `${groupPath(id)}/transitiveMembers/microsoft.graph.${kind}?$select=${select}&$top=${MOST_MEMBERS}&$count=true`;

/** A cast of a relation is an advanced query. Source: https://learn.microsoft.com/graph/aad-advanced-queries */
const toRequest = (path: string) => ({
  path,
  need: GROUP_MEMBERS_READ,
  headers: { ConsistencyLevel: 'eventual' },
});

/** The plain list leaves out service principals without a word, so that each kind is asked for. */
const requestsOf = (id: string) =>
  [
    `${groupPath(id)}?$select=id,displayName,groupTypes`,
    membersPath(id, 'user', 'id,displayName,userPrincipalName,accountEnabled,userType'),
    membersPath(id, 'servicePrincipal', 'id,displayName,accountEnabled'),
    membersPath(id, 'group', 'id,displayName'),
  ].map(toRequest);

async function readGroup(
  graph: GraphReader,
  id: string,
  [own, users, apps, groups]: readonly BatchResult[],
): Promise<ReadGroup> {
  if (own?.ok === false && isNotFound(own.problem))
    return { id, displayName: '', deleted: true, members: [], nested: [], whole: true, gaps: [], nestedKnown: true };
  const itself = readItself(own);
  const people = await readFirstPage(graph, users, userSchema, 'people');
  const services = await readFirstPage(graph, apps, appSchema, 'apps');
  const nested = await readFirstPage(graph, groups, nestedSchema, 'groups');
  return {
    id,
    displayName: itself.group?.displayName ?? '',
    ...omitUndefined({ dynamic: itself.group?.groupTypes.includes('DynamicMembership') }),
    members: [...people.items, ...services.items],
    nested: nested.items,
    whole: people.whole && services.whole,
    ...(people.whole ? {} : omitUndefined({ people: people.count })),
    gaps: [...itself.gaps, ...people.gaps, ...services.gaps, ...nested.gaps],
    nestedKnown: nested.whole,
  };
}

function readItself(answer: BatchResult | undefined): {
  readonly group?: z.infer<typeof groupSchema>;
  readonly gaps: readonly Gap[];
} {
  if (answer?.ok !== true) return { gaps: answer === undefined ? [] : [answer.problem.gap] };
  try {
    return { group: parseWithSchema(answer.body, groupSchema, '/groups'), gaps: [] };
  } catch (error) {
    if (error instanceof TenantProblem) return { gaps: [error.gap] };
    throw error;
  }
}

/** Reads one page, and says whether there are more. `what`: what the list holds, for the gap. */
async function readFirstPage<T extends { readonly id: string }>(
  graph: GraphReader,
  answer: BatchResult | undefined,
  schema: z.ZodType<T>,
  what: string,
): Promise<FirstPage<T>> {
  if (answer?.ok !== true) {
    // Only people can be in a group of Microsoft 365, and Graph refuses to list others: an empty list, no gap.
    if (answer?.problem.code === 'Request_UnsupportedQuery') return { items: [], gaps: [], whole: true, count: 0 };
    return { items: [], gaps: answer === undefined ? [] : [answer.problem.gap], whole: false, count: undefined };
  }
  const request: PageRequest<T> = {
    path: `/v1.0/groups: ${what}`,
    schema,
    key: ({ id }) => id,
    need: GROUP_MEMBERS_READ,
  };
  const { '@odata.nextLink': next, '@odata.count': count } = more.safeParse(answer.body).data ?? {};
  try {
    const page = await graph.listFrom(request, { ...(answer.body as object), '@odata.nextLink': undefined });
    const cut: readonly Gap[] =
      next === undefined ? [] : [{ reason: 'truncated', detail: `more than ${MOST_MEMBERS} ${what} in a group` }];
    return { items: page.items, gaps: [...page.gaps, ...cut], whole: page.gaps.length + cut.length === 0, count };
  } catch (error) {
    if (error instanceof TenantProblem) return { items: [], gaps: [error.gap], whole: false, count };
    throw error;
  }
}

/** Who is in a group itself, by the group's id. `whole`: nobody else is. */
type DirectMembers = ReadonlyMap<
  string,
  { readonly ids: ReadonlySet<string>; readonly whole: boolean; readonly gaps: readonly Gap[] }
>;

/** The direct members of each group that has others inside, and of those inside. What cannot be read leaves open how somebody is a member, and who is in a group inside. */
async function readDirectMembers(graph: GraphReader, groups: readonly ReadGroup[]): Promise<DirectMembers> {
  const around = groups.filter(({ nested, members }) => nested.length > 0 && members.length > 0);
  const ids = [...new Set(around.flatMap(({ id, nested }) => [id, ...nested.map((one) => one.id)]))].slice(
    0,
    MOST_NESTED,
  );
  const answers = await graph.batch(
    ids.map((id) => ({ path: `${groupPath(id)}/members?$select=id&$top=${MOST_MEMBERS}`, need: GROUP_MEMBERS_READ })),
  );
  const pages = await Promise.all(answers.map((answer) => readFirstPage(graph, answer, idSchema, 'members')));
  return new Map(
    ids.map((id, at) => [
      id,
      {
        ids: new Set(pages[at]?.items.map((one) => one.id)),
        whole: pages[at]?.whole === true,
        gaps: pages[at]?.gaps ?? [],
      },
    ]),
  );
}

/** The group with how each member is one: directly, or through which of the groups inside. */
function withWays(
  { gaps: _gaps, nestedKnown, whole, ...group }: ReadGroup,
  inside: DirectMembers,
  isUnseen: boolean,
): GroupWithMembers {
  const isFlat = nestedKnown && group.nested.length === 0;
  const own = inside.get(group.id);
  /** The nearest first. */
  const nestedOf = (id: string): readonly string[] => {
    const found = new Set<string>();
    for (let at: readonly string[] = [id]; at.length > 0;) {
      const around = group.nested.filter((one) => at.some((member) => inside.get(one.id)?.ids.has(member) === true));
      at = around.map((one) => one.id).filter((one) => !found.has(one));
      for (const one of at) found.add(one);
    }
    return [...found];
  };
  return {
    ...group,
    members: group.members.map((member): DirectoryGroupMember => {
      const through = nestedOf(member.id);
      // The plain list leaves out apps: that one is not in it says nothing.
      const isAbsent = own?.whole === true && member.kind === 'user';
      const direct = isFlat || own?.ids.has(member.id) === true ? true : isAbsent ? false : undefined;
      return { ...member, ...omitUndefined({ direct }), through };
    }),
    whole: whole && !isUnseen,
  };
}
