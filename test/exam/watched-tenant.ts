import { createFeedIngestion } from '../../src/audit/activity-feed-ingestion.js';
import { ingestAuditSearches } from '../../src/audit/audit-search-ingestion.js';
import type { AuditIngestion } from '../../src/audit/audit-source-ingestion.js';
import { ingestDirectoryAudits } from '../../src/audit/directory-audit-ingestion.js';
import { toStoredEvents } from '../../src/audit/event-storage-filter.js';
import { collectWantedOperations, createRecordParser } from '../../src/audit/scan/wanted-record-parser.js';
import { readStoredTenantState, type TenantConnection } from '../../src/compose-tenant.js';
import { demoConnection } from '../../src/demo-connection.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { startEventAssessment } from '../../src/jobs/event-assessment-job.js';
import { loadDetections } from '../../src/load-detections.js';
import { ACTIVITY_CONTENT_TYPES } from '../../src/m365/activity-content-types.js';
import type { Store } from '../../src/store/persistent-store.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { silentLog } from '../support/test-logs.js';
import { createVirtualTiming } from '../tenant/support/fake-tenant-client.js';
import { waitUntil } from '../support/wait-until.js';

const KEEP_DAYS = 400;

/** The demo tenant, and in the store what the watch has read and assessed of its audit trail over time. */
export async function openWatchedTenant(store: Store): Promise<TenantConnection> {
  const now = () => new Date(store.clock.now());
  const world = generateTenantData(defaultTenantDataOptions(now()));
  const demo = await startDemoTenant({ world, auditQueryMs: 1, clock: now });
  const options = {
    ...demoConnection(demo),
    log: silentLog,
    ...readStoredTenantState(store, KEEP_DAYS),
    clock: store.clock,
  };
  const ownAppIds = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
  const watch = createTenantClient({ ...options, timing: createVirtualTiming() });
  await watchOnce(watch, ownAppIds, store);
  await watch.close();
  const tenant = createTenantClient(options);
  return {
    tenantId: DEMO_TENANT_ID,
    tenant,
    ownAppIds,
    isDemo: true,
    async close() {
      await tenant.close();
      await demo.close();
    },
  };
}

async function watchOnce(tenant: TenantClient, ownAppIds: readonly string[], store: Store): Promise<void> {
  const { clock } = store;
  const detections = await loadDetections();
  const reader = createRecordParser(collectWantedOperations(detections));
  const { signal } = new AbortController();
  const sources: readonly AuditIngestion[] = [
    ingestAuditSearches,
    ingestDirectoryAudits,
    ...ACTIVITY_CONTENT_TYPES.map((type) => createFeedIngestion(type)),
  ];
  for (const ingest of sources) {
    await ingest({
      api: tenant.audit,
      store: store.audit,
      reader,
      clock,
      log: silentLog,
      signal,
      saveBatch: async (batch) => {
        await store.audit.keep({ ...batch, events: batch.events.flatMap(toStoredEvents) });
      },
    });
  }
  const { audit, incidents, decisions } = store;
  const job = startEventAssessment({
    audit,
    incidents,
    decisions,
    detections,
    reader: tenant.reader,
    ownAppIds,
    clock,
    log: silentLog,
    onChanged: () => undefined,
    pollMs: 20,
  });
  try {
    await waitUntil('all is assessed', async () => (await audit.unassessed(1)).length === 0);
  } finally {
    await job.close();
  }
}
