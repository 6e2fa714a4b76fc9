import { z } from 'zod/v4';
import type { Need } from '../problem.js';
import { directoryObject, displayName, optionalInstant, optionalText } from './wire.js';

/** Access to directory roles. */
export const ROLES_READ: Need = { permission: 'RoleManagement.Read.Directory' };
/** Access to PIM for directory roles. */
export const PIM_READ: Need = { permission: 'RoleManagement.Read.Directory', licence: 'Microsoft Entra ID P2' };
/** Access to eligible memberships (PIM for groups). */
export const PIM_GROUPS_READ: Need = {
  permission: 'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  licence: 'Microsoft Entra ID P2',
};
/** Access to active memberships (PIM for groups). */
export const PIM_MEMBERS_READ: Need = {
  permission: 'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  licence: 'Microsoft Entra ID P2',
};
/** Access to group members. */
export const GROUP_MEMBERS_READ: Need = { permission: 'GroupMember.Read.All' };

const assignmentFields = {
  id: z.string(),
  principalId: z.string(),
  roleDefinitionId: z.string(),
  directoryScopeId: optionalText,
  appScopeId: optionalText,
  principal: directoryObject.nullish(),
};

/** A role assignment as Graph returns it. */
export const roleAssignment = z.object(assignmentFields);
/** A role assignment as Graph returns it. */
export type RoleAssignment = z.infer<typeof roleAssignment>;

/**
 * A role definition. A custom role keeps its allowed actions, which show what it can do; a built-in role drops them at once.
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
/** A role definition, with the actions of a custom role. */
export type RoleDefinition = z.infer<typeof roleDefinition>;

/** An active role assignment as PIM returns it. */
export const assignmentInstance = z.object({
  ...assignmentFields,
  assignmentType: optionalText,
  memberType: optionalText,
  endDateTime: optionalInstant,
});
/** An active role assignment as PIM returns it. */
export type AssignmentInstance = z.infer<typeof assignmentInstance>;

/** An eligible role assignment as PIM returns it. */
export const eligibilityInstance = z.object({
  ...assignmentFields,
  memberType: optionalText,
  endDateTime: optionalInstant,
});
/** An eligible role assignment as PIM returns it. */
export type EligibilityInstance = z.infer<typeof eligibilityInstance>;

/** An eligible membership, from PIM for groups. */
export const groupEligibilityInstance = z.object({
  id: z.string(),
  principalId: z.string(),
  groupId: z.string(),
  /** `member` or `owner`. */
  accessId: optionalText,
});

/** An active membership, from PIM for groups. Source: https://learn.microsoft.com/graph/api/resources/privilegedaccessgroupassignmentscheduleinstance */
export const groupAssignmentInstance = z.object({
  id: z.string(),
  principalId: z.string(),
  /** `member` or `owner`. */
  accessId: optionalText,
  /** `assigned` or `activated`, in any case. */
  assignmentType: optionalText,
  endDateTime: optionalInstant,
});
