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
  const detections = () => readdirSync(inTree('dist/detections')).filter((file) => file.endsWith('.js'));
  /** Files that several programs share. */
  const shared = () => readdirSync(inTree('dist')).filter((file) => /^chunk-.*\.js$/.test(file));

  beforeEach(() => {
    tree = new SmallTree();
    tree.copy('package.json', 'tsconfig.json', 'test/tools');
    tree.install('esbuild');
    tree.write('src/main.ts', "import { one } from './checks/one.js';\nconsole.log(one satisfies number);\n");
    tree.write('src/cli/warden.ts', "import { one } from '../checks/one.js';\nconsole.log(-one);\n");
    tree.write('src/checks/one.ts', 'export const one = 1;\n');
    tree.write('src/detections/two.ts', 'export const two = 2;\n');
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
    renameSync(inTree('src/detections/two.ts'), inTree('src/detections/three.ts'));
    run('build');
    assert.deepEqual(detections(), ['three.js']);
    rmSync(inTree('src/detections/three.ts'));
    run('build');
    assert.deepEqual(detections(), []);
    assert.ok(!existsSync(inTree('dist/detections/three.js.map')));
  });

  it('keeps what programs share once, and nothing of it as it was before a change', () => {
    const before = shared();
    assert.equal(before.length, 1);
    tree.write('src/checks/one.ts', 'export const one = 11;\n');
    run('build');
    assert.equal(shared().length, 1);
    assert.notDeepEqual(shared(), before);
  });

  it('lets a module find what lies beside it where its code lies in a file of others', () => {
    tree.write('settings.txt', 'found');
    tree.write(
      'src/checks/one.ts',
      "import { readFileSync } from 'node:fs';\nexport const one = readFileSync(new URL('../../settings.txt', import.meta.url), 'utf8');\n",
    );
    tree.write('src/main.ts', "import { one } from './checks/one.js';\nconsole.log(one);\n");
    assert.equal(run('start').stdout, 'found\n');
  });

  it('brings back an output that somebody removed', () => {
    rmSync(inTree('dist/detections/two.js'));
    run('build');
    assert.deepEqual(detections(), ['two.js']);
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
    assert.match(
      shared()
        .map((file) => readFileSync(inTree(`dist/${file}`), 'utf8'))
        .join(''),
      /one = 1;/,
    );
  });

  it('leaves out what only tests use', () => {
    tree.write('src/detections/two.examples.ts', 'export {};\n');
    tree.write('src/detections/tenant-samples.ts', 'export {};\n');
    tree.write(
      'test/support/other-process.mjs',
      "import { two } from '../../src/detections/two.ts';\nconsole.log(two);\n",
    );
    run('build');
    assert.deepEqual(detections(), ['two.js']);
    assert.ok(!existsSync(inTree('dist/other-process.js')));
  });

  it('makes the programs of tests beside it', () => {
    tree.write(
      'test/support/other-process.mjs',
      "import { two } from '../../src/detections/two.ts';\nconsole.log(two);\n",
    );
    run('build');
    const { stdout } = spawnSync(process.execPath, [inTree('.test-build/other-process.js')], { encoding: 'utf8' });
    assert.equal(stdout, '2\n');
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
