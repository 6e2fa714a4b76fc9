import { Agent, fetch } from 'undici';
import { systemClock } from '../../src/system-clock.js';
import type { CachedListStore } from '../../src/tenant/model/cached-list-store-port.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { createTokenCredential } from '../../src/tenant/http/token-credential-factory.js';
import { DEFAULT_REQUEST_LIMITS } from '../../src/tenant/http/request-limits.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { silentLog } from '../support/test-logs.js';
import type { DemoAddress, DemoSize } from './demo-tenant-process.js';

/** The tenant of the README's figures. */
export const LARGE_TENANT: DemoSize = {
  users: 100_000,
  servicePrincipals: 10_000,
  latencyMs: 20,
  limits: 'documented',
};

/** What an inventory of all apps consists of. */
export const INVENTORY_FACTS = ['servicePrincipals', 'appRoleGrants', 'delegatedGrants'] as const;

/** With a memory, a reading asks only for what has changed since the last one. */
export function createTenantAt(demo: DemoAddress, memory?: CachedListStore): TenantClient {
  const { origin, caPem, tenantId, reader } = demo;
  return createTenantClient({
    ...(memory && { memory }),
    tenantId,
    endpoints: { graph: origin, exchange: origin, activity: origin },
    credential: createTokenCredential({ kind: 'demo', tenantId, ...reader, authorityHost: origin, caPem }),
    caPem,
    clock: systemClock,
    log: silentLog,
  });
}

/** Reads the inventory; throws when it is not whole, because then a figure would mean nothing. */
export async function readInventory(tenant: TenantClient): Promise<{ requests: number; ms: number }> {
  const startedMs = performance.now();
  const { facts, cost } = await tenant.reader.collect(INVENTORY_FACTS);
  for (const name of INVENTORY_FACTS) {
    const fact = facts[name];
    if (!fact.ok || fact.gaps.length > 0) throw new Error(`${name} was not read whole: ${JSON.stringify(fact.gaps)}`);
  }
  return { requests: cost.requests, ms: performance.now() - startedMs };
}

/** A resource that has permissions to give to apps, and how many assignments it has. */
export interface PermissionResource {
  readonly id: string;
  readonly assignments: number;
}

export function listPermissionResources(world: TenantData): readonly PermissionResource[] {
  const assignments = new Map<string, number>();
  for (let row = 0; row < world.appRoleAssignments.size; row++) {
    const resource = String(world.appRoleAssignments.at(row)['resourceId']);
    assignments.set(resource, (assignments.get(resource) ?? 0) + 1);
  }
  const resources: PermissionResource[] = [];
  for (let row = 0; row < world.servicePrincipals.size; row++) {
    const { id, appRoles } = world.servicePrincipals.at(row);
    const roles = (appRoles ?? []) as readonly { readonly allowedMemberTypes: readonly string[] }[];
    if (!roles.some((role) => role.allowedMemberTypes.includes('Application'))) continue;
    resources.push({ id, assignments: assignments.get(id) ?? 0 });
  }
  return resources;
}

const pagesOf = (objects: number): number => Math.max(1, Math.ceil(objects / 999));

/** The fewest requests that read everything: all lists in pages of 999, the first pages of the resources 20 in a batch. */
export function countFewestRequests(world: TenantData, resources: readonly PermissionResource[]): number {
  const further = resources.reduce((sum, { assignments }) => sum + pagesOf(assignments) - 1, 0);
  const lists = pagesOf(world.servicePrincipals.size) + pagesOf(world.oauth2PermissionGrants.size);
  return lists + Math.ceil(resources.length / 20) + further;
}

interface Body {
  readonly '@odata.nextLink'?: string;
  readonly responses?: readonly { readonly body: Body }[];
}

/**
 * The same requests by a loop that knows all resources beforehand and does nothing with what it gets but parse it: what the lists
 * take when each goes page by page and all go side by side.
 */
export async function runBareLoop(
  demo: DemoAddress,
  resources: readonly PermissionResource[],
  select: string,
): Promise<number> {
  const agent = new Agent({ connections: DEFAULT_REQUEST_LIMITS.concurrency, connect: { ca: demo.caPem } });
  const authorization = `Bearer ${await requestAccessToken(demo)}`;
  let requests = 0;
  const send = async (url: string, body?: object): Promise<Body> => {
    requests += 1;
    const response = await fetch(url, {
      dispatcher: agent,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return JSON.parse(await response.text()) as Body;
  };
  const follow = async (from: Body): Promise<void> => {
    for (let link = from['@odata.nextLink']; link !== undefined;) link = (await send(link))['@odata.nextLink'];
  };
  const batch = async (group: readonly PermissionResource[]): Promise<void> => {
    const parts = group.map(({ id }, at) => ({
      id: String(at),
      method: 'GET',
      url: `/servicePrincipals/${id}/appRoleAssignedTo?$top=999`,
    }));
    const { responses = [] } = await send(`${demo.origin}/v1.0/$batch`, { requests: parts });
    await Promise.all(responses.map(({ body }) => follow(body)));
  };
  const groups = Array.from({ length: Math.ceil(resources.length / 20) }, (_, at) =>
    resources.slice(at * 20, at * 20 + 20),
  );
  try {
    await Promise.all([
      send(`${demo.origin}/v1.0/servicePrincipals?$select=${select}&$top=999`).then(follow),
      send(`${demo.origin}/v1.0/oauth2PermissionGrants?$top=999`).then(follow),
      ...groups.map(batch),
    ]);
    return requests;
  } finally {
    await agent.close();
  }
}

export async function requestAccessToken(demo: DemoAddress): Promise<string> {
  const { origin, caPem, tenantId, reader } = demo;
  const kind = { kind: 'demo', tenantId, ...reader, authorityHost: origin, caPem } as const;
  const token = await createTokenCredential(kind).getToken('https://graph.microsoft.com/.default');
  if (token === null) throw new Error('no token');
  return token.token;
}
