import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { SmallTree } from './small-tree.js';

describe('npm run lint', () => {
  let tree: SmallTree;
  const lint = (source: string) => {
    tree.write('src/one.ts', source);
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'lint'], {
      cwd: tree.path,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    // Build servers ask for colours, which would stand in the middle of what is looked for.
    return { status, said: stripVTControlCharacters(stdout + stderr) };
  };

  before(() => {
    tree = new SmallTree();
    tree.copy('package.json', 'tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json');
    tree.installAll();
  });
  after(() => {
    tree.remove();
  });

  it('has nothing against what is well', () => {
    const { status, said } = lint("export const one: string = '1';\n");
    assert.equal(status, 0, said);
  });

  it('finds a value of another type', () => {
    const { status, said } = lint("export const one: number = '1';\n");
    assert.match(said, /TS2322[^]*one\.ts:1/);
    assert.notEqual(status, 0);
  });

  it('finds a broken rule that needs types', () => {
    const { status, said } = lint('export const one = (): void => {\n  Promise.resolve(1);\n};\n');
    assert.match(said, /no-floating-promises[^]*one\.ts:2/);
    assert.notEqual(status, 0);
  });

  it('finds a pattern that may take long, by a plugin', () => {
    const { status, said } = lint('export const one = /^(?:a+)+$/u;\n');
    assert.match(said, /no-super-linear-backtracking[^]*one\.ts:1/);
    assert.notEqual(status, 0);
  });

  it('finds what is not formatted', () => {
    const { status, said } = lint('export const one = "1";\n');
    assert.match(said, /one\.ts/);
    assert.notEqual(status, 0);
  });
});
