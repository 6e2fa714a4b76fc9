import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { servicePrincipalSchema } from '../../src/tenant/collectors/lib/service-principal-list.js';
import { startDemoProcess } from './demo-tenant-process.js';
import { type Bench, createRatioFigure } from './bench-figure.js';
import {
  runBareLoop,
  LARGE_TENANT,
  readInventory,
  listPermissionResources,
  createTenantAt,
} from './app-inventory-reading.js';

const ROUNDS = 5;

/** Reading all apps, beside a bare loop that makes the same requests as far side by side as links allow. */
export const bench: Bench = async () => {
  const resources = listPermissionResources(generateTenantData(LARGE_TENANT));
  const select = Object.keys(servicePrincipalSchema.shape).join(',');
  const demo = await startDemoProcess(LARGE_TENANT);
  const tenant = createTenantAt(demo);
  const bare = async () => {
    const startedMs = performance.now();
    await runBareLoop(demo, resources, select);
    return performance.now() - startedMs;
  };
  try {
    await readInventory(tenant);
    await bare();
    const rounds: { ours: number; floor: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ ours: (await readInventory(tenant)).ms, floor: await bare() });
    }
    return createRatioFigure(
      'sweep-time',
      'a bare undici loop that knows every resource beforehand and only parses',
      rounds,
    );
  } finally {
    await tenant.close();
    await demo.close();
  }
};
