import { createWorld } from '../../src/demo/world/create-world.js';
import { servicePrincipal } from '../../src/tenant/collectors/service-principal-list.js';
import { startDemoProcess } from './demo-tenant.js';
import { type Bench, ratioOf } from './figure.js';
import { bareLoop, LARGE, readInventory, resourcesOf, tenantAt } from './inventory.js';

const ROUNDS = 5;

/** Reading all apps, beside a bare loop that makes the same requests as far side by side as links allow. */
export const bench: Bench = async () => {
  const resources = resourcesOf(createWorld(LARGE));
  const select = Object.keys(servicePrincipal.shape).join(',');
  const demo = await startDemoProcess(LARGE);
  const tenant = tenantAt(demo);
  const bare = async () => {
    const startedMs = performance.now();
    await bareLoop(demo, resources, select);
    return performance.now() - startedMs;
  };
  try {
    await readInventory(tenant);
    await bare();
    const rounds: { ours: number; floor: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ ours: (await readInventory(tenant)).ms, floor: await bare() });
    }
    return ratioOf('sweep-time', 'a bare undici loop that knows every resource beforehand and only parses', rounds);
  } finally {
    await tenant.close();
    await demo.close();
  }
};
