import { Client, PageIterator, type PageCollection } from '@microsoft/microsoft-graph-client';
import { fetch as undiciFetch, Agent } from 'undici';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { servicePrincipalSchema } from '../../src/tenant/collectors/lib/service-principal-list.js';
import { startDemoProcess, type DemoAddress } from './demo-tenant-process.js';
import { type Bench, createRatioFigure } from './bench-figure.js';
import {
  requestAccessToken,
  LARGE_TENANT,
  readInventory,
  listPermissionResources,
  createTenantAt,
} from './app-inventory-reading.js';

const ROUNDS = 3;

/** Reading all apps, beside the Graph client's own `PageIterator`, list after list as its documentation shows it. */
export const bench: Bench = async () => {
  const resources = listPermissionResources(generateTenantData(LARGE_TENANT));
  const demo = await startDemoProcess(LARGE_TENANT);
  const tenant = createTenantAt(demo);
  try {
    await readInventory(tenant);
    const rounds: { ours: number; floor: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { ms } = await readInventory(tenant);
      rounds.push({ ours: ms, floor: await listAfterList(demo, resources) });
    }
    return createRatioFigure('sweep-vs-pageiterator', "the Graph client's PageIterator, list after list", rounds);
  } finally {
    await tenant.close();
    await demo.close();
  }
};

async function listAfterList(demo: DemoAddress, resources: readonly { readonly id: string }[]): Promise<number> {
  const agent = new Agent({ connect: { ca: demo.caPem } });
  const token = await requestAccessToken(demo);
  const select = Object.keys(servicePrincipalSchema.shape).join(',');
  const client = Client.initWithMiddleware({
    baseUrl: demo.origin,
    middleware: {
      async execute(context) {
        const response = await undiciFetch(String(context.request), {
          dispatcher: agent,
          headers: { authorization: `Bearer ${token}` },
        });
        context.response = new Response(await response.text(), {
          status: response.status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  const startedMs = performance.now();
  let objects = 0;
  const paths = [
    `/servicePrincipals?$select=${select}&$top=999`,
    ...resources.map(({ id }) => `/servicePrincipals/${id}/appRoleAssignedTo?$top=999`),
    '/oauth2PermissionGrants?$top=999',
  ];
  for (const path of paths) {
    const first = (await client.api(path).version('v1.0').get()) as PageCollection;
    await new PageIterator(client, first, () => (objects += 1) > 0).iterate();
  }
  const ms = performance.now() - startedMs;
  await agent.close();
  if (objects < LARGE_TENANT.servicePrincipals) throw new Error(`only ${objects} objects were read`);
  return ms;
}
