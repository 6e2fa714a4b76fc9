import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDemoTenant, type DemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

const SCRIPT = fileURLToPath(new URL('./audit-reader-process.ts', import.meta.url));
/** A lease of the product lasts ten seconds. */
const LEASE_MS = Number(process.env['LEASE_MS'] ?? 2_000);

describe('Two processes that read the audit trail of one tenant', () => {
  let demo: DemoTenant;
  let store: Store;
  let databaseUrl: string;
  const processes: ChildProcess[] = [];

  beforeEach(async () => {
    demo = await startDemoTenant({ world: generateTenantData({ users: 40, servicePrincipals: 30 }), auditQueryMs: 1 });
    databaseUrl = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
  });
  afterEach(async () => {
    for (const child of processes.splice(0)) await end(child, 'SIGKILL');
    await store.close();
    await demo.close();
  });

  function start(): { readonly child: ChildProcess; readonly reads: Promise<unknown> } {
    const { origin, caPem, credentials } = demo;
    const told = JSON.stringify({ databaseUrl, demo: { origin, caPem, credentials }, leaseMs: LEASE_MS });
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, told], { stdio: ['ignore', 'pipe', 'inherit'] });
    processes.push(child);
    return { child, reads: once(createInterface({ input: child.stdout }), 'line') };
  }

  async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  /** When the feed that was read longest ago was last read. The directory log is left out: its pages are seconds apart. */
  async function oldestReading(): Promise<number> {
    const feeds = (await store.audit.states()).filter(({ source }) => source.startsWith('activity:'));
    const isWhole = feeds.length === 3 && feeds.every(({ lastSuccessAt }) => lastSuccessAt !== undefined);
    return isWhole ? Math.min(...feeds.map(({ lastSuccessAt }) => Date.parse(lastSuccessAt ?? ''))) : 0;
  }

  /** Milliseconds until every feed has been read again. */
  async function untilReadAgain(): Promise<number> {
    const fromMs = Date.now();
    await waitUntil('every feed is read again', async () => (await oldestReading()) > fromMs);
    return Date.now() - fromMs;
  }

  it('goes on in the other when one is stopped, stands by when it wakes up, and goes on when the other is killed', async () => {
    const first = start();
    await first.reads;
    await untilReadAgain();
    const second = start();
    await delay(500);
    first.child.kill('SIGSTOP');
    // A pass that had ended when it was stopped may still be on its way to the database.
    await delay(100);
    const silentMs = await untilReadAgain();
    await second.reads;
    assert.ok(silentMs < 30_000, `nobody read for ${silentMs} ms`);
    first.child.kill('SIGCONT');
    await untilReadAgain();
    await end(second.child, 'SIGKILL');
    assert.ok((await untilReadAgain()) < 30_000);
    await end(first.child, 'SIGTERM');
    assert.equal(first.child.exitCode, 0);
  });
});
