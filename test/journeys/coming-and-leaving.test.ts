import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSeverableConnection, type SeverableConnection } from '../store/severable-connection.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { freePort, startWarden } from '../support/started-warden-process.js';
import { waitUntil } from '../support/wait-until.js';

interface Seen {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function look(origin: string, at: string): Promise<Seen | undefined> {
  try {
    const response = await fetch(`${origin}${at}`, { headers: { connection: 'close' } });
    return { status: response.status, body: (await response.json()) as Seen['body'] };
  } catch {
    return undefined;
  }
}

describe('coming and leaving, as an orchestrator sees it', () => {
  let dataDir: string;
  let wire: SeverableConnection;
  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'warden-leaving-'));
    wire = await openSeverableConnection(await createMigratedDatabaseUrl());
  });
  afterEach(async () => {
    await wire.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const env = () => ({ DATABASE_URL: wire.url, DATABASE_POOL_SIZE: '2' });

  it('starts before its database: alive, not ready, and says what it waits for; it leaves not ready first', async () => {
    await wire.cut();
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    // The longest notice: on a busy machine a probe may take seconds.
    const starting = startWarden({ dataDir, env: { ...env(), LEAVE_NOTICE_SECONDS: '8' }, port });
    starting.catch(() => undefined);
    await waitUntil('it says what it waits for', async () => {
      const seen = await look(origin, '/readyz');
      return seen?.body['reason'] === 'The database cannot be reached.';
    });
    assert.equal((await look(origin, '/healthz'))?.status, 200);
    const seen = await look(origin, '/readyz');
    assert.equal(seen?.status, 503);
    assert.equal(seen.body['status'], 'starting');
    const refused = await fetch(`${origin}/api/messages`, { method: 'POST', body: '{}' });
    assert.equal(refused.status, 503);
    assert.match(await refused.text(), /is starting/);

    await wire.mend();
    const warden = await starting;
    assert.match(warden.output(), /waiting for the database/);
    assert.ok(!warden.output().includes(new URL(wire.url).password));

    // SIGTERM: first not ready, while it still serves; then it ends, well.
    const startedMs = performance.now();
    const ended = warden.stop('SIGTERM');
    await waitUntil('not ready', async () => (await look(origin, '/readyz'))?.body['status'] === 'leaving');
    const served = await fetch(`${origin}/api/messages`, { method: 'POST', body: '{}' });
    assert.equal(served.status, 415, 'activities are still looked at');
    assert.equal(await ended, 0);
    assert.ok(performance.now() - startedMs < 25_000);
  });

  it('told to end while it waits for its database, it ends', async () => {
    await wire.cut();
    const port = await freePort();
    let pid = 0;
    const starting = startWarden({ dataDir, env: env(), port, onSpawn: (spawned) => (pid = spawned) });
    const ended = assert.rejects(starting, /ended at once/);
    await waitUntil('it listens', async () => (await look(`http://127.0.0.1:${port}`, '/healthz'))?.status === 200);
    process.kill(pid, 'SIGTERM');
    await ended;
  });

  it('SIGTERM with a database that hangs: it still ends, within 25 seconds', async () => {
    const warden = await startWarden({ dataDir, env: env() });
    wire.freeze();
    await sleep(100);
    const startedMs = performance.now();
    assert.equal(await warden.stop('SIGTERM'), 0);
    const tookMs = performance.now() - startedMs;
    assert.ok(tookMs < 25_000, `${Math.round(tookMs)} ms`);
  });
});
