import { EXCHANGE_RECORDS, GRAPH_RECORDS, UNIFIED_RECORDS as UNIFIED } from './attack-records.js';

const cell = (value: unknown, always = false) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^""$/, '');
  return always || /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
/** A CSV; `always`: every cell in quotes, as Export-Csv writes. */
export const csv = (rows: readonly Readonly<Record<string, unknown>>[], { delimiter = ',', always = false } = {}) => {
  const names = Object.keys(rows[0] ?? {});
  const all = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return `${all.map((row) => row.map((value) => cell(value, always)).join(delimiter)).join('\r\n')}\r\n`;
};

/** As Purview exports: https://learn.microsoft.com/purview/audit-log-export-records */
export const purviewRows = UNIFIED.map((record) => ({
  RecordId: record.Id,
  CreationDate: `${record.CreationTime}.0000000Z`,
  RecordType: record.RecordType,
  Operation: record.Operation,
  UserId: record.UserId,
  AuditData: JSON.stringify(record),
  AssociatedAdminUnits: '',
  AssociatedAdminUnitsNames: '',
}));

/** As Search-UnifiedAuditLog gives: https://learn.microsoft.com/powershell/module/exchange/search-unifiedauditlog */
export const searchRows = UNIFIED.map((record, at) => ({
  PSComputerName: 'outlook.office365.com',
  RunspaceId: '8b236c9f-f890-4078-97e1-5e8d8abe4680',
  PSShowComputerName: 'False',
  RecordType: record.RecordType === 8 ? 'AzureActiveDirectory' : 'ExchangeAdmin',
  CreationDate: '11/20/2026 2:10:01 AM',
  UserIds: record.UserId,
  Operations: record.Operation,
  AuditData: JSON.stringify(record),
  ResultIndex: String(at + 1),
  ResultCount: String(UNIFIED.length),
  Identity: record.Id,
  IsValid: 'True',
  ObjectState: 'Unchanged',
}));

/** As "Download CSV" of the Entra admin center writes: three targets with five changes each, six details. */
export const entraRows = GRAPH_RECORDS.map((record) => {
  const { user } = record.initiatedBy;
  const targets = [0, 1, 2].flatMap((at) => {
    const target = record.targetResources[at];
    const of = `Target${at + 1}`;
    return [
      [`${of}Type`, target?.type],
      [`${of}DisplayName`, target?.displayName],
      [`${of}ObjectId`, target?.id],
      [`${of}UserPrincipalName`, target?.userPrincipalName],
      ...[0, 1, 2, 3, 4].flatMap((place) => {
        const change = target?.modifiedProperties[place];
        const start = `${of}ModifiedProperty${place + 1}`;
        return [
          [`${start}Name`, change?.displayName],
          [`${start}OldValue`, change?.oldValue],
          [`${start}NewValue`, change?.newValue],
        ];
      }),
    ];
  });
  const details = [0, 1, 2, 3, 4, 5].flatMap((at) => [
    [`AdditionalDetail${at + 1}Key`, record.additionalDetails[at]?.key],
    [`AdditionalDetail${at + 1}Value`, record.additionalDetails[at]?.value],
  ]);
  return {
    'Date (UTC)': record.activityDateTime,
    CorrelationId: record.correlationId,
    Service: record.loggedByService,
    Category: record.category,
    Activity: record.activityDisplayName,
    Result: record.result,
    ResultReason: record.resultReason,
    'User Agent': '',
    ActorType: 'User',
    ActorDisplayName: user.displayName,
    ActorObjectId: user.id,
    ActorUserPrincipalName: user.userPrincipalName,
    IPAddress: user.ipAddress,
    ActorHomeTenantId: '',
    ActorHomeTenantName: '',
    ActorServicePrincipalId: '',
    ActorServicePrincipalName: '',
    ...(Object.fromEntries([...targets, ...details]) as Record<string, unknown>),
  };
});

const capital = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(capital);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.charAt(0).toUpperCase() + name.slice(1), capital(part)]),
  );
};
/** As `Get-MgAuditLogDirectoryAudit | ConvertTo-Json -Depth 10` prints; `asDate`: as PowerShell 5 or 7 writes a time. */
export const powershellRecords = (asDate: (at: string) => string) =>
  GRAPH_RECORDS.map((record) => ({
    ...(capital(record) as object),
    ActivityDateTime: asDate(record.activityDateTime),
    AdditionalProperties: {},
  }));

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/auditlogs */
export const auditLogsRows = (asText: (value: unknown) => unknown, time = 'TimeGenerated') =>
  GRAPH_RECORDS.map((record) => ({
    TenantId: 'df233d94-fed3-4436-bf9a-a799fb85a159',
    SourceSystem: 'Azure AD',
    [time]: time === 'TimeGenerated' ? record.activityDateTime : portalTime(record.activityDateTime),
    ResourceId: '/tenants/df233d94/providers/Microsoft.aadiam',
    OperationName: record.activityDisplayName,
    Category: record.category,
    ResultType: '',
    ResultDescription: '',
    CorrelationId: record.correlationId,
    AdditionalDetails: asText(record.additionalDetails),
    Id: record.id,
    InitiatedBy: asText(record.initiatedBy),
    LoggedByService: record.loggedByService,
    Result: record.result,
    ResultReason: record.resultReason,
    TargetResources: asText(record.targetResources),
    Type: 'AuditLogs',
  }));

/** As the portal shows and exports times. */
function portalTime(at: string): string {
  const date = new Date(at);
  const hours = date.getUTCHours();
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}, ${clock}.${String(date.getUTCMilliseconds()).padStart(3, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity */
export const officeActivityRows = (time = 'TimeGenerated') =>
  EXCHANGE_RECORDS.map((record) => ({
    TenantId: 'df233d94-fed3-4436-bf9a-a799fb85a159',
    [time]: time === 'TimeGenerated' ? `${record.CreationTime}Z` : portalTime(`${record.CreationTime}Z`),
    RecordType: record.RecordType === 1 ? 'ExchangeAdmin' : 'ExchangeItemAggregated',
    Operation: record.Operation,
    OrganizationId: record.OrganizationId,
    UserType: record.UserType === 5 ? 'Application' : 'Regular',
    UserKey: record.UserKey,
    OfficeWorkload: 'Exchange',
    ResultStatus: record.ResultStatus,
    OfficeObjectId: 'ObjectId' in record ? record.ObjectId : '',
    UserId: record.UserId,
    ClientIP: 'ClientIP' in record ? record.ClientIP : '',
    AppId: 'AppId' in record ? record.AppId : '',
    Parameters: 'Parameters' in record ? JSON.stringify(record.Parameters) : '',
    OfficeId: record.Id,
    Type: 'OfficeActivity',
  }));

/** The answer of the query API: https://learn.microsoft.com/azure/azure-monitor/logs/api/response-format */
export const queryAnswer = (rows: readonly Readonly<Record<string, unknown>>[]) => {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => ({ name, type: name === 'TimeGenerated' ? 'datetime' : 'string' }));
  return { tables: [{ name: 'PrimaryResult', columns, rows: rows.map((row) => names.map((name) => row[name])) }] };
};

/** https://learn.microsoft.com/entra/identity/monitoring-health/howto-stream-logs-to-event-hub */
export const diagnostics = GRAPH_RECORDS.map((record) => ({
  time: record.activityDateTime,
  resourceId: '/tenants/df233d94/providers/Microsoft.aadiam',
  operationName: record.activityDisplayName,
  category: 'AuditLogs',
  tenantId: 'df233d94-fed3-4436-bf9a-a799fb85a159',
  correlationId: record.correlationId,
  level: 'Informational',
  properties: record,
}));
