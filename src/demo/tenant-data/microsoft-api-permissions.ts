/**
 * Microsoft APIs with the names and ids of their permissions: application permissions (app roles) and delegated ones
 * (scopes). A selection; all ids are real. Two APIs can share a permission id (Mail.ReadWrite of Graph and of
 * Exchange), so an id is only meaningful together with its API.
 * Source: https://learn.microsoft.com/graph/permissions-reference and the service principals themselves.
 */
export type ApiResourceKey = keyof typeof API_RESOURCES;

/** Name and id of a permission. */
export interface ApiPermission {
  readonly value: string;
  readonly id: string;
}

/** A Microsoft API and its permissions. */
export interface ApiResource {
  readonly appId: string;
  readonly name: string;
  readonly appRoles: readonly ApiPermission[];
  readonly scopes: readonly ApiPermission[];
}

/** The APIs by key. */
export const API_RESOURCES = {
  graph: {
    appId: '00000003-0000-0000-c000-000000000000',
    name: 'Microsoft Graph',
    appRoles: permissions(`
      RoleManagement.ReadWrite.Directory 9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8
      AppRoleAssignment.ReadWrite.All 06b708a9-e830-4db3-a914-8e69da51d44f
      Application.ReadWrite.All 1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9
      Application.ReadWrite.OwnedBy 18a4783c-866b-4cc7-a460-3d5e5662c884
      Directory.ReadWrite.All 19dbc75e-c2e2-444c-a770-ec69d8559fc7
      DelegatedPermissionGrant.ReadWrite.All 8e8e4742-1d95-4f68-9d56-6ee75648c72a
      RoleManagement.ReadWrite.Exchange 025d3225-3f02-4882-b4c0-cd5b541a4e80
      UserAuthenticationMethod.ReadWrite.All 50483e42-d915-4231-9639-7fdb7fd190e5
      Policy.ReadWrite.ConditionalAccess 01c0a623-fc9b-48e9-b794-0756f8e8f067
      User.ReadWrite.All 741f803b-c850-494e-b5df-cde7c675a1ca
      User.EnableDisableAccount.All 3011c876-62b7-4ada-afa2-506cbbecc68c
      Group.ReadWrite.All 62a82d76-70ea-41e2-9197-370581804d09
      GroupMember.ReadWrite.All dbaae8cf-10b5-4b86-a4a1-f871c94c6695
      Mail.ReadWrite e2a3a72e-5f79-4c64-b1b1-878b674786c9
      Mail.Read 810c84a8-4a9e-49e6-bf7d-12d183f40d01
      Mail.Send b633e1c5-b582-4048-a93e-9f11b44c7e96
      Mail.ReadBasic.All 693c5e45-0940-467d-9b8a-1022fb9d42ef
      MailboxSettings.ReadWrite 6931bccd-447a-43d1-b442-00a195474933
      MailboxSettings.Read 40f97065-369a-49f4-947c-6a255697ae91
      Calendars.ReadWrite ef54d2bf-783f-4e0f-bca1-3210c0444d99
      Calendars.Read 798ee544-9d2d-430c-a058-570e29e34338
      Contacts.ReadWrite 6918b873-d17a-4dc1-b314-35f528134491
      Contacts.Read 089fe4d0-434a-44c5-8827-41ba8a0b17f5
      Files.ReadWrite.All 75359482-378d-4052-8f01-80520e7db3cd
      Files.Read.All 01d4889c-1287-42c6-ac1f-5d1e02578ef6
      Sites.FullControl.All a82116e5-55eb-4c41-a434-62fe8a61c773
      Sites.ReadWrite.All 9492366f-7969-46a4-8d15-ed1a20078fff
      Sites.Read.All 332a536c-c7ef-4017-ab91-336970924f0d
      Directory.Read.All 7ab1d382-f21e-4acd-a863-ba3e13f7da61
      Application.Read.All 9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30
      AuditLog.Read.All b0afded3-3588-46d8-8b3d-9842eff778da
      RoleManagement.Read.Directory 483bed4a-2ad3-4361-a73b-c83ccdbdc53c
      RoleManagement.Read.All c7fbd983-d9aa-4fa7-84b8-17382c103bc4
      Policy.Read.All 246dd0d5-5bd0-4def-940b-0421030a5b68
      UserAuthenticationMethod.Read.All 38d9df27-64da-44fd-b7c5-a6fbac20248f
      AuditLogsQuery.Read.All 5e1e9171-754d-478c-812c-f1755a9a4c2d
      IdentityRiskyUser.Read.All dc5007c0-2d7d-4c42-879c-2dab87571379
      PrivilegedEligibilitySchedule.Read.AzureADGroup edb419d6-7edc-42a3-9345-509bfdf5d87c
      User.Read.All df021288-bdef-4463-88db-98f22de89214
      Group.Read.All 5b567255-7703-4780-807c-7be8301ae99b
      GroupMember.Read.All 98830695-27a2-44f7-8c18-0c3ebc9698f6
      Organization.Read.All 498476ce-e0fe-48b0-b801-37ba7e2685c6
      Domain.Read.All dbb9058a-0e50-45d7-ae91-66909b5d4664
      Reports.Read.All 230c1aed-a721-4c5d-9cb4-a90514e508ef
      ServiceHealth.Read.All 79c261e0-fe76-4144-aad5-bdc68fbe4037
      SecurityEvents.Read.All bf394140-e372-4bf9-a898-299cfc7564e5
      SecurityAlert.Read.All 472e4a4d-bb4a-4026-98d1-0b0d74cb74a5
      ThreatHunting.Read.All dd98c7f5-2d42-42d3-a0e4-633161547251
      Presence.Read.All a70e0c2d-e793-494c-94c4-118fa0a67f42
      People.Read.All b528084d-ad10-4598-8b93-929746b4d7d6
      DeviceManagementManagedDevices.Read.All 2f51be20-0bb4-4fed-bf7b-db946066c75e
      DeviceManagementApps.Read.All 7a6ee1e7-141e-4cec-ae74-d9db155731ff
      Chat.Read.All 6b7d71aa-70aa-4810-a8d9-5d9fb2830017
      ChannelMessage.Read.All 7b2449af-6ccd-4f4d-9f78-e550c193f0d1
      TeamSettings.Read.All 242607bd-1d2c-432c-82eb-bdb27baa23ab
      TeamMember.Read.All 660b7406-55f1-41ca-a0ed-0b035e182f3e
      CallRecords.Read.All 45bbb07e-7321-4fd7-a8f6-3ff27e6a81c8
      OnlineMeetings.Read.All c1684f21-1984-47fa-9d61-2dc8c296bb70
      Sites.Selected 883ea226-0bf2-4a8f-9f9d-92c9162a727d
      User.RevokeSessions.All 77f3a031-c388-4f99-b373-dc68676a979e
      RoleAssignmentSchedule.Remove.Directory d3495511-98b7-4df3-b317-4e35c19f6129
      PrivilegedAssignmentSchedule.Read.AzureADGroup cd4161cb-f098-48f8-a884-1eda9a42434c
      DelegatedAdminRelationship.Read.All f6e9e124-4586-492f-adc0-c6f96e4823fd
      AuditLogsQuery-Exchange.Read.All 6b0d2622-d34e-4470-935b-b96550e5ca8d
      AuditLogsQuery-Entra.Read.All 7276d950-48fc-4269-8348-f22f2bb296d0`),
    scopes: permissions(`
      User.Read e1fe6dd8-ba31-4d61-89e7-88639da4683d
      openid 37f7f235-527c-4136-accd-4a02d197296e
      profile 14dad69e-099b-42c9-810b-d002981feec1
      email 64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0
      offline_access 7427e0e9-2fba-42fe-b0c0-848c9e6a8182
      User.ReadBasic.All b340eb25-3456-403f-be2f-af7a0d370277
      User.Read.All a154be20-db9c-4678-8ab7-66f6cc099a59
      Directory.AccessAsUser.All 0e263e50-5827-48a4-b97c-d940288653c7
      Directory.Read.All 06da0dbc-49e2-44d2-8312-53f166ab848a
      Directory.ReadWrite.All c5366453-9fb0-48a5-a156-24f0c49a4b84
      RoleManagement.ReadWrite.Directory d01b97e9-cbc0-49fe-810a-750afd5527a3
      Application.ReadWrite.All bdfbf15f-ee85-4955-8675-146e8e5296b5
      AuditLog.Read.All e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20
      Policy.Read.All 572fea84-0151-49b2-9301-11cb16974376
      Group.Read.All 5f8c59db-677d-491f-a6b8-5f174b11ec1d
      Group.ReadWrite.All 4e46008b-f24c-477d-8fff-7bb4ec7aafe0
      Mail.Read 570282fd-fa5c-430d-a7fd-fc8dc98a9dca
      Mail.ReadWrite 024d486e-b451-40bb-833d-3e66d98c5c73
      Mail.Send e383f46e-2787-4529-855e-0e479a3ffac0
      MailboxSettings.Read 87f447af-9fa4-4c32-9dfa-4a57a73d18ce
      MailboxSettings.ReadWrite 818c620a-27a9-40bd-a6a5-d96f7d610b4b
      EWS.AccessAsUser.All 9769c687-087d-48ac-9cb3-c37dde652038
      IMAP.AccessAsUser.All 652390e4-393a-48de-9484-05f9b1212954
      SMTP.Send 258f6531-6087-4cc4-bb90-092c5fb3ed3f
      Calendars.Read 465a38f9-76ea-45b9-9f34-9e8b0d4b0b42
      Calendars.ReadWrite 1ec239c2-d7c9-4623-a91a-a9775856bb36
      Contacts.Read ff74d97f-43af-4b68-9f2a-b77ee6968c5d
      Contacts.ReadWrite d56682ec-c09e-4743-aaf4-1a3aac4caa21
      Files.Read 10465720-29dd-4523-a11a-6a75c743c9d9
      Files.Read.All df85f4d6-205c-4ac5-a5ea-6bf408dba283
      Files.ReadWrite.All 863451e7-0667-486c-a5d6-d135439485f0
      Sites.Read.All 205e70e5-aba6-4c52-a976-6d2d46c48043
      Sites.ReadWrite.All 89fe6a52-be36-487e-b7d8-d061c450a026
      Chat.Read f501c180-9344-439a-bca0-6cbf209fd270`),
  },
  exchange: {
    appId: '00000002-0000-0ff1-ce00-000000000000',
    name: 'Office 365 Exchange Online',
    appRoles: permissions(`
      Exchange.ManageAsApp dc50a0fb-09a3-484d-be87-e023b12c6440
      Exchange.ManageAsAppV2 ea3d980d-ebc7-4be4-8298-a167e5b8797c
      Mail.ReadWrite e2a3a72e-5f79-4c64-b1b1-878b674786c9
      full_access_as_app dc890d15-9560-4a4c-9b7f-a736ec74ec40
      Calendars.ReadWrite.All ef54d2bf-783f-4e0f-bca1-3210c0444d99
      Contacts.ReadWrite 6918b873-d17a-4dc1-b314-35f528134491
      IMAP.AccessAsApp 5e5addcd-3e8d-4e90-baf5-964efab2b20a
      Mail.Read 810c84a8-4a9e-49e6-bf7d-12d183f40d01
      Mail.Send b633e1c5-b582-4048-a93e-9f11b44c7e96
      Mailbox.Migration f7264778-fba9-422d-8e9e-2675a2c4b513
      MailboxSettings.ReadWrite f9156939-25cd-4ba8-abfe-7fabcf003749
      Organization.ReadWrite.All c976971c-a54d-4835-a240-2479e3dac74a
      POP.AccessAsApp cb842b43-da6e-4506-86fe-bb12199c656d
      SMTP.SendAsApp 7146a1f0-8703-45b3-9eae-527a64c00995
      Calendars.Read 798ee544-9d2d-430c-a058-570e29e34338
      Calendars.Read.All 2dfdc6dc-2fa7-4a2c-a922-dbd4f85d17be
      Contacts.Read 089fe4d0-434a-44c5-8827-41ba8a0b17f5
      User.Read.All bf24470f-10c1-436d-8d53-7b997eb473be
      MailboxSettings.Read d45fa9f8-36e5-4cd2-b601-b063c7cf9ac2
      User.ReadBasic.All 77e65b5a-ceae-48b3-9490-50a86a038a48`),
    scopes: permissions(`
      EAS.AccessAsUser.All 266d2589-20b5-4f91-9a03-89247d1be8da
      EWS.AccessAsUser.All 3b5f3d61-589b-4a3c-a359-5dd4b5ee5bd5
      Exchange.Manage ab4f2b77-0b06-4fc1-a9de-02113fc2ab7c
      Exchange.ManageV2 44d6b5f2-d42b-4fa7-b999-1c5fcab98e4d
      IMAP.AccessAsUser.All 195adc35-e27b-454b-a7ed-1ecdffa1c09f
      Mail.Read.All ad13ac2e-ad46-4dc0-b7da-249c94395a6d
      Mail.ReadWrite 75767999-c7a8-481e-a6b4-19458e0b30a5
      Mail.ReadWrite.All 140e747e-90d3-4de0-8618-85a0cc7a1129
      Mail.Send 5eb43c10-865a-4259-960a-83946678f8dd
      Mail.Send.All e843bc88-e493-446d-a73c-0ded7ff1913f
      Organization.ReadWrite.All 17f07f5d-fb80-4278-ba37-70ae04d476a3
      POP.AccessAsUser.All fb698133-92fa-453e-a9ed-688e10f2e5ac
      SMTP.Send 76faac2a-0f20-42f1-928a-50de5b9dbe52
      Calendars.Read.All da710fc9-1e83-407b-8c5c-09d225031769
      Calendars.ReadWrite 765f423e-b55d-412e-97e3-13a800c3a537
      Calendars.ReadWrite.All bbd1ca91-75e0-4814-ad94-9c5dbbae3415
      Calendars.ReadWrite.Shared 4585ecca-5b47-432f-ac70-e1391e4951ed
      Contacts.Read.All d660a04c-7b62-4b4c-bea3-89226df00142
      Contacts.ReadWrite 32253599-e142-4cf0-810d-4827eedd1cfa
      Contacts.ReadWrite.All 44882612-f346-430a-b938-4f00ee1c77a7
      Group.ReadWrite.All 27235839-268c-4d68-a668-351401ff623a
      Mail.Read 185758ba-798d-4b72-9e54-429a413a2510
      Mail.Read.Shared 1d894596-c906-42b1-8422-9360440c1c0c
      Mail.ReadWrite.Shared b09ec548-3f99-4d0a-859c-c9b7ff53b7a9
      MailboxSettings.ReadWrite 2e83d72d-8895-4b66-9eea-abb43449ab8b
      User.Read.All eb665d05-7f76-4d1b-b176-1cfc814e668d
      Calendars.Read 5b9be81f-2977-4d27-8faf-bb43af8fc705
      Contacts.Read 181aac24-028a-486e-a649-b3742c74ec71
      Mail.ReadBasic dab085de-3e14-432f-a47f-84b6457059c4
      MailboxSettings.Read d36ad51d-15a2-458d-9b3a-16dbe4c51c30
      User.ReadBasic.All 6222dbab-a24c-4210-9d91-2f47cf565614`),
  },
  sharePoint: {
    appId: '00000003-0000-0ff1-ce00-000000000000',
    name: 'Office 365 SharePoint Online',
    appRoles: permissions(`
      Sites.FullControl.All 678536fe-1083-478a-9c59-b99265e6b0d3
      Sites.ReadWrite.All fbcd29d2-fcca-4405-aded-518d457caae4
      User.ReadWrite.All 741f803b-c850-494e-b5df-cde7c675a1ca
      Sites.Manage.All 9bff6588-13f2-4c48-bbf2-ddab62256b36
      Sites.Read.All d13f72ca-a275-4b96-b789-48ebcc4da984
      User.Read.All df021288-bdef-4463-88db-98f22de89214`),
    scopes: permissions(`
      AllSites.FullControl 56680e0d-d2a3-4ae1-80d8-3c4f2100e3d0
      AllSites.Write 640ddd16-e5b7-4d71-9690-3f4022699ee7
      User.ReadWrite.All 82866913-39a9-4be7-8091-f4fa781088ae
      AllSites.Manage b3f70a70-8a4b-4f95-9573-d71c496a53f4
      ProjectWebApp.FullControl e7e732bd-932b-45c4-8ce5-40d60a7daad9
      SharePointCrossTenantMigration.Manage.All 5b625b3d-65b6-4fb0-85d9-8a5aa26bdf36
      AllSites.Read 4e0d77b0-96ba-4398-af14-3baa780278f4
      Migration.ReadWrite.All 1a50df37-8278-4139-9af3-3b60d57dd007
      SitesMetadataAdmin.ReadWrite.All 9aaa3660-6678-4cb8-b4b5-be92b6f4fbf0
      User.Read.All 0cea5a30-f6f8-42b5-87a0-84cc26822e02`),
  },
  management: {
    appId: 'c5393580-f805-4401-95e8-94b7a6ef2fc2',
    name: 'Office 365 Management APIs',
    appRoles: permissions(`
      ActivityFeed.ReadDlp 4807a72c-ad38-4250-94c9-4eabfe26cd55
      ActivityFeed.Read 594c1fb6-4f81-4475-ae41-0c394909246c`),
    scopes: permissions(`
`),
  },
  powerBi: {
    appId: '00000009-0000-0000-c000-000000000000',
    name: 'Power BI Service',
    appRoles: permissions(`
      Tenant.ReadWrite.All 28379fa9-8596-4fd9-869e-cb60a93b5d84
      Tenant.Read.All 654b31ae-d941-4e22-8798-7add8fdf049f`),
    scopes: permissions(`
      Tenant.Read.All 01944dba-21df-426f-bb8c-796488be96ad
      Tenant.ReadWrite.All d594897b-76e7-4b2b-984b-b4adff35e109
      Report.Read.All 4ae1bf56-f562-4747-b7bc-2fa0874ed46f
      Dataset.Read.All 7f33e027-4039-419b-938e-2f8ca153e68e
      Dataset.ReadWrite.All 322b68b2-0804-416e-86a5-d772c567b6e6
      Workspace.Read.All b2f1b2fa-f35c-407c-979c-a858a808ba85
      App.Read.All 8b01a991-5a5a-47f8-91a2-84d6bfd72c02`),
  },
  /** Retired but still in every tenant. */
  windowsAzureAd: {
    appId: '00000002-0000-0000-c000-000000000000',
    name: 'Windows Azure Active Directory',
    appRoles: permissions(`
      Directory.Read.All 5778995a-e1bf-45b8-affa-663a9f3f4d04
      Directory.ReadWrite.All 78c8a3c8-a07e-4b9e-af1b-b5ccab50a175`),
    scopes: permissions('User.Read 311a71cc-e848-46a1-bdf8-97ff7156d8e6'),
  },
  azureManagement: {
    appId: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
    name: 'Windows Azure Service Management API',
    appRoles: [],
    scopes: permissions('user_impersonation 41094075-9dad-400e-a0bd-54e686782033'),
  },
} as const satisfies Readonly<Record<string, ApiResource>>;

/** Keys of all APIs. */
export const API_RESOURCE_KEYS = Object.keys(API_RESOURCES) as readonly ApiResourceKey[];

/** The id of an application permission. Throws RangeError for one not listed here. */
export function appRoleId(resource: ApiResourceKey, value: string): string {
  const roles: readonly ApiPermission[] = API_RESOURCES[resource].appRoles;
  const found = roles.find((role) => role.value === value);
  if (found === undefined) throw new RangeError(`${API_RESOURCES[resource].name} has no app role ${value}`);
  return found.id;
}

function permissions(lines: string): readonly ApiPermission[] {
  const rows = lines
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return rows.map((line) => {
    const [value = '', id = ''] = line.trim().split(' ');
    return { value, id };
  });
}
