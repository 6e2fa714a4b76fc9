import { instant } from '../../../src/core/instant.js';
import type { FactName, FactTypes } from '../../../src/core/facts.js';
import type { CollectOptions } from '../../../src/core/ports.js';
import { demoConnection } from '../../../src/demo-connection.js';
import { startDemoTenant, type DemoTenant, type DemoTenantOptions } from '../../../src/demo/start-demo-tenant.js';
import type { World, WorldOptions } from '../../../src/demo/world.js';
import { createWorld } from '../../../src/demo/world/create-world.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/tenant/limits.js';
import { createTenant, type Tenant, type TenantOptions } from '../../../src/tenant/tenant.js';
import { createGraphClient, type GraphClient } from '../../support/graph-client.js';
import { keptLog } from './tenant.js';

/** The story's day, at nine in the morning. */
export const NOW = instant('2026-11-24T09:00:00Z');

/** Tried again at once, so that a fault costs milliseconds. */
const LIMITS: Limits = { ...DEFAULT_LIMITS, attempts: 3, baseDelayMs: 1, maxDelayMs: 5 };

export interface House {
  readonly demo: DemoTenant;
  readonly world: World;
  readonly tenant: Tenant;
  readonly log: ReturnType<typeof keptLog>;
  /** A fact that must be there, with its gaps. */
  read<K extends FactName>(
    fact: K,
    options?: CollectOptions,
  ): Promise<{ value: FactTypes[K]; gaps: readonly string[] }>;
  /** The gaps of a fact that must not be there. */
  refused(fact: FactName): Promise<readonly string[]>;
  writer(as?: 'reader' | 'responder'): GraphClient;
  /** Another connection to the same demo tenant. */
  another(own?: Pick<Partial<TenantOptions>, 'memory' | 'clock'>): Tenant;
  close(): Promise<void>;
}

/** The demo tenant, and our tenant room connected to it as to a real one. */
export async function openHouse(
  world: Partial<WorldOptions> = {},
  options: Partial<DemoTenantOptions> = {},
  tenantOptions: Pick<Partial<TenantOptions>, 'memory' | 'clock'> = {},
): Promise<House> {
  const made = createWorld(world);
  const demo = await startDemoTenant({ world: made, clock: () => new Date(NOW), auditQueryMs: 20, ...options });
  const log = keptLog();
  const credential = (as: 'reader' | 'responder') => demoConnection(demo, as).credential;
  const connect = (own: typeof tenantOptions) =>
    createTenant({
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
