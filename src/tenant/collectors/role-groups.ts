import type { z } from 'zod/v4';
import type { Principal, RoleHolding } from '../../core/facts.js';
import type { Gap } from '../../core/gap.js';
import type { PageRequest } from '../graph/paging.js';
import type { GraphReads } from '../graph/reads.js';
import { gapsOf } from '../graph/reads.js';
import { principalOf } from './principal.js';
import type { RoleGrant } from './role-grants.js';
import { GROUP_MEMBERS_READ, PIM_GROUPS_READ, groupEligibilityInstance } from './role-wire.js';
import { directoryObject } from './wire.js';

type Membership = NonNullable<RoleHolding['through']>['membership'];

interface Member {
  readonly principal: Principal;
  readonly membership: Membership;
}

type KnownPrincipals = ReadonlyMap<string, Principal>;

interface GroupMembers {
  readonly members: readonly Member[];
  /** False: the members in place could not be read. */
  readonly known: boolean;
}

/**
 * Follows every group that holds a role to its members, those who may activate their membership (PIM for groups) included: one
 * batch for all groups together. A group whose members cannot be read is kept as a holder itself, with the gap.
 */
export async function followGroups(
  graph: GraphReads,
  grants: readonly RoleGrant[],
  withPim: boolean,
): Promise<{ readonly holdings: readonly RoleHolding[]; readonly gaps: readonly Gap[] }> {
  const groupIds = [...new Set(grants.flatMap(({ principal }) => (principal.kind === 'group' ? [principal.id] : [])))];
  const known = new Map(
    grants.filter(({ principal }) => principal.kind !== 'unknown').map(({ principal }) => [principal.id, principal]),
  );
  const { groups, gaps } = await readGroups(graph, groupIds, withPim, known);
  const holdings = grants.flatMap((grant): readonly RoleHolding[] => {
    if (grant.principal.kind !== 'group') return [grant];
    const group = groups.get(grant.principal.id);
    const through = group?.members.map((member) => throughGroup(grant, member)) ?? [];
    return group?.known === true ? through : [grant, ...through];
  });
  return { holdings, gaps };
}

function throughGroup(grant: RoleGrant, { principal, membership }: Member): RoleHolding {
  const through = { groupId: grant.principal.id, groupName: grant.principal.displayName, membership };
  // Who must activate the membership first holds nothing until then, however the group holds the role.
  return membership === 'eligible'
    ? { ...grant, principal, how: 'eligible', through }
    : { ...grant, principal, through };
}

/** Either list of a group in one shape, so that both travel in one batch. */
const member = directoryObject.transform(({ id, ...object }) => ({
  principalId: id,
  object: { id, ...object },
  membership: 'member' as const,
}));
const mayBecomeMember = groupEligibilityInstance.transform(({ principalId, accessId }) => ({
  principalId,
  object: undefined,
  // Who may become an owner could make others members; that is not holding the role.
  membership: accessId === 'owner' ? ('none' as const) : ('eligible' as const),
}));
type Entry = z.infer<typeof member> | z.infer<typeof mayBecomeMember>;

async function readGroups(graph: GraphReads, groupIds: readonly string[], withPim: boolean, known: KnownPrincipals) {
  const key = ({ principalId, membership }: Entry) => `${membership} ${principalId}`;
  const membersOf = (id: string): PageRequest<Entry> => ({
    path: `/v1.0/groups/${id}/transitiveMembers?$select=id,displayName&$top=999`,
    schema: member,
    key,
    need: GROUP_MEMBERS_READ,
  });
  const eligibleOf = (id: string): PageRequest<Entry> => ({
    path: `${ELIGIBLE}?$filter=${encodeURIComponent(`groupId eq '${id}'`)}`,
    schema: mayBecomeMember,
    key,
    need: PIM_GROUPS_READ,
  });
  const answers = await graph.batchLists([...groupIds.map(membersOf), ...(withPim ? groupIds.map(eligibleOf) : [])]);
  const entriesOf = (at: number): readonly Entry[] => {
    const answer = answers[at];
    return answer?.ok === true ? answer.items : [];
  };
  const eligible = groupIds.flatMap((_, at) => entriesOf(groupIds.length + at));
  const named = await namePrincipals(graph, eligible, known);
  const groups = new Map<string, GroupMembers>();
  groupIds.forEach((id, at) => {
    const entries = [...entriesOf(at), ...entriesOf(groupIds.length + at)];
    const members = entries.flatMap(({ principalId, object, membership }): readonly Member[] => {
      const principal = object === undefined ? named.get(principalId) : principalOf(principalId, object);
      if (membership === 'none' || principal?.kind === 'group') return [];
      return [{ principal: principal ?? principalOf(principalId, undefined), membership }];
    });
    groups.set(id, { members, known: answers[at]?.ok === true });
  });
  return { groups, gaps: gapsOf(answers) };
}

/** PIM names people by id only: most are known from the other lists, the rest is looked up in one batch. */
async function namePrincipals(graph: GraphReads, entries: readonly Entry[], known: KnownPrincipals) {
  const unnamed = [...new Set(entries.map(({ principalId }) => principalId))].filter((id) => !known.has(id));
  const answers = await graph.batch(
    unnamed.map((id) => ({ path: `/users/${id}?$select=id,displayName`, need: { permission: 'User.Read.All' } })),
  );
  const named = new Map(known);
  answers.forEach((answer, at) => {
    const id = unnamed[at];
    // Not found or refused: kept without a name, as an unknown principal.
    const user = answer.ok ? directoryObject.safeParse(answer.body) : undefined;
    if (id === undefined || user?.success !== true) return;
    named.set(id, { kind: 'user', id, displayName: user.data.displayName });
  });
  return named;
}

const ELIGIBLE = '/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';
