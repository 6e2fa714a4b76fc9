/** Sets of application permissions that several endpoints accept. Source: https://learn.microsoft.com/graph/permissions-reference */
const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const;

export const READ_USERS = ['User.Read.All', 'User.ReadWrite.All', ...DIRECTORY];
export const READ_GROUPS = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...DIRECTORY,
];
export const READ_MEMBERSHIPS = [...new Set([...READ_USERS, ...READ_GROUPS])];
export const READ_APPLICATIONS = ['Application.Read.All', 'Application.ReadWrite.All', ...DIRECTORY];
export const READ_APP_ROLE_ASSIGNMENTS = [...READ_APPLICATIONS, 'AppRoleAssignment.ReadWrite.All'];
export const READ_GRANTS = [
  'DelegatedPermissionGrant.Read.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  ...DIRECTORY,
];
export const READ_ORGANIZATION = ['Organization.Read.All', 'Organization.ReadWrite.All', ...DIRECTORY];
export const READ_LICENCES = ['LicenseAssignment.Read.All', 'LicenseAssignment.ReadWrite.All', ...READ_ORGANIZATION];
export const READ_UNITS = ['AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All', ...DIRECTORY];
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
export const READ_ROLE_ASSIGNMENT_SCHEDULES = [
  'RoleAssignmentSchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  ...PIM_ROLES,
];
export const READ_ROLE_ELIGIBILITY_SCHEDULES = [
  'RoleEligibilitySchedule.Read.Directory',
  'RoleEligibilitySchedule.ReadWrite.Directory',
  ...PIM_ROLES,
];
export const READ_GROUP_ELIGIBILITY = [
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
];
export const READ_GROUP_ASSIGNMENT = [
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
];
export const READ_POLICIES = ['Policy.Read.All'];
export const READ_CONDITIONAL_ACCESS = ['Policy.Read.All', 'Policy.Read.ConditionalAccess'];
export const READ_AUTHENTICATION_POLICIES = ['Policy.Read.All', 'Policy.Read.AuthenticationMethod'];
export const READ_METHODS = ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
export const READ_AUDIT = ['AuditLog.Read.All'];
export const READ_RISKY_USERS = ['IdentityRiskyUser.Read.All', 'IdentityRiskyUser.ReadWrite.All'];
export const SEARCH_AUDIT_ALL = 'AuditLogsQuery.Read.All';
export const SEARCH_AUDIT_EXCHANGE = 'AuditLogsQuery-Exchange.Read.All';
export const SEARCH_AUDIT_ENTRA = 'AuditLogsQuery-Entra.Read.All';

export const WRITE_APPLICATIONS = ['Application.ReadWrite.All', 'Directory.ReadWrite.All'];
export const WRITE_APP_ROLE_ASSIGNMENTS = ['AppRoleAssignment.ReadWrite.All'];
export const WRITE_GRANTS = ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All'];
export const WRITE_ROLES = ['RoleManagement.ReadWrite.Directory'];
export const WRITE_METHODS = ['UserAuthenticationMethod.ReadWrite.All'];
export const WRITE_USERS = [
  'User.ReadWrite.All',
  'User.EnableDisableAccount.All',
  'User-PasswordProfile.ReadWrite.All',
  'Directory.ReadWrite.All',
];
export const REVOKE_SESSIONS = ['User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'];
