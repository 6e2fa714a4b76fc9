/**
 * `npm run mutants -- <room> [--sample N] [--seed S] [--tests file…]`: changes src/<room> in small ways, one at a time, and tells which
 * changes no test notices. The tests of the room are run, and those given besides. Not in CI: a whole room takes long.
 *
 * StrykerJS makes and tries the mutants. It starts mocha as a command, once a mutant: its own runner for mocha 12 wants Node 22. A mutant
 * is held against the test files that came across it in the first run.
 */
import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { coveredMutants, readCoverage } from './coverage.js';
import { keyOf } from './key.js';
import { listMutants } from './list-mutants.js';
import { report } from './report.js';
import { sampleOf } from './sample.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 10_000) },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
const [room = '', ...moreTests] = positionals;
const size = Number(values.sample);
const seed = Number(values.seed);
if (!existsSync(path.join('src', room)) || room === '' || !(size > 0) || Number.isNaN(seed)) {
  console.error('Usage: npm run mutants -- <room of src> [--sample N] [--seed S] [--tests test/x.test.ts …]');
  process.exit(2);
}

const all = await listMutants(room);
const drawn = sampleOf(all, size, seed);
const ofRoom = `test/${room}/**/*.test.ts`;
const tests = [...(existsSync(path.join('test', room)) ? [ofRoom] : []), ...values.tests, ...moreTests];
console.log(`${drawn.length} of ${all.length} mutants of src/${room} (--seed ${seed}), against ${tests.join(' ')}`);

const notes = mkdtempSync(path.join(tmpdir(), 'warden-mutants-'));
process.env['MUTANTS_DRAWN'] = path.join(notes, 'drawn.json');
process.env['MUTANTS_COVERED'] = path.join(notes, 'covered.json');
try {
  writeFileSync(path.join(notes, 'drawn.json'), JSON.stringify(drawn.map(keyOf)));
  const runTests = path.join(import.meta.dirname, 'run-tests.ts');
  const mocha = path.resolve('node_modules/mocha/bin/mocha.js');
  const command = [process.execPath, '--import', import.meta.resolve('tsx'), runTests, mocha, ...tests];
  const results = await new Stryker({
    mutate: [...new Set(drawn.map(({ fileName }) => fileName))],
    plugins: [path.join(import.meta.dirname, 'sample-checker.ts')],
    checkers: ['sample'],
    checkerNodeArgs: ['--import', import.meta.resolve('tsx')],
    testRunner: 'command',
    commandRunner: { command: command.map((word) => JSON.stringify(word)).join(' ') },
    // Processes and databases start in their own time, and a busy machine is no sign of a test that has lost its way: a mutant that times
    // out counts as noticed.
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    timeoutFactor: 4,
    reporters: ['dots'],
    ignorePatterns: ['dist', '.dev', '.test-build', '.data'],
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
    allowConsoleColors: false,
  }).runMutationTest();
  const covered = coveredMutants(readCoverage(path.join(notes, 'covered.json')));
  // Only our checker calls one an error of compiling: those that were not drawn.
  const ofSample = results.filter(({ status }) => status !== 'CompileError');
  console.log(`\n${report(ofSample, covered)}`);
} finally {
  rmSync(notes, { recursive: true, force: true });
}
