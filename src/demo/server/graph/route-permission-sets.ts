/** Sets of application permissions that several endpoints accept. Source: https://learn.microsoft.com/graph/permissions-reference */
const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const;

/** Any of these reads users. */
export const READ_USERS = ['User.Read.All', 'User.ReadWrite.All', ...DIRECTORY];
/** Any of these reads groups. */
export const READ_GROUPS = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...DIRECTORY,
];
/** Any of these reads the members of groups and roles. */
export const READ_MEMBERSHIPS = [...new Set([...READ_USERS, ...READ_GROUPS])];
/** Any of these reads app registrations and service principals. */
export const READ_APPLICATIONS = ['Application.Read.All', 'Application.ReadWrite.All', ...DIRECTORY];
/** Any of these reads app role assignments. */
export const READ_APP_ROLE_ASSIGNMENTS = [...READ_APPLICATIONS, 'AppRoleAssignment.ReadWrite.All'];
/** Any of these reads delegated grants. */
export const READ_GRANTS = [
  'DelegatedPermissionGrant.Read.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  ...DIRECTORY,
];
/** Any of these reads the organization. */
export const READ_ORGANIZATION = ['Organization.Read.All', 'Organization.ReadWrite.All', ...DIRECTORY];
/** Any of these reads licences. */
export const READ_LICENCES = ['LicenseAssignment.Read.All', 'LicenseAssignment.ReadWrite.All', ...READ_ORGANIZATION];
/** Any of these reads administrative units. */
export const READ_UNITS = ['AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All', ...DIRECTORY];
/** Any of these reads directory roles and their holders. */
export const READ_ROLES = [
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  'RoleManagement.Read.All',
  ...DIRECTORY,
];
const PIM_ROLES = [
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  'RoleManagement.Read.All',
] as const;
/** Any of these reads active role assignments of PIM. */
export const READ_ROLE_ASSIGNMENT_SCHEDULES = [
  'RoleAssignmentSchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  ...PIM_ROLES,
];
/** Any of these reads eligible role assignments of PIM. */
export const READ_ROLE_ELIGIBILITY_SCHEDULES = [
  'RoleEligibilitySchedule.Read.Directory',
  'RoleEligibilitySchedule.ReadWrite.Directory',
  ...PIM_ROLES,
];
/** Any of these reads eligible group memberships of PIM. */
export const READ_GROUP_ELIGIBILITY = [
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
];
/** Any of these reads active group memberships of PIM. */
export const READ_GROUP_ASSIGNMENT = [
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
];
/** Any of these reads policies. */
export const READ_POLICIES = ['Policy.Read.All'];
/** Any of these reads relationships with partners. */
export const READ_PARTNERS = ['DelegatedAdminRelationship.Read.All', 'DelegatedAdminRelationship.ReadWrite.All'];
/** Any of these reads Conditional Access policies. */
export const READ_CONDITIONAL_ACCESS = ['Policy.Read.All', 'Policy.Read.ConditionalAccess'];
/** Any of these reads policies about sign-in methods. */
export const READ_AUTHENTICATION_POLICIES = ['Policy.Read.All', 'Policy.Read.AuthenticationMethod'];
/** Any of these reads sign-in methods of users. */
export const READ_METHODS = ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
/** Any of these reads audit logs and sign-ins. */
export const READ_AUDIT = ['AuditLog.Read.All'];
/** Any of these reads risky users. */
export const READ_RISKY_USERS = ['IdentityRiskyUser.Read.All', 'IdentityRiskyUser.ReadWrite.All'];
/** Searches the audit log of all workloads. */
export const SEARCH_AUDIT_ALL = 'AuditLogsQuery.Read.All';
/** Searches the audit log of Exchange alone. */
export const SEARCH_AUDIT_EXCHANGE = 'AuditLogsQuery-Exchange.Read.All';
/** Searches the audit log of Entra alone. */
export const SEARCH_AUDIT_ENTRA = 'AuditLogsQuery-Entra.Read.All';

/** Any of these changes app registrations and service principals. */
export const WRITE_APPLICATIONS = ['Application.ReadWrite.All', 'Directory.ReadWrite.All'];
/** Any of these changes app role assignments. */
export const WRITE_APP_ROLE_ASSIGNMENTS = ['AppRoleAssignment.ReadWrite.All'];
/** Any of these changes delegated grants. */
export const WRITE_GRANTS = ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All'];
/** Any of these changes who holds directory roles. */
export const WRITE_ROLES = ['RoleManagement.ReadWrite.Directory'];
/** Any of these changes who is in a group. */
export const WRITE_GROUP_MEMBERS = ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'];
/** Any of these changes sign-in methods of users. */
export const WRITE_METHODS = ['UserAuthenticationMethod.ReadWrite.All'];
/** Any of these changes users. */
export const WRITE_USERS = [
  'User.ReadWrite.All',
  'User.EnableDisableAccount.All',
  'User-PasswordProfile.ReadWrite.All',
  'Directory.ReadWrite.All',
];
/** Any of these revokes the sessions of users. */
export const REVOKE_SESSIONS = ['User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'];
