import { z } from 'zod/v4';
import type { Need } from '../problem.js';
import { directoryObject, displayName, optionalInstant, optionalText } from './wire.js';

export const ROLES_READ: Need = { permission: 'RoleManagement.Read.Directory' };
export const PIM_READ: Need = { permission: 'RoleManagement.Read.Directory', licence: 'Microsoft Entra ID P2' };
export const PIM_GROUPS_READ: Need = {
  permission: 'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  licence: 'Microsoft Entra ID P2',
};
export const PIM_MEMBERS_READ: Need = {
  permission: 'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  licence: 'Microsoft Entra ID P2',
};
export const GROUP_MEMBERS_READ: Need = { permission: 'GroupMember.Read.All' };

const assignmentFields = {
  id: z.string(),
  principalId: z.string(),
  roleDefinitionId: z.string(),
  directoryScopeId: optionalText,
  appScopeId: optionalText,
  principal: directoryObject.nullish(),
};

export const roleAssignment = z.object(assignmentFields);
export type RoleAssignment = z.infer<typeof roleAssignment>;

/**
 * A role. Of one that the tenant made itself the allowed actions tell what it is; of built-in ones they are let go of at once.
 * Source: https://learn.microsoft.com/graph/api/resources/unifiedroledefinition
 */
export const roleDefinition = z
  .object({
    id: z.string(),
    templateId: optionalText,
    displayName,
    isBuiltIn: z.boolean().nullish(),
    rolePermissions: z.array(z.object({ allowedResourceActions: z.array(z.string()) })).nullish(),
  })
  .transform(({ isBuiltIn, rolePermissions, ...role }) => ({
    ...role,
    own:
      isBuiltIn === true
        ? undefined
        : { actions: rolePermissions?.flatMap(({ allowedResourceActions }) => allowedResourceActions) },
  }));
export type RoleDefinition = z.infer<typeof roleDefinition>;

export const assignmentInstance = z.object({
  ...assignmentFields,
  assignmentType: optionalText,
  memberType: optionalText,
  endDateTime: optionalInstant,
});
export type AssignmentInstance = z.infer<typeof assignmentInstance>;

export const eligibilityInstance = z.object({
  ...assignmentFields,
  memberType: optionalText,
  endDateTime: optionalInstant,
});
export type EligibilityInstance = z.infer<typeof eligibilityInstance>;

export const groupEligibilityInstance = z.object({
  id: z.string(),
  principalId: z.string(),
  groupId: z.string(),
  /** `member` or `owner`. */
  accessId: optionalText,
});

/** A membership in place. Source: https://learn.microsoft.com/graph/api/resources/privilegedaccessgroupassignmentscheduleinstance */
export const groupAssignmentInstance = z.object({
  id: z.string(),
  principalId: z.string(),
  /** `member` or `owner`. */
  accessId: optionalText,
  /** `assigned` or `activated`, in any case. */
  assignmentType: optionalText,
  endDateTime: optionalInstant,
});
