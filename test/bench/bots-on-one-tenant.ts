import path from 'node:path';
import { RUNNING_DEMO_FILE } from '../../src/demo/running-demo-file.js';
import { type DemoTenant, startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { createDatabaseUrl, temporaryDirectory } from '../support/postgres-test-server.js';
import { startWarden, type WardenProcess } from '../support/started-warden-process.js';

/** Bots as `npm start` runs them, on one database, and the demo tenant that they watch. */
export interface BotsOnOneTenant {
  /** In this process, which counts the requests that it gets. */
  readonly demo: DemoTenant;
  readonly databaseUrl: string;
  readonly bots: readonly WardenProcess[];
  close(): Promise<void>;
}

/**
 * Starts so many bots, one after the other, without chat page. Bot number `n` is named `bot-n` in `pg_stat_activity`. If one does not
 * start, ends all that were started.
 */
export async function startBotsOnOneTenant(
  count: number,
  env: Readonly<Record<string, string>> = {},
): Promise<BotsOnOneTenant> {
  const place = await temporaryDirectory();
  const databaseUrl = await createDatabaseUrl();
  const controlDir = path.join(place.path, 'demo');
  const demo = await startDemoTenant({ world: generateTenantData(), controlDir });
  const bots: WardenProcess[] = [];
  const close = async () => {
    await Promise.all(bots.map((bot) => bot.stop('SIGTERM')));
    await demo.close();
    await place.remove();
  };
  const unset = { TENANT_ID: '', BOT_ID: '' };
  const tenant = { DEMO_TENANT_FILE: path.join(controlDir, RUNNING_DEMO_FILE) };
  try {
    for (let index = 0; index < count; index += 1) {
      const database = { DATABASE_URL: `${databaseUrl}?application_name=bot-${index}` };
      bots.push(await startWarden({ dataDir: place.path, env: { ...unset, ...tenant, ...database, ...env } }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { demo, databaseUrl, bots, close };
}

/** Whether this bot holds the lease for what is done once for all; it must run with LOG_LEVEL `info`. */
export function isLeaseHolder(bot: WardenProcess): boolean {
  return bot.output().includes('does the work that is done once for all');
}
