import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { startDemoProcess } from './demo-tenant-process.js';
import { roundFigure, type Bench } from './bench-figure.js';
import {
  countFewestRequests,
  LARGE_TENANT,
  readInventory,
  listPermissionResources,
  createTenantAt,
} from './app-inventory-reading.js';

/** HTTP requests of the whole app inventory over the fewest with which Graph gives it; other ways counted beside it. */
export const bench: Bench = async () => {
  const world = generateTenantData(LARGE_TENANT);
  const resources = listPermissionResources(world);
  const fewest = countFewestRequests(world, resources);
  const apps = world.servicePrincipals.size;
  const grants = world.oauth2PermissionGrants.size;
  const demo = await startDemoProcess(LARGE_TENANT);
  const tenant = createTenantAt(demo);
  try {
    const { requests } = await readInventory(tenant);
    const ratio = roundFigure(requests / fewest);
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
