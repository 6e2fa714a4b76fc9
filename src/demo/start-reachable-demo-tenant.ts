import path from 'node:path';
import type { TenantData } from './demo-tenant-contract.js';
import { DEMO_DIRECTORY } from './running-demo-file.js';
import { type DemoTenant, startDemoTenant } from './start-demo-tenant.js';

/** Delay of the demo's unified audit log in milliseconds; Microsoft's takes minutes to an hour. */
const AUDIT_LATENCY_MS = 2000;

/**
 * Starts a demo tenant that other processes of this account can reach: its certificate, and the file that describes it, are in the data
 * directory, and stay trusted across restarts. `port` 0: any free one.
 */
export function startReachableDemoTenant(world: TenantData, dataDir: string, port = 0): Promise<DemoTenant> {
  const directory = path.join(dataDir, DEMO_DIRECTORY);
  return startDemoTenant({
    world,
    port,
    certificateDir: directory,
    controlDir: directory,
    auditLatencyMs: AUDIT_LATENCY_MS,
  });
}
