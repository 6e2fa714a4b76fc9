/**
 * What StrykerJS starts for each mutant, with mocha and the files of tests as arguments, those of the room first: runs mocha on the files
 * that came across the mutant, and on all of them when there is no mutant yet. What no test came across needs no run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { readCoverage, testsThatMeet } from './coverage.js';

const [mocha = '', ofRoom = '', ...others] = process.argv.slice(2);
const mutant = process.env['__STRYKER_ACTIVE_MUTANT__'];
const reporter = path.join(import.meta.dirname, 'note-coverage.cjs');

/** Compiles the sources, which does not stand what StrykerJS writes into them. */
const COMPILES = 'test/tenant/wire-types.test.ts';

for (const files of runs()) {
  if (files.length === 0) continue;
  const options = ['--bail', '--ignore', COMPILES, '--reporter', reporter];
  // A group of its own: mocha starts a process that may be caught in an endless loop, and then hears no signal but SIGKILL.
  const child = spawn(process.execPath, [mocha, ...options, ...files], { stdio: 'inherit', detached: true });
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  const [code] = (await once(child, 'close')) as [number | null];
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, end);
  if (code !== 0) process.exit(code ?? 1);
}

function runs(): readonly (readonly string[])[] {
  if (mutant === undefined) return [[ofRoom, ...others]];
  const met = testsThatMeet(mutant, readCoverage(process.env['MUTANTS_COVERED'] ?? ''));
  // Loading all files takes longer than the room's own tests, which mostly are the ones to notice.
  return met === 'any' ? [[ofRoom], others] : [met];
}
