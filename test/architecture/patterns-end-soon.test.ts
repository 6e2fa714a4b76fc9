import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Loads the readers of questions in a process of its own, and prints the patterns that they put together from parts. */
const PRINT_PATTERNS = `
  const made = new Map();
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, given, newTarget) {
      const pattern = Reflect.construct(target, given, newTarget);
      const at = /\\/(src\\/[^:)]+):/.exec(new Error().stack ?? '')?.[1];
      if (typeof given[0] === 'string' && at !== undefined && !at.startsWith('src/locales')) made.set(String(pattern), at);
      return pattern;
    },
  });
  const { DIALOGUE_LANGUAGE } = await import('./src/dialogue-language.ts');
  DIALOGUE_LANGUAGE.understand('which admins lack MFA?', { now: '2026-11-24T10:00:00Z', timeZone: 'UTC' });
  console.log(JSON.stringify([...made]));
`;

const LINT = { plugins: { regexp }, rules: { 'regexp/no-super-linear-backtracking': 'error' } } as const;
/** A quantifier that a loop gives the same letters again takes minutes for forty of them; two in a row only square their number. */
const EXPONENTIAL = /reach itself via the loop/;

const problemsOf = (pattern: string): readonly string[] =>
  new Linter()
    .verify(`export const pattern = ${pattern};`, LINT)
    .map(({ message }) => message)
    .filter((message) => EXPONENTIAL.test(message));

describe('Patterns that are put together', () => {
  it('never take exponentially long, which the linter cannot see in their parts', function () {
    this.timeout(120_000);
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PRINT_PATTERNS], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const made = JSON.parse(stdout) as readonly (readonly [string, string])[];
    assert.ok(made.length > 300, `${made.length} patterns`);
    const slow = made.flatMap(([pattern, at]) =>
      problemsOf(pattern).map((problem) => `${at}: ${pattern.slice(0, 120)}: ${problem}`),
    );
    assert.deepEqual(slow, []);
  });

  it('are seen as such', () => {
    assert.equal(problemsOf('/^(?:[A-Z][^ ,]* ?)+,/u').length, 1);
    assert.equal(problemsOf('/^[A-Z][^ ,]*(?: [A-Z][^ ,]*)* ?,/u').length, 0);
  });
});
