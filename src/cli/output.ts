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

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What went wrong, and the next step when it is one we expect. */
export function printProblem(error: unknown): void {
  if (error instanceof ExpectedError) process.stderr.write(`${error.message}\n${error.nextStep}\n`);
  else
    process.stderr.write(
      `Something broke on our side: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
}
