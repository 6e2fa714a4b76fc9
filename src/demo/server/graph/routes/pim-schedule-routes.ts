import type { WireObject } from '../../../demo-tenant-contract.js';
import { ServiceError } from '../../api-request-reply.js';
import { buildCollectionPage, type CollectionRules } from '../../odata/collection-page.js';
import { parseFilterRules } from '../../odata/filter-support-rules.js';
import type { Filter } from '../../odata/filter-parser.js';
import { parseQueryOptions } from '../../odata/query-options-parser.js';
import { iterateRows, rowsFromList } from '../../row-collection.js';
import * as entities from '../graph-entity-types.js';
import {
  READ_GROUP_ASSIGNMENT,
  READ_GROUP_ELIGIBILITY,
  READ_ROLE_ASSIGNMENT_SCHEDULES,
  READ_ROLE_ELIGIBILITY_SCHEDULES,
} from '../route-permission-sets.js';
import { okReply, PIM_LICENCE, type GraphCall, type GraphRoute } from '../graph-route-contract.js';
import { createRoleExpansions } from './directory-role-read-routes.js';

const ROLE_INSTANCES = parseFilterRules(
  'id: eq; principalId: eq; roleDefinitionId: eq in; directoryScopeId: eq; assignmentType: eq; memberType: eq',
);
const GROUP_INSTANCES = parseFilterRules(
  'groupId: eq; principalId: eq; accessId: eq; memberType: eq; assignmentType: eq',
);
const GROUP_PIM = '/identityGovernance/privilegedAccess/group';

/** GET routes of Privileged Identity Management: active role assignments with their end, and eligible ones. */
export const pimRoutes: readonly GraphRoute[] = [
  roleInstances('roleAssignmentScheduleInstances', READ_ROLE_ASSIGNMENT_SCHEDULES, assignmentInstances, {
    type: entities.roleAssignmentScheduleInstanceType,
  }),
  roleInstances(
    'roleEligibilityScheduleInstances',
    READ_ROLE_ELIGIBILITY_SCHEDULES,
    ({ world }) => world.roleEligibilityScheduleInstances,
    { type: entities.roleEligibilityScheduleInstanceType },
  ),
  groupInstances(
    'eligibilityScheduleInstances',
    READ_GROUP_ELIGIBILITY,
    ({ world }) => world.groupEligibilityScheduleInstances,
  ),
  groupInstances(
    'assignmentScheduleInstances',
    READ_GROUP_ASSIGNMENT,
    ({ world }) => world.groupAssignmentScheduleInstances ?? [],
  ),
];

function roleInstances(
  name: string,
  permissions: readonly string[],
  rows: (call: GraphCall) => readonly WireObject[],
  { type }: Pick<CollectionRules, 'type'>,
): GraphRoute {
  return {
    method: 'GET',
    path: `/roleManagement/directory/${name}`,
    permissions,
    licence: PIM_LICENCE,
    handle: (call) =>
      okReply(
        call,
        `roleManagement/directory/${name}`,
        buildCollectionPage(call.request, rowsFromList(rows(call)), {
          type,
          options: ['$filter', '$top', '$expand'],
          filters: ROLE_INSTANCES,
          expansions: createRoleExpansions(call),
        }),
      ),
  };
}

function groupInstances(
  name: string,
  permissions: readonly string[],
  rows: (call: GraphCall) => readonly WireObject[],
): GraphRoute {
  return {
    method: 'GET',
    path: `${GROUP_PIM}/${name}`,
    permissions,
    licence: PIM_LICENCE,
    handle: (call) => {
      const { filter } = parseQueryOptions(call.request.url, call.request.headers, [
        '$select',
        '$filter',
        '$top',
        '$skiptoken',
      ]);
      if (filter === undefined || !namesOwner(filter)) {
        throw new ServiceError(400, 'InvalidFilter', 'The required filter on groupId or principalId is missing.');
      }
      const rules = {
        type: entities.groupScheduleInstanceType,
        options: ['$filter', '$top'],
        filters: GROUP_INSTANCES,
      } as const;
      return okReply(
        call,
        `identityGovernance/privilegedAccess/group/${name}`,
        buildCollectionPage(call.request, rowsFromList(rows(call)), rules),
      );
    },
  };
}

function namesOwner(filter: Filter): boolean {
  if (filter.kind === 'and') return namesOwner(filter.left) || namesOwner(filter.right);
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return false;
  return filter.path.join('/') === 'groupId' || filter.path.join('/') === 'principalId';
}

/** The generated schedule instances, minus removed assignments, plus added ones. */
function assignmentInstances({ world, overlay }: GraphCall): WireObject[] {
  const live = overlay.table('roleAssignments');
  const known = new Set(world.roleAssignments.map(({ id }) => id));
  const kept = world.roleAssignmentScheduleInstances.filter((row) => {
    const origin = row['roleAssignmentOriginId'];
    return typeof origin !== 'string' || !known.has(origin) || live.byId(origin) !== undefined;
  });
  const added = [...iterateRows(live)]
    .filter(({ id }) => !known.has(id))
    .map((row) => ({
      ...row,
      appScopeId: null,
      startDateTime: null,
      endDateTime: null,
      memberType: 'Direct',
      assignmentType: 'Assigned',
      roleAssignmentOriginId: row.id,
      roleAssignmentScheduleId: row.id,
    }));
  return [...kept, ...added];
}
