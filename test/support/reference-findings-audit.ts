/**
 * What is true of a year of audit records, worked out by plain, slow code from the raw records and from nothing of the product. The
 * names of operations and properties are what Microsoft's documentation calls them, written out again on purpose.
 */

export type RawRecord = Readonly<Record<string, unknown>>;

const text = (record: RawRecord, property: string): string =>
  typeof record[property] === 'string' ? record[property] : '';

/** Of the Management API or of Graph. */
export const idOf = (record: RawRecord): string => text(record, 'Id') || text(record, 'id');
/** `Add application.` and `Add application` are one. */
export const operationOf = (record: RawRecord): string =>
  (text(record, 'Operation') || text(record, 'activityDisplayName')).trim().replace(/\.$/, '');
const dayOf = (record: RawRecord): string =>
  (text(record, 'CreationTime') || text(record, 'activityDateTime')).slice(0, 10);

/** Ids of all records that name the app anywhere, by its id or its name; sorted. */
export function recordsThatName(records: readonly RawRecord[], app: { appId: string; appName: string }): string[] {
  const ids: string[] = [];
  for (const record of records) {
    const whole = JSON.stringify(record);
    if (whole.includes(app.appId) || whole.includes(`"${app.appName}"`) || whole.includes(`"${app.appName}\\`))
      ids.push(idOf(record));
  }
  return ids.sort();
}

/** Which stage of the story an operation stands for. */
const STAGE_OF: readonly (readonly [operation: RegExp, stage: string])[] = [
  [/^Add (application|service principal)$/, 'app-registered'],
  [/credentials$|Certificates and secrets/, 'credential-added'],
  [/^Add app role assignment to service principal$/, 'permission-granted'],
  [/^Add member to role$/, 'role-assigned'],
  [/^New-InboundConnector$/, 'connector-created'],
  [/^New-TransportRule$/, 'rules-created'],
  [/^Remove-(InboundConnector|TransportRule)$/, 'traces-removed'],
];

/** The story that these records of one app tell: what was done, a silence of more than 30 days between two acts, and that it ended. */
export function stagesTold(records: readonly RawRecord[]): string[] {
  const stages = new Set<string>();
  const times: number[] = [];
  for (const record of records) {
    for (const [operation, stage] of STAGE_OF) if (operation.test(operationOf(record))) stages.add(stage);
    const at = text(record, 'CreationTime') || text(record, 'activityDateTime');
    times.push(Date.parse(at.endsWith('Z') ? at : `${at}Z`));
  }
  times.sort((a, b) => a - b);
  for (let at = 1; at < times.length; at++) {
    if ((times[at] ?? 0) - (times[at - 1] ?? 0) > 30 * 86_400_000) stages.add('dormant').add('awakened');
  }
  return [...stages].sort();
}

/** How many findings mail flow makes: one for each connector or rule and day on which it was touched. */
export function mailFlowFindings(records: readonly RawRecord[]): Readonly<Record<string, number>> {
  const touched = new Map<string, Set<string>>();
  for (const record of records) {
    const noun = /^(?:New|Set|Enable|Disable|Remove)-(InboundConnector|OutboundConnector|TransportRule)$/.exec(
      operationOf(record),
    )?.[1];
    if (noun === undefined) continue;
    const days = touched.get(noun) ?? new Set();
    touched.set(noun, days.add(`${text(record, 'ObjectId')} ${dayOf(record)}`));
  }
  return {
    'inbound-connector-changed': touched.get('InboundConnector')?.size ?? 0,
    'outbound-connector-changed': touched.get('OutboundConnector')?.size ?? 0,
    'transport-rule-changed': touched.get('TransportRule')?.size ?? 0,
  };
}

/** Ids of records in which an app came or went; sorted. */
export function appsMadeOrDeleted(records: readonly RawRecord[]): string[] {
  const ids: string[] = [];
  for (const record of records) {
    if (/^(Add|Remove|Delete) (application|service principal)$/.test(operationOf(record))) ids.push(idOf(record));
  }
  return ids.sort();
}
