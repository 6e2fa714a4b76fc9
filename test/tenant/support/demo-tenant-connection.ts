import type { FactName, FactTypes } from '../../../src/facts/fact-types.js';
import { instant } from '../../../src/core/instant.js';
import { demoConnection } from '../../../src/demo-connection.js';
import { startDemoTenant, type DemoTenant, type DemoTenantOptions } from '../../../src/demo/start-demo-tenant.js';
import type { TenantData, TenantDataOptions } from '../../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { DEFAULT_REQUEST_LIMITS, type RequestLimits } from '../../../src/tenant/http/request-limits.js';
import type { CollectOptions } from '../../../src/tenant/model/tenant-reader-port.js';
import {
  createTenantClient,
  type TenantClient,
  type TenantClientOptions,
} from '../../../src/tenant/read-only-tenant-client.js';
import { createGraphClient, type GraphClient } from '../../support/administrator-graph-client.js';
import { createRecordingLog } from './fake-tenant-client.js';

/** The story's day, at nine in the morning. */
export const NOW = instant('2026-11-24T09:00:00Z');

/** Tried again at once, so that a fault costs milliseconds. */
const LIMITS: RequestLimits = { ...DEFAULT_REQUEST_LIMITS, attempts: 3, baseDelayMs: 1, maxDelayMs: 5 };

export interface DemoTenantConnection {
  readonly demo: DemoTenant;
  readonly world: TenantData;
  readonly tenant: TenantClient;
  readonly log: ReturnType<typeof createRecordingLog>;
  /** A fact that must be there, with its gaps. */
  read<K extends FactName>(
    fact: K,
    options?: CollectOptions,
  ): Promise<{ value: FactTypes[K]; gaps: readonly string[] }>;
  /** The gaps of a fact that must not be there. */
  refused(fact: FactName): Promise<readonly string[]>;
  writer(as?: 'reader' | 'responder'): GraphClient;
  /** Another connection to the same demo tenant. */
  another(own?: Pick<Partial<TenantClientOptions>, 'memory' | 'clock' | 'recorder'>): TenantClient;
  close(): Promise<void>;
}

/** The demo tenant, and our tenant room connected to it as to a real one. */
export async function connectDemoTenant(
  world: Partial<TenantDataOptions> = {},
  options: Partial<DemoTenantOptions> = {},
  tenantOptions: Pick<Partial<TenantClientOptions>, 'memory' | 'clock' | 'recorder'> = {},
): Promise<DemoTenantConnection> {
  const made = generateTenantData(world);
  const demo = await startDemoTenant({ world: made, clock: () => new Date(NOW), auditQueryMs: 20, ...options });
  const log = createRecordingLog();
  const credential = (as: 'reader' | 'responder') => demoConnection(demo, as).credential;
  const connect = (own: typeof tenantOptions) =>
    createTenantClient({
      ...demoConnection(demo),
      clock: { now: () => NOW },
      log,
      limits: LIMITS,
      ...own,
    });
  const tenant = connect(tenantOptions);
  const closing: (() => Promise<void>)[] = [() => demo.close(), () => tenant.close()];
  const words = (gaps: readonly { reason: string; detail: string }[]) =>
    gaps.map(({ reason, detail }) => `${reason}: ${detail}`);
  return {
    demo,
    world: made,
    tenant,
    log,
    async read(fact, collectOptions) {
      const { facts } = await tenant.reader.collect([fact], collectOptions);
      const reading = facts[fact];
      if (!reading.ok) throw new Error(`${fact} was not read: ${words(reading.gaps).join()}`);
      return { value: reading.value, gaps: words(reading.gaps) };
    },
    async refused(fact) {
      const { facts } = await tenant.reader.collect([fact]);
      const reading = facts[fact];
      if (reading.ok) throw new Error(`${fact} was read`);
      return words(reading.gaps);
    },
    writer(as = 'responder') {
      const writer = createGraphClient({
        graph: demo.origin,
        credential: credential(as),
        caPem: demo.caPem,
        limits: LIMITS,
      });
      closing.push(() => writer.close());
      return writer;
    },
    another(own = {}) {
      const other = connect(own);
      closing.push(() => other.close());
      return other;
    },
    async close() {
      for (const close of closing.reverse()) await close();
    },
  };
}
