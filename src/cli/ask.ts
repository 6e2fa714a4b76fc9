import type { Command } from 'commander';
import { answerInWords } from '../answers/text.js';
import { systemClock } from '../clock.js';
import type { Answer } from '../core/answer.js';
import { understand } from '../language/understand.js';
import { EXIT, exitCodeOf, printJson, printText } from './output.js';
import { createProgress } from './progress.js';
import { type CommandContext, type TenantOptions, withAnswers, withTenantOptions } from './tenant-options.js';

/** `warden ask "question" [--json]`: as in chat. Exit codes: 0 well, 1 findings or declined, 3 could not tell. */
export function addAskCommand(program: Command, context: CommandContext): void {
  withTenantOptions(program.command('ask').description('ask a question, as in chat').argument('<question>'))
    .option('--json', 'one JSON object: intent, parameters, results, text')
    .action(async (question: string, options: TenantOptions & { readonly json?: true }) => {
      const { json, ...tenantOptions } = options;
      const understanding = understand(question, { now: systemClock.now() });
      const progress = createProgress();
      const answer = await withAnswers(tenantOptions, context, (answers) =>
        answers.answer({ understanding, onProgress: progress.onProgress }),
      ).finally(() => {
        progress.stop();
      });
      const text = answerInWords(answer);
      const results = answer.kind === 'report' ? [answer.report.result] : [];
      const { intent, parameters } = understanding;
      if (json === true) printJson({ intent, parameters, results, text });
      else printText(text);
      context.exitWith(codeOf(answer));
    });
}

function codeOf(answer: Answer): number {
  switch (answer.kind) {
    case 'report':
      return exitCodeOf(answer.report.result);
    case 'help':
      return EXIT.well;
    case 'clarify':
    case 'declined':
    case 'refused':
      return EXIT.findings;
    case 'not-built':
    case 'broken':
      return EXIT.couldNot;
  }
}
