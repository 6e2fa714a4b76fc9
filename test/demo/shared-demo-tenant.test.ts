import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSharedDemoTenant } from '../../src/compose-tenant.js';
import { freePort } from '../support/started-warden-process.js';
import { silentLog } from '../support/test-logs.js';
import { startDemoTenantProcess } from '../tools/replicas.js';

describe('a demo tenant in a process of its own', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'warden-shared-demo-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is found again by a running bot when it starts anew, with the certificate and the tokens of before', async () => {
    const port = await freePort();
    const before = await startDemoTenantProcess(dataDir, port);
    assert.equal(statSync(before.file).mode & 0o077, 0, 'the credentials are of this account alone');
    const open = await openSharedDemoTenant(before.file, silentLog);
    const read = async () => (await open.tenant.reader.collect(['securityDefaults'])).facts.securityDefaults;
    assert.ok((await read()).ok);
    await before.close();
    const after = await startDemoTenantProcess(dataDir, port);
    try {
      assert.equal(after.origin, before.origin);
      const again = await read();
      assert.ok(again.ok, JSON.stringify(again));
    } finally {
      await open.close();
      await after.close();
    }
  });

  it('that is not there is said with what to do', async () => {
    const file = path.join(dataDir, 'running.json');
    const refusal = { message: /No demo tenant is described in .*running\.json/, nextStep: /npm run demo-tenant/ };
    await assert.rejects(openSharedDemoTenant(file, silentLog), refusal);
    for (const text of ['{', '{}', '{"origin":"https://127.0.0.1:1","pid":1,"token":"","caPem":""}']) {
      writeFileSync(file, text);
      await assert.rejects(openSharedDemoTenant(file, silentLog), refusal, text);
    }
  });
});
