import assert from 'node:assert/strict';
import { DEMO_READER_APP_ID } from '../../../src/demo/demo-tenant-contract.js';
import { EXCHANGE, openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

describe('the Exchange admin API of the demo tenant', () => {
  let bench: DemoServerBench;
  beforeEach(async () => {
    bench = await openDemoServerBench();
  });
  afterEach(() => bench.close());

  const path = () => `/adminapi/beta/${bench.tenant.credentials.tenantId}/InvokeCommand`;
  const invoke = (
    name: string,
    parameters: Record<string, unknown> = {},
    more: { as?: 'reader' | 'responder'; headers?: Record<string, string>; query?: string; link?: string } = {},
  ) =>
    bench.ask(more.link ?? `${path()}${more.query ?? ''}`, {
      scope: EXCHANGE,
      as: more.as ?? 'reader',
      body: { CmdletInput: { CmdletName: name, Parameters: parameters } },
      ...(more.headers && { headers: more.headers }),
    });

  it('runs the cmdlets that read', async () => {
    const { exchange } = bench.world;
    assert.deepEqual((await invoke('Get-InboundConnector')).body.value, exchange.inboundConnectors);
    assert.deepEqual(
      (await invoke('get-transportrule', { ResultSize: 'Unlimited' })).body.value,
      exchange.transportRules,
    );
    assert.deepEqual((await invoke('Get-AcceptedDomain')).body.value, exchange.acceptedDomains);
    assert.deepEqual((await invoke('Get-AdminAuditLogConfig')).body.value, [exchange.adminAuditLogConfig]);
    assert.deepEqual((await invoke('Get-RoleGroup')).body.value, exchange.roleGroups);
    const outbound = await invoke('Get-OutboundConnector', { IncludeTestModeConnectors: true });
    assert.deepEqual(outbound.body.value, exchange.outboundConnectors);
    const [group] = exchange.roleGroups;
    assert.equal((await invoke('Get-RoleGroupMember', { Identity: group?.['Name'] })).status, 200);
  });

  it('reads settings, and accounts by the thousand unless all are asked for', async () => {
    const { exchange } = bench.world;
    assert.deepEqual((await invoke('Get-OrganizationConfig')).body.value, [exchange.organizationConfig]);
    assert.deepEqual((await invoke('Get-TransportConfig')).body.value, [exchange.transportConfig]);
    assert.deepEqual((await invoke('Get-AuthenticationPolicy')).body.value, exchange.authenticationPolicies ?? []);
    const large = await openDemoServerBench({}, { users: 1200 });
    try {
      const path = `/adminapi/beta/${large.tenant.credentials.tenantId}/InvokeCommand`;
      const list = async (Parameters: Record<string, unknown>, link = path) =>
        (
          await large.ask(link, {
            scope: EXCHANGE,
            body: { CmdletInput: { CmdletName: 'Get-MailboxAuditBypassAssociation', Parameters } },
          })
        ).body;
      const cut = await list({});
      assert.deepEqual([cut.value?.length, cut['@odata.nextLink']], [1000, undefined]);
      const first = await list({ ResultSize: 'Unlimited' });
      const second = await list({ ResultSize: 'Unlimited' }, String(first['@odata.nextLink']));
      assert.deepEqual([first.value?.length, second.value?.length], [1000, 200]);
      assert.ok(!('ExternalDirectoryObjectId' in (first.value?.[0] ?? {})), 'who it is in Entra is not said');
    } finally {
      await large.close();
    }
    const account = exchange.users.at(40);
    const [user] = (await invoke('Get-User', { Identity: String(account['Guid']).toUpperCase() })).body.value ?? [];
    assert.equal(user?.['ExternalDirectoryObjectId'], bench.world.users.at(40).id);
    assert.equal((await invoke('Get-User', { Identity: 'nobody' })).status, 404);
  });

  it('pages by Prefer; the same body goes to the next link', async () => {
    const headers = { prefer: 'odata.maxpagesize=2' };
    const names: unknown[] = [];
    let link: string | undefined;
    do {
      const { body } = await invoke('Get-TransportRule', {}, { headers, ...(link !== undefined && { link }) });
      assert.ok((body.value?.length ?? 0) <= 2);
      names.push(...(body.value ?? []).map((row) => row['Name']));
      link = body['@odata.nextLink'] as string | undefined;
    } while (link !== undefined);
    assert.deepEqual(
      names,
      bench.world.exchange.transportRules.map((rule) => rule['Name']),
    );
  });

  it('gives the selected properties', async () => {
    const { body } = await invoke('Get-InboundConnector', {}, { query: '?$select=Name,Guid' });
    for (const row of body.value ?? []) assert.deepEqual(Object.keys(row), ['Name', 'Guid']);
    assert.equal((await invoke('Get-InboundConnector', {}, { query: '?$filter=x' })).status, 400);
  });

  it('says in details and in the inner exception what is wrong with a cmdlet', async () => {
    for (const [name, parameters, status, words] of [
      ['Get-Everything', {}, 400, /'Get-Everything' is not recognized/],
      ['Get-InboundConnector', { Colour: 'red' }, 400, /parameter name 'Colour'/],
      ['Get-InboundConnector', { Identity: 'nobody' }, 404, /object 'nobody' couldn't be found/],
      ['Remove-TransportRule', {}, 400, /missing mandatory parameters: Identity/],
    ] as const) {
      const answer = await invoke(name, parameters, { as: 'responder' });
      assert.equal(answer.status, status, name);
      const { details, innererror } = answer.body.error as unknown as {
        details: { message: string }[];
        innererror: { internalexception: { message: string } };
      };
      assert.match(details[0]?.message ?? '', words);
      assert.match(innererror.internalexception.message, words);
    }
    for (const body of [{}, { CmdletInput: {} }, 'nonsense']) {
      assert.equal((await bench.ask(path(), { scope: EXCHANGE, body })).status, 400);
    }
    assert.equal((await bench.ask(path(), { scope: EXCHANGE })).status, 405);
    assert.equal((await bench.ask('/adminapi/v2.0/x/AcceptedDomain', { scope: EXCHANGE })).status, 404);
  });

  it('needs the app permission and a directory role; a reading role does not write', async () => {
    const identity = { Identity: bench.world.exchange.transportRules[0]?.['Guid'] };
    assert.equal((await invoke('Disable-TransportRule', identity)).status, 403);
    assert.equal((await bench.ask(path(), { body: {} })).status, 401, 'a token for Graph opens nothing here');
    bench.tenant.withhold('Exchange.ManageAsApp');
    assert.equal((await invoke('Get-InboundConnector')).status, 403);
  });

  it('refuses an app that has the permission and no role', async () => {
    const roleless = await openDemoServerBench({}, {}, (world) => {
      const me = Array.from({ length: world.servicePrincipals.size }, (_, index) =>
        world.servicePrincipals.at(index),
      ).find((row) => row['appId'] === DEMO_READER_APP_ID);
      const roleAssignments = world.roleAssignments.filter((row) => row['principalId'] !== me?.id);
      return Object.create(world, { roleAssignments: { value: roleAssignments } }) as typeof world;
    });
    try {
      const answer = await roleless.ask(path(), {
        scope: EXCHANGE,
        body: { CmdletInput: { CmdletName: 'Get-InboundConnector', Parameters: {} } },
      });
      assert.equal(answer.status, 403);
    } finally {
      await roleless.close();
    }
  });

  it('disables, enables and removes a rule, and a connector', async () => {
    const as = 'responder';
    const [rule] = bench.world.exchange.transportRules;
    const identity = { Identity: rule?.['Guid'], Confirm: false };
    const state = async () =>
      (await invoke('Get-TransportRule', { Identity: rule?.['Guid'] })).body.value?.[0]?.['State'];
    assert.equal((await invoke('Disable-TransportRule', identity, { as })).status, 200);
    assert.equal(await state(), 'Disabled');
    await invoke('Enable-TransportRule', identity, { as });
    assert.equal(await state(), 'Enabled');
    await invoke('Remove-TransportRule', identity, { as });
    assert.equal(
      (await invoke('Get-TransportRule')).body.value?.length,
      bench.world.exchange.transportRules.length - 1,
    );
    assert.equal((await invoke('Remove-TransportRule', identity, { as })).status, 404);

    const [connector] = bench.world.exchange.inboundConnectors;
    const name = { Identity: connector?.['Name'] };
    await invoke('Set-InboundConnector', { ...name, Enabled: false }, { as });
    assert.equal((await invoke('Get-InboundConnector', name)).body.value?.[0]?.['Enabled'], false);
    await invoke('Remove-InboundConnector', { ...name, Confirm: false }, { as });
    assert.equal((await invoke('Get-InboundConnector', name)).status, 404);
  });
});
