import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SmallTree } from './small-tree.js';

describe('A commit', () => {
  let tree: SmallTree;

  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@contoso.example', ...args], {
      cwd: tree.path,
      encoding: 'utf8',
      // A commit in which this test may run has its own place for all of git.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    });

  before(() => {
    tree = new SmallTree();
    tree.copy('package.json', 'tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json', '.gitignore');
    tree.copy('test/tools');
    tree.installAll();
    git('init', '--quiet');
    // As `npm ci` does, but for the build.
    const env = { ...process.env, npm_command: '', SKIP_INSTALL_SIMPLE_GIT_HOOKS: '' };
    tree.write('src/main.ts', '');
    tree.write('src/cli/warden.ts', '');
    execFileSync('npm', ['run', 'prepare'], { cwd: tree.path, env });
  });
  after(() => {
    tree.remove();
  });

  it('takes what is staged formatted', () => {
    tree.write('src/one.ts', 'export   const one = "1"');
    git('add', 'src/one.ts');
    const { status, stderr } = git('commit', '--message', 'One');
    assert.equal(status, 0, stderr);
    assert.equal(git('show', 'HEAD:src/one.ts').stdout, "export const one = '1';\n");
    assert.equal(readFileSync(path.join(tree.path, 'src/one.ts'), 'utf8'), "export const one = '1';\n");
  });

  it('is refused where a staged file breaks a rule', () => {
    tree.write('src/two.ts', 'export const isOne = (two: number) => two == 1;\n');
    git('add', 'src/two.ts');
    const { status, stderr, stdout } = git('commit', '--message', 'Two');
    assert.match(stdout + stderr, /eqeqeq[^]*two\.ts/);
    assert.notEqual(status, 0);
  });
});
