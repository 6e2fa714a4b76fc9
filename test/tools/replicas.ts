import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../../src/store/embedded/embedded-database.js';
import { startWarden, type WardenProcess } from '../support/started-warden-process.js';
import { silentLog } from '../support/test-logs.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A demo tenant in a process of its own. */
export interface DemoTenantProcess {
  /** For DEMO_TENANT_FILE. */
  readonly file: string;
  readonly origin: string;
  readonly child: ChildProcess;
  close(): Promise<void>;
}

/** Starts `npm run demo-tenant` on a data directory. `port` 0: any free one. */
export async function startDemoTenantProcess(dataDir: string, port = 0): Promise<DemoTenantProcess> {
  const args = ['dist/cli/warden.js', 'demo', 'tenant', '--port', String(port), '--data-dir', dataDir];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  let output = '';
  const announced = new Promise<readonly [origin: string, file: string]>((resolve) => {
    const hear = (chunk: unknown) => {
      output += String(chunk);
      const [, origin, file] = /runs at (\S+)\.\n.*DEMO_TENANT_FILE=(\S+),[^\n]*\n/.exec(output) ?? [];
      if (origin !== undefined && file !== undefined) resolve([origin, file]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const told = await Promise.race([announced, gone.then(() => undefined)]);
  if (told === undefined) throw new Error(`the demo tenant ended at once:\n${output}`);
  return {
    origin: told[0],
    file: told[1],
    child,
    async close() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Several bots on one database that watch one demo tenant. */
export interface Replicas {
  readonly demo: DemoTenantProcess;
  readonly databaseUrl: string;
  readonly bots: readonly WardenProcess[];
  /** Starts one more. */
  add(env?: Readonly<Record<string, string>>): Promise<WardenProcess>;
  /** Ends all bots, the demo tenant and, if it was started here, the database. */
  close(): Promise<void>;
}

/** Where replicas keep their data, and what they are told. */
export interface ReplicasOptions {
  readonly count: number;
  readonly dataDir: string;
  /** A database that exists; absent: an embedded one is started in the data directory. */
  readonly databaseUrl?: string;
  /** More variables for bot number `index`. */
  readonly env?: (index: number) => Readonly<Record<string, string>>;
}

/** Starts a database, a demo tenant and bots on both; if one does not start, ends all that were started. */
export async function startReplicas({ count, dataDir, databaseUrl, env }: ReplicasOptions): Promise<Replicas> {
  const opening = databaseUrl === undefined ? openEmbeddedDatabase(dataDir, silentLog) : undefined;
  const [database, demo] = await Promise.all([opening, startDemoTenantProcess(dataDir)]);
  const url = databaseUrl ?? urlOf(database);
  const bots: WardenProcess[] = [];
  const add: Replicas['add'] = async (more = {}) => {
    const unset = { TENANT_ID: '', BOT_ID: '' };
    const bot = await startWarden({
      dataDir,
      env: { ...unset, DATABASE_URL: url, DEMO_TENANT_FILE: demo.file, ...more },
    });
    bots.push(bot);
    return bot;
  };
  const close = async () => {
    await Promise.all(bots.map((bot) => bot.stop('SIGTERM')));
    await demo.close();
    await database?.close();
  };
  try {
    // One after the other: all at once, on a busy machine, each would wait too long for its first connection.
    for (let index = 0; index < count; index++) await add(env?.(index));
  } catch (error) {
    await close();
    throw error;
  }
  return { demo, databaseUrl: url, bots, add, close };
}

function urlOf(database: EmbeddedDatabase | undefined): string {
  if (database === undefined) throw new Error('no database was started');
  const { user, password, host, port, database: name } = database.settings;
  return `postgresql://${user ?? ''}:${String(password)}@${host ?? ''}:${port ?? 0}/${name ?? ''}`;
}
