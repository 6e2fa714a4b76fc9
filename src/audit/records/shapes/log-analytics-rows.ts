import { parseJsonOrText } from '../bounded-field-readers.js';
import type { RawFields } from '../raw-record-fields.js';
import { SIGNED_IN } from '../../../m365/sign-in-events.js';
import { hasAnyField, type RecordShapeDefinition } from './shape-definition.js';
import { readWrittenTime } from './written-time.js';

/**
 * Rows of Log Analytics: other names, and objects as JSON text. Sources:
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/auditlogs,
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity,
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs
 */
export const LOG_ANALYTICS_ROWS: readonly RecordShapeDefinition[] = [
  {
    name: 'row of AuditLogs',
    api: 'graph',
    matches: (fields) => 'OperationName' in fields && hasAnyField(fields, 'InitiatedBy', 'TargetResources'),
    operation: (fields) => fields['OperationName'],
    convert: convertAuditLogsRow,
  },
  {
    name: 'row of OfficeActivity',
    api: 'management',
    matches: (fields) => 'Operation' in fields && 'OfficeWorkload' in fields,
    operation: (fields) => fields['Operation'],
    convert: convertOfficeActivityRow,
  },
  {
    name: 'row of SigninLogs',
    api: 'sign-in',
    matches: (fields) =>
      'ClientAppUsed' in fields && 'UserPrincipalName' in fields && hasAnyField(fields, 'ResultType', 'TimeGenerated'),
    operation: () => SIGNED_IN,
    convert: convertSignInRow,
  },
];

function convertAuditLogsRow(row: RawFields): RawFields {
  return {
    id: row['Id'],
    activityDisplayName: row['OperationName'],
    activityDateTime: readWrittenTime(row['ActivityDateTime'] || row['TimeGenerated']),
    result: row['Result'],
    resultReason: row['ResultReason'] || row['ResultDescription'],
    correlationId: row['CorrelationId'],
    initiatedBy: inside(row['InitiatedBy']),
    targetResources: inside(row['TargetResources']),
    additionalDetails: inside(row['AdditionalDetails']),
  };
}

/** Some columns have other names than in the Management API's record, and user types are words. */
function convertOfficeActivityRow(row: RawFields): RawFields {
  return {
    ...row,
    Id: row['OfficeId'] || row['SourceRecordId'],
    CreationTime: readWrittenTime(row['TimeGenerated']),
    Workload: row['OfficeWorkload'],
    ObjectId: row['OfficeObjectId'],
    UserType: userTypeOf(row['UserType']),
    ClientIP: row['ClientIP'] || row['Client_IPAddress'],
    Actor: inside(row['Actor']),
    AppAccessContext: inside(row['AppAccessContext']),
    ExtendedProperties: inside(row['ExtendedProperties']),
  };
}

function convertSignInRow(row: RawFields): RawFields {
  return {
    id: row['Id'],
    createdDateTime: readWrittenTime(row['CreatedDateTime'] || row['TimeGenerated']),
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
