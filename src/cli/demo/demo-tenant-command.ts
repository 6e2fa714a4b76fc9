import { type Command, InvalidArgumentError } from 'commander';
import path from 'node:path';
import { ExpectedError } from '../../core/expected-error.js';
import { DEMO_DIRECTORY, RUNNING_DEMO_FILE } from '../../demo/running-demo-file.js';
import type { DemoTenant } from '../../demo/start-demo-tenant.js';
import { printText } from '../exit-codes-and-output.js';
import { type CommandContext, type DemoSizeOptions, withDemoSizeOptions } from '../tenant-options.js';

interface DemoTenantOptions extends DemoSizeOptions {
  readonly port: number;
  readonly dataDir?: string;
}

/** Fixed, so that bots find the tenant again after its restart. */
const DEFAULT_PORT = 3979;

/**
 * `warden demo tenant [--port N] [--data-dir DIR]`: runs the demo tenant alone, for bots in other processes, until Ctrl-C. Exit codes: 0
 * ended by a signal, 2 usage, 3 could not start.
 */
export function addDemoTenantCommand(demo: Command, context: CommandContext): void {
  const command = demo
    .command('tenant')
    .description('runs the demo tenant alone, for several bots')
    .option('--port <n>', 'its port; 0: any free one', portOf, DEFAULT_PORT)
    .option('--data-dir <dir>', 'where its certificate and address are (DATA_DIR when left out)');
  withDemoSizeOptions(command).action(
    async ({ port, dataDir = context.config().dataDir, ...size }: DemoTenantOptions) => {
      const tenant = await start(port, dataDir, size);
      const file = path.resolve(dataDir, DEMO_DIRECTORY, RUNNING_DEMO_FILE);
      printText(`The demo tenant runs at ${tenant.origin}.`);
      printText(`Start each bot with DEMO_TENANT_FILE=${file}, the same DATABASE_URL, and a PORT of its own.`);
      printText(`Play an attack: npx warden demo attack --data-dir ${path.resolve(dataDir)}. Ctrl-C ends the tenant.`);
      await untilSignalled();
      await tenant.close();
    },
  );
}

async function start(port: number, dataDir: string, size: DemoSizeOptions): Promise<DemoTenant> {
  const [{ startReachableDemoTenant }, { generateTenantData }, { defaultTenantDataOptions }] = await Promise.all([
    import('../../demo/start-reachable-demo-tenant.js'),
    import('../../demo/tenant-data/generate-tenant-data.js'),
    import('../../demo/tenant-data/default-generator-options.js'),
  ]);
  const world = generateTenantData({ ...defaultTenantDataOptions(new Date()), ...size });
  try {
    return await startReachableDemoTenant(world, dataDir, port);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    throw new ExpectedError(
      `Port ${port} is already in use.`,
      'End the other program, or name another port with --port (0: any free one).',
      { cause },
    );
  }
}

/** The handlers stay: one Ctrl-C arrives twice under npm, and the second must not cut off the end. */
function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => {
        resolve();
      });
  });
}

function portOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('It must be a port, 0 to 65535.');
  return value;
}
