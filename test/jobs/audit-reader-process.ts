import { tmpdir } from 'node:os';
import { createRecordParser, createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import { demoConnection } from '../../src/demo-connection.js';
import { createAuditReadingJobs } from '../../src/jobs/audit-reading-jobs.js';
import { startLeasedJobs } from '../../src/jobs/leased-jobs.js';
import { openStore } from '../../src/store/persistent-store.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';

// Run as a process of its own: reads the audit sources of a demo tenant that lives elsewhere into the database that it is told. Says
// "reads" when it holds the lease. Ends in good order at SIGTERM.
const { databaseUrl, demo, leaseMs } = JSON.parse(process.argv[2] ?? '') as {
  readonly databaseUrl: string;
  readonly demo: Parameters<typeof demoConnection>[0];
  readonly leaseMs?: number;
};
const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
const tenant = createTenantClient({ ...demoConnection(demo), clock: systemClock, log: silentLog });
const jobs = startLeasedJobs({
  leases: store.leases,
  name: 'audit reading',
  jobs: createAuditReadingJobs({
    api: tenant.audit,
    store: store.audit,
    reader: createRecordParser(createWantedOperations(['New-InboundConnector'])),
    clock: systemClock,
    log: silentLog,
    onEventsStored: () => undefined,
    pollMs: 200,
    searchEveryMs: 200,
  }),
  log: silentLog,
  ...(leaseMs === undefined ? {} : { leaseMs }),
});
const waiting = setInterval(() => {
  if (!jobs.isHolder()) return;
  console.log('reads');
  clearInterval(waiting);
}, 20);
process.once('SIGTERM', () => {
  clearInterval(waiting);
  void jobs
    .close()
    .then(() => tenant.close())
    .then(() => store.close());
});
