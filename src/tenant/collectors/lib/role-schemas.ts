import type {
  PrivilegedAccessGroupAssignmentScheduleInstance,
  PrivilegedAccessGroupEligibilityScheduleInstance,
  UnifiedRoleAssignment,
  UnifiedRoleAssignmentScheduleInstance,
  UnifiedRoleDefinition,
  UnifiedRoleEligibilityScheduleInstance,
} from '@microsoft/microsoft-graph-types';
import { graphObject } from '../../graph/graph-object.js';
import type { AssignmentOf } from '../../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { AccessRequirement } from '../../tenant-problem.js';
import { directoryObject, displayName, optionalInstant, optionalText } from './graph-property-schemas.js';

/** Access to directory roles. */
export const ROLES_READ: AccessRequirement = { permission: 'RoleManagement.Read.Directory' };
/** Access to PIM for directory roles. */
export const PIM_READ: AccessRequirement = {
  permission: 'RoleManagement.Read.Directory',
  licence: 'Microsoft Entra ID P2',
};
/** Access to eligible memberships (PIM for groups). */
export const PIM_GROUPS_READ: AccessRequirement = {
  permission: 'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  licence: 'Microsoft Entra ID P2',
};
/** Access to active memberships (PIM for groups). */
export const PIM_MEMBERS_READ: AccessRequirement = {
  permission: 'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  licence: 'Microsoft Entra ID P2',
};
/** Access to group members. */
export const GROUP_MEMBERS_READ: AccessRequirement = { permission: 'GroupMember.Read.All' };

const assignmentFields = {
  id: z.string(),
  principalId: z.string(),
  roleDefinitionId: z.string(),
  directoryScopeId: optionalText,
  appScopeId: optionalText,
  principal: directoryObject.extend({ visibility: optionalText }).nullish(),
};

/** A role assignment as Graph returns it. */
export const roleAssignmentSchema = graphObject<AssignmentOf<UnifiedRoleAssignment>>()(assignmentFields);
/** A role assignment as Graph returns it. */
export type RoleAssignment = z.infer<typeof roleAssignmentSchema>;

/**
 * A role definition. A custom role keeps its allowed actions, which show what it can do; a built-in role drops them at once.
 * Source: https://learn.microsoft.com/graph/api/resources/unifiedroledefinition
 */
export const roleDefinitionSchema = graphObject<UnifiedRoleDefinition>()({
  id: z.string(),
  templateId: optionalText,
  displayName,
  isBuiltIn: z.boolean().nullish(),
  rolePermissions: z.array(z.object({ allowedResourceActions: z.array(z.string()) })).nullish(),
}).transform(({ isBuiltIn, rolePermissions, ...role }) => ({
  ...role,
  own:
    isBuiltIn === true
      ? undefined
      : { actions: rolePermissions?.flatMap(({ allowedResourceActions }) => allowedResourceActions) },
}));
/** A role definition, with the actions of a custom role. */
export type RoleDefinition = z.infer<typeof roleDefinitionSchema>;

/** An active role assignment as PIM returns it. */
export const assignmentInstanceSchema = graphObject<AssignmentOf<UnifiedRoleAssignmentScheduleInstance>>()({
  ...assignmentFields,
  assignmentType: optionalText,
  memberType: optionalText,
  startDateTime: optionalInstant,
  endDateTime: optionalInstant,
});
/** An active role assignment as PIM returns it. */
export type AssignmentInstance = z.infer<typeof assignmentInstanceSchema>;

/** An eligible role assignment as PIM returns it. */
export const eligibilityInstanceSchema = graphObject<AssignmentOf<UnifiedRoleEligibilityScheduleInstance>>()({
  ...assignmentFields,
  memberType: optionalText,
  startDateTime: optionalInstant,
  endDateTime: optionalInstant,
});
/** An eligible role assignment as PIM returns it. */
export type EligibilityInstance = z.infer<typeof eligibilityInstanceSchema>;

/** An eligible membership, from PIM for groups. */
export const groupEligibilityInstanceSchema = graphObject<PrivilegedAccessGroupEligibilityScheduleInstance>()({
  id: z.string(),
  principalId: z.string(),
  groupId: z.string(),
  /** `member` or `owner`. */
  accessId: optionalText,
});

/** An active membership, from PIM for groups. Source: https://learn.microsoft.com/graph/api/resources/privilegedaccessgroupassignmentscheduleinstance */
export const groupAssignmentInstanceSchema = graphObject<PrivilegedAccessGroupAssignmentScheduleInstance>()({
  id: z.string(),
  principalId: z.string(),
  /** `member` or `owner`. */
  accessId: optionalText,
  /** `assigned` or `activated`, in any case. */
  assignmentType: optionalText,
  startDateTime: optionalInstant,
  endDateTime: optionalInstant,
});
