import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { loadServerCertificate } from '../../../src/demo/server/tls-certificate.js';
import { openDemoServerBench } from './demo-server-bench.js';

describe('the certificate of the demo tenant', () => {
  it('is good for 127.0.0.1 and localhost, for those who trust the authority, and for nobody else', async () => {
    const bench = await openDemoServerBench();
    try {
      const { port } = new URL(bench.tenant.origin);
      for (const host of ['127.0.0.1', 'localhost']) {
        const dispatcher = new Agent({ connect: { ca: bench.tenant.caPem, family: 4 } });
        const response = await fetch(`https://${host}:${port}/v1.0/users`, { dispatcher });
        assert.equal(response.status, 401);
        await response.text();
        await dispatcher.destroy();
      }
      const stranger = new Agent();
      await assert.rejects(fetch(`${bench.tenant.origin}/v1.0/users`, { dispatcher: stranger }));
      await stranger.destroy();
    } finally {
      await bench.close();
    }
  });

  it('is kept in a directory and used again; a broken one is made anew; the authority’s key is never kept', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'warden-tls-'));
    try {
      const first = await loadServerCertificate(directory);
      assert.deepEqual(await loadServerCertificate(directory), first);
      assert.deepEqual((await readdir(directory)).sort(), ['ca.pem', 'server-key.pem', 'server.pem']);
      assert.equal((await stat(join(directory, 'server-key.pem'))).mode & 0o077, 0);
      await writeFile(join(directory, 'ca.pem'), 'broken');
      const second = await loadServerCertificate(directory);
      assert.notEqual(second.caPem, first.caPem);
      assert.equal(await readFile(join(directory, 'ca.pem'), 'utf8'), second.caPem);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
