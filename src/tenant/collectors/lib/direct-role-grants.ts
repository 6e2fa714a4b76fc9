import type { Principal, RoleHolding } from '../../../facts/fact-types.js';
import { toPrincipal } from './principal-mapper.js';
import { createUnreadRole, type HeldRole } from './role-definition-mapper.js';
import type { AssignmentInstance, EligibilityInstance, RoleAssignment } from './role-schemas.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** A directly assigned role; groups are not yet expanded. */
export type RoleGrant = Omit<RoleHolding, 'through'>;

/** How a role or a group membership is held, and from when until when. */
export type HeldHow = Pick<RoleHolding, 'how' | 'startsAt' | 'endsAt'>;

const ROLES = '/v1.0/roleManagement/directory';

/**
 * Merges the role lists. PIM's schedule instances tell how an assignment is held; one only in the plain list is permanent, and one only in
 * PIM counts too. PIM's entries inherited through a group are skipped: group expansion adds them.
 */
export function mergeRoleAssignments(lists: {
  readonly assignments: readonly RoleAssignment[];
  readonly instances: readonly AssignmentInstance[];
  readonly eligible: readonly EligibilityInstance[];
  /** By the definition's id. */
  readonly roles: ReadonlyMap<string, HeldRole>;
}): readonly RoleGrant[] {
  const principals = new Map<string, Principal>();
  for (const { principalId, principal } of [...lists.assignments, ...lists.instances, ...lists.eligible]) {
    const known = principals.get(principalId);
    if (known === undefined || known.kind === 'unknown')
      principals.set(principalId, toPrincipal(principalId, principal));
  }

  const grant = (
    from: RoleAssignment,
    how: HeldHow,
    list: 'roleAssignments' | 'roleAssignmentScheduleInstances' | 'roleEligibilityScheduleInstances',
  ): RoleGrant => {
    return {
      principal: principals.get(from.principalId) ?? toPrincipal(from.principalId, undefined),
      ...(lists.roles.get(from.roleDefinitionId) ?? createUnreadRole(from.roleDefinitionId)),
      ...how,
      scope: scopeOf(from),
      ref: `${ROLES}/${list}/${from.id}`,
    };
  };

  const own = lists.instances.filter((instance) => !isThroughGroup(instance));
  const byKey = new Map(own.map((instance) => [keyOf(instance), instance]));
  const plain = new Set(lists.assignments.map(keyOf));
  return [
    ...lists.assignments.map((from) => grant(from, determineHoldingType(byKey.get(keyOf(from))), 'roleAssignments')),
    ...own
      .filter((instance) => !plain.has(keyOf(instance)))
      .map((from) => grant(from, determineHoldingType(from), 'roleAssignmentScheduleInstances')),
    ...lists.eligible
      .filter((instance) => !isThroughGroup(instance))
      .map((from) => {
        const { startDateTime: startsAt, endDateTime: endsAt } = from;
        const how = { how: 'eligible', ...omitUndefined({ startsAt, endsAt }) } as const;
        return grant(from, how, 'roleEligibilityScheduleInstances');
      }),
  ];
}

/** How PIM says that a role or group membership is held; without a PIM instance it is permanent. */
export function determineHoldingType(
  instance: Pick<AssignmentInstance, 'assignmentType' | 'startDateTime' | 'endDateTime'> | undefined,
): HeldHow {
  const { startDateTime: startsAt, endDateTime: endsAt } = instance ?? {};
  const times = omitUndefined({ startsAt, endsAt });
  if (instance?.assignmentType?.toLowerCase() === 'activated') return { how: 'activated', ...times };
  return { how: endsAt === undefined ? 'permanent' : 'time-bound', ...times };
}

function isThroughGroup({ memberType }: { readonly memberType?: string | undefined }): boolean {
  return memberType?.toLowerCase() === 'group' || memberType?.toLowerCase() === 'inherited';
}

function keyOf(from: RoleAssignment): string {
  return [from.principalId, from.roleDefinitionId, from.directoryScopeId ?? '/', from.appScopeId ?? ''].join(' ');
}

function scopeOf(from: RoleAssignment): RoleHolding['scope'] {
  if (from.appScopeId !== undefined && from.appScopeId !== '/') return { kind: 'other', id: from.appScopeId };
  const scope = from.directoryScopeId ?? '/';
  if (scope === '/') return { kind: 'tenant' };
  const unit = /^\/administrativeUnits\/(.+)$/.exec(scope)?.[1];
  if (unit !== undefined) return { kind: 'administrative-unit', id: unit };
  const object = /^\/([0-9a-f-]{36})$/i.exec(scope)?.[1];
  return object === undefined ? { kind: 'other', id: scope } : { kind: 'application', id: object };
}
