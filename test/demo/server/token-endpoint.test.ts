import assert from 'node:assert/strict';
import { generateKeyPair, SignJWT } from 'jose';
import { DEMO_READER_APP_ID, DEMO_TENANT_ID } from '../../../src/demo/demo-tenant-contract.js';
import {
  ACTIVITY,
  EXCHANGE,
  GRAPH,
  openDemoServerBench,
  requestToken,
  type DemoServerBench,
} from './demo-server-bench.js';

describe('the token endpoint of the demo tenant', () => {
  let bench: DemoServerBench;
  beforeEach(async () => {
    bench = await openDemoServerBench();
  });
  afterEach(() => bench.close());

  const refused = async (form: Record<string, string>, tenantId?: string) => {
    const { tenant, agent } = bench;
    const { reader } = tenant.credentials;
    const good = { client_id: reader.clientId, client_secret: reader.clientSecret, scope: GRAPH };
    const { status, body } = await requestToken(tenant, agent, { ...good, ...form }, tenantId);
    return [status, body['error'], (body['error_codes'] as unknown[])[0]];
  };

  it('names the mistake as Entra does', async () => {
    assert.deepEqual(await refused({ client_secret: 'wrong' }), [401, 'invalid_client', 7000215]);
    assert.deepEqual(await refused({ client_id: 'f0000000-0000-4000-8000-000000000000' }), [
      400,
      'unauthorized_client',
      700016,
    ]);
    assert.deepEqual(await refused({}, 'f0000000-0000-4000-8000-000000000000'), [400, 'invalid_request', 90002]);
    assert.deepEqual(await refused({ scope: 'https://graph.microsoft.com/User.Read' }), [
      400,
      'invalid_scope',
      1002012,
    ]);
    assert.deepEqual(await refused({ scope: 'https://vault.azure.net/.default' }), [400, 'invalid_resource', 500011]);
    assert.deepEqual(await refused({ grant_type: 'password' }), [400, 'unsupported_grant_type', 70003]);
  });

  it('puts into a token exactly the application permissions the app holds on that resource', async () => {
    const { world } = bench;
    for (const [scope, resourceAppId] of [
      [GRAPH, '00000003-0000-0000-c000-000000000000'],
      [EXCHANGE, '00000002-0000-0ff1-ce00-000000000000'],
      [ACTIVITY, 'c5393580-f805-4401-95e8-94b7a6ef2fc2'],
    ] as const) {
      const claims = claimsOf(await bench.token(scope));
      assert.deepEqual([...(claims['roles'] as string[])].sort(), assignedRoles(bench, resourceAppId).sort());
      assert.equal(claims['tid'], DEMO_TENANT_ID);
      assert.equal(claims['appid'], DEMO_READER_APP_ID);
      assert.equal(Number(claims['exp']) - Number(claims['iat']), 3600);
      assert.ok(world.servicePrincipals.byId(String(claims['oid'])));
    }
  });

  it('gives a disabled app none', async () => {
    const responder = [...rows(bench)].find((row) => row['appId'] === bench.tenant.credentials.reader.clientId);
    const patched = await bench.ask(`/v1.0/servicePrincipals/${String(responder?.['id'])}`, {
      method: 'PATCH',
      body: { accountEnabled: false },
      as: 'responder',
    });
    assert.equal(patched.status, 204);
    assert.deepEqual(await refused({}), [401, 'unauthorized_client', 7000112]);
  });

  it('is the only one whose tokens count: forged and unsigned ones and those of another resource are 401', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({ appid: 'x', oid: 'y', roles: ['Directory.Read.All'] })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(`https://sts.windows.net/${DEMO_TENANT_ID}/`)
      .setAudience('https://graph.microsoft.com')
      .setExpirationTime('1h')
      .sign(privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged.split('.')[1] ?? ''}.`;
    const tokens = [
      '',
      `Bearer ${forged}`,
      `Bearer ${unsigned}`,
      'Bearer a.b.c',
      `Bearer ${await bench.token(EXCHANGE)}`,
    ];
    for (const authorization of tokens) {
      const answer = await bench.ask('/v1.0/users', { as: 'nobody', headers: { authorization } });
      assert.equal(answer.status, 401, authorization);
      assert.equal(answer.body.error?.code, 'InvalidAuthenticationToken');
      assert.ok(answer.headers.get('www-authenticate'));
    }
  });

  it('withholds a permission at once and gives it back with the next token', async () => {
    await bench.token(GRAPH);
    bench.tenant.withhold('AuditLog.Read.All');
    const answer = await bench.ask('/v1.0/auditLogs/directoryAudits?$top=1');
    assert.equal(answer.status, 403);
    assert.deepEqual(
      [answer.body.error?.code, answer.body.error?.message],
      ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
    );
    assert.equal((await bench.ask('/v1.0/users?$top=1')).status, 200);
    const { tenant, agent } = bench;
    const { clientId, clientSecret } = tenant.credentials.reader;
    const form = { client_id: clientId, client_secret: clientSecret, scope: GRAPH };
    const without = claimsOf(String((await requestToken(tenant, agent, form)).body['access_token']));
    assert.ok(!(without['roles'] as string[]).includes('AuditLog.Read.All'));
    tenant.grant('AuditLog.Read.All');
    const again = claimsOf(String((await requestToken(tenant, agent, form)).body['access_token']));
    assert.ok((again['roles'] as string[]).includes('AuditLog.Read.All'));
  });
});

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

function* rows({ world }: DemoServerBench) {
  for (let index = 0; index < world.servicePrincipals.size; index++) yield world.servicePrincipals.at(index);
}

/** Independent of the server's own indexes: by reading the whole world. */
function assignedRoles(bench: DemoServerBench, resourceAppId: string): string[] {
  const all = [...rows(bench)];
  const me = all.find((row) => row['appId'] === DEMO_READER_APP_ID);
  const resource = all.find((row) => row['appId'] === resourceAppId);
  const { appRoleAssignments } = bench.world;
  const values: string[] = [];
  for (let index = 0; index < appRoleAssignments.size; index++) {
    const row = appRoleAssignments.at(index);
    if (row['principalId'] !== me?.id || row['resourceId'] !== resource?.id) continue;
    const roles = resource?.['appRoles'] as { id: string; value: string }[] | undefined;
    values.push(roles?.find(({ id }) => id === row['appRoleId'])?.value ?? 'unknown');
  }
  return values;
}
