import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { groupId } from './directory-groups.js';
import { packGuids } from './indexed-guid.js';
import { personId } from './named-people.js';
import type { RoleHolder } from './role-holders.js';
import { listRoleHolders } from './role-holders.js';

const privilegedAccessGroupAssignmentScheduleInstanceEntity = graphEntity<
  V1.PrivilegedAccessGroupAssignmentScheduleInstance,
  Beta.PrivilegedAccessGroupAssignmentScheduleInstance
>();
const privilegedAccessGroupEligibilityScheduleInstanceEntity = graphEntity<
  V1.PrivilegedAccessGroupEligibilityScheduleInstance,
  Beta.PrivilegedAccessGroupEligibilityScheduleInstance
>();
const unifiedRoleAssignmentEntity = graphEntity<V1.UnifiedRoleAssignment, Beta.UnifiedRoleAssignment>();
const unifiedRoleAssignmentScheduleInstanceEntity = graphEntity<
  V1.UnifiedRoleAssignmentScheduleInstance,
  Beta.UnifiedRoleAssignmentScheduleInstance
>();
const unifiedRoleEligibilityScheduleInstanceEntity = graphEntity<
  V1.UnifiedRoleEligibilityScheduleInstance,
  Beta.UnifiedRoleEligibilityScheduleInstance
>();

/** Role assignments in every shape Graph returns them. */
export interface RoleAssignments {
  readonly roleAssignments: readonly WireObject[];
  readonly roleAssignmentScheduleInstances: readonly WireObject[];
  readonly roleEligibilityScheduleInstances: readonly WireObject[];
  readonly groupEligibilityScheduleInstances: readonly WireObject[];
  readonly groupAssignmentScheduleInstances: readonly WireObject[];
  /** Object ids the registration report lists as admins: only direct holders of an active assignment. */
  readonly reportedAdminIds: readonly string[];
}

/** Builds the role holdings in every place where Graph exposes them. PIM's exist only with Entra ID P2. */
export function buildRoleAssignments(
  context: GeneratorContext,
  userIds: { has(id: string): boolean },
): RoleAssignments {
  const pim = context.options.licence === 'p2';
  const holders = listRoleHolders(context);
  const active = holders.filter(({ how }) => (pim ? how !== 'eligible' : how !== 'activated'));
  // Without PIM no one is eligible: eligible holders become standing ones, without duplicates.
  const assigned = active.filter((one, i) => active.findIndex((other) => idOf(other) === idOf(one)) === i);
  const eligible = pim ? holders.filter(({ how }) => how === 'eligible') : [];
  return {
    roleAssignments: assigned.map(assignment),
    roleAssignmentScheduleInstances: pim ? assigned.map((holder) => assignmentInstance(context, holder)) : [],
    roleEligibilityScheduleInstances: eligible.map((holder) => eligibilityInstance(context, holder)),
    groupEligibilityScheduleInstances: pim ? [groupEligibility(context)] : [],
    groupAssignmentScheduleInstances: pim ? [groupMembership(context)] : [],
    reportedAdminIds: [...new Set(assigned.map(({ principalId }) => principalId))].filter((id) => userIds.has(id)),
  };
}

/** Graph packs role, principal and a scope number into the id. */
function idOf({ roleId, principalId, scope }: RoleHolder): string {
  return `${packGuids(roleId, principalId)}-${scope === '/' ? 1 : 2}`;
}

function assignment(holder: RoleHolder): WireObject {
  return unifiedRoleAssignmentEntity({
    id: idOf(holder),
    principalId: holder.principalId,
    roleDefinitionId: holder.roleId,
    directoryScopeId: holder.scope,
    appScopeId: null,
  });
}

function assignmentInstance(context: GeneratorContext, holder: RoleHolder): WireObject {
  return unifiedRoleAssignmentScheduleInstanceEntity({
    id: idOf(holder),
    principalId: holder.principalId,
    roleDefinitionId: holder.roleId,
    directoryScopeId: holder.scope,
    appScopeId: null,
    startDateTime: context.ago(holder.sinceDaysAgo, holder.sinceTime),
    endDateTime: endOf(context, holder),
    assignmentType: holder.how === 'activated' ? 'Activated' : 'Assigned',
    memberType: 'Direct',
    roleAssignmentOriginId: idOf(holder),
    roleAssignmentScheduleId: context.named(`assignment schedule ${idOf(holder)}`),
  });
}

/** An activation lasts at most a day; this one began at the start of the anchor's day. */
function endOf(context: GeneratorContext, { how }: RoleHolder): string | null {
  if (how === 'activated') return context.ago(-1);
  return how === 'time-bound' ? context.ago(-30) : null;
}

function eligibilityInstance(context: GeneratorContext, holder: RoleHolder): WireObject {
  return unifiedRoleEligibilityScheduleInstanceEntity({
    id: context.named(`eligibility ${idOf(holder)}`),
    principalId: holder.principalId,
    roleDefinitionId: holder.roleId,
    directoryScopeId: holder.scope,
    appScopeId: null,
    startDateTime: context.ago(holder.sinceDaysAgo, holder.sinceTime),
    endDateTime: null,
    memberType: 'Direct',
    roleEligibilityScheduleId: context.named(`eligibility schedule ${idOf(holder)}`),
  });
}

function groupEligibility(context: GeneratorContext): WireObject {
  return privilegedAccessGroupEligibilityScheduleInstanceEntity({
    id: context.named('group eligibility'),
    groupId: groupId(context, 'exchangeOperators'),
    principalId: personId(context, 'pimGroup'),
    accessId: 'member',
    memberType: 'direct',
    startDateTime: context.ago(200, '09:30'),
    endDateTime: null,
    eligibilityScheduleId: context.named('group eligibility schedule'),
  });
}

/** The standing membership of the other role-assignable group. */
function groupMembership(context: GeneratorContext): WireObject {
  return privilegedAccessGroupAssignmentScheduleInstanceEntity({
    id: context.named('group membership'),
    groupId: groupId(context, 'helpdesk'),
    principalId: personId(context, 'throughGroup'),
    accessId: 'member',
    assignmentType: 'assigned',
    memberType: 'direct',
    startDateTime: context.ago(510, '09:30'),
    endDateTime: null,
    assignmentScheduleId: context.named('group membership schedule'),
  });
}
