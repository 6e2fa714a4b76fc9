import { Option, type Command } from 'commander';
import { rowsAsCsv } from '../answers/csv.js';
import { answerInWords } from '../answers/text.js';
import type { Answer } from '../core/answer.js';
import type { Report } from '../core/report.js';
import { printRaw, printRemark } from './output.js';

/** How an answer is printed; words unless said. */
export interface FormatOptions {
  readonly json?: true;
  readonly csv?: true;
}

/** `--json` and `--csv`, one of them at most. */
export function withFormatOptions(command: Command, json: string): Command {
  return command
    .addOption(new Option('--json', json))
    .addOption(new Option('--csv', 'all rows of the answer as CSV').conflicts('json'));
}

/** All rows as CSV on standard output; the words that belong to them on standard error, so that the file stays a file. */
export function printCsv(answer: Answer): void {
  if (answer.kind === 'report') printRaw(rowsAsCsv(answer.report));
  else printRemark('This answer has no rows.');
  printRemark(answerInWords(answer));
}

/** All rows behind a report, for `--json`: beside the findings it has what was looked at and is fine. */
export function listingOf({ listing }: Report): { readonly listing: Report['listing'] } {
  return { listing };
}
