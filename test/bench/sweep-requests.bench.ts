import { createWorld } from '../../src/demo/world/create-world.js';
import { startDemoProcess } from './demo-tenant.js';
import { rounded, type Bench } from './figure.js';
import { fewestRequests, LARGE, readInventory, resourcesOf, tenantAt } from './inventory.js';

/** HTTP requests of the whole app inventory over the fewest with which Graph gives it; other ways counted beside it. */
export const bench: Bench = async () => {
  const world = createWorld(LARGE);
  const resources = resourcesOf(world);
  const fewest = fewestRequests(world, resources);
  const apps = world.servicePrincipals.size;
  const grants = world.oauth2PermissionGrants.size;
  const demo = await startDemoProcess(LARGE);
  const tenant = tenantAt(demo);
  try {
    const { requests } = await readInventory(tenant);
    const ratio = rounded(requests / fewest);
    const pages = (objects: number, size: number) => Math.ceil(objects / size);
    return {
      name: 'sweep-requests',
      value: ratio,
      unit: 'ratio',
      floor:
        'pages of service principals and grants, and pages of assignments of each resource, first ones batched by 20',
      n: 1,
      spread: [ratio, ratio],
      detail:
        `ours ${requests}, floor ${fewest} (${apps} service principals, ${world.appRoleAssignments.size} app role assignments, ` +
        `${grants} grants, ${resources.length} resources); two requests for each service principal ${pages(apps, 100) + 2 * apps}, ` +
        `the same in batches of 20 ${pages(apps, 999) + pages(apps, 20) + pages(grants, 999)}, ` +
        `$expand (stops at 20 assignments an app) ${pages(apps, 100) + pages(grants, 999)}`,
    };
  } finally {
    await tenant.close();
    await demo.close();
  }
};
