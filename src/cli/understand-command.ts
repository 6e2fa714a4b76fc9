import type { Command } from 'commander';
import { createInterface } from 'node:readline';
import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import { systemClock } from '../system-clock.js';
import { printJson, printText } from './exit-codes-and-output.js';
import type { CommandContext } from './tenant-options.js';

/** `warden understand --json`: reads one question per line, prints one JSON object per line; needs no tenant. */
export function addUnderstandCommand(program: Command, _context: CommandContext): void {
  program
    .command('understand')
    .description('show how each line of standard input is understood')
    .option('--json', 'one JSON object a line')
    .action(async (options: { readonly json?: true }) => {
      // Lazily, for the commands that understand nothing.
      const { understand } = await import('../language/understand-question.js');
      for await (const question of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        if (process.stdout.errored !== null) break;
        const { intent, parameters, confidence, alternatives, query } = understand(question, {
          now: systemClock.now(),
        });
        const unread = query?.unread ?? [];
        if (options.json === true) printJson({ question, intent, parameters, confidence, alternatives, query, unread });
        else printText(replaceUnprintable(`${intent} ${JSON.stringify(parameters)}`));
      }
    });
}
