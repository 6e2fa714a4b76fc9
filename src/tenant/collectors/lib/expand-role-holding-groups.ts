import type { z } from 'zod/v4';
import type { Principal, RoleGivingGroup, RoleHolding } from '../../../facts/fact-types.js';
import type { Gap } from '../../../core/gap.js';
import type { PageRequest } from '../../graph/odata-paging.js';
import type { BatchListResult, GraphReader } from '../../graph/graph-reader.js';
import { collectGaps } from '../../graph/graph-reader.js';
import { toPrincipal } from './principal-mapper.js';
import { nameUnit, readUnitNames, requestUnitNames } from './administrative-unit-names.js';
import { determineHoldingType, type HeldHow, type RoleGrant } from './direct-role-grants.js';
import {
  GROUP_MEMBERS_READ,
  PIM_GROUPS_READ,
  PIM_MEMBERS_READ,
  groupAssignmentInstanceSchema,
  groupEligibilityInstanceSchema,
} from './role-schemas.js';
import { directoryObject } from './graph-property-schemas.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

type Membership = NonNullable<RoleHolding['through']>['membership'];

interface Member {
  readonly principal: Principal;
  readonly membership: Membership;
  /** How an active membership is held. */
  readonly held: HeldHow;
}

type KnownPrincipals = ReadonlyMap<string, Principal>;

interface GroupMembers {
  readonly members: readonly Member[];
  /** False when the active members could not all be read. */
  readonly known: boolean;
  /** False when those who may activate a membership could not all be read. */
  readonly knowsEligible: boolean;
}

/**
 * Expands every group that holds a role to its members, including those who may activate their membership (PIM for groups): one batch
 * for all groups, which also tells how each membership is held. A group whose members (people or apps) are unreadable stays a holder
 * itself, with a gap, and so does one of `hidden` members of which none is shown. The units that roles are held for are named on the way.
 */
export async function expandRoleHoldingGroups(
  graph: GraphReader,
  grants: readonly RoleGrant[],
  withPim: boolean,
  hidden: ReadonlySet<string>,
): Promise<{
  readonly holdings: readonly RoleHolding[];
  readonly groups: readonly RoleGivingGroup[];
  readonly gaps: readonly Gap[];
}> {
  const groupIds = [...new Set(grants.flatMap(({ principal }) => (principal.kind === 'group' ? [principal.id] : [])))];
  const known = new Map(
    grants.filter(({ principal }) => principal.kind !== 'unknown').map(({ principal }) => [principal.id, principal]),
  );
  const { groups, units, gaps } = await readGroups(graph, groupIds, { withPim, hidden }, { known, grants });
  const holdings = grants.flatMap((grant): readonly RoleHolding[] => {
    if (grant.principal.kind !== 'group') return [grant];
    const group = groups.get(grant.principal.id);
    const through = group?.members.map((member) => toHoldingThroughGroup(grant, member)) ?? [];
    return group?.known === true ? through : [grant, ...through];
  });
  return {
    holdings: holdings.map((held) => nameUnit(held, units)),
    groups: groupIds.map((id) => describeGroup(id, grants, groups.get(id))),
    gaps,
  };
}

/** What a group gives, and to how many. */
function describeGroup(id: string, grants: readonly RoleGrant[], group: GroupMembers | undefined): RoleGivingGroup {
  const own = grants.filter(({ principal }) => principal.id === id);
  const count = (wanted: Membership): number =>
    group?.members.filter(({ membership }) => membership === wanted).length ?? 0;
  return {
    id,
    name: own[0]?.principal.displayName ?? '',
    roleNames: [...new Set(own.map(({ roleName }) => roleName))],
    members: group?.known === true ? count('member') : undefined,
    eligible: group?.knowsEligible === true ? count('eligible') : undefined,
  };
}

/** A role that a group holds, as its member holds it; `grant` has the group as its principal. */
export function toHoldingThroughGroup(
  { startsAt, ...grant }: RoleGrant,
  { principal, membership, held }: Member,
): RoleHolding {
  const through = { groupId: grant.principal.id, groupName: grant.principal.displayName, membership };
  // An eligible member holds nothing before activation, however the group holds the role.
  return membership === 'eligible'
    ? { ...grant, principal, how: 'eligible', through }
    : { ...grant, ...lesserOf({ ...grant, ...omitUndefined({ startsAt }) }, held), principal, through };
}

/** From the weakest hold to the most permanent one. */
const STANDING: readonly RoleHolding['how'][] = ['eligible', 'activated', 'unknown', 'time-bound', 'permanent'];

/** A role through a group is held as weakly as the weaker of role and membership, from the later start until the earlier end. */
function lesserOf(role: HeldHow, membership: HeldHow): HeldHow {
  const { how } = STANDING.indexOf(membership.how) < STANDING.indexOf(role.how) ? membership : role;
  const [endsAt] = [role.endsAt, membership.endsAt].filter((end) => end !== undefined).toSorted();
  const starts = [role.startsAt, membership.startsAt];
  const startsAt = starts.includes(undefined) ? undefined : starts.toSorted().at(-1);
  return { how, ...omitUndefined({ startsAt, endsAt }) };
}

/** All lists of a group have one shape, so that one batch can read them. */
const member = directoryObject.transform(({ id, ...object }) => ({
  principalId: id,
  object: { id, ...object },
  membership: 'member' as const,
}));
/** The list contains only service principals; Graph may omit the type in a cast list. */
const memberApp = directoryObject.transform(({ id, ...object }) => ({
  principalId: id,
  object: { id, ...object, '@odata.type': '#microsoft.graph.servicePrincipal' },
  membership: 'member' as const,
}));
const mayBecomeMember = groupEligibilityInstanceSchema.transform(({ principalId, accessId }) => ({
  principalId,
  object: undefined,
  // An eligible owner could add members, but does not hold the role.
  membership: accessId === 'owner' ? ('none' as const) : ('eligible' as const),
}));
/** Adds no members; tells how existing ones hold their membership. Without an entry it is permanent. */
const inPlace = groupAssignmentInstanceSchema.transform(({ principalId, accessId, ...instance }) => ({
  principalId,
  object: undefined,
  membership: 'none' as const,
  held: accessId === 'owner' ? undefined : determineHoldingType(instance),
}));
type Entry = z.infer<typeof member> | z.infer<typeof mayBecomeMember> | z.infer<typeof inPlace>;

/**
 * A Microsoft 365 group cannot contain apps, and Graph refuses to list them: an empty list, not a gap.
 * Source: https://learn.microsoft.com/graph/api/group-list-transitivemembers
 */
function withoutImpossible(answer: BatchListResult<Entry>): BatchListResult<Entry> {
  const impossible = !answer.ok && answer.problem.code === 'Request_UnsupportedQuery';
  return impossible ? { ok: true, items: [], gaps: [] } : answer;
}

async function readGroups(
  graph: GraphReader,
  groupIds: readonly string[],
  { withPim, hidden }: { readonly withPim: boolean; readonly hidden: ReadonlySet<string> },
  { known, grants }: { readonly known: KnownPrincipals; readonly grants: readonly RoleGrant[] },
) {
  const unseen: Gap[] = [];
  const key = ({ principalId, membership }: Entry) => `${membership} ${principalId}`;
  const membersOf = (id: string): PageRequest<Entry> => ({
    path: `/v1.0/groups/${id}/transitiveMembers?$select=id,displayName&$top=999`,
    schema: member,
    key,
    need: GROUP_MEMBERS_READ,
  });
  /** A separate list: the one above silently omits service principals. */
  const appsOf = (id: string): PageRequest<Entry> => ({
    path: `/v1.0/groups/${id}/transitiveMembers/microsoft.graph.servicePrincipal?$select=id,displayName&$top=999&$count=true`,
    headers: { ConsistencyLevel: 'eventual' },
    schema: memberApp,
    key,
    need: GROUP_MEMBERS_READ,
  });
  const eligibleOf = (id: string): PageRequest<Entry> => ({
    path: `${ELIGIBLE}?$filter=${encodeURIComponent(`groupId eq '${id}'`)}`,
    schema: mayBecomeMember,
    key,
    need: PIM_GROUPS_READ,
  });
  const inPlaceOf = (id: string): PageRequest<Entry> => ({
    path: `${IN_PLACE}?$filter=${encodeURIComponent(`groupId eq '${id}'`)}`,
    schema: inPlace,
    need: PIM_MEMBERS_READ,
  });
  const asked = [membersOf, appsOf, ...(withPim ? [eligibleOf, inPlaceOf] : [])];
  const answers = (await graph.batchLists(asked.flatMap((of) => groupIds.map(of)))).map(withoutImpossible);
  const answersOf = (at: number) => asked.map((_, list) => answers[list * groupIds.length + at]);
  const entriesIn = (answer: (typeof answers)[number] | undefined) => (answer?.ok === true ? answer.items : []);
  const eligible = groupIds.flatMap((_, at) => entriesIn(answersOf(at)[2]));
  const { named, units } = await readNames(graph, eligible, known, grants);
  const groups = new Map<string, GroupMembers>();
  groupIds.forEach((id, at) => {
    const [people, apps, mayBecome, current] = answersOf(at);
    const heldBy = howHeld(current, withPim);
    // An app may appear in both lists: keep one.
    const entries = new Map([people, apps, mayBecome].flatMap(entriesIn).map((entry) => [key(entry), entry]));
    const members = [...entries.values()].flatMap(({ principalId, object, membership }): readonly Member[] => {
      const principal = object === undefined ? named.get(principalId) : toPrincipal(principalId, object);
      if (membership === 'none' || principal?.kind === 'group') return [];
      const known = principal ?? toPrincipal(principalId, undefined);
      return [{ principal: known, membership, held: heldBy(principalId) }];
    });
    const isUnseen = hidden.has(id) && entriesIn(people).length === 0;
    if (isUnseen) unseen.push({ reason: 'permission-missing', detail: 'Member.Read.Hidden' });
    groups.set(id, {
      members,
      known: people?.ok === true && apps?.ok === true && !isUnseen,
      knowsEligible: mayBecome === undefined || (mayBecome.ok && mayBecome.gaps.length === 0),
    });
  });
  return { groups, units, gaps: [...collectGaps(answers), ...unseen.slice(0, 1)] };
}

/** Without a licence every membership is permanent; with incomplete PIM data an unlisted one is `unknown`. */
function howHeld(answer: BatchListResult<Entry> | undefined, withPim: boolean): (principalId: string) => HeldHow {
  const whole = !withPim || (answer?.ok === true && answer.gaps.length === 0);
  const entries = answer?.ok === true ? answer.items : [];
  const held = new Map(
    entries.flatMap((entry) => ('held' in entry && entry.held !== undefined ? [[entry.principalId, entry.held]] : [])),
  );
  return (id) => held.get(id) ?? { how: whole ? 'permanent' : 'unknown' };
}

/** PIM returns only ids, most known from the other lists, and assignments only ids of units: one batch looks up the rest. */
async function readNames(
  graph: GraphReader,
  entries: readonly Entry[],
  known: KnownPrincipals,
  grants: readonly RoleGrant[],
) {
  const unnamed = [...new Set(entries.map(({ principalId }) => principalId))].filter((id) => !known.has(id));
  const answers = await graph.batch([
    ...unnamed.map((id) => ({ path: `/users/${id}?$select=id,displayName`, need: { permission: 'User.Read.All' } })),
    ...requestUnitNames(grants),
  ]);
  const named = new Map(known);
  unnamed.forEach((id, at) => {
    const answer = answers[at];
    // Not found or refused: stays an unknown principal without a name.
    const user = answer?.ok === true ? directoryObject.safeParse(answer.body) : undefined;
    if (user?.success === true) named.set(id, { kind: 'user', id, displayName: user.data.displayName });
  });
  return { named, units: readUnitNames(answers.slice(unnamed.length)) };
}

const IN_PLACE = '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleInstances';
const ELIGIBLE = '/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';
