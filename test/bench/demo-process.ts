/**
 * A demo tenant in a process of its own, so that it takes neither time nor memory of what is measured beside it. Its options come
 * as JSON in the first argument; one line of JSON says where it is; it ends when its standard input does.
 */
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import type { DemoSize } from './demo-tenant-process.js';

const { latencyMs, limits, controlDir, ...size } = JSON.parse(process.argv[2] ?? '{}') as DemoSize;
const world = generateTenantData(size);
// Generated on first use, which would pass for time that a tenant takes to answer.
const { servicePrincipalSignInActivities: activities, auditRecords, directoryAudits } = world;
if (activities.length + auditRecords.length + directoryAudits.length === 0) throw new Error('an empty tenant');
const demo = await startDemoTenant({
  world,
  ...(latencyMs === undefined ? {} : { latencyMs }),
  ...(limits === undefined ? {} : { limits }),
  ...(controlDir === undefined ? {} : { controlDir }),
});
process.stdin.resume().once('end', () => process.exit(0));
console.log(JSON.stringify({ origin: demo.origin, caPem: demo.caPem, ...demo.credentials }));
