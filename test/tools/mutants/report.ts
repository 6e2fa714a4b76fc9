import type { MutantResult } from '@stryker-mutator/api/core';
import path from 'node:path';

export const OUTCOMES = ['survived', 'no coverage', 'timeout', 'killed', 'not run'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of a mutant. One that no test of ours came across is told from one that tests saw and let pass. */
export function outcomeOf({ id, status }: Pick<MutantResult, 'id' | 'status'>, covered: ReadonlySet<string>): Outcome {
  if (status === 'Killed' || status === 'Timeout') return status === 'Killed' ? 'killed' : 'timeout';
  if (status !== 'Survived' && status !== 'NoCoverage') return 'not run';
  return covered.has(id) ? 'survived' : 'no coverage';
}

/** One line a mutant, those that nobody noticed first, and how many were noticed. */
export function report(results: readonly MutantResult[], covered: ReadonlySet<string>): string {
  const told = results
    .map((result) => ({ result, outcome: outcomeOf(result, covered) }))
    .sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  const count = (...wanted: readonly Outcome[]) => told.filter(({ outcome }) => wanted.includes(outcome)).length;
  const noticed = count('killed', 'timeout');
  const run = told.length - count('not run');
  return [
    ...told.map(({ result, outcome }) => `${outcome.padEnd(11)}  ${placeOf(result)}  ${changeOf(result)}`),
    '',
    OUTCOMES.map((outcome) => `${count(outcome)} ${outcome}`).join(', '),
    `${noticed} of ${run} noticed: ${run === 0 ? 0 : Math.round((100 * noticed) / run)} %`,
  ].join('\n');
}

function placeOf({ fileName, location: { start } }: MutantResult): string {
  return `${path.relative(process.cwd(), fileName)}:${start.line}:${start.column}`;
}

function changeOf({ mutatorName, replacement }: MutantResult): string {
  const text = replacement.replace(/\s+/g, ' ');
  return `${mutatorName}: ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`;
}
