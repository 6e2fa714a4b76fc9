import pg from 'pg';
import type { AlertSubscription } from '../../src/alerts/model/subscription.js';
import { demoConnection } from '../../src/demo-connection.js';
import { type RunningDemo, readRunningDemoAt } from '../../src/demo/running-demo-file.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { DEMO_TENANT_ID, type TenantData } from '../../src/demo/demo-tenant-contract.js';
import { prepareDataDirectory } from '../../src/store/embedded/embedded-data-directory.js';
import { readPidFile } from '../../src/store/embedded/postmaster-pid-file.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { systemClock } from '../../src/system-clock.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { type Replicas, startReplicas } from '../tools/replicas.js';
import { SEARCHED, subscribeToAlerts } from './alert-kill-setup.js';
import { FakeBotConnector } from './fake-bot-connector.js';
import { temporaryDirectory } from './postgres-test-server.js';
import { listBugLines } from './killable-product-process.js';
import type { WardenProcess } from './started-warden-process.js';
import { silentLog } from './test-logs.js';
import { waitUntil } from './wait-until.js';

const COUNT = 3;
const ENV = { AUDIT_POLL_SECONDS: '1', LOG_LEVEL: 'warn', DATABASE_POOL_SIZE: '4' };

/** One of the replicas: its process now, and what was done to it. */
export interface ReplicaSlot {
  process: WardenProcess;
  state: 'running' | 'stopped' | 'starting';
}

/** Three replicas on one PostgreSQL and one demo tenant, each in processes of their own, in front of one connector. */
export class ReplicaFaultHouse {
  readonly bugs: string[] = [];
  /** For the verdict: what the tenant was made with. */
  readonly demo: { readonly world: TenantData };

  private constructor(
    readonly connector: FakeBotConnector,
    readonly replicas: Replicas,
    readonly slots: readonly ReplicaSlot[],
    readonly control: RunningDemo,
    readonly tenant: TenantClient,
    readonly store: Store,
    readonly subscriptions: readonly AlertSubscription[],
    readonly dataDir: string,
    private readonly removeDirectory: () => Promise<void>,
  ) {
    this.demo = { world: generateTenantData(defaultTenantDataOptions(new Date())) };
  }

  static async open(): Promise<ReplicaFaultHouse> {
    const directory = await temporaryDirectory();
    const connector = await FakeBotConnector.start();
    const replicas = await startReplicas({ count: 0, dataDir: directory.path });
    const control = await readRunningDemoAt(replicas.demo.file);
    if (control === undefined) throw new Error('the demo tenant did not say where it is');
    const tenant = createTenantClient({ ...demoConnection(control), clock: systemClock, log: silentLog });
    const { databaseUrl } = replicas;
    const store = await openStore({
      databaseUrl,
      tenantId: DEMO_TENANT_ID,
      poolSize: 2,
      dataDir: directory.path,
      log: silentLog,
    });
    await store.audit.keep(SEARCHED);
    const subscriptions = await subscribeToAlerts(store, connector.serviceUrl);
    const slots: ReplicaSlot[] = [];
    for (let index = 0; index < COUNT; index += 1) slots.push({ process: await replicas.add(ENV), state: 'running' });
    const { path: dataDir } = directory;
    const remove = () => directory.remove();
    return new ReplicaFaultHouse(connector, replicas, slots, control, tenant, store, subscriptions, dataDir, remove);
  }

  /** Resolves when it is gone; another process then takes its place. */
  async kill(slot: ReplicaSlot): Promise<void> {
    slot.state = 'starting';
    await slot.process.kill();
    this.bugs.push(...listBugLines(slot.process.output()));
    slot.process = await this.replicas.add(ENV);
    slot.state = 'running';
  }

  stop(slot: ReplicaSlot): void {
    process.kill(slot.process.pid, 'SIGSTOP');
    slot.state = 'stopped';
  }

  wake(slot: ReplicaSlot): void {
    process.kill(slot.process.pid, 'SIGCONT');
    slot.state = 'running';
  }

  /** `SIGQUIT`: at once, as in a crash. `SIGINT`: connections are ended in good order. It is started again at once. */
  async restartDatabase(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const trace = await readPidFile(await prepareDataDirectory(this.dataDir));
    if (trace.kind === 'running') process.kill(trace.pid, signal);
    await waitUntil('the database is back', () =>
      this.query('select 1').then(
        () => true,
        () => false,
      ),
    );
  }

  async query<T extends pg.QueryResultRow>(text: string): Promise<readonly T[]> {
    const client = new pg.Client({ connectionString: this.replicas.databaseUrl });
    // A server that goes away tells so; the query is then rejected.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Ends the replicas in good order, and reads what stands in their logs. */
  async endReplicas(): Promise<void> {
    await Promise.all(this.slots.map(({ process }) => process.stop('SIGTERM')));
    for (const { process } of this.slots) this.bugs.push(...listBugLines(process.output()));
  }

  /** Processes of the product that still run. */
  left(): number {
    return this.replicas.bots.filter(({ pid }) => isAlive(pid)).length;
  }

  async close(): Promise<void> {
    for (const slot of this.slots) if (slot.state === 'stopped') this.wake(slot);
    await this.store.close();
    await this.tenant.close();
    await this.replicas.close();
    await this.connector.close();
    await this.removeDirectory();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
