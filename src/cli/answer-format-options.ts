import { Option, type Command } from 'commander';
import { queryAnswerAsCsv, reportAsCsv } from '../answers/report-csv.js';
import { answerInWords } from '../answers/answer-text-renderer.js';
import type { Answer } from '../answers/model/answer.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { printUnterminated, printToStderr } from './exit-codes-and-output.js';

/** How to print an answer; text by default. */
export interface FormatOptions {
  readonly json?: true;
  readonly csv?: true;
}

/** Adds `--json` and `--csv`, which exclude each other. `json` is the help text. */
export function withFormatOptions(command: Command, json: string): Command {
  return command
    .addOption(new Option('--json', json))
    .addOption(new Option('--csv', 'all rows of the answer as CSV').conflicts('json'));
}

/** Prints all rows as CSV to standard output and the text to standard error, so that the output is a valid file. */
export function printCsv(answer: Answer): void {
  if (answer.kind === 'report') printUnterminated(reportAsCsv(answer.report));
  else if (answer.kind === 'query') printUnterminated(queryAnswerAsCsv(answer.result));
  else printToStderr(NO_ROWS);
  printToStderr(answerInWords(answer));
}

/** What `--csv` prints for a text without rows: nothing to standard output. */
export function printCsvWithoutRows(text: string): void {
  printToStderr(NO_ROWS);
  printToStderr(text);
}

const NO_ROWS = 'This answer has no rows.';

/** All rows of a report, for `--json`: unlike the findings, they include what was examined and is fine. */
export function listingForJson({ listing }: CheckReport): { readonly listing: CheckReport['listing'] } {
  return { listing };
}
