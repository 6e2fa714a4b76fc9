import { parseJsonOrText } from './bounded-field-readers.js';
import type { RawFields } from './raw-record-fields.js';

/**
 * Converts a row of the table `AuditLogs` back to the Graph record it was made from: other names, and objects as JSON
 * text.
 * Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables/auditlogs
 */
export function convertAuditLogsRow(row: RawFields): RawFields {
  return {
    id: row['Id'],
    activityDisplayName: row['OperationName'],
    activityDateTime: row['ActivityDateTime'] || row['TimeGenerated'],
    result: row['Result'],
    resultReason: row['ResultReason'] || row['ResultDescription'],
    correlationId: row['CorrelationId'],
    initiatedBy: inside(row['InitiatedBy']),
    targetResources: inside(row['TargetResources']),
    additionalDetails: inside(row['AdditionalDetails']),
  };
}

/**
 * Converts a row of the table `OfficeActivity` back to the Management API record it was made from: some columns have
 * other names, and user types are words.
 * Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity
 */
export function convertOfficeActivityRow(row: RawFields): RawFields {
  return {
    ...row,
    Id: row['OfficeId'] || row['SourceRecordId'],
    CreationTime: row['TimeGenerated'],
    Workload: row['OfficeWorkload'],
    ObjectId: row['OfficeObjectId'],
    UserType: userTypeOf(row['UserType']),
    ClientIP: row['ClientIP'] || row['Client_IPAddress'],
    Actor: inside(row['Actor']),
    ExtendedProperties: inside(row['ExtendedProperties']),
  };
}

/**
 * Converts a row of the table `SigninLogs` back to the Graph record it was made from.
 * Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs
 */
export function convertSignInRow(row: RawFields): RawFields {
  return {
    id: row['Id'] || row['CorrelationId'],
    createdDateTime: row['CreatedDateTime'] || row['TimeGenerated'],
    userPrincipalName: row['UserPrincipalName'],
    userId: row['UserId'],
    appId: row['AppId'],
    ipAddress: row['IPAddress'],
    authenticationProtocol: row['AuthenticationProtocol'],
    originalTransferMethod: row['OriginalTransferMethod'],
    status: { errorCode: row['ResultType'] },
  };
}

/**
 * User types in numeric order. Source:
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema#user-type
 */
const USER_TYPES = [
  'Regular',
  'Reserved',
  'Admin',
  'DcAdmin',
  'System',
  'Application',
  'ServicePrincipal',
  'CustomPolicy',
  'SystemPolicy',
  'PartnerTechnician',
  'Guest',
];

function userTypeOf(type: unknown): unknown {
  const number = typeof type === 'string' ? USER_TYPES.indexOf(type) : -1;
  return number === -1 ? type : number;
}

function inside(value: unknown): unknown {
  return typeof value === 'string' ? parseJsonOrText(value) : value;
}
