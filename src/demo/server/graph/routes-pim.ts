import type { WireObject } from '../../world.js';
import { ServiceError } from '../http.js';
import { listPage, type CollectionRules } from '../odata/collection.js';
import { filterRules } from '../odata/filter-rules.js';
import type { Filter } from '../odata/filter.js';
import { parseQuery } from '../odata/query.js';
import { iterate, rowsOf } from '../rows.js';
import * as entities from './entities.js';
import {
  READ_GROUP_ASSIGNMENT,
  READ_GROUP_ELIGIBILITY,
  READ_ROLE_ASSIGNMENT_SCHEDULES,
  READ_ROLE_ELIGIBILITY_SCHEDULES,
} from './permission-sets.js';
import { ok, PIM, type GraphCall, type Route } from './route.js';
import { roleExpansions } from './routes-roles.js';

const ROLE_INSTANCES = filterRules(
  'id: eq; principalId: eq; roleDefinitionId: eq in; directoryScopeId: eq; assignmentType: eq; memberType: eq',
);
const GROUP_INSTANCES = filterRules('groupId: eq; principalId: eq; accessId: eq; memberType: eq; assignmentType: eq');
const GROUP_PIM = '/identityGovernance/privilegedAccess/group';

/** GET routes of Privileged Identity Management: active role assignments with their end, and eligible ones. */
export const pimRoutes: readonly Route[] = [
  roleInstances('roleAssignmentScheduleInstances', READ_ROLE_ASSIGNMENT_SCHEDULES, assignmentInstances, {
    type: entities.roleAssignmentScheduleInstance,
  }),
  roleInstances(
    'roleEligibilityScheduleInstances',
    READ_ROLE_ELIGIBILITY_SCHEDULES,
    ({ world }) => world.roleEligibilityScheduleInstances,
    { type: entities.roleEligibilityScheduleInstance },
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
): Route {
  return {
    method: 'GET',
    path: `/roleManagement/directory/${name}`,
    permissions,
    licence: PIM,
    handle: (call) =>
      ok(
        call,
        `roleManagement/directory/${name}`,
        listPage(call.request, rowsOf(rows(call)), {
          type,
          options: ['$filter', '$top', '$expand'],
          filters: ROLE_INSTANCES,
          expansions: roleExpansions(call),
        }),
      ),
  };
}

function groupInstances(
  name: string,
  permissions: readonly string[],
  rows: (call: GraphCall) => readonly WireObject[],
): Route {
  return {
    method: 'GET',
    path: `${GROUP_PIM}/${name}`,
    permissions,
    licence: PIM,
    handle: (call) => {
      const { filter } = parseQuery(call.request.url, call.request.headers, [
        '$select',
        '$filter',
        '$top',
        '$skiptoken',
      ]);
      if (filter === undefined || !namesOwner(filter)) {
        throw new ServiceError(400, 'InvalidFilter', 'The required filter on groupId or principalId is missing.');
      }
      const rules = {
        type: entities.groupScheduleInstance,
        options: ['$filter', '$top'],
        filters: GROUP_INSTANCES,
      } as const;
      return ok(
        call,
        `identityGovernance/privilegedAccess/group/${name}`,
        listPage(call.request, rowsOf(rows(call)), rules),
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
  const added = [...iterate(live)]
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
