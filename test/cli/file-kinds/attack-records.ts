/**
 * One attack on mail through an app, in both logs: a certificate, the permission to manage Exchange, the role, then a connector and a
 * rule; with everyday acts around it. Fields and their order are those of published records: an export of Purview
 * (https://github.com/elastic/integrations/tree/main/packages/o365/data_stream/audit/_dev/test/pipeline, and the file of the Huntress CTF
 * 2023, "Rogue Inbox"), and of Graph (https://learn.microsoft.com/graph/api/directoryaudit-list).
 */
const TENANT = 'df233d94-fed3-4436-bf9a-a799fb85a159';
const MEGAN = { id: '755e500a-6c03-46b0-b53b-282f23374e3b', name: 'megan@contoso.com', puid: '1003200096971F55' };
const APP = {
  id: '66244124-575c-4284-92bc-fdd00e669cea',
  sp: '691e82fd-babf-451c-8a3d-826f69957567',
  name: 'Night Courier',
};
const EXCHANGE = { sp: 'd3bf6e59-1d2c-4f0a-9a3e-1f1f1f1f1f1f', name: 'Office 365 Exchange Online' };
const KEY = '291154f0-a9f5-45bb-87be-9c8ee5b6d62c';

type Change = readonly [name: string, after: string, isJson?: boolean];

interface EntraAct {
  readonly id: string;
  readonly at: string;
  readonly operation: string;
  readonly category: string;
  readonly target: { readonly type: string; readonly id: string; readonly name: string; readonly appId?: string };
  readonly second?: { readonly type: string; readonly id: string };
  readonly changes: readonly Change[];
}

const ENTRA: readonly EntraAct[] = [
  {
    id: '8f6eb24b-6e61-4ee2-a376-31368c300601',
    at: '2026-11-20T02:10:01',
    operation: 'Add service principal credentials',
    category: 'ApplicationManagement',
    target: { type: 'ServicePrincipal', id: APP.sp, name: APP.name, appId: APP.id },
    changes: [
      [
        'KeyDescription',
        `["[KeyIdentifier=${KEY},KeyType=AsymmetricX509Cert,KeyUsage=Verify,DisplayName=CN=night]"]`,
        true,
      ],
      ['Included Updated Properties', 'KeyDescription'],
      ['TargetId.ServicePrincipalNames', APP.id],
    ],
  },
  {
    id: '8f6eb24b-6e61-4ee2-a376-31368c300602',
    at: '2026-11-20T02:12:33',
    operation: 'Add app role assignment to service principal',
    category: 'ApplicationManagement',
    target: {
      type: 'ServicePrincipal',
      id: EXCHANGE.sp,
      name: EXCHANGE.name,
      appId: '00000002-0000-0ff1-ce00-000000000000',
    },
    second: { type: 'ServicePrincipal', id: APP.sp },
    changes: [
      ['AppRole.Id', 'dc50a0fb-09a3-484d-be87-e023b12c6440'],
      ['AppRole.Value', 'Exchange.ManageAsApp'],
      ['AppRole.DisplayName', 'Manage Exchange As Application'],
      ['AppRoleAssignment.CreatedDateTime', '2026-11-20T02:12:33.1037807Z'],
      ['AppRoleAssignment.LastModifiedDateTime', '2026-11-20T02:12:33.1037807Z'],
      ['ServicePrincipal.ObjectID', APP.sp],
      ['ServicePrincipal.DisplayName', APP.name],
      ['ServicePrincipal.AppId', APP.id],
      ['ServicePrincipal.Name', APP.id],
      ['TargetId.ServicePrincipalNames', '00000002-0000-0ff1-ce00-000000000000;https://outlook.office365.com'],
    ],
  },
  {
    id: '8f6eb24b-6e61-4ee2-a376-31368c300603',
    at: '2026-11-20T02:15:40',
    operation: 'Add member to role',
    category: 'RoleManagement',
    target: { type: 'ServicePrincipal', id: APP.sp, name: APP.name, appId: APP.id },
    changes: [
      ['Role.ObjectID', '0b9b1c1e-6a52-4b0c-8f2e-2d5f6a7b8c9d'],
      ['Role.DisplayName', 'Exchange Administrator'],
      ['Role.TemplateId', '29232cdf-9323-42fd-ade2-1d097af3e4de'],
      ['Role.WellKnownObjectName', 'ExchangeServiceAdministrators'],
    ],
  },
  {
    id: '8f6eb24b-6e61-4ee2-a376-31368c300604',
    at: '2026-11-20T02:20:00',
    operation: 'Update device',
    category: 'Device',
    target: { type: 'Device', id: '8a4de8b5-095c-47d0-a96f-a75130c61d53', name: 'LAPTOP-12' },
    changes: [['Included Updated Properties', '']],
  },
];

/** The acts in Entra as Graph gives them. */
export const GRAPH_RECORDS = ENTRA.map(({ id, at, operation, category, target, second, changes }) => ({
  id: `Directory_${id}`,
  category,
  correlationId: id.replace('8f6eb24b', '528b5206'),
  result: 'success',
  resultReason: '',
  activityDisplayName: operation,
  activityDateTime: `${at}.1037807Z`,
  loggedByService: 'Core Directory',
  operationType: 'Add',
  initiatedBy: {
    user: {
      id: MEGAN.id,
      displayName: null,
      userPrincipalName: MEGAN.name,
      ipAddress: '67.43.156.15',
      userType: null,
      homeTenantId: null,
      homeTenantName: null,
    },
    app: null,
  },
  targetResources: [
    {
      id: target.id,
      displayName: target.name,
      type: target.type,
      userPrincipalName: null,
      groupType: null,
      modifiedProperties: changes.map(([displayName, after, isJson = false]) => ({
        displayName,
        oldValue: displayName === 'KeyDescription' ? '[]' : null,
        newValue: isJson ? after : JSON.stringify(after),
      })),
    },
    ...(second === undefined
      ? []
      : [
          {
            id: second.id,
            displayName: null,
            type: second.type,
            userPrincipalName: null,
            groupType: null,
            modifiedProperties: [],
          },
        ]),
  ],
  additionalDetails: [
    { key: 'User-Agent', value: 'Mozilla/5.0 (Macintosh; rv:72.0) Gecko/20100101, Firefox/72.0' },
    ...(target.appId === APP.id ? [{ key: 'AppId', value: APP.id }] : []),
  ],
}));

/** The acts in Entra as the unified audit log has them. */
const UNIFIED_ENTRA_RECORDS = ENTRA.map(({ id, at, operation, target, changes }) => ({
  CreationTime: at,
  Id: id,
  Operation: `${operation}.`,
  OrganizationId: TENANT,
  RecordType: 8,
  ResultStatus: 'Success',
  UserKey: `${MEGAN.puid}@contoso.com`,
  UserType: 0,
  Version: 1,
  Workload: 'AzureActiveDirectory',
  ClientIP: '67.43.156.15',
  ObjectId: target.appId ?? 'Not Available',
  UserId: MEGAN.name,
  AzureActiveDirectoryEventType: 1,
  ExtendedProperties: [
    { Name: 'additionalDetails', Value: `{"User-Agent":"Mozilla/5.0","AppId":"${target.appId ?? ''}"}` },
    { Name: 'extendedAuditEventCategory', Value: target.type },
  ],
  ModifiedProperties: changes.map(([Name, after, isJson = false]) => ({
    Name,
    NewValue: isJson ? JSON.stringify(JSON.parse(after), null, 2).replaceAll('\n', '\r\n') : after,
    OldValue: Name === 'KeyDescription' ? '[]' : '',
  })),
  Actor: [
    { ID: MEGAN.name, Type: 5 },
    { ID: MEGAN.puid, Type: 3 },
    { ID: `User_${MEGAN.id}`, Type: 2 },
    { ID: MEGAN.id, Type: 2 },
    { ID: 'User', Type: 2 },
  ],
  ActorContextId: TENANT,
  ActorIpAddress: '67.43.156.15',
  InterSystemsId: id.replace('8f6eb24b', '528b5206'),
  IntraSystemId: '602f9fdd-4b8f-4734-a2ca-727fac72358e',
  SupportTicketId: '',
  Target: [
    { ID: `${target.type}_${target.id}`, Type: 2 },
    { ID: target.id, Type: 2 },
    { ID: target.type, Type: 2 },
    { ID: target.name, Type: 1 },
    ...(target.appId === undefined
      ? []
      : [
          { ID: target.appId, Type: 2 },
          { ID: target.appId, Type: 4 },
        ]),
  ],
  TargetContextId: TENANT,
}));

const exchange = (id: string, at: string, Operation: string, more: object) => ({
  CreationTime: at,
  Id: id,
  Operation,
  OrganizationId: TENANT,
  RecordType: 1,
  ResultStatus: 'True',
  UserKey: APP.sp,
  UserType: 5,
  Version: 1,
  Workload: 'Exchange',
  UserId: APP.sp,
  AppId: APP.id,
  ClientAppId: '',
  ClientIP: '198.51.100.7:51234',
  ...more,
});

/** What the app then did in Exchange, and an everyday act in a mailbox. */
export const EXCHANGE_RECORDS = [
  exchange('36f9e0a1-0a53-4a5b-1c1b-08db8a000001', '2026-11-20T02:31:00', 'New-InboundConnector', {
    ObjectId: 'contoso.onmicrosoft.com\\Ran_xyz',
    Parameters: [
      { Name: 'Name', Value: 'Ran_xyz' },
      { Name: 'SenderDomains', Value: 'smtp:*;1' },
      { Name: 'SenderIPAddresses', Value: '198.51.100.7;198.51.100.8' },
      { Name: 'ConnectorType', Value: 'OnPremises' },
    ],
  }),
  exchange('36f9e0a1-0a53-4a5b-1c1b-08db8a000002', '2026-11-20T02:33:20', 'New-TransportRule', {
    ObjectId: 'contoso.onmicrosoft.com\\strip, "quietly"\nand on',
    Parameters: [
      { Name: 'Name', Value: 'strip, "quietly"\nand on' },
      { Name: 'RemoveHeader', Value: 'X-MS-Exchange-ExternalOriginalInternetSender' },
      { Name: 'Enabled', Value: 'True' },
    ],
  }),
  {
    CreationTime: '2026-11-20T07:31:34',
    Id: '36f9e0a1-0a53-4a5b-1c1b-08db8a000003',
    Operation: 'MailItemsAccessed',
    OrganizationId: TENANT,
    RecordType: 50,
    ResultStatus: 'Succeeded',
    UserKey: '10032001EXAMPLE',
    UserType: 0,
    Version: 1,
    Workload: 'Exchange',
    UserId: 'claire@contoso.com',
    ClientIPAddress: '110.175.56.190',
    ClientInfoString: 'Client=OWA;Action=ViaProxy',
    Folders: [{ FolderItems: [{ Id: 'item-a' }, { Id: 'item-b' }], Path: '\\Inbox' }],
  },
];

/** All of it as the unified audit log has it. */
export const UNIFIED_RECORDS = [...UNIFIED_ENTRA_RECORDS, ...EXCHANGE_RECORDS];
