import type { Command } from 'commander';
import { addAttackCommand } from './demo/attack.js';
import { addExportAuditCommand } from './demo/export-audit.js';
import type { CommandContext } from './tenant-options.js';

/** `warden demo …`: what can be done with the demo tenant and with no other. */
export function addDemoCommand(program: Command, context: CommandContext): void {
  const demo = program.command('demo').description('plays with the demo tenant');
  addAttackCommand(demo, context);
  addExportAuditCommand(demo);
}
