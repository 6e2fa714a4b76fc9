import type { Principal, RoleHolding } from '../../core/facts.js';
import type { Gap } from '../../core/gap.js';
import type { GraphReads } from '../graph/reads.js';
import { gapsOf } from '../graph/reads.js';
import { principalOf } from './principal.js';
import type { RoleGrant } from './role-grants.js';
import { GROUP_MEMBERS_READ, PIM_GROUPS_READ, groupEligibilityInstance } from './role-wire.js';
import { directoryObject } from './wire.js';

type Membership = NonNullable<RoleHolding['through']>['membership'];

interface GroupMembers {
  readonly members: readonly { readonly principal: Principal; readonly membership: Membership }[];
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
  const { groups, gaps } = await readGroups(graph, groupIds, withPim);
  const holdings = grants.flatMap((grant): readonly RoleHolding[] => {
    if (grant.principal.kind !== 'group') return [grant];
    const group = groups.get(grant.principal.id);
    const through = group?.members.map((member) => throughGroup(grant, member)) ?? [];
    return group?.known === true ? through : [grant, ...through];
  });
  return { holdings, gaps };
}

function throughGroup(
  grant: RoleGrant,
  { principal, membership }: { readonly principal: Principal; readonly membership: Membership },
): RoleHolding {
  const through = { groupId: grant.principal.id, groupName: grant.principal.displayName, membership };
  // Who must activate the membership first holds nothing until then, however the group holds the role.
  return membership === 'eligible'
    ? { ...grant, principal, how: 'eligible', through }
    : { ...grant, principal, through };
}

async function readGroups(graph: GraphReads, groupIds: readonly string[], withPim: boolean) {
  const byId = ({ id }: { readonly id: string }) => id;
  const [members, eligible] = await Promise.all([
    graph.batchLists(
      groupIds.map((id) => ({
        path: `/v1.0/groups/${id}/transitiveMembers?$select=id,displayName&$top=999`,
        schema: directoryObject,
        key: byId,
        need: GROUP_MEMBERS_READ,
      })),
    ),
    graph.batchLists(
      (withPim ? groupIds : []).map((id) => ({
        path: `${ELIGIBLE}?$filter=${encodeURIComponent(`groupId eq '${id}'`)}&$expand=principal`,
        schema: groupEligibilityInstance,
        key: byId,
        need: PIM_GROUPS_READ,
      })),
    ),
  ]);
  const groups = new Map<string, GroupMembers>();
  groupIds.forEach((id, at) => {
    const inPlace = members[at];
    const mayActivate = eligible[at];
    groups.set(id, {
      known: inPlace?.ok === true,
      members: [
        ...(inPlace?.ok === true ? inPlace.items : [])
          .map((object) => ({ principal: principalOf(object.id, object), membership: 'member' as const }))
          .filter(({ principal }) => principal.kind !== 'group'),
        ...(mayActivate?.ok === true ? mayActivate.items : [])
          .filter(({ accessId }) => accessId !== 'owner')
          .map((instance) => ({
            principal: principalOf(instance.principalId, instance.principal),
            membership: 'eligible' as const,
          })),
      ],
    });
  });
  return { groups, gaps: [...gapsOf(members), ...gapsOf(eligible)] };
}

const ELIGIBLE = '/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';
