/** Audit records as the Management Activity API serves them, made by number: the same every time, each with an id of its own. */

const hex = (n: number, digits: number) => (n >>> 0).toString(16).padStart(digits, '0').slice(-digits);
const guid = (n: number, salt: number) => {
  const a = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 15), 0xc2b2ae35);
  return `${hex(a, 8)}-${hex(b, 4)}-4${hex(b >>> 16, 3)}-8${hex(salt, 3)}-${hex(n, 8)}${hex(a ^ b, 4)}`;
};
const TENANT = guid(0, 1);
const at = (n: number) => new Date(Date.UTC(2026, 9, 1) + n * 37).toISOString().slice(0, 19);
const person = (n: number) => `person${n % 4_000}@contoso.example`;
const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0';

const signIn = (n: number) => ({
  CreationTime: at(n),
  Id: guid(n, 2),
  Operation: 'UserLoggedIn',
  OrganizationId: TENANT,
  RecordType: 15,
  ResultStatus: 'Success',
  UserKey: guid(n % 4_000, 3),
  UserType: 0,
  Version: 1,
  Workload: 'AzureActiveDirectory',
  ClientIP: '203.0.113.7',
  ObjectId: guid(n % 50, 4),
  UserId: person(n),
  AzureActiveDirectoryEventType: 1,
  ExtendedProperties: [
    { Name: 'ResultStatusDetail', Value: 'Success' },
    { Name: 'UserAgent', Value: AGENT },
    { Name: 'UserAuthenticationMethod', Value: '1' },
    { Name: 'RequestType', Value: 'OAuth2:Authorize' },
  ],
  ModifiedProperties: [],
  Actor: [
    { ID: guid(n % 4_000, 3), Type: 0 },
    { ID: person(n), Type: 5 },
  ],
  ActorContextId: TENANT,
  ActorIpAddress: '203.0.113.7',
  InterSystemsId: guid(n, 5),
  IntraSystemId: guid(n, 6),
  SupportTicketId: '',
  Target: [{ ID: guid(n % 50, 4), Type: 0 }],
  TargetContextId: TENANT,
  ApplicationId: guid(n % 50, 7),
  DeviceProperties: [
    { Name: 'OS', Value: 'Windows10' },
    { Name: 'BrowserType', Value: 'Edge' },
    { Name: 'IsCompliantAndManaged', Value: 'False' },
    { Name: 'SessionId', Value: guid(n, 8) },
  ],
  ErrorNumber: '0',
});

const file = (n: number) => ({
  AppAccessContext: { AADSessionId: guid(n, 2), CorrelationId: guid(n, 3), UniqueTokenId: guid(n, 4).slice(0, 22) },
  CreationTime: at(n),
  Id: guid(n, 9),
  Operation: n % 3 === 0 ? 'FileModified' : 'FileAccessed',
  OrganizationId: TENANT,
  RecordType: 6,
  UserKey: 'i:0h.f|membership|10032000a1b2c3d4@live.com',
  UserType: 0,
  Version: 1,
  Workload: 'SharePoint',
  ClientIP: '203.0.113.7',
  UserId: person(n),
  AuthenticationType: 'OAuth',
  BrowserName: '',
  BrowserVersion: '',
  CorrelationId: guid(n, 10),
  EventSource: 'SharePoint',
  IsManagedDevice: false,
  ItemType: 'File',
  ListId: guid(n % 90, 11),
  ListItemUniqueId: guid(n, 12),
  Platform: 'WinDesktop',
  Site: guid(n % 90, 13),
  UserAgent: 'Microsoft SkyDriveSync 24.201.1006.0005 ship; Windows NT 10.0 (22631)',
  WebId: guid(n % 90, 14),
  DeviceDisplayName: '203.0.113.7',
  HighPriorityMediaProcessing: false,
  ListBaseType: 1,
  ListServerTemplate: 101,
  SourceRelativeUrl: 'Shared Documents/Projects/2026/Drawings and plans',
  SourceFileName: `part-${n}.pdf`,
  SourceFileExtension: 'pdf',
  ApplicationDisplayName: 'Microsoft OneDrive Sync Engine',
  ApplicationId: guid(n % 50, 15),
  SiteUrl: 'https://contoso.sharepoint.com/sites/production/',
  ObjectId: `https://contoso.sharepoint.com/sites/production/Shared Documents/Projects/2026/Drawings and plans/part-${n}.pdf`,
});

const mail = (n: number) => ({
  CreationTime: at(n),
  Id: guid(n, 16),
  Operation: 'MailItemsAccessed',
  OrganizationId: TENANT,
  RecordType: 50,
  ResultStatus: 'Succeeded',
  UserKey: guid(n % 4_000, 3).slice(0, 16),
  UserType: 0,
  Version: 1,
  Workload: 'Exchange',
  UserId: person(n),
  AppId: guid(n % 50, 7),
  ClientAppId: guid(n % 50, 7),
  ClientIPAddress: '203.0.113.7',
  ClientInfoString: 'Client=REST;Client=RESTSystem;;',
  ExternalAccess: false,
  InternalLogonType: 0,
  LogonType: 0,
  LogonUserSid: 'S-1-5-21-1111111111-2222222222-3333333333-4444',
  MailboxGuid: guid(n % 4_000, 17),
  MailboxOwnerSid: 'S-1-5-21-1111111111-2222222222-3333333333-4444',
  MailboxOwnerUPN: person(n),
  OperationProperties: [
    { Name: 'MailAccessType', Value: 'Bind' },
    { Name: 'IsThrottled', Value: 'False' },
  ],
  OrganizationName: 'contoso.onmicrosoft.com',
  OriginatingServer: 'AM0PR05MB1234 (15.20.8769.014)\r\n',
  SessionId: guid(n, 18),
  Folders: [
    {
      FolderItems: [0, 1, 2].map((item) => ({
        InternetMessageId: `<${guid(n, 19 + item)}@mail.example>`,
        SizeInBytes: 1_234 + n,
      })),
      Id: `LgAAAAB${guid(n % 900, 22)}`,
      Path: '\\Inbox',
    },
  ],
  OperationCount: 3,
});

const APPS = 400;

const administration = (n: number) => ({
  CreationTime: at(n),
  Id: guid(n, 23),
  OrganizationId: TENANT,
  UserType: 2,
  Version: 1,
  UserId: person(n % 40),
  UserKey: guid(n % 40, 3).slice(0, 16),
});

const rule = (n: number) => ({
  ...administration(n),
  Operation: n % 2 === 0 ? 'New-TransportRule' : 'Remove-TransportRule',
  RecordType: 1,
  ResultStatus: 'True',
  Workload: 'Exchange',
  ClientIP: '203.0.113.7:51234',
  ObjectId: `rule ${n % 3_000}`,
  AppId: '',
  ClientAppId: '',
  ExternalAccess: false,
  OrganizationName: 'contoso.onmicrosoft.com',
  OriginatingServer: 'AM0PR05MB1234 (15.20.8769.014)\r\n',
  SessionId: guid(n, 18),
  TokenObjectId: guid(n % 40, 3),
  TokenTenantId: TENANT,
  AppAccessContext: {
    AADSessionId: guid(n, 2),
    ClientAppId: 'fb78d390-0c51-40cd-8e17-fdbfab77341b',
    ClientAppName: '',
    CorrelationId: guid(n, 10),
  },
  Parameters: [
    { Name: 'Name', Value: `rule ${n % 3_000}` },
    { Name: 'Identity', Value: `rule ${n % 3_000}` },
    { Name: 'FromScope', Value: 'NotInOrganization' },
    { Name: 'SubjectContainsWords', Value: 'invoice;remittance' },
    { Name: 'RemoveHeader', Value: 'X-MS-Exchange-ExternalOriginalInternetSender' },
    { Name: 'Enabled', Value: 'True' },
    { Name: 'Priority', Value: String(n % 20) },
  ],
});

const entra = (n: number, operation: string, target: object[], modified: readonly (readonly [string, string])[]) => ({
  ...administration(n),
  Operation: operation,
  RecordType: 8,
  ResultStatus: 'Success',
  Workload: 'AzureActiveDirectory',
  ObjectId: guid(n % APPS, 30),
  AzureActiveDirectoryEventType: 1,
  ExtendedProperties: [
    { Name: 'additionalDetails', Value: '{"User-Agent":"EvoSTS"}' },
    { Name: 'extendedAuditEventCategory', Value: 'ServicePrincipal' },
  ],
  ModifiedProperties: modified.map(([Name, NewValue]) => ({ Name, NewValue, OldValue: '' })),
  Actor: [
    { ID: person(n % 40), Type: 5 },
    { ID: guid(n % 40, 3).slice(0, 16), Type: 3 },
    { ID: `User_${guid(n % 40, 3)}`, Type: 2 },
    { ID: guid(n % 40, 3), Type: 2 },
    { ID: 'User', Type: 2 },
  ],
  ActorContextId: TENANT,
  InterSystemsId: guid(n, 5),
  IntraSystemId: guid(n, 6),
  SupportTicketId: '',
  Target: target,
  TargetContextId: TENANT,
});

const servicePrincipal = (id: string, name: string) => [
  { ID: `ServicePrincipal_${id}`, Type: 2 },
  { ID: id, Type: 2 },
  { ID: 'ServicePrincipal', Type: 2 },
  { ID: name, Type: 1 },
];

const grant = (n: number) =>
  entra(
    n,
    'Add app role assignment to service principal.',
    servicePrincipal(guid(3, 31), 'Office 365 Exchange Online'),
    [
      ['AppRole.Id', 'dc50a0fb-09a3-484d-be87-e023b12c6440'],
      ['AppRole.Value', 'Exchange.ManageAsApp'],
      ['AppRole.DisplayName', 'Manage Exchange As Application'],
      ['ServicePrincipal.ObjectID', guid(n % APPS, 32)],
      ['ServicePrincipal.DisplayName', `app ${n % APPS}`],
      ['ServicePrincipal.AppId', guid(n % APPS, 30)],
      ['ServicePrincipal.Name', guid(n % APPS, 30)],
      ['TargetId.ServicePrincipalNames', '00000002-0000-0ff1-ce00-000000000000;https://outlook.office365.com'],
    ],
  );
const credential = (n: number) =>
  entra(n, 'Add service principal credentials.', servicePrincipal(guid(n % APPS, 32), `app ${n % APPS}`), [
    ['KeyDescription', `[\r\n  "[KeyIdentifier=${guid(n, 33)},KeyType=Password,KeyUsage=Verify,DisplayName=key]"\r\n]`],
    ['Included Updated Properties', 'KeyDescription'],
  ]);
const role = (n: number) =>
  entra(n, 'Add member to role.', servicePrincipal(guid(n % APPS, 32), `app ${n % APPS}`), [
    ['Role.ObjectID', guid(1, 34)],
    ['Role.DisplayName', 'Exchange Administrator'],
    ['Role.TemplateId', '29232cdf-9323-42fd-ade2-1d097af3e4de'],
    ['Role.WellKnownObjectName', 'ExchangeServiceAdministrators'],
  ]);

const EVERYDAY = [signIn, file, mail] as const;
const RELEVANT = [rule, grant, credential, rule, role] as const;

/** One relevant record in so many of the realistic mix. */
export const ONE_IN = 10_000;

/** A record that no detection wants, but for one in ten thousand. */
export function createRealisticRecord(n: number): object {
  if (n % ONE_IN === ONE_IN / 2) return createRelevantRecord(n / ONE_IN);
  return (EVERYDAY[n % EVERYDAY.length] ?? signIn)(n);
}

const IN_A_HUNDRED = 6;

/** A record of an export as responders get it: six in a hundred are wanted, spread evenly. */
export function createMixedRecord(n: number): object {
  const isRelevant = (n * IN_A_HUNDRED) % 100 < IN_A_HUNDRED;
  return isRelevant ? createRelevantRecord(n) : (EVERYDAY[n % EVERYDAY.length] ?? signIn)(n);
}

/** A record that some detection wants. */
export function createRelevantRecord(n: number): object {
  const whole = Math.floor(n);
  return (RELEVANT[whole % RELEVANT.length] ?? rule)(whole);
}

/** A blob as the API serves it. */
export function createBlob(make: (n: number) => object, from: number, count: number): Buffer {
  return Buffer.from(JSON.stringify(Array.from({ length: count }, (_, i) => make(from + i))));
}
