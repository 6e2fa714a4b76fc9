import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mochaArguments } from '../tools/some-tests.mjs';

const FILE = 'test/core/deep-equal.test.ts';

function npmTest(...asked: readonly string[]) {
  // What mocha has set for its own processes is not for this one.
  const env = { ...process.env, NODE_OPTIONS: '', MOCHA_WORKER_ID: undefined };
  return spawnSync('npm', ['test', '--silent', '--', ...asked], { encoding: 'utf8', env });
}

describe('npm test -- <file or name>', () => {
  it('runs one file, without lint, types or build, and ends with the closing line', () => {
    const { stdout, status } = npmTest(FILE);
    assert.match(stdout, /\n[1-9]\d* passed, 0 failed\n$/);
    assert.doesNotMatch(stdout, /npm run|lint/);
    assert.equal(status, 0);
  });

  it('is a failure where nothing bears the name', () => {
    const { stdout, status } = npmTest(FILE, 'no test of that name');
    assert.match(stdout, /0 passed, 0 failed\n$/);
    assert.notEqual(status, 0);
  });

  it('takes files, folders and globs as such, other words as part of a title, and leaves options to mocha', () => {
    assert.deepEqual(mochaArguments([FILE, 'test/core/x*.ts', 'test/core/']), [
      FILE,
      'test/core/x*.ts',
      'test/core/**/*.test.ts',
      '--fail-zero',
    ]);
    assert.deepEqual(mochaArguments(['admins', 'lack MFA']), [
      'test/**/*.test.ts',
      '--fgrep',
      'admins lack MFA',
      '--fail-zero',
    ]);
    assert.deepEqual(mochaArguments([FILE, 'one of ours', '--bail']), [
      FILE,
      '--fgrep',
      'one of ours',
      '--fail-zero',
      '--bail',
    ]);
  });
});
