import type { Command } from 'commander';
import { answerInWords } from '../answers/text.js';
import { systemClock } from '../clock.js';
import type { Answer } from '../core/answer.js';
import type { CheckResult } from '../core/result.js';
import { understand } from '../language/understand.js';
import { EXIT, exitCodeOf, printJson, printText } from './output.js';
import { createProgress } from './progress.js';
import { type FormatOptions, listingOf, printCsv, withFormatOptions } from './show.js';
import { type CommandContext, type TenantOptions, withAnswers, withTenantOptions } from './tenant-options.js';

/** `warden ask "question" [--json | --csv]`: as in chat. Exit codes: 0 ok, 1 findings or declined, 3 unknown. */
export function addAskCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('ask')
    .description('ask a question, as in chat')
    .argument('<question...>', 'in quotes, or as it is');
  withFormatOptions(withTenantOptions(command), 'one JSON object: intent, parameters, results, text, listing').action(
    async (words: readonly string[], options: TenantOptions & FormatOptions) => {
      const { json, csv, ...tenantOptions } = options;
      const understanding = understand(words.join(' '), { now: systemClock.now() });
      const progress = createProgress();
      const answer = await withAnswers(tenantOptions, context, (answers) =>
        answers.answer({ understanding, onProgress: progress.onProgress }),
      ).finally(() => {
        progress.stop();
      });
      const text = answerInWords(answer);
      const { intent, parameters } = understanding;
      // "… as CSV" in the question works like the option; the option takes precedence.
      const format = json === true ? 'json' : csv === true ? 'csv' : parameters.format;
      if (format === 'csv') printCsv(answer);
      else if (format !== 'json') printText(text);
      else printJson({ intent, parameters, results: resultsOf(answer), text, ...rowsOf(answer) });
      context.exitWith(codeOf(answer));
    },
  );
}

const rowsOf = (answer: Answer) => (answer.kind === 'report' ? listingOf(answer.report) : {});

function resultsOf(answer: Answer): readonly CheckResult[] {
  if (answer.kind === 'report') return [answer.report.result];
  return answer.kind === 'posture' ? answer.posture.results : [];
}

function codeOf(answer: Answer): number {
  switch (answer.kind) {
    case 'report':
      return exitCodeOf(answer.report.result);
    case 'posture': {
      const { fail, unknown } = answer.posture.totals.byOutcome;
      return fail > 0 ? EXIT.findings : unknown > 0 ? EXIT.couldNot : EXIT.well;
    }
    case 'changes':
      return answer.changes.changes.some(({ kind }) => kind === 'appeared' || kind === 'worse')
        ? EXIT.findings
        : answer.changes.notComparable.length > 0
          ? EXIT.couldNot
          : EXIT.well;
    case 'dossier':
    case 'person':
    case 'decisions':
    case 'help':
      return EXIT.well;
    case 'choose-app':
    case 'choose-person':
      return answer.choice.found === 'unreadable' ? EXIT.couldNot : EXIT.well;
    case 'clarify':
    case 'declined':
    case 'refused':
      return EXIT.findings;
    case 'no-earlier-look':
    case 'incidents':
    case 'incident':
    case 'subscriptions':
    case 'not-built':
    case 'broken':
      return EXIT.couldNot;
  }
}
