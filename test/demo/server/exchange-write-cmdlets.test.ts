import assert from 'node:assert/strict';
import { DEMO_RESPONDER_APP_ID } from '../../../src/demo/demo-tenant-contract.js';
import { buildMailFlowHistory } from '../../../src/demo/tenant-data/audit/mail-flow-history.js';
import { toExchangeRecord } from '../../../src/demo/tenant-data/audit/exchange-record-formatter.js';
import { createGeneratorContext } from '../../../src/demo/tenant-data/generator-context.js';
import { omitProperty } from '../../../src/demo/server/omit-property.js';
import { openRecordedWritesBench, type RecordedWritesBench } from './recorded-writes-bench.js';

type Row = Record<string, unknown>;

describe('what is written to the demo’s Exchange', () => {
  let bench: RecordedWritesBench;
  beforeEach(async () => {
    bench = await openRecordedWritesBench();
  });
  afterEach(() => bench.close());

  const names = async (cmdlet: string) =>
    ((await bench.invoke(cmdlet, {}, 'reader')).body.value ?? []).map((row) => row['Name']);
  const record = async () => (await bench.arrived('Audit.Exchange')).at(-1) ?? assert.fail('nothing in the feed');

  it('a connector is made, changed and removed, each told with its parameters and the app behind it', async () => {
    const made = await bench.invoke('New-InboundConnector', {
      Name: 'Relay',
      ConnectorType: 'OnPremises',
      SenderDomains: ['smtp:*;1'],
      SenderIPAddresses: ['192.0.2.1', '192.0.2.2'],
      RequireTls: false,
    });
    assert.equal(made.status, 200);
    const context = createGeneratorContext(bench.world.options);
    const twin =
      buildMailFlowHistory(context).find(({ actor }) => actor === 'attacker-app') ?? assert.fail('no such event');
    const told = await record();
    const twinRecord = omitProperty(toExchangeRecord(context, twin), 'contentType');
    assert.deepEqual(Object.keys(told).toSorted(), Object.keys(twinRecord).toSorted());
    assert.deepEqual(
      [told['Operation'], told['ObjectId'], told['UserId'], told['AppId']],
      ['New-InboundConnector', 'Relay', 'NT AUTHORITY\\SYSTEM (w3wp)', DEMO_RESPONDER_APP_ID],
    );
    assert.deepEqual((told['Parameters'] as Row[]).slice(3), [
      { Name: 'SenderIPAddresses', Value: '192.0.2.1;192.0.2.2' },
      { Name: 'RequireTls', Value: 'False' },
    ]);
    await bench.invoke('Set-InboundConnector', { Identity: 'Relay', Enabled: false });
    const row = (await bench.invoke('Get-InboundConnector', { Identity: 'Relay' }, 'reader')).body.value?.[0];
    assert.equal(row?.['Enabled'], false);
    assert.equal((await record())['Operation'], 'Set-InboundConnector');
    assert.equal(
      (await bench.invoke('Remove-InboundConnector', { Identity: row['Guid'], Confirm: false })).status,
      200,
    );
    assert.equal((await record())['ObjectId'], 'Relay');
    assert.ok(!(await names('Get-InboundConnector')).includes('Relay'));
  });

  it('rules keep their order without gaps; one is switched by cmdlets of its own', async () => {
    const before = (await names('Get-TransportRule')).length;
    assert.equal(
      (await bench.invoke('New-TransportRule', { Name: 'First', RemoveHeader: 'X-One', Priority: 0 })).status,
      200,
    );
    const rules = (await bench.invoke('Get-TransportRule', {}, 'reader')).body.value ?? [];
    assert.deepEqual(
      rules.map((rule) => rule['Priority']),
      Array.from({ length: before + 1 }, (_, index) => index),
    );
    assert.equal(rules[0]?.['Name'], 'First');
    await bench.invoke('Disable-TransportRule', { Identity: 'First', Confirm: false });
    const state = async () =>
      (await bench.invoke('Get-TransportRule', { Identity: 'First' }, 'reader')).body.value?.[0]?.['State'];
    assert.equal(await state(), 'Disabled');
    await bench.invoke('Enable-TransportRule', { Identity: 'First' });
    assert.equal(await state(), 'Enabled');
    assert.equal((await bench.invoke('Set-TransportRule', { Identity: 'First', Enabled: false })).status, 400);
    assert.equal((await bench.invoke('Set-TransportRule', { Identity: 'First', RemoveHeader: 'X-Two' })).status, 200);
    await bench.invoke('Remove-TransportRule', { Identity: 'First', Confirm: false });
    const operations = (await bench.arrived('Audit.Exchange')).map((told) => told['Operation']);
    assert.deepEqual(
      operations.toSorted(),
      ['New', 'Disable', 'Enable', 'Set', 'Remove'].map((verb) => `${verb}-TransportRule`).toSorted(),
    );
  });

  it('outbound connectors likewise', async () => {
    const parameters = { Name: 'Out', ConnectorType: 'Partner', RecipientDomains: ['*'], SmartHosts: ['192.0.2.9'] };
    assert.equal((await bench.invoke('New-OutboundConnector', parameters)).status, 200);
    assert.equal((await bench.invoke('Set-OutboundConnector', { Identity: 'Out', Comment: 'x' })).status, 200);
    assert.equal((await bench.invoke('Remove-OutboundConnector', { Identity: 'Out', Confirm: false })).status, 200);
    assert.equal((await bench.arrived('Audit.Exchange')).length, 3);
  });

  it('an app is put into a role group and taken out', async () => {
    const member = { Identity: 'Organization Management', Member: DEMO_RESPONDER_APP_ID };
    const members = async () =>
      ((await bench.invoke('Get-RoleGroupMember', { Identity: 'Organization Management' }, 'reader')).body.value ?? [])
        .length;
    const before = await members();
    assert.equal((await bench.invoke('Add-RoleGroupMember', member)).status, 200);
    assert.equal((await bench.invoke('Add-RoleGroupMember', member)).status, 400);
    assert.equal(await members(), before + 1);
    const removal = { ...member, Confirm: false, BypassSecurityGroupManagerCheck: true };
    assert.equal((await bench.invoke('Remove-RoleGroupMember', removal)).status, 200);
    assert.equal((await bench.invoke('Remove-RoleGroupMember', removal)).status, 400);
    assert.equal(await members(), before);
    assert.equal((await record())['Operation'], 'Remove-RoleGroupMember');
  });

  it('what cannot be done is refused in Exchange’s words and leaves no trace', async () => {
    const exception = async (cmdlet: string, parameters: Row) => {
      const { status, body } = await bench.invoke(cmdlet, parameters);
      return [status, /\.(\w+Exception)\|/.exec(JSON.stringify(body))?.[1]];
    };
    const taken = bench.world.exchange.inboundConnectors[0]?.['Name'];
    assert.deepEqual(await exception('Remove-InboundConnector', { Identity: 'nobody', Confirm: false }), [
      404,
      'ManagementObjectNotFoundException',
    ]);
    assert.deepEqual(await exception('New-InboundConnector', { Name: taken, SenderDomains: ['*'] }), [
      400,
      'ADObjectAlreadyExistsException',
    ]);
    assert.deepEqual(await exception('New-InboundConnector', { Name: 'no domains' }), [
      400,
      'ParameterBindingException',
    ]);
    assert.deepEqual(await exception('New-TransportRule', { Name: 'does nothing' }), [400, 'ArgumentException']);
    assert.equal((await bench.invoke('Remove-InboundConnector', { Identity: taken, WhatIf: true })).status, 200);
    assert.ok((await names('Get-InboundConnector')).includes(taken));
    const refused = await bench.invoke('Remove-InboundConnector', { Identity: taken }, 'reader');
    assert.equal(refused.status, 403);
    assert.deepEqual(await bench.arrived('Audit.Exchange'), []);
  });
});
