import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import type { GraphReader } from '../graph/graph-reader.js';
import type { ListResult, PageRequest } from '../graph/odata-paging.js';
import { TenantProblem } from '../tenant-problem.js';
import { mergeRoleAssignments } from './lib/direct-role-grants.js';
import { listPrivilegedCustomRoles, mapRolesById, findUnreadRoleGaps } from './lib/role-definition-mapper.js';
import { expandRoleHoldingGroups } from './lib/expand-role-holding-groups.js';
import {
  PIM_READ,
  ROLES_READ,
  assignmentInstanceSchema,
  eligibilityInstanceSchema,
  roleAssignmentSchema,
  roleDefinitionSchema,
} from './lib/role-schemas.js';

const ROLES = '/v1.0/roleManagement/directory';
const DEFINITION = 'id,templateId,displayName,isBuiltIn,rolePermissions';
const byId = ({ id }: { readonly id: string }) => id;

/**
 * Who holds which directory role, active or eligible, with groups expanded. Six requests for any number of users: two lists, two PIM
 * lists, one batch for groups, one for names. Graph expands only one property, so role definitions are a separate list.
 * Source: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
 */
export const roleHoldings = defineCollector({
  fact: 'roleHoldings',
  after: [],
  permissions: [
    'RoleManagement.Read.Directory',
    'GroupMember.Read.All',
    'PrivilegedEligibilitySchedule.Read.AzureADGroup',
    'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  ],
  licence: 'Microsoft Entra ID P2',
  licenceNote: 'for eligible and time-bound roles (PIM); without it every assignment is standing',
  async collect({ graph }) {
    const [assignments, definitions, instances, eligible] = await Promise.all([
      graph.list({
        path: `${ROLES}/roleAssignments?$expand=principal`,
        schema: roleAssignmentSchema,
        key: byId,
        need: ROLES_READ,
      }),
      graph.list({
        path: `${ROLES}/roleDefinitions?$select=${DEFINITION}`,
        schema: roleDefinitionSchema,
        key: byId,
        need: ROLES_READ,
      }),
      ofPim(graph, {
        path: `${ROLES}/roleAssignmentScheduleInstances?$expand=principal`,
        schema: assignmentInstanceSchema,
        key: byId,
        need: PIM_READ,
      }),
      ofPim(graph, {
        path: `${ROLES}/roleEligibilityScheduleInstances?$expand=principal`,
        schema: eligibilityInstanceSchema,
        key: byId,
        need: PIM_READ,
      }),
    ]);
    const roles = mapRolesById(definitions.items);
    const grants = mergeRoleAssignments({
      assignments: assignments.items,
      roles,
      instances: instances.items,
      eligible: eligible.items,
    });
    const licensed = instances.licensed && eligible.licensed;
    const followed = await expandRoleHoldingGroups(
      graph,
      grants,
      licensed,
      findHiddenGroups([...assignments.items, ...instances.items, ...eligible.items]),
    );
    const read = instances.gaps.length === 0 ? ('read' as const) : ('unreadable' as const);
    return {
      value: {
        holdings: followed.holdings,
        pim: licensed ? read : ('not-licensed' as const),
        customRoles: listPrivilegedCustomRoles(definitions.items),
        ...(followed.groups.length === 0 ? {} : { groups: followed.groups }),
      },
      gaps: [
        ...assignments.gaps,
        ...definitions.gaps,
        ...findUnreadRoleGaps(grants),
        ...instances.gaps,
        ...eligible.gaps,
        ...followed.gaps,
      ],
    };
  },
});

/**
 * Ids of holding groups whose members only `Member.Read.Hidden` shows; to others Graph lists none, without a word.
 * Source: https://learn.microsoft.com/graph/api/group-list-transitivemembers
 */
function findHiddenGroups(
  held: readonly {
    readonly principal?: { readonly id: string; readonly visibility: string | undefined } | null | undefined;
  }[],
): ReadonlySet<string> {
  const hidden = held.flatMap(({ principal }) => (principal?.visibility === 'HiddenMembership' ? [principal.id] : []));
  return new Set(hidden);
}

/** Reads a PIM list. Without a licence PIM answers 400 or 403 `AadPremiumLicenseRequired`: an answer, not a gap. */
async function ofPim<T>(
  graph: GraphReader,
  request: PageRequest<T>,
): Promise<ListResult<T> & { readonly licensed: boolean }> {
  try {
    return { ...(await graph.list(request)), licensed: true };
  } catch (error) {
    if (!(error instanceof TenantProblem)) throw error;
    if (error.reason === 'licence-missing') return { items: [], gaps: [], licensed: false };
    const gaps: readonly Gap[] = [error.gap];
    return { items: [], gaps, licensed: true };
  }
}
