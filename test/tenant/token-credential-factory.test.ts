import assert from 'node:assert/strict';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { startDemoTenant, type DemoTenant } from '../../src/demo/start-demo-tenant.js';
import { createTokenCredential, type TokenCredentialConfig } from '../../src/tenant/http/token-credential-factory.js';
import { createBearerToken } from '../../src/tenant/http/bearer-token.js';

describe('A credential', () => {
  let demo: DemoTenant;
  before(async () => {
    demo = await startDemoTenant({ world: generateTenantData() });
  });
  after(() => demo.close());

  const config = (change: Partial<Extract<TokenCredentialConfig, { kind: 'demo' }>> = {}): TokenCredentialConfig => ({
    kind: 'demo',
    tenantId: demo.credentials.tenantId,
    ...demo.credentials.reader,
    authorityHost: demo.origin,
    caPem: demo.caPem,
    ...change,
  });
  const ask = async (of: TokenCredentialConfig) => {
    const bearer = createBearerToken(createTokenCredential(of), demo.origin, 'https://graph.microsoft.com/.default');
    await bearer.ready(AbortSignal.timeout(60_000));
    return bearer.headerFor(new URL(demo.origin));
  };

  it('gets a token of the demo tenant through the real client library', async () => {
    assert.match(await ask(config()), /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('that is refused says why in a code, and shows neither the secret nor what the endpoint wrote', async () => {
    await assert.rejects(ask(config({ clientSecret: 'hunter2' })), (error: Error) => {
      assert.match(error.message, /AADSTS7000215 \(the client secret is wrong\)$/);
      assert.doesNotMatch(error.message, /hunter2|Trace|Correlation/);
      return true;
    });
    await assert.rejects(ask(config({ clientId: '99999999-9999-4999-8999-999999999999' })), /AADSTS700016/);
    await assert.rejects(
      ask(config({ tenantId: '99999999-9999-4999-8999-999999999999' })),
      /AADSTS90002|no token could be got/,
    );
  });

  it('trusts no other certificate authority than it was given', async () => {
    const other = await startDemoTenant({ world: generateTenantData() });
    await other.close();
    await assert.rejects(ask(config({ caPem: other.caPem })), /unreachable: no token/);
  });

  it('of each kind can be made without asking anybody anything', () => {
    const app = { tenantId: demo.credentials.tenantId, clientId: demo.credentials.reader.clientId };
    const kinds: TokenCredentialConfig[] = [
      { kind: 'managed-identity' },
      { kind: 'managed-identity', clientId: app.clientId },
      { kind: 'workload-federation', tokenFilePath: '/var/run/secrets/token', ...app },
      { kind: 'certificate', certificatePath: '/etc/warden/reader.pem', ...app },
      { kind: 'secret', clientSecret: 'x', ...app },
    ];
    for (const kind of kinds) assert.equal(typeof createTokenCredential(kind).getToken, 'function', kind.kind);
  });
});
