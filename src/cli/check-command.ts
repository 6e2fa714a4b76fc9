import { type Command, InvalidArgumentError } from 'commander';
import { answerInWords } from '../answers/answer-text-renderer.js';
import { CHECK_IDS, type CheckId } from '../checks/model/check-id.js';
import { ExpectedError } from '../core/expected-error.js';
import { exitCodeForCheck, printJson, printText } from './exit-codes-and-output.js';
import { createProgressBar } from './progress-bar.js';
import { type FormatOptions, listingForJson, printCsv, withFormatOptions } from './answer-format-options.js';
import { type CommandContext, type TenantOptions, withAnswers, withTenantOptions } from './tenant-options.js';

/** `warden check <id> [--json | --csv]`: runs one check. Exit codes: 0 ok, 1 findings, 3 unknown. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program.command('check').description('run one check').argument('<id>', 'its id', checkId);
  withFormatOptions(withTenantOptions(command), 'the CheckResult as JSON, with its listing').action(
    async (check: CheckId, options: TenantOptions & FormatOptions) => {
      const { json, csv, ...tenantOptions } = options;
      const understanding = { question: check, intent: check, parameters: {}, confidence: 1, alternatives: [] };
      const progress = createProgressBar();
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
      if (csv === true) printCsv(answer);
      else if (json === true) printJson({ ...answer.report.result, ...listingForJson(answer.report) });
      else printText(answerInWords(answer));
      context.exitWith(exitCodeForCheck(answer.report.result));
    },
  );
}

function checkId(text: string): CheckId {
  const id = CHECK_IDS.find((known) => known === text);
  if (id === undefined) throw new InvalidArgumentError(`There is: ${CHECK_IDS.join(', ')}.`);
  return id;
}
