import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sampleOf } from '../tools/mutants/sample.js';
import { ROOT, SmallTree } from './small-tree.js';

const RUN = path.join(ROOT, 'test/tools/mutants/run.ts');

describe('npm run mutants', () => {
  it('draws the same mutants for the same seed, others for another, and each with the same chance', () => {
    const all = Array.from({ length: 1000 }, (_, index) => index);
    assert.deepEqual(sampleOf(all, 10, 7), sampleOf(all, 10, 7));
    assert.notDeepEqual(sampleOf(all, 10, 7), sampleOf(all, 10, 8));
    assert.equal(new Set(sampleOf(all, 1000, 7)).size, 1000);
    const drawn = Array.from({ length: 100 }, (_, seed) => sampleOf(all, 10, seed)).flat();
    assert.ok(drawn.filter((index) => index < 500).length > 400);
    assert.ok(drawn.filter((index) => index >= 500).length > 400);
  });

  it('tells what a test notices from what tests see and let pass, and from what none comes across', () => {
    const tree = new SmallTree();
    try {
      tree.installAll();
      tree.write('package.json', '{ "type": "module", "mocha": { "node-option": ["import=tsx"] } }');
      tree.write('tsconfig.json', '{}');
      tree.write(
        'src/room/add.ts',
        [
          'export const add = (a: number, b: number) => a + b;',
          'export const seen = (a: number) => a > 0;',
          'export const unseen = (a: number) => a * 2;',
        ].join('\n'),
      );
      tree.write(
        'test/room/add.test.ts',
        "import { add, seen } from '../../src/room/add.js';\n" +
          "it('adds', () => { if (add(1, 2) !== 3) throw new Error('no'); seen(1); });\n",
      );
      const { stdout, status } = spawnSync(
        process.execPath,
        ['--import', 'tsx', RUN, 'room', '--sample', '100', '--seed', '1'],
        { cwd: tree.path, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
      );
      assert.match(stdout, /killed +src\/room\/add\.ts:1:\d+ +ArithmeticOperator: a - b/);
      assert.match(stdout, /survived +src\/room\/add\.ts:2:\d+ +EqualityOperator: a >= 0/);
      assert.match(stdout, /no coverage +src\/room\/add\.ts:3:\d+ +ArithmeticOperator: a \/ 2/);
      assert.match(stdout, /2 of 9 noticed: 22 %\n$/);
      assert.equal(status, 0);
    } finally {
      tree.remove();
    }
  });
});
