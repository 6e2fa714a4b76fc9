import type { Command } from 'commander';
import { omitUndefined } from '../core/omit-undefined.js';
import { EXIT_CODES } from './exit-codes-and-output.js';
import { type CommandContext, type TenantOptions, withTenant, withTenantOptions } from './tenant-options.js';

/**
 * `warden mcp`: a Model Context Protocol server on standard input and output, for other assistants. It only reads, with the rights of
 * the shell's owner. Logs go to standard error. Ends when its input ends. Exit codes: 0; 3 when the tenant cannot be opened.
 */
export function addMcpCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('mcp')
    .description('answer other assistants: a Model Context Protocol server on standard input and output, read-only');
  withTenantOptions(command).action(async (options: TenantOptions) => {
    // Loaded lazily, so that other commands start without the SDK.
    const { serveMcp } = await import('./mcp/serve-mcp.js');
    await withTenant(options, context, async (open, log) => {
      const { composeAnswerService } = await import('../compose-tenant.js');
      const answers = composeAnswerService(open, log);
      await serveMcp({
        answers,
        ...omitUndefined({ cloud: open.cloud }),
        log,
        input: process.stdin,
        output: process.stdout,
      });
    });
    context.exitWith(EXIT_CODES.well);
  });
}
