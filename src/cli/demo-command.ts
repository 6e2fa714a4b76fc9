import type { Command } from 'commander';
import { addAttackCommand } from './demo/demo-attack-command.js';
import { addDemoTenantCommand } from './demo/demo-tenant-command.js';
import { addExportAuditCommand } from './demo/export-audit-command.js';
import type { CommandContext } from './tenant-options.js';

/** `warden demo …`: commands for the demo tenant only. */
export function addDemoCommand(program: Command, context: CommandContext): void {
  const demo = program.command('demo').description('commands for the demo tenant');
  addAttackCommand(demo, context);
  addExportAuditCommand(demo);
  addDemoTenantCommand(demo, context);
}
