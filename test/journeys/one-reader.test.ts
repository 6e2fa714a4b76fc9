import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { AuditBatch } from '../../src/audit/model/audit-store-port.js';
import type { Messenger } from '../../src/bot/model/messenger-port.js';
import { composeBackgroundServices } from '../../src/compose-background-services.js';
import { composeAnswerService, readStoredTenantState, type TenantConnection } from '../../src/compose-tenant.js';
import { demoConnection } from '../../src/demo-connection.js';
import { DEMO_READER_APP_ID, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { startDemoTenant, type DemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { openStore } from '../../src/store/persistent-store.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { createVirtualTiming } from '../tenant/support/fake-tenant-client.js';
import { waitUntil } from '../support/wait-until.js';

const NOBODY: Messenger = {
  post: () => Promise.resolve({ sent: true, activityId: '1' }),
  reply: () => Promise.resolve({ sent: true, activityId: '1' }),
  update: () => Promise.resolve({ sent: true, activityId: '1' }),
  postToPerson: () => Promise.resolve({ sent: true, activityId: '1' }),
};
/** As if the past had been searched. */
const SEARCHED: AuditBatch = {
  source: 'audit-query',
  events: [],
  malformed: [],
  seen: 0,
  blobIds: [],
  cursor: { slices: [], planned: [] },
};
const QUIET_MS = 2_000;

describe('Several processes that watch one tenant', () => {
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  afterEach(closeAll);

  async function startProcess(demo: DemoTenant, databaseUrl: string): Promise<void> {
    const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog });
    await store.audit.keep(SEARCHED);
    const { clock } = store;
    const stored = { ...readStoredTenantState(store, 180), clock, timing: createVirtualTiming() };
    const tenant = createTenantClient({ ...demoConnection(demo), log: silentLog, ...stored });
    const ownAppIds = [DEMO_READER_APP_ID];
    const open: TenantConnection = { tenantId: DEMO_TENANT_ID, tenant, ownAppIds, close: () => tenant.close() };
    const services = await composeBackgroundServices({
      open,
      store,
      answers: composeAnswerService(open, silentLog, store),
      access: { mayAsk: () => Promise.resolve({ allowed: true }) },
      config: { audit: { keepDays: 400, pollSeconds: 3_600, lateAlertMinutes: 30 }, dryRun: true, keepDays: 400 },
      approvers: { roleTemplateIds: [] },
      ownAppIds,
      log: silentLog,
    });
    const jobs = services.start(NOBODY);
    closers.push(async () => {
      await jobs.close();
      await open.close();
      await store.close();
    });
  }

  /** Requests that so many processes send until each has done its first round of everything. */
  async function requestsOf(processes: number): Promise<number> {
    const demo = await startDemoTenant({
      world: { ...generateTenantData({ users: 60, servicePrincipals: 60 }), auditRecords: [] },
      auditQueryMs: 1,
    });
    closers.push(() => demo.close());
    const databaseUrl = await createMigratedDatabaseUrl();
    for (let one = 0; one < processes; one += 1) await startProcess(demo, databaseUrl);
    await waitUntil('the tenant is read', () =>
      demo.requests.log().some(({ path }) => path.includes('/roleManagement')),
    );
    let count = -1;
    while (count !== demo.requests.count) {
      count = demo.requests.count;
      await delay(QUIET_MS);
    }
    await closeAll();
    return count;
  }

  it('send as many requests to it as one', async () => {
    const one = await requestsOf(1);
    const two = await requestsOf(2);
    assert.ok(two <= 1.1 * one, `${one} requests by one process, ${two} by two`);
  });
});
