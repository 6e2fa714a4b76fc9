import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { SmallTree } from './small-tree.js';

describe('The build', () => {
  let tree: SmallTree;

  const inTree = (file: string) => path.join(tree.path, file);
  /** As package.json says it, and as npm runs it. */
  const run = (script: string) => spawnSync('npm', ['run', '--silent', script], { cwd: tree.path, encoding: 'utf8' });
  const checks = () => readdirSync(inTree('dist/checks')).filter((file) => file.endsWith('.js'));

  beforeEach(() => {
    tree = new SmallTree();
    tree.copy('package.json', 'tsconfig.json', 'test/tools');
    tree.install('esbuild');
    tree.write('src/main.ts', "import { one } from './checks/one.js';\nconsole.log(one satisfies number);\n");
    tree.write('src/cli/warden.ts', 'export {};\n');
    tree.write('src/checks/one.ts', 'export const one = 1;\n');
    tree.write('src/checks/two.ts', 'export const two = 2;\n');
    assert.equal(run('build').stdout, '');
  });
  afterEach(() => {
    tree.remove();
  });

  it('writes nothing when nothing has changed', () => {
    const builtAtMs = statSync(inTree('dist/main.js')).mtimeMs;
    assert.equal(run('build').status, 0);
    assert.equal(statSync(inTree('dist/main.js')).mtimeMs, builtAtMs);
  });

  it('leaves nothing of a source that was renamed or removed: whole folders of dist are loaded', () => {
    renameSync(inTree('src/checks/two.ts'), inTree('src/checks/three.ts'));
    run('build');
    assert.deepEqual(checks(), ['one.js', 'three.js']);
    rmSync(inTree('src/checks/three.ts'));
    run('build');
    assert.deepEqual(checks(), ['one.js']);
    assert.ok(!existsSync(inTree('dist/checks/three.js.map')));
  });

  it('brings back an output that somebody removed', () => {
    rmSync(inTree('dist/checks/two.js'));
    run('build');
    assert.deepEqual(checks(), ['one.js', 'two.js']);
  });

  it('is made again before npm start where a source has changed', () => {
    tree.write('src/checks/one.ts', 'export const one = 11;\n');
    assert.equal(run('start').stdout, '11\n');
  });

  it('keeps npm start from starting what cannot be read', () => {
    tree.write('src/checks/one.ts', 'export const one = ;\n');
    const { status, stdout, stderr } = run('start');
    assert.match(stderr, /one\.ts:1:\d+: ERROR|src\/checks\/one\.ts:1:/);
    assert.equal(stdout, '');
    assert.notEqual(status, 0);
    assert.match(readFileSync(inTree('dist/checks/one.js'), 'utf8'), /one = 1;/);
  });

  it('leaves out what only tests use', () => {
    tree.write('src/checks/one.examples.ts', 'export {};\n');
    tree.write('src/checks/tenant-samples.ts', 'export {};\n');
    run('build');
    assert.deepEqual(checks(), ['one.js', 'two.js']);
  });

  it('lets a production tree start from what was built, and prepare it without a compiler', () => {
    rmSync(inTree('node_modules/esbuild'));
    tree.write('src/checks/one.ts', 'export const one = 11;\n');
    assert.equal(run('prepare').status, 0);
    assert.equal(run('start').stdout, '1\n');
    for (const gone of ['src', 'test', 'tsconfig.json']) rmSync(inTree(gone), { recursive: true });
    assert.equal(run('prepare').status, 0);
    assert.equal(run('start').stdout, '1\n');
  });

  it('is not missed by npm ci --omit=dev, and missed in words by npm start', () => {
    rmSync(inTree('node_modules/esbuild'));
    rmSync(inTree('dist'), { recursive: true });
    assert.equal(run('prepare').status, 0);
    const { status, stderr } = run('start');
    assert.match(stderr, /There is no build .* Run "npm ci"/);
    assert.notEqual(status, 0);
  });

  it('gives npx its warden, also after a new npm ci took the link away', () => {
    rmSync(inTree('node_modules/.bin/warden'));
    run('build');
    assert.ok(existsSync(inTree('node_modules/.bin/warden')));
  });
});
