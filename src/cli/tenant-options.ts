import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TenantConnection } from '../compose-tenant.js';
import type { Config } from '../config.js';
import { ExpectedError } from '../core/expected-error.js';
import type { Log } from '../core/log.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';
import { createLog } from '../create-log.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { openRequestRecord } from '../compose-request-record.js';

/** What every command receives: the configuration (read on demand) and a function to set the exit code. */
export interface CommandContext {
  readonly config: () => Config;
  readonly exitWith: (code: number) => void;
}

/** Size and seed of a demo tenant that the command starts; absent: defaults. */
export interface DemoSizeOptions {
  readonly users?: number;
  readonly servicePrincipals?: number;
  readonly seed?: number;
}

/** Which tenant to use; sizes and seed apply to the demo tenant. */
export interface TenantOptions extends DemoSizeOptions {
  readonly tenant: 'demo' | 'live';
}

/** Adds the options of commands that use a tenant. */
export function withTenantOptions(command: Command): Command {
  return withDemoSizeOptions(
    command.addOption(
      new Option('--tenant <which>', 'the demo tenant or the configured one').choices(['demo', 'live']).default('demo'),
    ),
  );
}

/** Adds the options of commands that start a demo tenant. */
export function withDemoSizeOptions(command: Command): Command {
  return command
    .option('--users <n>', 'size of the demo tenant', wholeNumber)
    .option('--service-principals <n>', 'size of the demo tenant', wholeNumber)
    .option('--seed <n>', 'seed of the demo tenant', wholeNumber);
}

/** Opens the tenant, passes it to `work`, and always closes it. */
export async function withTenant<T>(
  options: TenantOptions,
  context: CommandContext,
  work: (open: TenantConnection, log: Log) => Promise<T>,
): Promise<T> {
  const config = context.config();
  const log = createLog(config.logLevel);
  // Loaded lazily, so that commands without a tenant start without the client libraries.
  const { openDemoTenant, openLiveTenant } = await import('../compose-tenant.js');
  const recorder = await openRequestRecord(config, log);
  const { tenant, ...size } = options;
  const stored = omitUndefined({ recorder });
  const open: TenantConnection =
    tenant === 'demo'
      ? await openDemoTenant(size, log, undefined, stored)
      : openLiveTenant(liveOf(config), log, stored);
  try {
    return await work(open, log);
  } finally {
    await open.close();
    recorder?.close();
  }
}

/** Opens the tenant and passes its answer service to `work`. */
export function withAnswers<T>(
  options: TenantOptions,
  context: CommandContext,
  work: (answers: AnswerService) => Promise<T>,
): Promise<T> {
  return withTenant(options, context, async (open, log) => {
    const { composeAnswerService } = await import('../compose-tenant.js');
    return work(composeAnswerService(open, log));
  });
}

function liveOf(config: Config) {
  if (config.live !== undefined) return config.live;
  throw new ExpectedError(
    'No tenant is configured.',
    'Set TENANT_ID and the READER_ variables (env/.env.example), or leave out --tenant live for the demo.',
  );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}
