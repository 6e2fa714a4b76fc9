import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { EXCHANGE, GRAPH, openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

const EVENTUAL = { consistencylevel: 'eventual' };

describe('The demo tenant refuses what Microsoft’s description refuses', () => {
  let bench: DemoServerBench;
  before(async () => {
    bench = await openDemoServerBench();
  });
  after(() => bench.close());
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await bench.ask(path, { headers })).status;

  it('what beta alone has, in v1.0: selected, filtered by, or sent along', async () => {
    const roles = '/roleManagement/directory/roleDefinitions';
    const { status: refused, body } = await bench.ask(`/v1.0${roles}?$select=id,isPrivileged`);
    assert.equal(refused, 400);
    assert.match(String(body.error?.message), /Could not find a property named 'isPrivileged'/);
    assert.equal(await status(`/v1.0${roles}?$filter=isPrivileged eq true`), 400);
    assert.ok((await bench.all(`/v1.0${roles}`)).every((row) => !('isPrivileged' in row)));
    assert.ok((await bench.all(`/beta${roles}?$select=id,isPrivileged`)).some((row) => row['isPrivileged'] === true));
    for (const property of ['publisherName', 'samlMetadataUrl']) {
      assert.equal(await status(`/v1.0/servicePrincipals?$select=${property}`), 400, property);
      assert.equal(await status(`/beta/servicePrincipals?$select=${property}`), 200, property);
    }
  });

  it('an order beside a filter of directory objects, without an advanced query', async () => {
    const path = "/v1.0/users?$filter=startswith(displayName,'A')&$orderby=displayName";
    assert.equal(await status(path), 400);
    assert.equal(await status(`${path}&$count=true`, EVENTUAL), 200);
    assert.equal(
      await status(
        '/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge 2026-11-01T00:00:00Z&$orderby=activityDateTime',
      ),
      200,
    );
  });

  it('a body that does not say that it is JSON, that of a $batch too', async () => {
    const body = { requests: [{ id: '1', method: 'GET', url: '/organization' }] };
    const sent = (headers: Record<string, string>) => bench.ask('/v1.0/$batch', { body, headers });
    assert.equal((await sent({ 'content-type': 'text/plain' })).status, 415);
    assert.equal((await sent({ 'content-type': 'application/json;odata.metadata=minimal' })).status, 200);
  });

  it('a connector whose mail is internal twice over', async () => {
    const path = `/adminapi/beta/${bench.tenant.credentials.tenantId}/InvokeCommand`;
    const create = (settings: Record<string, unknown>) =>
      bench.ask(path, {
        body: {
          CmdletInput: {
            CmdletName: 'New-InboundConnector',
            Parameters: { Name: `c ${JSON.stringify(settings)}`, SenderDomains: ['smtp:*;1'], ...settings },
          },
        },
        scope: EXCHANGE,
        as: 'responder',
      });
    const internal = { ConnectorType: 'OnPremises', TreatMessagesAsInternal: true };
    assert.equal((await create({ ...internal, CloudServicesMailEnabled: true })).status, 400);
    assert.equal((await create({ ...internal, ConnectorType: 'Partner' })).status, 400);
    assert.equal((await create(internal)).status, 200);
    assert.equal((await create({ ConnectorType: 'OnPremises', CloudServicesMailEnabled: true })).status, 200);
  });
});

describe('The demo tenant answers other clients as Microsoft does', () => {
  let bench: DemoServerBench;
  before(async () => {
    bench = await openDemoServerBench();
  });
  after(() => bench.close());

  it('counts of groups, apps and people', async () => {
    for (const [collection, table] of [
      ['groups', bench.world.groups],
      ['applications', bench.world.applications],
      ['servicePrincipals', bench.world.servicePrincipals],
      ['users', bench.world.users],
    ] as const) {
      const { body } = await bench.ask(`/v1.0/${collection}/$count`, { headers: EVENTUAL });
      assert.equal(Number(body), table.size, collection);
    }
    const { body } = await bench.ask('/v1.0/groups/$count?$filter=isAssignableToRole eq true', { headers: EVENTUAL });
    assert.ok(Number(body) > 0 && Number(body) < bench.world.groups.size);
  });

  it('paths with a slash at the end, and in any case', async () => {
    for (const path of [
      '/v1.0/organization/',
      '/V1.0/Organization',
      '/v1.0/SERVICEPRINCIPALS/?$top=1',
      '/v1.0/users/$count/',
    ]) {
      assert.equal((await bench.ask(path, { headers: EVENTUAL })).status, 200, path);
    }
  });

  it('groups of a person, a group and an app; nobody’s manager; members of units; deleted objects by their type', async () => {
    const group = Array.from({ length: bench.world.groups.size }, (_, nth) => bench.world.groups.at(nth)).find(
      ({ id }) => bench.world.groupMembers(id).some(({ type }) => type === 'user'),
    );
    const user = bench.world.groupMembers(group?.id ?? '').find(({ type }) => type === 'user')?.id ?? assert.fail();
    const asked = await bench.ask(`/v1.0/users/${user}/getMemberGroups`, { body: { securityEnabledOnly: false } });
    assert.ok((asked.body.value as unknown as string[]).includes(group?.id ?? ''));
    for (const path of [`servicePrincipals/${bench.world.servicePrincipals.at(0).id}`, `groups/${group?.id ?? ''}`]) {
      const { status } = await bench.ask(`/v1.0/${path}/getMemberGroups`, { body: { securityEnabledOnly: true } });
      assert.equal(status, 200, path);
    }
    const { status, body } = await bench.ask(`/v1.0/users/${user}/manager`);
    assert.deepEqual([status, body.error?.code], [404, 'Request_ResourceNotFound']);
    const [unit] = bench.world.administrativeUnits;
    assert.equal((await bench.ask(`/v1.0/directory/administrativeUnits/${unit?.id ?? ''}/members`)).status, 200);
    const { id } = bench.world.applications.at(7);
    await bench.ask(`/v1.0/applications/${id}`, { method: 'DELETE', as: 'responder' });
    for (const path of [`${id}/microsoft.graph.application`, 'microsoft.graph.user', 'microsoft.graph.group']) {
      assert.equal((await bench.ask(`/v1.0/directory/deletedItems/${path}`)).status, 200, path);
    }
  });

  it('tokens of an app alone, with its name', async () => {
    const claims = decodeJwt(await bench.token(GRAPH));
    assert.equal(claims['app_displayname'], 'Tenant Warden');
    assert.equal(claims['idtyp'], 'app');
  });
});
