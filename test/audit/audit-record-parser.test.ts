import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseOperation, parseRecord, stripPort } from '../../src/audit/records/audit-record-parser.js';
import type { Actor } from '../../src/m365/audit-event.js';
import { APP, EXCHANGE_ITSELF, parse, RECORD } from './support/raw-records.js';

const actor = (change: object): Actor | undefined => parse(change)?.actor;

describe('An Exchange audit record', () => {
  it('becomes an event', () => {
    assert.deepEqual(parse({}), {
      id: 'e1',
      at: '2026-11-20T10:11:12Z',
      operation: 'New-InboundConnector',
      actor: { kind: 'person', id: 'ada@contoso.com', name: 'ada@contoso.com' },
      succeeded: true,
      target: 'Ran_xyz',
      parameters: { Name: 'Ran_xyz', SenderIPAddresses: '198.51.100.1;198.51.100.2' },
      ip: '203.0.113.7',
      source: 'activity',
      workload: 'exchange',
      targets: [],
      changes: [],
    });
  });

  it('may have its parameters as one JSON string, or none', () => {
    assert.deepEqual(parse({ Parameters: JSON.stringify(RECORD.Parameters) })?.parameters, parse({})?.parameters);
    assert.deepEqual(parse({ Parameters: undefined })?.parameters, {});
    assert.deepEqual(parse({ Parameters: '' })?.parameters, {});
  });

  it('may have its parameters as they were typed', () => {
    const typed = (Parameters: string) => parse({ Parameters })?.parameters;
    assert.deepEqual(
      typed('-Name "Ran \\"xyz\\"" -Enabled "True" -Comment "" -SenderDomains ("a.example","b.example") -Tags ()'),
      {
        Name: 'Ran \\"xyz\\"',
        Enabled: 'True',
        Comment: '',
        SenderDomains: 'a.example;b.example',
        Tags: '',
      },
    );
    assert.deepEqual(typed('-Query "(c:c)(from=-x)"'), { Query: '(c:c)(from=-x)' });
    assert.equal(typed('-Comment "a" -Enabled "True" -enabled "False"'), undefined, 'text in one may pose as another');
  });

  it('has parameters also when Security & Compliance wrote it', () => {
    const Parameters = '-UnifiedAuditLogIngestionEnabled "False"';
    const event = parse({
      Operation: 'Set-AdminAuditLogConfig',
      RecordType: 18,
      Workload: 'SecurityComplianceCenter',
      Parameters,
    });
    assert.deepEqual(event?.parameters, { UnifiedAuditLogIngestionEnabled: 'False' });
    assert.equal(event.workload, 'other');
    assert.equal(parse({ Workload: 'SecurityComplianceCenter', Parameters: 'Enabled=False' }), undefined);
  });

  it('gets an id by its content where it has none: the same one in two files is one', () => {
    const [once, other] = [parse({ Id: '' }), parse({ Id: '', UserId: 'eve@contoso.com' })];
    assert.match(once?.id ?? '', /^sha256:[0-9a-f]{64}$/);
    assert.equal(parse({ Id: '' })?.id, once?.id);
    assert.notEqual(other?.id, once?.id);
  });

  it('is malformed with a wrong id, without a time, an operation or readable parameters', () => {
    for (const change of [
      { Id: 7 },
      { Id: 'x'.repeat(301) },
      { CreationTime: 'yesterday' },
      { Operation: null },
      { Parameters: 'Name=x' },
    ]) {
      assert.equal(parse(change), undefined, JSON.stringify(change));
    }
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(RECORD)), fc.anything()),
        (raw, change) => {
          parseRecord(raw);
          parse(change);
        },
      ),
    );
  });

  it('may have an operation or a target that is named like a built-in property', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      assert.equal(parse({ Operation: name })?.operation, name);
      const entra = {
        Workload: 'AzureActiveDirectory',
        Target: [
          { ID: name, Type: 2 },
          { ID: 'x', Type: 1 },
        ],
      };
      assert.equal(parse(entra)?.targets[0]?.kind, 'other');
    }
  });

  it('tells success from failure', () => {
    assert.equal(parse({ ResultStatus: 'False' })?.succeeded, false);
    assert.equal(parse({ ResultStatus: 'Success' })?.succeeded, true);
  });

  it('has its address without the port', () => {
    assert.equal(stripPort('[2001:db8::1]:443'), '2001:db8::1');
    assert.equal(stripPort('2001:db8::1'), '2001:db8::1');
    assert.equal(stripPort('203.0.113.7'), '203.0.113.7');
    assert.equal(stripPort(''), undefined);
    assert.equal(stripPort('<null>'), undefined, 'as records of Entra say that there is none');
  });

  it('has its operation in one spelling', () => {
    assert.equal(normaliseOperation('Add service principal.'), 'Add service principal');
    assert.equal(
      normaliseOperation('Update application \u2013 Certificates and secrets management '),
      'Update application - Certificates and secrets management',
    );
  });
});

describe('Who acted in Exchange', () => {
  it('is the app, when an app acted for itself as SYSTEM', () => {
    const fields = {
      UserId: 'NT AUTHORITY\\SYSTEM (w3wp)',
      UserKey: 'NT AUTHORITY\\SYSTEM (w3wp)',
      UserType: 3,
      AppId: APP,
      ClientAppId: APP,
    };
    assert.deepEqual(actor(fields), { kind: 'app', id: APP, name: APP });
    assert.equal(actor({ ...fields, AppAccessContext: { ClientAppId: APP, ClientAppName: 'Sync' } })?.name, 'Sync');
  });

  it('is Microsoft, when SYSTEM acted and no app is named', () => {
    const service = 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)';
    assert.equal(actor({ UserId: service, UserType: 3 })?.kind, 'microsoft');
    assert.equal(actor({ UserId: service, UserType: 3, AppId: '', ClientAppId: EXCHANGE_ITSELF })?.kind, 'microsoft');
    assert.equal(actor({ UserId: 'Microsoft Operator', UserType: 3 })?.kind, 'microsoft');
    assert.equal(actor({ UserId: service.replace('ServiceHost', 'AdminApi.NetCore') })?.kind, 'microsoft');
  });

  it('is nobody who can be named, and not Microsoft, when an app acted whose ids the record leaves out', () => {
    for (const UserId of [
      'NT AUTHORITY\\SYSTEM (w3wp)',
      'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost.Evil)',
      'NT SERVICE\\Anything',
      'Somebody',
    ]) {
      for (const UserType of [0, 3, 4]) {
        assert.deepEqual(actor({ UserId, UserKey: '', UserType }), { kind: 'unknown', id: UserId, name: UserId });
      }
    }
    const named = { UserId: 'Microsoft Operator', UserType: 3, TokenObjectId: APP };
    assert.deepEqual(actor(named), { kind: 'app', id: APP, name: APP });
  });

  it("is the person, though Exchange's own id or an administrator's tool is in AppId", () => {
    assert.equal(actor({ AppId: EXCHANGE_ITSELF })?.kind, 'person');
    assert.equal(actor({ AppId: 'fb78d390-0c51-40cd-8e17-fdbfab77341b', ClientAppId: APP })?.kind, 'person');
    assert.equal(actor({ TokenObjectId: APP })?.id, APP);
  });

  it('is a partner, by user type or by the tenant of the token', () => {
    assert.equal(actor({ UserType: 9 })?.kind, 'partner');
    assert.equal(actor({ TokenTenantId: '22222222-2222-4222-8222-222222222222' })?.kind, 'partner');
    assert.equal(actor({ TokenTenantId: RECORD.OrganizationId })?.kind, 'person');
  });

  it('is the service principal that a record names as such', () => {
    assert.deepEqual(actor({ UserId: `ServicePrincipal_${APP}`, UserType: 4 })?.id, APP);
    assert.equal(actor({ UserId: 'Nightly sync', UserType: 6, AppId: APP })?.kind, 'app');
  });

  it('is unknown rather than guessed', () => {
    assert.equal(actor({ UserId: 'Somebody', UserKey: '', UserType: 0 })?.kind, 'unknown');
    assert.equal(actor({ UserId: undefined, UserKey: undefined, UserType: undefined })?.kind, 'unknown');
  });
});
