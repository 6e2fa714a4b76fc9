import { inspect } from 'node:util';
import { inertJson } from '../answers/json.js';
import { newProblemId } from '../bot/problems.js';
import { ExpectedError } from '../core/errors.js';
import type { CheckResult } from '../core/result.js';

/** Exit codes of the command line: a contract (README, scripts). */
export const EXIT = { well: 0, findings: 1, usage: 2, couldNot: 3 } as const;

/** 0 for a pass or not applicable, 1 for findings, 3 for unknown: a script must not take "could not tell" for "all clear". */
export function exitCodeOf(result: CheckResult): number {
  switch (result.status) {
    case 'pass':
    case 'not-applicable':
      return EXIT.well;
    case 'fail':
      return EXIT.findings;
    case 'unknown':
      return EXIT.couldNot;
  }
}

/** One line of JSON, which leaves a terminal as it is. */
export function printJson(value: unknown): void {
  process.stdout.write(`${inertJson(JSON.stringify(value))}\n`);
}

export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Text that ends as its format wants it to. */
export function printRaw(text: string): void {
  process.stdout.write(text);
}

/** Words beside the output, for the person who reads along. */
export function printRemark(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Whoever reads our output may stop (`| head -1`): what is still written then goes nowhere, and the exit code stays true.
 */
export function bearClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** What went wrong, and the next step when it is one we expect; else one line with its causes, the stack where it is asked for. */
export function printProblem(error: unknown, { stack }: { readonly stack: boolean }): void {
  if (error instanceof ExpectedError) {
    printRemark(`${error.message}\n${error.nextStep}`);
    return;
  }
  const causes = messagesOf(error)
    .join(': ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  printRemark(`Something broke on our side (${newProblemId()}): ${causes}`);
  if (stack) printRemark(inspect(error));
}

/** As deep as causes go; a cause may be its own. */
const MOST_CAUSES = 8;

function messagesOf(error: unknown, left = MOST_CAUSES): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own = error.message === '' ? error.name : error.message;
  return error.cause === undefined || left === 0 ? [own] : [own, ...messagesOf(error.cause, left - 1)];
}
