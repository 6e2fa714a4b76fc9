/**
 * A demo tenant in a process of its own, so that it takes neither time nor memory of what is measured beside it. Its options come
 * as JSON in the first argument; one line of JSON says where it is; it ends when its standard input does.
 */
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import type { DemoSize } from './demo-tenant-process.js';

const { latencyMs, limits, controlDir, ...size } = JSON.parse(process.argv[2] ?? '{}') as DemoSize;
const demo = await startDemoTenant({
  world: generateTenantData(size),
  ...(latencyMs === undefined ? {} : { latencyMs }),
  ...(limits === undefined ? {} : { limits }),
  ...(controlDir === undefined ? {} : { controlDir }),
});
process.stdin.resume().once('end', () => process.exit(0));
console.log(JSON.stringify({ origin: demo.origin, caPem: demo.caPem, ...demo.credentials }));
