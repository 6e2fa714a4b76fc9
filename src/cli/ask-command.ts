import type { Command } from 'commander';
import { answerInWords, describeBotOnly } from '../answers/answer-text-renderer.js';
import type { QueryAnswer } from '../answers/model/query-answer.js';
import type { Answer } from '../answers/model/answer.js';
import { countAttackSteps, type AttackPath } from '../answers/model/attack-path.js';
import { createLog } from '../create-log.js';
import { answerAsJson } from './answer-json.js';
import { EXIT_CODES, exitCodeForCheck, printJson, printText } from './exit-codes-and-output.js';
import { createProgressBar } from './progress-bar.js';
import { readSingleQuestion } from './single-question.js';
import { type FormatOptions, printCsv, printCsvWithoutRows, withFormatOptions } from './answer-format-options.js';
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
      const question = await readSingleQuestion(words.join(' '), createLog(context.config().logLevel));
      const { understanding } = question;
      const { intent, parameters } = understanding;
      // "… as CSV" in the question works like the option; the option takes precedence.
      const format = json === true ? 'json' : csv === true ? 'csv' : parameters.format;
      const botOnly = describeBotOnly(understanding);
      if (botOnly !== undefined) {
        if (format === 'csv') printCsvWithoutRows(botOnly);
        else if (format !== 'json') printText(botOnly);
        else printJson({ intent, parameters, results: [], text: botOnly });
        context.exitWith(EXIT_CODES.couldNot);
        return;
      }
      const progress = createProgressBar();
      const { answer, meant } = await withAnswers(tenantOptions, context, (answers) =>
        question.answer(
          (one) => answers.answer({ understanding: one, onProgress: progress.onProgress }),
          answers.names,
        ),
      ).finally(() => {
        progress.stop();
      });
      const text = answerInWords(answer);
      if (format === 'csv') printCsv(answer);
      else if (format !== 'json') printText(text);
      else printJson(answerAsJson(meant, answer));
      context.exitWith(codeOf(answer));
    },
  );
}

function exitCodeForQuery({ answer, listing, report }: QueryAnswer): number {
  if (report !== undefined) return exitCodeForCheck(report.result);
  if (answer.kind === 'unknown') return EXIT_CODES.couldNot;
  return listing.rows.some(({ severity }) => severity !== null) ? EXIT_CODES.findings : EXIT_CODES.well;
}

function codeOf(answer: Answer): number {
  switch (answer.kind) {
    case 'report':
      return exitCodeForCheck(answer.report.result);
    case 'query':
      return exitCodeForQuery(answer.result);
    case 'posture': {
      const { fail, unknown } = answer.posture.totals.byOutcome;
      return fail > 0 ? EXIT_CODES.findings : unknown > 0 ? EXIT_CODES.couldNot : EXIT_CODES.well;
    }
    case 'attack-path':
      return exitCodeForAttackPath(answer.path);
    case 'changes':
      return answer.changes.changes.some(({ kind }) => kind === 'appeared' || kind === 'worse')
        ? EXIT_CODES.findings
        : answer.changes.notComparable.length > 0
          ? EXIT_CODES.couldNot
          : EXIT_CODES.well;
    case 'dossier':
    case 'person':
    case 'decisions':
    case 'explanation':
    case 'help':
      return EXIT_CODES.well;
    case 'choose-app':
    case 'choose-person':
      return answer.choice.found === 'unreadable' ? EXIT_CODES.couldNot : EXIT_CODES.well;
    case 'clarify':
    case 'declined':
    case 'refused':
      return EXIT_CODES.findings;
    case 'no-earlier-look':
    case 'incidents':
    case 'incident':
    case 'subscriptions':
    case 'database-down':
    case 'broken':
      return EXIT_CODES.couldNot;
  }
}

/** 1: a step is open; 3: none is, but not all are known. */
function exitCodeForAttackPath(path: AttackPath): number {
  if (countAttackSteps(path, 'open') > 0) return EXIT_CODES.findings;
  return countAttackSteps(path, 'unknown') > 0 ? EXIT_CODES.couldNot : EXIT_CODES.well;
}
