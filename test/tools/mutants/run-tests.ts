/**
 * What StrykerJS starts for each mutant, with mocha and the files of tests as arguments: runs mocha on those that came across the mutant, and on
 * all of them first, when there is no mutant yet. What no test came across needs no run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { readCoverage, testsThatMeet } from './coverage.js';

const [mocha = '', ...all] = process.argv.slice(2);
const mutant = process.env['__STRYKER_ACTIVE_MUTANT__'];
const met = mutant === undefined ? 'all' : testsThatMeet(mutant, readCoverage(process.env['MUTANTS_COVERED'] ?? ''));
const files = met === 'all' ? all : met;
if (files.length > 0) {
  const reporter = ['--reporter', path.join(import.meta.dirname, 'note-coverage.cjs')];
  const [code] = (await once(
    spawn(process.execPath, [mocha, '--bail', ...reporter, ...files], { stdio: 'inherit' }),
    'close',
  )) as [number | null];
  process.exitCode = code ?? 1;
}
