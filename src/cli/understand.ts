import type { Command } from 'commander';
import { createInterface } from 'node:readline';
import { printable } from '../answers/text.js';
import { systemClock } from '../clock.js';
import { understand } from '../language/understand.js';
import { printJson, printText } from './output.js';
import type { CommandContext } from './tenant-options.js';

/** `warden understand --json`: a question a line on standard input, one JSON a line out; no tenant is needed. */
export function addUnderstandCommand(program: Command, _context: CommandContext): void {
  program
    .command('understand')
    .description('what would be understood of each line of standard input')
    .option('--json', 'one JSON object a line')
    .action(async (options: { readonly json?: true }) => {
      for await (const question of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        if (process.stdout.errored !== null) break;
        const { intent, parameters, confidence, alternatives } = understand(question, { now: systemClock.now() });
        if (options.json === true) printJson({ question, intent, parameters, confidence, alternatives });
        else printText(printable(`${intent} ${JSON.stringify(parameters)}`));
      }
    });
}
