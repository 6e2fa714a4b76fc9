import { createRecordParser, createWantedOperations } from '../../../src/audit/scan/wanted-record-parser.js';
import type { AuditIngestion, AuditIngestionContext } from '../../../src/audit/audit-source-ingestion.js';
import type { Clock } from '../../../src/core/clock.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import { demoConnection } from '../../../src/demo-connection.js';
import { startDemoTenant, type DemoTenant, type DemoTenantOptions } from '../../../src/demo/start-demo-tenant.js';
import { type TenantData } from '../../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import type { AuditSourceId, AuditSourceState } from '../../../src/facts/fact-types.js';
import type { Store } from '../../../src/store/persistent-store.js';
import { createTenantClient, type TenantClient } from '../../../src/tenant/read-only-tenant-client.js';
import { recordingLog } from '../../support/test-logs.js';
import { openEmptyStore } from '../../support/postgres-test-server.js';
import { createVirtualTiming } from '../../tenant/support/fake-tenant-client.js';

const HOUR_MS = 3_600_000;

/** What the tests keep of all that happens in the demo tenant. */
export const WANTED: readonly string[] = [
  'New-InboundConnector',
  'Set-InboundConnector',
  'Remove-InboundConnector',
  'New-OutboundConnector',
  'Set-OutboundConnector',
  'Remove-OutboundConnector',
  'New-TransportRule',
  'Set-TransportRule',
  'Remove-TransportRule',
  'Enable-TransportRule',
  'Disable-TransportRule',
  'Add service principal',
  'Add application',
  'Add member to role',
  'Add app role assignment to service principal',
  'Consent to application',
  'Update application - Certificates and secrets management',
];
const wanted = createWantedOperations(WANTED);

/** A demo tenant over HTTPS whose calendar is set by hand, our tenant room connected to it, and an empty PostgreSQL. */
export interface AuditHouse {
  readonly world: TenantData;
  readonly demo: DemoTenant;
  readonly tenant: TenantClient;
  readonly store: Store;
  readonly log: ReturnType<typeof recordingLog>;
  readonly clock: Clock;
  readonly reader: AuditIngestionContext['reader'];
  goOn(hours: number): void;
  /** One pass as the job makes it; gives how many events were new. `signal` calls it off, `afterBatch` sees each batch kept. */
  pass(
    pass: AuditIngestion,
    options?: { readonly signal?: AbortSignal; readonly afterBatch?: () => void },
  ): Promise<number>;
  state(source: AuditSourceId): Promise<AuditSourceState | undefined>;
  /** Ids of all kept events, sorted. */
  kept(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openAuditHouse(
  options: Partial<DemoTenantOptions> & {
    readonly change?: (world: TenantData) => TenantData;
    readonly start?: Instant;
  } = {},
): Promise<AuditHouse> {
  let nowMs = Date.parse(options.start ?? '2026-11-24T09:00:00Z');
  const clock = { now: () => instant(nowMs) };
  const made = thinned(generateTenantData({}));
  const world = options.change?.(made) ?? made;
  const demo = await startDemoTenant({ auditQueryMs: 1, ...options, world, clock: () => new Date(nowMs) });
  const log = recordingLog();
  const store = await openEmptyStore({ clock });
  const tenant = createTenantClient({
    ...demoConnection(demo),
    clock,
    log,
    limits: { attempts: 2 },
    auditStates: () => store.audit.states(),
    timing: createVirtualTiming(),
  });
  const reader = createRecordParser(wanted);
  return {
    world,
    demo,
    tenant,
    store,
    log,
    clock,
    reader,
    goOn: (hours) => {
      nowMs += hours * HOUR_MS;
    },
    async pass(pass, { signal = new AbortController().signal, afterBatch } = {}) {
      let added = 0;
      await pass({
        api: tenant.audit,
        store: store.audit,
        reader,
        clock,
        log,
        signal,
        saveBatch: async (batch) => {
          signal.throwIfAborted();
          added += (await store.audit.keep(batch)).added.length;
          afterBatch?.();
        },
      });
      return added;
    },
    state: async (source) => (await store.audit.states()).find((state) => state.source === source),
    kept: async () => (await store.audit.unassessed(100_000)).map(({ id }) => id).sort(),
    async close() {
      await tenant.close();
      await store.close();
      await demo.close();
    },
  };
}

/** The same world with one in five of the records that nobody wants: fewer blobs to fetch. */
function thinned(world: TenantData): TenantData {
  const auditRecords = world.auditRecords.filter(
    (record, at) => at % 5 === 0 || wanted.has(String(record['Operation'])),
  );
  return { ...world, auditRecords };
}

/** By plain code: the ids of records of a feed that are wanted, in a period of their own time. */
export function wantedIds(world: TenantData, contentType: string, from: Instant, to: Instant): readonly string[] {
  const names = new Set(WANTED.map((name) => name.toLowerCase()));
  return world.auditRecords
    .filter((record) => {
      const atMs = Date.parse(`${record.CreationTime}Z`);
      const name = String(record['Operation']).replace('\u2013', '-').trim().replace(/\.$/, '').toLowerCase();
      return record.contentType === contentType && atMs >= Date.parse(from) && atMs < Date.parse(to) && names.has(name);
    })
    .map(({ Id }) => Id)
    .sort();
}
