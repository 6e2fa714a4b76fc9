import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import type { Log } from '../../core/log.js';
import type { ReadResult } from '../../core/read-result.js';
import type { Principal, RoleHolding } from '../../facts/fact-types.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { determineHoldingType, mergeRoleAssignments, type RoleGrant } from '../collectors/lib/direct-role-grants.js';
import { toHoldingThroughGroup } from '../collectors/lib/expand-role-holding-groups.js';
import { directoryObject } from '../collectors/lib/graph-property-schemas.js';
import { findUnreadRoleGaps, mapRolesById } from '../collectors/lib/role-definition-mapper.js';
import {
  assignmentInstanceSchema,
  eligibilityInstanceSchema,
  groupAssignmentInstanceSchema,
  PIM_MEMBERS_READ,
  PIM_READ,
  roleAssignmentSchema,
  roleDefinitionSchema,
  ROLES_READ,
} from '../collectors/lib/role-schemas.js';
import { readBatchedList, readDossierPart, toBatchRequest } from '../dossier-part-reader.js';
import type { BatchResult } from '../graph/graph-batch.js';
import type { GraphReader } from '../graph/graph-reader.js';
import type { PageRequest } from '../graph/odata-paging.js';
import type { AppDirectoryRoles } from '../model/app-reader-port.js';
import { TenantProblem } from '../tenant-problem.js';
import { createIdFilters } from './id-filter.js';
import { APPS_READ } from './read-app-identity.js';

const ROLES = '/v1.0/roleManagement/directory';
const GROUP_PIM = '/v1.0/identityGovernance/privilegedAccess/group';
const byId = ({ id }: { readonly id: string }) => id;

const defined = { roleDefinition: roleDefinitionSchema.nullish() };
const assignment = roleAssignmentSchema.extend(defined);
const assignmentInstance = assignmentInstanceSchema.extend(defined);
const eligibilityInstance = eligibilityInstanceSchema.extend(defined);
const membershipInstance = groupAssignmentInstanceSchema.extend({ groupId: z.string() });
const membership = directoryObject.extend({ isAssignableToRole: z.boolean().nullish() });

/**
 * Reads the directory roles of one app: one request for its groups, one batch for what it and they hold. A role-assignable group holds
 * no groups, and an app cannot be eligible itself, as it cannot activate a role; a group that it is in can.
 * Source: https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments,
 * https://learn.microsoft.com/azure/role-based-access-control/pim-integration
 */
export async function readAppDirectoryRoles(
  graph: GraphReader,
  log: Log,
  app: NamedApp,
): Promise<ReadResult<AppDirectoryRoles>> {
  const groups = await readDossierPart(log, 'the groups of an app', () => readGroups(graph, app.id));
  const roles = await readDossierPart(log, 'the directory roles of an app', () =>
    readRoles(graph, app, groups.ok ? groups.value : []),
  );
  return roles.ok ? { ...roles, gaps: [...groups.gaps, ...roles.gaps] } : roles;
}

/** The groups that may hold roles. A property that may not be read comes as null, so only `false` rules a group out. */
async function readGroups(graph: GraphReader, servicePrincipalId: string) {
  const { items, gaps } = await graph.list({
    path: `/v1.0/servicePrincipals/${encodeURIComponent(servicePrincipalId)}/transitiveMemberOf?$select=id,displayName,isAssignableToRole&$top=999`,
    schema: membership,
    key: byId,
    need: APPS_READ,
  });
  const value = items
    .filter((one) => one['@odata.type'] === '#microsoft.graph.group' && one.isAssignableToRole !== false)
    .map(({ id, displayName }): Principal => ({ kind: 'group', id, displayName: displayName || id }));
  return { value, gaps };
}

async function readRoles(graph: GraphReader, app: NamedApp, groups: readonly Principal[]) {
  const ofPrincipal = (list: string, { id }: Pick<Principal, 'id'>) =>
    `${ROLES}/${list}?$filter=${encodeURIComponent(`principalId eq '${id}'`)}&$expand=roleDefinition`;
  const lists = {
    assignments: createIdFilters('principalId', [app.id, ...groups.map(({ id }) => id)]).map((filter) => ({
      path: `${ROLES}/roleAssignments?$filter=${filter}&$expand=roleDefinition`,
      schema: assignment,
      key: byId,
      need: ROLES_READ,
    })),
    instances: [app, ...groups].map((principal) => ({
      path: ofPrincipal('roleAssignmentScheduleInstances', principal),
      schema: assignmentInstance,
      key: byId,
      need: PIM_READ,
    })),
    eligible: groups.map((group) => ({
      path: ofPrincipal('roleEligibilityScheduleInstances', group),
      schema: eligibilityInstance,
      key: byId,
      need: PIM_READ,
    })),
    memberships: groups.slice(0, 1).map(() => ({
      path: `${GROUP_PIM}/assignmentScheduleInstances?$filter=${encodeURIComponent(`principalId eq '${app.id}'`)}`,
      schema: membershipInstance,
      need: PIM_MEMBERS_READ,
    })),
  };
  const requests = Object.values(lists).flat();
  const results = await graph.batch(requests.map(toBatchRequest));
  const resultOf = (request: object) => results[requests.findIndex((one) => one === request)];
  const [assignments, instances, eligible, memberships] = await Promise.all([
    Promise.all(lists.assignments.map((request) => readBatchedList(graph, request, resultOf(request)))),
    readPim(graph, lists.instances, resultOf),
    readPim(graph, lists.eligible, resultOf),
    readPim(graph, lists.memberships, resultOf),
  ]);
  const assigned = assignments.flatMap(({ value }) => value);
  const definitions = [...assigned, ...instances.items, ...eligible.items].flatMap((one) => one.roleDefinition ?? []);
  const grants = mergeRoleAssignments({
    assignments: assigned,
    roles: mapRolesById(definitions),
    instances: instances.items,
    eligible: eligible.items,
  });
  const isLicensed = instances.isLicensed && eligible.isLicensed;
  const inGroup = (groupId: string) => {
    const found = memberships.items.find((one) => one.groupId === groupId && one.accessId !== 'owner');
    if (found !== undefined) return determineHoldingType(found);
    return { how: memberships.gaps.length === 0 ? ('permanent' as const) : ('unknown' as const) };
  };
  const pimGaps = [...instances.gaps, ...eligible.gaps];
  const value: AppDirectoryRoles = {
    holdings: grants.map((grant) => toHolding(grant, app, groups, inGroup)),
    pim: isLicensed ? (instances.gaps.length === 0 ? 'read' : 'unreadable') : 'not-licensed',
    direct: assigned
      .filter(({ principalId }) => principalId === app.id)
      .map(({ id, roleDefinitionId, directoryScopeId }) => ({
        assignmentId: id,
        roleTemplateId: roleDefinitionId,
        scope: directoryScopeId ?? '/',
      })),
  };
  const gaps = [
    ...assignments.flatMap((list) => list.gaps),
    ...findUnreadRoleGaps(grants),
    ...pimGaps,
    ...memberships.gaps,
  ];
  return { value, gaps };
}

function toHolding(
  grant: RoleGrant,
  { id, name }: NamedApp,
  groups: readonly Principal[],
  inGroup: (groupId: string) => Pick<RoleHolding, 'how' | 'endsAt'>,
): RoleHolding {
  const principal: Principal = { kind: 'service-principal', id, displayName: name };
  const group = groups.find((one) => one.id === grant.principal.id);
  if (group === undefined) return { ...grant, principal };
  return toHoldingThroughGroup(
    { ...grant, principal: group },
    { principal, membership: 'member', held: inGroup(group.id) },
  );
}

/** Reads lists of PIM. Without a licence PIM answers 400 or 403 `AadPremiumLicenseRequired`: an answer, not a gap. */
async function readPim<T>(
  graph: GraphReader,
  requests: readonly PageRequest<T>[],
  resultOf: (request: object) => BatchResult | undefined,
): Promise<{ readonly items: readonly T[]; readonly gaps: readonly Gap[]; readonly isLicensed: boolean }> {
  const lists = await Promise.all(
    requests.map(async (request) => {
      try {
        const { value, gaps } = await readBatchedList(graph, request, resultOf(request));
        return { items: value, gaps, isLicensed: true };
      } catch (error) {
        if (!(error instanceof TenantProblem)) throw error;
        const isLicensed = error.reason !== 'licence-missing';
        return { items: [], gaps: isLicensed ? [error.gap] : [], isLicensed };
      }
    }),
  );
  return {
    items: lists.flatMap(({ items }) => items),
    gaps: lists.flatMap(({ gaps }) => gaps),
    isLicensed: lists.every((list) => list.isLicensed),
  };
}
