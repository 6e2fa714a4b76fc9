import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { servicePrincipalSchema } from '../../src/tenant/collectors/lib/service-principal-list.js';
import { listPermissionResources, runBareLoop } from './app-inventory-reading.js';
import { type Bench, createRatioFigure, roundFigure } from './bench-figure.js';
import { LARGEST_TENANT, measureBotProcess } from './bot-process-measurement.js';
import { startDemoProcess } from './demo-tenant-process.js';

/** Rows of a page, and requests in ten seconds: see `GraphThrottle`. */
const ROWS_A_PAGE = 999;
const REPORT_REQUESTS = 5;
const WINDOW_S = 10;

/**
 * A first posture of 100,000 users and 100,000 apps without the tenant's request limits, beside a bare loop that reads the three longest
 * of its lists and only parses. Says what the documented limits alone would take: Microsoft gives five pages of a report in ten seconds.
 * Source: https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
 */
export const bench: Bench = async () => {
  const world = generateTenantData(LARGEST_TENANT);
  const resources = listPermissionResources(world);
  const pages = Math.ceil(world.servicePrincipalSignInActivities.length / ROWS_A_PAGE);
  const limitS = (Math.ceil(pages / REPORT_REQUESTS) - 1) * WINDOW_S;
  const demo = await startDemoProcess({ ...LARGEST_TENANT, limits: 'off' });
  try {
    const select = Object.keys(servicePrincipalSchema.shape).join(',');
    const startedMs = performance.now();
    await runBareLoop(demo, resources, select);
    const floor = performance.now() - startedMs;
    const { tookMs: ours, cpuMs } = await measureBotProcess(demo, 'posture');
    const figure = createRatioFigure('posture-time', 'a bare loop that reads apps and their grants and only parses', [
      { ours, floor },
    ]);
    const limited = `the report of app sign-ins has ${pages} pages, which take ${limitS} s by the documented limit`;
    return { ...figure, detail: `${figure.detail ?? ''}; ${roundFigure(cpuMs / 1_000)} s of a processor; ${limited}` };
  } finally {
    await demo.close();
  }
};
