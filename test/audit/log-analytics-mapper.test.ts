import assert from 'node:assert/strict';
import { parseBlob, createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { eventOf, graph, management, RECORD, RESOURCE, SP, APP } from './support/raw-records.js';

/** One and the same grant of a permission, as Graph gives it. */
const GRANT = graph(
  'Add app role assignment to service principal.',
  { type: 'ServicePrincipal', id: RESOURCE, name: 'Office 365 Exchange Online' },
  [
    ['AppRole.Value', 'Exchange.ManageAsApp'],
    ['ServicePrincipal.ObjectID', SP],
    ['ServicePrincipal.AppId', APP],
    ['ServicePrincipal.DisplayName', 'Night Courier'],
  ],
  { additionalDetails: [{ key: 'User-Agent', value: 'Mozilla/5.0' }] },
);

/** As the table `AuditLogs` has it: objects are text, or stay objects where the export leaves them so. */
const auditLogsRow = (record: typeof GRANT, asText: (value: unknown) => unknown, more: object = {}) => ({
  TenantId: '99999999-9999-4999-8999-999999999999',
  TimeGenerated: '2026-11-20T10:11:12.000Z',
  OperationName: record.activityDisplayName,
  Category: 'ApplicationManagement',
  ResultSignature: 'None',
  CorrelationId: record.correlationId,
  AdditionalDetails: asText([{ key: 'User-Agent', value: 'Mozilla/5.0' }]),
  Id: record.id,
  InitiatedBy: asText(record.initiatedBy),
  LoggedByService: 'Core Directory',
  Result: record.result,
  TargetResources: asText(record.targetResources),
  ActivityDisplayName: record.activityDisplayName,
  ActivityDateTime: '2026-11-20T10:11:12.000Z',
  Type: 'AuditLogs',
  ...more,
});

/** As diagnostic settings send it to an event hub or a storage account. */
const diagnostic = (record: object, properties: unknown = record) => ({
  time: '2026-11-20T10:11:12.0000000Z',
  resourceId: '/tenants/99999999-9999-4999-8999-999999999999/providers/Microsoft.aadiam',
  operationName: GRANT.activityDisplayName,
  category: 'AuditLogs',
  callerIpAddress: '203.0.113.7',
  correlationId: 'click-1',
  properties,
});

/** As the table `OfficeActivity` has a record of Exchange. */
const officeActivityRow = (more: object = {}) => ({
  TenantId: '99999999-9999-4999-8999-999999999999',
  TimeGenerated: '2026-11-20T10:11:12Z',
  RecordType: 'ExchangeAdmin',
  Operation: RECORD.Operation,
  OrganizationId: RECORD.OrganizationId,
  UserType: 'Admin',
  UserKey: RECORD.UserKey,
  OfficeWorkload: 'Exchange',
  ResultStatus: 'True',
  OfficeObjectId: RECORD.ObjectId,
  UserId: RECORD.UserId,
  ClientIP: RECORD.ClientIP,
  Parameters: JSON.stringify(RECORD.Parameters),
  OfficeId: RECORD.Id,
  Type: 'OfficeActivity',
  ...more,
});

describe('Records that went through Log Analytics, Defender or diagnostic settings', () => {
  const event = eventOf(GRANT);

  it('are what Graph says, when they are rows of AuditLogs, with text or with objects', () => {
    assert.equal(event?.app?.name, 'Night Courier');
    assert.deepEqual(eventOf(auditLogsRow(GRANT, JSON.stringify)), event);
    assert.deepEqual(eventOf(auditLogsRow(GRANT, (value) => value)), event);
  });

  it('are dated by when they were taken in, where a row has nothing better', () => {
    const row = auditLogsRow(GRANT, JSON.stringify, { ActivityDateTime: undefined });
    assert.equal(eventOf(row)?.at, '2026-11-20T10:11:12Z');
  });

  it('cannot be read, and are not passed over, when the changes of a row are cut off', () => {
    const row = auditLogsRow(GRANT, JSON.stringify);
    assert.equal(eventOf({ ...row, TargetResources: String(row.TargetResources).slice(0, -20) }), undefined);
    assert.equal(eventOf({ ...row, TargetResources: 7 }), undefined);
  });

  it('are by nobody who can be named, when a row is cut off there', () => {
    const row = auditLogsRow(GRANT, JSON.stringify, { InitiatedBy: '{"user":{"id' });
    assert.deepEqual(eventOf(row)?.actor, { kind: 'unknown', id: '', name: '' });
    assert.equal(eventOf(row)?.app?.name, 'Night Courier');
  });

  it('are what Graph says, when diagnostic settings sent them, also as text', () => {
    assert.deepEqual(eventOf(diagnostic(GRANT)), event);
    assert.deepEqual(eventOf(diagnostic(GRANT, JSON.stringify(GRANT))), event);
  });

  it('are what the Management API says, when they are rows of OfficeActivity', () => {
    assert.deepEqual(eventOf(officeActivityRow()), eventOf(RECORD));
  });

  it('tell in words of which type the user is', () => {
    const partner = officeActivityRow({ UserType: 'PartnerTechnician', UserId: 'eve@partner.example' });
    assert.equal(eventOf(partner)?.actor.kind, 'partner');
    assert.equal(eventOf(officeActivityRow({ UserType: 2 }))?.actor.kind, 'person');
  });

  it('have the address in either column of OfficeActivity', () => {
    assert.equal(eventOf(officeActivityRow({ ClientIP: '', Client_IPAddress: '[2001:db8::1]:80' }))?.ip, '2001:db8::1');
  });

  it('are what the Management API says, when they are raw events of Defender', () => {
    const record = management(
      'Add member to role.',
      { type: 'User', id: SP, name: 'eve@contoso.com' },
      [['Role.DisplayName', 'Global Administrator']],
      { UserKey: 'x' },
    );
    const row = { Timestamp: '2026-11-20T10:12:00Z', ActionType: 'Add member to role.', AccountType: 'Regular' };
    const expected = { ...eventOf(record), source: 'audit-query' };
    assert.deepEqual(eventOf({ ...row, RawEventData: record }), expected);
    assert.deepEqual(eventOf({ ...row, RawEventData: JSON.stringify(record) }), expected);
  });

  it('are found in a file, and those that nobody wants are only counted', () => {
    const wanted = createWantedOperations(['New-InboundConnector', 'Add app role assignment to service principal']);
    const ids = (text: string) => {
      const { events, malformed, seen } = parseBlob(Buffer.from(text), wanted);
      return [events.map(({ id, operation }: AuditEvent) => `${id} ${operation}`), malformed.length, seen];
    };
    const grant = 'g1 Add app role assignment to service principal';
    const other = { OperationName: 'Update device', activityDisplayName: 'Update device' };
    const rows = [
      auditLogsRow(GRANT, JSON.stringify),
      auditLogsRow(GRANT, JSON.stringify, { OperationName: 'Update device' }),
      officeActivityRow(),
      officeActivityRow({ Operation: 'New-InboxRule' }),
      diagnostic(GRANT),
      diagnostic({ ...GRANT, activityDisplayName: other.activityDisplayName }),
    ];
    const expected = [[grant, 'e1 New-InboundConnector', grant], 0, 6];
    assert.deepEqual(ids(JSON.stringify(rows)), expected);
    assert.deepEqual(ids(rows.map((row) => JSON.stringify(row)).join('\n')), expected);
    // An event hub sends them in an envelope.
    assert.deepEqual(ids(JSON.stringify({ records: rows })), expected);
    assert.deepEqual(ids(JSON.stringify({ records: rows }, null, 2)), expected);
  });
});
