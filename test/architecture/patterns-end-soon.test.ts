import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Loads the readers of questions in a process of its own, and prints the patterns that are in its heap since then. */
const PRINT_PATTERNS = `
  import { Session } from 'node:inspector/promises';
  const session = new Session();
  session.connect();
  async function listPatterns() {
    const { result: prototype } = await session.post('Runtime.evaluate', { expression: 'RegExp.prototype' });
    const { objects } = await session.post('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
    const { result } = await session.post('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.filter((one) => Object.hasOwn(one, "lastIndex")).map(String); }',
      returnByValue: true,
    });
    return result.value;
  }
  const before = new Set(await listPatterns());
  const { DIALOGUE_LANGUAGE } = await import('./src/dialogue-language.ts');
  DIALOGUE_LANGUAGE.understand('which admins lack MFA?', { now: '2026-11-24T10:00:00Z', timeZone: 'UTC' });
  console.log(JSON.stringify((await listPatterns()).filter((pattern) => !before.has(pattern))));
  session.disconnect();
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
    const patterns = JSON.parse(stdout) as readonly string[];
    assert.ok(patterns.length > 2_000, `${patterns.length} patterns`);
    const slow = patterns.flatMap((pattern) =>
      problemsOf(pattern).map((problem) => `${pattern.slice(0, 160)}: ${problem}`),
    );
    assert.deepEqual(slow, []);
  });

  it('are seen as such', () => {
    assert.equal(problemsOf('/^(?:[A-Z][^ ,]* ?)+,/u').length, 1);
    assert.equal(problemsOf('/^[A-Z][^ ,]*(?: [A-Z][^ ,]*)* ?,/u').length, 0);
  });
});
