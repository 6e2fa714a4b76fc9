import { type Command, InvalidArgumentError } from 'commander';
import { answerInWords } from '../answers/text.js';
import { CHECK_IDS, type CheckId } from '../core/check-id.js';
import { ExpectedError } from '../core/errors.js';
import { exitCodeOf, printJson, printText } from './output.js';
import { createProgress } from './progress.js';
import { type CommandContext, type TenantOptions, withAnswers, withTenantOptions } from './tenant-options.js';

/** `warden check <id> [--json]`: one check's verdict. Exit codes: 0 well, 1 findings, 3 could not tell. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  withTenantOptions(program.command('check').description('run one check').argument('<id>', 'its id', checkId))
    .option('--json', 'the CheckResult as JSON')
    .action(async (check: CheckId, options: TenantOptions & { readonly json?: true }) => {
      const { json, ...tenantOptions } = options;
      const understanding = { question: check, intent: check, parameters: {}, confidence: 1, alternatives: [] };
      const progress = createProgress();
      const answer = await withAnswers(tenantOptions, context, (answers) =>
        answers.answer({ understanding, onProgress: progress.onProgress }),
      ).finally(() => {
        progress.stop();
      });
      if (answer.kind !== 'report') {
        throw new ExpectedError(
          answerInWords(answer),
          'Run `warden check --help` for the ids, or see the README for those built.',
        );
      }
      if (json === true) printJson(answer.report.result);
      else printText(answerInWords(answer));
      context.exitWith(exitCodeOf(answer.report.result));
    });
}

function checkId(text: string): CheckId {
  const id = CHECK_IDS.find((known) => known === text);
  if (id === undefined) throw new InvalidArgumentError(`There is: ${CHECK_IDS.join(', ')}.`);
  return id;
}
