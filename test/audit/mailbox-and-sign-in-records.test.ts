import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createWantedOperations, parseBlob, parseWantedRecord } from '../../src/audit/scan/wanted-record-parser.js';
import { parseRecord } from '../../src/audit/records/audit-record-parser.js';
import { shouldStoreEvent } from '../../src/audit/event-storage-filter.js';
import { RecordScanner } from '../../src/bulk-data/json-records/record-scanner.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { DEVICE_CODE_MARKS } from '../../src/m365/sign-in-events.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.js';
import { instant } from '../../src/core/instant.js';
import { loadDetections } from '../../src/load-detections.js';

const ADELE = { id: 'a0000000-0000-4000-8000-00000000000e', name: 'adele@contoso.com' };
const EMERGENCY = 'emergency1@contoso.onmicrosoft.com';

/** A sign-in as the unified log has it (UserLoggedIn, record type 15). */
const signIn = (id: string, requestType: string, who: { readonly id: string; readonly name: string } = ADELE) => ({
  CreationTime: '2026-11-20T02:10:00',
  Id: id,
  Operation: 'UserLoggedIn',
  OrganizationId: '00000000-0000-4000-8000-0000000000ff',
  RecordType: 15,
  ResultStatus: 'Success',
  UserKey: who.id,
  UserType: 0,
  Version: 1,
  Workload: 'AzureActiveDirectory',
  ClientIP: '203.0.113.7',
  ObjectId: '00000003-0000-0000-c000-000000000000',
  UserId: who.name,
  AzureActiveDirectoryEventType: 1,
  ExtendedProperties: [
    { Name: 'ResultStatusDetail', Value: 'Success' },
    { Name: 'UserAgent', Value: 'Mozilla/5.0' },
    { Name: 'RequestType', Value: requestType },
  ],
  ModifiedProperties: [],
  Actor: [
    { ID: who.id, Type: 0 },
    { ID: who.name, Type: 5 },
  ],
  ActorContextId: '00000000-0000-4000-8000-0000000000ff',
  ActorIpAddress: '203.0.113.7',
  InterSystemsId: '11111111-1111-4111-8111-111111111111',
  Target: [{ ID: '00000003-0000-0000-c000-000000000000', Type: 0 }],
  ApplicationId: '29d9ed98-a469-4536-ade2-f981bc1d605e',
  DeviceProperties: [{ Name: 'IsCompliantAndManaged', Value: 'False' }],
  ErrorNumber: '0',
});

/** A sign-in as Graph's sign-in logs have it. */
const graphSignIn = (id: string, authenticationProtocol: string) => ({
  id,
  createdDateTime: '2026-11-20T02:10:00Z',
  userDisplayName: 'Adele',
  userPrincipalName: ADELE.name,
  userId: ADELE.id,
  appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
  ipAddress: '203.0.113.7',
  clientAppUsed: 'Mobile Apps and Desktop clients',
  authenticationProtocol,
  status: { errorCode: 0 },
});

const outlookRule = (properties: readonly unknown[]) => ({
  CreationTime: '2026-11-20T02:10:00',
  Id: 'outlook-rule',
  Operation: 'UpdateInboxRules',
  RecordType: 2,
  ResultStatus: 'Succeeded',
  UserType: 0,
  Workload: 'Exchange',
  UserId: ADELE.name,
  UserKey: '10032000DEADBEEF',
  ClientIP: '203.0.113.7',
  ClientInfoString: 'Client=OutlookService;Outlook-iOS/2.0;',
  LogonType: 0,
  MailboxGuid: '22222222-2222-4222-8222-222222222222',
  MailboxOwnerUPN: ADELE.name,
  OperationProperties: properties,
});

function eventOf(raw: unknown): AuditEvent {
  const parsed = parseRecord(raw);
  if (parsed.kind !== 'event') assert.fail(parsed.reason);
  return parsed.event;
}

/** Scans records and counts how many were parsed. */
function scan(records: readonly unknown[], emergencyAccounts: readonly string[] = []) {
  const wanted = createWantedOperations(['UserLoggedIn', 'New-InboxRule'], emergencyAccounts);
  let parsed = 0;
  const scanner = new RecordScanner(wanted, { record: () => parsed++, broken: () => assert.fail('nothing is broken') });
  const bytes = Buffer.from(JSON.stringify(records));
  scanner.scan(bytes, true);
  return { parsed, seen: scanner.seen, events: parseBlob(bytes, wanted).events };
}

describe('sign-ins', () => {
  const everyday = Array.from({ length: 500 }, (_, at) =>
    signIn(`s${at}`, at % 2 === 0 ? 'OAuth2:Authorize' : 'Kmsi:kmsi'),
  );

  it('are told apart by their bytes: of 502 only the device code and the emergency account are parsed and kept', () => {
    const records = [
      ...everyday,
      signIn('code', 'Cmsi:Cmsi'),
      signIn('fire', 'OAuth2:Authorize', { id: 'e0000000-0000-4000-8000-0000000000e1', name: EMERGENCY.toUpperCase() }),
    ];
    const { parsed, seen, events } = scan(records, [EMERGENCY]);
    assert.deepEqual([parsed, seen], [2, 502]);
    assert.deepEqual(events.map(({ id }) => id).sort(), ['code', 'fire']);
    assert.deepEqual(
      scan(records).events.map(({ id }) => id),
      ['code'],
      'no emergency account is named',
    );
  });

  it('are searched for by a part of each mark', () => {
    const parts = createWantedOperations(['UserLoggedIn']).marksOf?.('UserLoggedIn') ?? [];
    assert.equal(parts.length, DEVICE_CODE_MARKS.length);
    assert.ok(DEVICE_CODE_MARKS.every((mark, at) => mark.includes(parts[at] ?? 'none')));
  });

  it('are kept whatever the case and the escapes of an account', () => {
    const one = JSON.stringify(signIn('fire', 'x', { id: 'e0000000-0000-4000-8000-0000000000e1', name: EMERGENCY }));
    const wanted = createWantedOperations(['UserLoggedIn'], [EMERGENCY]);
    const escaped = one.replaceAll('@', '\\u0040');
    assert.deepEqual(
      parseBlob(Buffer.from(`[${escaped}]`), wanted).events.map(({ id }) => id),
      ['fire'],
    );
  });

  it('whose user agent names the mark are parsed, and not kept', () => {
    const record = { ...signIn('liar', 'OAuth2:Authorize'), UserAgent: 'Cmsi:Cmsi' };
    const { parsed, events } = scan([record]);
    assert.deepEqual([parsed, events.length], [1, 0]);
  });

  it('name the person by object id, the application and the way', () => {
    const event = eventOf(signIn('code', 'Cmsi:Cmsi'));
    assert.deepEqual(event.actor, { kind: 'person', ...ADELE });
    assert.deepEqual(event.parameters, {
      ResultStatusDetail: 'Success',
      UserAgent: 'Mozilla/5.0',
      RequestType: 'Cmsi:Cmsi',
      ApplicationId: '29d9ed98-a469-4536-ade2-f981bc1d605e',
    });
    assert.equal(event.ip, '203.0.113.7');
  });

  it('of the sign-in logs are read too, and skipped where nobody wants them', () => {
    const { parsed, seen, events } = scan([graphSignIn('g1', 'none'), graphSignIn('g2', 'deviceCode')]);
    assert.deepEqual([parsed, seen, events.map(({ id }) => id)], [1, 2, ['g2']]);
    const row = {
      Id: 'row',
      TimeGenerated: '2026-11-20T02:10:00Z',
      UserPrincipalName: ADELE.name,
      UserId: ADELE.id,
      ClientAppUsed: 'Browser',
      AuthenticationProtocol: 'deviceCode',
      ResultType: '0',
    };
    const wanted = createWantedOperations(['UserLoggedIn']);
    assert.equal(parseWantedRecord(row, wanted).kind, 'event');
    assert.equal(parseWantedRecord({ ...row, AuthenticationProtocol: 'none' }, wanted).kind, 'skipped');
    assert.equal(eventOf({ ...row, ResultType: '50126' }).succeeded, false);
  });
});

describe('acts in a mailbox', () => {
  it('name the rule that Outlook made, and whose mailbox it is', () => {
    const event = eventOf(
      outlookRule([
        { Name: 'RuleOperation', Value: 'AddMailboxRule' },
        { Name: 'RuleName', Value: '.' },
        { Name: 'RuleActions', Value: '[{"ActionType":"Forward","Recipients":["x@mail.example"]}]' },
      ]),
    );
    assert.deepEqual(event.person, { id: ADELE.name, name: ADELE.name });
    assert.equal(event.parameters['RuleName'], '.');
    assert.equal(event.parameters['MailboxOwnerUPN'], ADELE.name);
  });

  it('name the owner of a folder', () => {
    const event = eventOf({
      ...outlookRule([]),
      Operation: 'Set-MailboxFolderPermission',
      RecordType: 1,
      Parameters: [{ Name: 'Identity', Value: 'adele@contoso.com:\\Inbox' }],
    });
    assert.deepEqual(event.person, { id: ADELE.name, name: ADELE.name });
  });

  it('are stored where a detection looks at them, and no everyday setting is', () => {
    const set = (parameters: Readonly<Record<string, string>>) =>
      shouldStoreEvent(
        eventOf({
          ...outlookRule([]),
          Operation: 'Set-Mailbox',
          RecordType: 1,
          Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
    assert.equal(set({ Identity: 'adele', ForwardingSmtpAddress: 'smtp:x@mail.example' }), true);
    assert.equal(set({ Identity: 'adele', AuditEnabled: 'False' }), true);
    assert.equal(set({ Identity: 'adele', CustomAttribute1: 'x' }), false);
  });
});

describe('records of Entra ID', () => {
  const record = (more: object) => ({
    id: 'r1',
    activityDateTime: '2026-11-20T02:10:00Z',
    activityDisplayName: 'Add service principal',
    result: 'success',
    ...more,
  });

  it('keep the reason in words', () => {
    const reason = 'Admin registered temporary access pass method for user';
    assert.equal(eventOf(record({ resultReason: reason })).reason, reason);
    assert.equal(eventOf(record({ resultReason: 7 })).reason, undefined);
  });

  it('keep what kind of agent a target is', () => {
    const target = { id: 'x', type: 'ServicePrincipal', displayName: 'Agent', agentType: 'agenticAppInstance' };
    assert.equal(eventOf(record({ targetResources: [target] })).targets[0]?.agentType, 'agenticAppInstance');
    assert.equal(eventOf(record({ targetResources: [{ ...target, agentType: {} }] })).targets[0]?.agentType, undefined);
  });
});

describe('wrong types in every field of an operation that a detection wants', () => {
  it('break neither the parser nor a detection', async () => {
    const detections = await loadDetections();
    const operations = [
      ...new Set(detections.flatMap((one) => (one.operations === 'any-wanted' ? [] : one.operations))),
    ];
    const odd = fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, -1, '', 'x', [], {}, [[]], [null], [1], ['x'], { Name: 1 }, [
        { Name: {}, Value: [] },
      ]),
      fc.constantFrom<unknown>(
        [{ Name: 'RuleActions', Value: 7 }],
        [{ ID: {}, Type: 'x' }],
        '[{"Name":"ForwardTo","Value":{}}]',
      ),
    );
    const fields = [
      'ObjectId',
      'UserId',
      'UserKey',
      'UserType',
      'ResultStatus',
      'ClientIP',
      'Workload',
      'ApplicationId',
    ];
    const lists = ['Parameters', 'OperationProperties', 'ModifiedProperties', 'ExtendedProperties', 'Actor', 'Target'];
    const management = fc.record(
      Object.fromEntries([...fields, ...lists, 'MailboxOwnerUPN', 'AppAccessContext'].map((name) => [name, odd])),
      { requiredKeys: [] },
    );
    const graph = fc.record(
      Object.fromEntries(
        ['targetResources', 'initiatedBy', 'additionalDetails', 'result', 'resultReason', 'status'].map((name) => [
          name,
          odd,
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...operations), management, graph, (operation, wrong, wrongGraph) => {
        const records = [
          { Id: 'm', CreationTime: '2026-11-20T02:10:00', Operation: operation, ...wrong },
          { id: 'g', activityDateTime: '2026-11-20T02:10:00Z', activityDisplayName: operation, ...wrongGraph },
          { ...graphSignIn('s', 'deviceCode'), ...wrongGraph },
        ];
        const events = records
          .map((raw) => parseRecord(raw))
          .flatMap((one) => (one.kind === 'event' ? [one.event] : []));
        const known = { ...createEmptyKnownTenant(instant('2026-11-21T00:00:00Z')), emergencyAccounts: ['x'] };
        assert.deepEqual(assessEvents(events, { detections, known }).bugs, []);
      }),
      { numRuns: 400, seed: 14 },
    );
  });
});
