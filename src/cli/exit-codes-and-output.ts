import { inspect } from 'node:util';
import { escapeJsonControlCharacters } from '../answers/report-json.js';
import { newProblemId } from '../bot/internal-errors.js';
import { ExpectedError } from '../core/expected-error.js';
import type { CheckResult } from '../checks/model/check-result.js';

/** Exit codes of the command line. Part of the public contract (README, scripts). */
export const EXIT_CODES = { well: 0, findings: 1, usage: 2, couldNot: 3 } as const;

/** 0 for pass or not applicable, 1 for findings, 3 for unknown: a script must not mistake "unknown" for "all clear". */
export function exitCodeForCheck(result: CheckResult): number {
  switch (result.status) {
    case 'pass':
    case 'not-applicable':
      return EXIT_CODES.well;
    case 'fail':
      return EXIT_CODES.findings;
    case 'unknown':
      return EXIT_CODES.couldNot;
  }
}

/** Prints one line of JSON, with control characters escaped. */
export function printJson(value: unknown): void {
  process.stdout.write(`${escapeJsonControlCharacters(JSON.stringify(value))}\n`);
}

/** Prints text and a newline to standard output. */
export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints text without adding a newline. */
export function printUnterminated(text: string): void {
  process.stdout.write(text);
}

/** Prints a line to standard error, for people. */
export function printToStderr(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Ignores EPIPE: a reader may stop early (`| head -1`). The remaining output is lost, and the exit code stays correct.
 */
export function ignoreBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Prints an expected error with its next step; any other error as one line with its causes, and its stack if requested. */
export function printProblem(error: unknown, { stack }: { readonly stack: boolean }): void {
  if (error instanceof ExpectedError) {
    printToStderr(`${error.message}\n${error.nextStep}`);
    return;
  }
  const causes = messagesOf(error)
    .join(': ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  printToStderr(`Something broke on our side (${newProblemId()}): ${causes}`);
  if (stack) printToStderr(inspect(error));
}

/** Limit for the cause chain, which may be circular. */
const MOST_CAUSES = 8;

function messagesOf(error: unknown, left = MOST_CAUSES): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own = error.message === '' ? error.name : error.message;
  return error.cause === undefined || left === 0 ? [own] : [own, ...messagesOf(error.cause, left - 1)];
}
