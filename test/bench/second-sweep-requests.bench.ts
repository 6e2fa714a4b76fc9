import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/system-clock.js';
import { openStore } from '../../src/store/persistent-store.js';
import type { TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { silentLog } from '../support/test-logs.js';
import { changePermissionsOf, changeShare } from './bulk-tenant-changes.js';
import { startDemoProcess } from './demo-tenant-process.js';
import { roundFigure, type Bench } from './bench-figure.js';
import { LARGE_TENANT, createTenantAt } from './app-inventory-reading.js';

const LISTS = ['servicePrincipals', 'applications', 'appRoleGrants', 'delegatedGrants'] as const;
const SHARE = 0.01;
/** One permission changed of each of so many apps: as scattered as one in a hundred of 60,000 can be. */
const SCATTERED = 600;

/**
 * HTTP requests of a second reading of all apps, their permissions and registrations, after one in a hundred of each has changed, over
 * those of the first. What was read is held against a reading in full.
 */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  const demo = await startDemoProcess(LARGE_TENANT);
  const store = await openStore({ dataDir, log: silentLog, clock: systemClock });
  const tenant = createTenantAt(demo, store.factMemory);
  const plain = createTenantAt(demo);
  try {
    const first = await read(tenant);
    const changed = await changeShare(demo, first.facts, SHARE);
    const second = await read(tenant);
    await sameAs(plain, second);
    await changePermissionsOf(demo, second.facts, SCATTERED);
    const scattered = await read(tenant);
    await sameAs(plain, scattered);
    const third = await read(tenant);
    const ratio = roundFigure(second.requests / first.requests);
    return {
      name: 'second-sweep-requests',
      value: ratio,
      unit: 'ratio',
      floor: 'the first sweep of the same lists',
      n: 1,
      spread: [ratio, ratio],
      detail:
        `second ${second.requests}, first ${first.requests} (${changed}); ` +
        `after ${SCATTERED} permissions of as many apps ${scattered.requests}, again right after that ${third.requests}`,
    };
  } finally {
    await plain.close();
    await tenant.close();
    await store.close();
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

async function read(tenant: TenantClient) {
  const { facts, cost } = await tenant.reader.collect(LISTS);
  const { servicePrincipals, applications, appRoleGrants, delegatedGrants } = facts;
  if (!servicePrincipals.ok || !applications.ok || !appRoleGrants.ok || !delegatedGrants.ok)
    throw new Error('not read');
  for (const { gaps } of Object.values(facts)) {
    if (gaps.length > 0) throw new Error(`not read whole: ${JSON.stringify(gaps)}`);
  }
  return {
    requests: cost.requests,
    facts: {
      servicePrincipals: servicePrincipals.value,
      applications: applications.value,
      appRoleGrants: [...appRoleGrants.value],
      delegatedGrants: [...delegatedGrants.value],
    },
  };
}

/** Throws when a reading in full gives anything else. */
async function sameAs(plain: TenantClient, { facts }: Awaited<ReturnType<typeof read>>): Promise<void> {
  const inFull = await read(plain);
  for (const name of LISTS) {
    const rows = (all: readonly { readonly id: string }[]) => all.map((one) => JSON.stringify(sorted(one))).toSorted();
    const [ours, theirs] = [rows(facts[name]), rows(inFull.facts[name])];
    if (ours.length !== theirs.length || ours.some((row, at) => row !== theirs[at])) {
      throw new Error(`${name} is other than read in full`);
    }
  }
}

function sorted(one: object): object {
  return Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
