import { SIGNED_IN } from '../../../m365/sign-in-events.js';
import type { RawFields } from '../raw-record-fields.js';
import { hasAnyField, type RecordShapeDefinition } from './shape-definition.js';
import { readWrittenTime } from './written-time.js';

/**
 * Rows of the CSV files that the Entra admin center downloads, "AuditLogs_<date>.csv" and "InteractiveSignIns_<date>.csv". A row of the
 * audit log has no id, at most three targets, of each at most five changed properties, and six details.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/howto-download-logs, and the columns of downloaded files
 */
export const ENTRA_CSV_ROWS: readonly RecordShapeDefinition[] = [
  {
    name: 'row of the CSV of Entra’s audit log',
    api: 'graph',
    matches: (fields) => 'Activity' in fields && hasAnyField(fields, 'ActorType', 'Target1Type'),
    operation: (fields) => fields['Activity'],
    convert: convertAuditRow,
  },
  {
    name: 'row of the CSV of Entra’s sign-ins',
    api: 'sign-in',
    matches: (fields) => 'Request ID' in fields && hasAnyField(fields, 'Username', 'User ID'),
    operation: () => SIGNED_IN,
    convert: convertSignInRow,
  },
];

const TARGETS = [1, 2, 3];
const PROPERTIES = [1, 2, 3, 4, 5];
const DETAILS = [1, 2, 3, 4, 5, 6];

/** The time's column is "Date (UTC)", or "Date" in older files. */
const timeOf = (row: RawFields) => readWrittenTime(row['Date (UTC)'] ?? row['Date']);

function convertAuditRow(row: RawFields): RawFields | string {
  const targets = TARGETS.flatMap((number) => targetIn(row, `Target${number}`) ?? []);
  const resources = withAffectedApp(row['Activity'], targets);
  if (resources === undefined) return APP_CUT;
  const [userId, appId] = [row['ActorObjectId'], row['ActorServicePrincipalId']];
  const isApp = typeof row['ActorType'] === 'string' && /^(?:app|service)/i.test(row['ActorType']);
  const name = row['ActorDisplayName'];
  return {
    id: row['Id'],
    activityDisplayName: row['Activity'],
    activityDateTime: timeOf(row),
    correlationId: row['CorrelationId'],
    result: row['Result'],
    resultReason: row['ResultReason'],
    initiatedBy: isApp
      ? {
          app: {
            displayName: row['ActorServicePrincipalName'] || name,
            servicePrincipalId: appId || userId,
            ipAddress: row['IPAddress'],
          },
        }
      : {
          user: {
            id: userId,
            userPrincipalName: row['ActorUserPrincipalName'],
            displayName: name,
            ipAddress: row['IPAddress'],
          },
        },
    targetResources: resources,
    additionalDetails: DETAILS.flatMap((number) => {
      const key = row[`AdditionalDetail${number}Key`];
      return key ? [{ key, value: row[`AdditionalDetail${number}Value`] }] : [];
    }),
  };
}

interface CsvTarget extends RawFields {
  readonly modifiedProperties: readonly RawFields[];
}

/** Acts on an app that is not the first target: only a change names it, the sixth of a grant. */
const APP_AMONG_CHANGES =
  /^(?:add|remove|update) (?:app role assignment (?:to|from) service principal|delegated permission grant)$/i;
const APP_CUT = 'the app is not in the five changes that a CSV of Entra holds: replay the JSON of the same page';

/** With the app of a grant, which is the second target where the changes are cut before it; undefined if nothing names it. */
function withAffectedApp(activity: unknown, targets: readonly CsvTarget[]): readonly CsvTarget[] | undefined {
  const [first, second] = targets;
  if (first === undefined || typeof activity !== 'string' || !APP_AMONG_CHANGES.test(activity)) return targets;
  const changes = first.modifiedProperties;
  const isNamed = changes.some(({ displayName }) => /^ServicePrincipal\.(?:ObjectID|AppId)$/.test(String(displayName)));
  if (isNamed || changes.length < PROPERTIES.length) return targets;
  if (second?.['type'] !== 'ServicePrincipal' || !second['id']) return undefined;
  const named = [
    ['ServicePrincipal.ObjectID', second['id']] as const,
    ['ServicePrincipal.DisplayName', second['displayName']] as const,
  ];
  const added = named.flatMap(([displayName, newValue]) => (newValue ? [{ displayName, newValue }] : []));
  return [{ ...first, modifiedProperties: [...changes, ...added] }, ...targets.slice(1)];
}

function targetIn(row: RawFields, prefix: string): CsvTarget | undefined {
  const [type, id, displayName] = [row[`${prefix}Type`], row[`${prefix}ObjectId`], row[`${prefix}DisplayName`]];
  if (!type && !id && !displayName) return undefined;
  return {
    type,
    id,
    displayName,
    userPrincipalName: row[`${prefix}UserPrincipalName`],
    modifiedProperties: PROPERTIES.flatMap((number) => {
      const start = `${prefix}ModifiedProperty${number}`;
      const name = row[`${start}Name`];
      return name ? [{ displayName: name, oldValue: row[`${start}OldValue`], newValue: row[`${start}NewValue`] }] : [];
    }),
  };
}

/** "Device code" and "deviceCode" are the same. */
const inOneWord = (value: unknown) =>
  typeof value === 'string'
    ? value
        .replace(/\s+(\w)/g, (_, letter: string) => letter.toUpperCase())
        .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    : value;

function convertSignInRow(row: RawFields): RawFields {
  const code = row['Sign-in error code'];
  return {
    id: row['Request ID'],
    createdDateTime: timeOf(row),
    userPrincipalName: row['Username'],
    userId: row['User ID'],
    appId: row['Application ID'] ?? row['Application ID '],
    ipAddress: row['IP address'],
    authenticationProtocol: inOneWord(row['Authentication Protocol']),
    originalTransferMethod: inOneWord(row['Original transfer method']),
    status: { errorCode: code === '' || code === 'None' || code === undefined ? 0 : code },
  };
}
