import assert from 'node:assert/strict';
import { createWorld } from '../../src/demo/world/create-world.js';
import { startDemoTenant, type DemoTenant } from '../../src/demo/start-demo-tenant.js';
import { createCredential, type CredentialConfig } from '../../src/tenant/credentials.js';
import { createBearer } from '../../src/tenant/token.js';

describe('A credential', () => {
  let demo: DemoTenant;
  before(async () => {
    demo = await startDemoTenant({ world: createWorld() });
  });
  after(() => demo.close());

  const config = (change: Partial<Extract<CredentialConfig, { kind: 'demo' }>> = {}): CredentialConfig => ({
    kind: 'demo',
    tenantId: demo.credentials.tenantId,
    ...demo.credentials.reader,
    authorityHost: demo.origin,
    caPem: demo.caPem,
    ...change,
  });
  const ask = async (of: CredentialConfig) => {
    const bearer = createBearer(createCredential(of), demo.origin, 'https://graph.microsoft.com/.default');
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
    const other = await startDemoTenant({ world: createWorld() });
    await other.close();
    await assert.rejects(ask(config({ caPem: other.caPem })), /unreachable: no token/);
  });

  it('of each kind can be made without asking anybody anything', () => {
    const app = { tenantId: demo.credentials.tenantId, clientId: demo.credentials.reader.clientId };
    const kinds: CredentialConfig[] = [
      { kind: 'managed-identity' },
      { kind: 'managed-identity', clientId: app.clientId },
      { kind: 'workload-federation', tokenFilePath: '/var/run/secrets/token', ...app },
      { kind: 'certificate', certificatePath: '/etc/warden/reader.pem', ...app },
      { kind: 'secret', clientSecret: 'x', ...app },
    ];
    for (const kind of kinds) assert.equal(typeof createCredential(kind).getToken, 'function', kind.kind);
  });
});
