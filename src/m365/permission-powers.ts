/** What a permission lets an app do, in the groups that people ask for. One permission may have several. */
export type PermissionPower =
  | 'reads-mail'
  | 'changes-mail'
  | 'sends-mail'
  | 'opens-mailboxes'
  | 'changes-mailbox-settings'
  | 'manages-exchange'
  | 'reads-files'
  | 'changes-files'
  | 'reads-sites'
  | 'controls-sites'
  | 'reads-calendars'
  | 'changes-calendars'
  | 'reads-contacts'
  | 'reads-chats'
  | 'reads-directory'
  | 'writes-directory'
  | 'changes-users'
  | 'changes-groups'
  | 'changes-apps'
  | 'assigns-roles'
  | 'grants-permissions'
  | 'changes-policies'
  | 'changes-sign-in-methods'
  | 'reads-logs'
  | 'keeps-access';

/**
 * The permissions that give each power, whatever API they belong to. Several permissions give the same: who asks for mail must not miss
 * an app that reads it over IMAP. Source: https://learn.microsoft.com/graph/permissions-reference and the app roles of each API.
 */
const PERMISSIONS_BY_POWER: Readonly<Record<PermissionPower, string>> = {
  'reads-mail': `Mail.Read Mail.Read.All Mail.Read.Shared Mail.ReadWrite Mail.ReadWrite.All Mail.ReadWrite.Shared
    Mail-Advanced.ReadWrite.All MailboxItem.Read.All Mailbox.Migration full_access_as_app EWS.AccessAsUser.All EAS.AccessAsUser.All
    IMAP.AccessAsApp IMAP.AccessAsUser.All POP.AccessAsApp POP.AccessAsUser.All`,
  'changes-mail': `Mail.ReadWrite Mail.ReadWrite.All Mail.ReadWrite.Shared Mail-Advanced.ReadWrite.All full_access_as_app
    EWS.AccessAsUser.All EAS.AccessAsUser.All IMAP.AccessAsApp IMAP.AccessAsUser.All MailboxFolder.ReadWrite.All`,
  'sends-mail': `Mail.Send Mail.Send.All Mail.Send.Shared SMTP.SendAsApp SMTP.Send full_access_as_app EWS.AccessAsUser.All
    EAS.AccessAsUser.All`,
  'opens-mailboxes': 'full_access_as_app EWS.AccessAsUser.All EAS.AccessAsUser.All',
  'changes-mailbox-settings': 'MailboxSettings.ReadWrite full_access_as_app EWS.AccessAsUser.All',
  'manages-exchange': `Exchange.ManageAsApp Exchange.ManageAsAppV2 Exchange.Manage Exchange.ManageV2
    RoleManagement.ReadWrite.Exchange`,
  'reads-files': `Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All Sites.Manage.All
    Sites.FullControl.All AllSites.Read AllSites.Write AllSites.Manage AllSites.FullControl`,
  'changes-files': `Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All AllSites.Write
    AllSites.Manage AllSites.FullControl`,
  'reads-sites': `Sites.Read.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All AllSites.Read AllSites.Write AllSites.Manage
    AllSites.FullControl`,
  'controls-sites': 'Sites.FullControl.All AllSites.FullControl',
  'reads-calendars': `Calendars.Read Calendars.Read.Shared Calendars.ReadBasic.All Calendars.ReadWrite Calendars.ReadWrite.All
    Calendars.ReadWrite.Shared full_access_as_app EWS.AccessAsUser.All EAS.AccessAsUser.All`,
  'changes-calendars': `Calendars.ReadWrite Calendars.ReadWrite.All Calendars.ReadWrite.Shared full_access_as_app
    EWS.AccessAsUser.All EAS.AccessAsUser.All`,
  'reads-contacts': `Contacts.Read Contacts.Read.Shared Contacts.ReadWrite Contacts.ReadWrite.Shared full_access_as_app
    EWS.AccessAsUser.All EAS.AccessAsUser.All`,
  'reads-chats': 'Chat.Read Chat.Read.All Chat.ReadWrite Chat.ReadWrite.All ChannelMessage.Read.All',
  'reads-directory': `Directory.Read.All Directory.ReadWrite.All Directory.AccessAsUser.All User.Read.All User.ReadBasic.All
    User.ReadWrite.All Group.Read.All Group.ReadWrite.All GroupMember.Read.All GroupMember.ReadWrite.All`,
  'writes-directory': `Directory.ReadWrite.All Directory.AccessAsUser.All User.ReadWrite.All Group.ReadWrite.All
    GroupMember.ReadWrite.All Organization.ReadWrite.All Domain.ReadWrite.All AdministrativeUnit.ReadWrite.All
    OnPremDirectorySynchronization.ReadWrite.All Synchronization.ReadWrite.All Device.ReadWrite.All`,
  'changes-users': `User.ReadWrite.All Directory.ReadWrite.All Directory.AccessAsUser.All User-PasswordProfile.ReadWrite.All
    User.EnableDisableAccount.All User.DeleteRestore.All User.ManageIdentities.All User-ConvertToInternal.ReadWrite.All`,
  'changes-groups': `Group.ReadWrite.All GroupMember.ReadWrite.All Directory.ReadWrite.All Directory.AccessAsUser.All
    PrivilegedAccess.ReadWrite.AzureADGroup PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
    PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup`,
  'changes-apps': `Application.ReadWrite.All Application.ReadWrite.OwnedBy Directory.ReadWrite.All Directory.AccessAsUser.All`,
  'assigns-roles': `RoleManagement.ReadWrite.Directory RoleAssignmentSchedule.ReadWrite.Directory
    RoleEligibilitySchedule.ReadWrite.Directory PrivilegedAccess.ReadWrite.AzureAD`,
  'grants-permissions': `AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All Policy.ReadWrite.PermissionGrant`,
  'changes-policies': `Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.AuthenticationMethod Policy.ReadWrite.Authorization
    Policy.ReadWrite.SecurityDefaults Policy.ReadWrite.PermissionGrant Policy.ReadWrite.CrossTenantAccess
    Policy.ReadWrite.TrustFramework RoleManagementPolicy.ReadWrite.Directory RoleManagementPolicy.ReadWrite.AzureADGroup`,
  'changes-sign-in-methods': `UserAuthenticationMethod.ReadWrite.All UserAuthMethod-TAP.ReadWrite.All
    UserAuthMethod-Phone.ReadWrite.All UserAuthMethod-HardwareOATH.ReadWrite.All UserAuthMethod-QR.ReadWrite.All
    UserAuthMethod-Passkey.ReadWrite.All User-PasswordProfile.ReadWrite.All Policy.ReadWrite.AuthenticationMethod`,
  'reads-logs': `AuditLog.Read.All AuditLogsQuery.Read.All AuditLogsQuery-Exchange.Read.All AuditLogsQuery-Entra.Read.All
    AuditLogsQuery-OneDrive.Read.All AuditLogsQuery-SharePoint.Read.All ActivityFeed.Read ActivityFeed.ReadDlp`,
  'keeps-access': 'offline_access',
};

const powersByPermission = new Map<string, PermissionPower[]>();
for (const [power, names] of Object.entries(PERMISSIONS_BY_POWER) as [PermissionPower, string][]) {
  for (const name of names.toLowerCase().split(/\s+/)) {
    powersByPermission.set(name, [...(powersByPermission.get(name) ?? []), power]);
  }
}

/** The powers of a permission, by its technical name in any letter case. */
export function listPermissionPowers(value: string): readonly PermissionPower[] {
  return powersByPermission.get(value.toLowerCase()) ?? [];
}
