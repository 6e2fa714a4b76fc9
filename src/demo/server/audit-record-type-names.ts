/** Audit record types by number, as Graph names them. Source: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema */
const RECORD_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'exchangeAdmin'],
  [2, 'exchangeItem'],
  [3, 'exchangeItemGroup'],
  [4, 'sharePoint'],
  [6, 'sharePointFileOperation'],
  [7, 'oneDrive'],
  [8, 'azureActiveDirectory'],
  [9, 'azureActiveDirectoryAccountLogon'],
  [10, 'dataCenterSecurityCmdlet'],
  [11, 'complianceDLPSharePoint'],
  [13, 'complianceDLPExchange'],
  [14, 'sharePointSharingOperation'],
  [15, 'azureActiveDirectoryStsLogon'],
  [18, 'securityComplianceCenterEOPCmdlet'],
  [20, 'powerBIAudit'],
  [24, 'discovery'],
  [25, 'microsoftTeams'],
  [28, 'threatIntelligence'],
  [30, 'microsoftFlow'],
  [40, 'securityComplianceAlerts'],
  [50, 'exchangeItemAggregated'],
  [55, 'sharePointContentTypeOperation'],
  [78, 'quarantine'],
]);
const NAMES = new Set([...RECORD_TYPES.values()].map((name) => name.toLowerCase()));

const USER_TYPES = [
  'regular',
  'reserved',
  'admin',
  'dcAdmin',
  'system',
  'application',
  'servicePrincipal',
  'customPolicy',
  'systemPolicy',
  'partnerTechnician',
  'guest',
];

/** Maps a record type number to Graph's name. */
export function toRecordTypeName(recordType: unknown): string {
  return (typeof recordType === 'number' ? RECORD_TYPES.get(recordType) : undefined) ?? 'unknownFutureValue';
}

/** Whether Graph knows this record type name. */
export function isRecordTypeName(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/** Maps a user type number to Graph's name. */
export function toUserTypeName(userType: unknown): string {
  return (typeof userType === 'number' ? USER_TYPES[userType] : undefined) ?? 'unknownFutureValue';
}
