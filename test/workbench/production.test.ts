import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import '../support/built.js';
import { endAllOf, runningFor } from '../support/left-running.js';
import { startWarden } from '../support/started-warden-process.js';
import { ROOT, SmallTree } from './small-tree.js';

/** What `npm prune --omit=dev` leaves at the top of node_modules. */
function runtimePackages(): string[] {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: true }>>;
  };
  return Object.entries(lock.packages)
    .filter(([, { dev }]) => dev === undefined)
    .map(([place]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1])
    .filter((name) => name !== undefined);
}

describe('A production tree', () => {
  it('runs without the development dependencies, says that the chat page is not among it, and ends at SIGTERM', async () => {
    const tree = new SmallTree();
    const dataDir = path.join(tree.path, '.data');
    try {
      // What docs/production.md lists.
      tree.copy('dist', 'adaptiveCards', 'env', 'package.json');
      tree.install(...runtimePackages());
      const warden = await startWarden({
        dataDir,
        database: 'embedded',
        chatUi: 'on',
        tree: tree.path,
        command: ['npm', 'start'],
      });
      await warden.said(/(Ctrl-C ends all of it)/);
      const lines = warden.output().split('\n');
      assert.equal(lines.filter((line) => /chat page is not installed .*"npm ci"/.test(line)).length, 1);
      assert.ok((await fetch(`${warden.origin}/healthz`)).ok, 'it stays up');
      assert.equal(await warden.stop('SIGTERM'), 0);
      assert.deepEqual(runningFor(dataDir), []);
    } finally {
      endAllOf(dataDir);
      tree.remove();
    }
  });
});
