/**
 * A demo tenant in a process of its own, so that it takes neither time nor memory of what is measured beside it. Its options come
 * as JSON in the first argument; one line of JSON says where it is; it ends when its standard input does.
 */
import { Agent, fetch } from 'undici';
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { requestAccessToken } from './app-inventory-reading.js';
import type { DemoAddress, DemoSize } from './demo-tenant-process.js';

const { latencyMs, limits, controlDir, ...size } = JSON.parse(process.argv[2] ?? '{}') as DemoSize;
const world = generateTenantData(size);
const demo = await startDemoTenant({
  world,
  ...(latencyMs === undefined ? {} : { latencyMs }),
  ...(limits === undefined ? {} : { limits }),
  ...(controlDir === undefined ? {} : { controlDir }),
});
const address: DemoAddress = { origin: demo.origin, caPem: demo.caPem, ...demo.credentials };
await makeWhatIsMadeOnFirstUse();
process.stdin.resume().once('end', () => process.exit(0));
console.log(JSON.stringify(address));

/** Reports, the audit log and the indexes of apps: making them would pass for the time that a tenant takes to answer. */
async function makeWhatIsMadeOnFirstUse(): Promise<void> {
  const { servicePrincipalSignInActivities: activities, auditRecords, directoryAudits } = world;
  if (activities.length + auditRecords.length + directoryAudits.length === 0) throw new Error('an empty tenant');
  const authorization = `Bearer ${await requestAccessToken(address)}`;
  const dispatcher = new Agent({ connect: { ca: demo.caPem } });
  const path = `/v1.0/servicePrincipals(appId='${MICROSOFT_GRAPH}')/appRoleAssignedTo?$top=1`;
  const { ok, status } = await fetch(demo.origin + path, { dispatcher, headers: { authorization } });
  if (!ok) throw new Error(`${path}: ${status}`);
  await dispatcher.close();
}
