import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { systemClock } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';

/** Needs to be root, on Linux: `npx mocha test/store/full-disk.run.ts`. */
describe('a disk that is really full', () => {
  const disk = mkdtempSync(path.join(tmpdir(), 'warden-disk-'));
  before(() => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=755', 'tmpfs', disk]);
  });
  after(() => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  it('is seen, and so is room', async () => {
    const store = await openStore({ dataDir: path.join(disk, 'data'), log: silentLog, clock: systemClock });
    const filler = path.join(disk, 'filler');
    try {
      assert.throws(() => {
        for (let part = 0; ; part += 1) writeFileSync(`${filler}${part}`, Buffer.alloc(1_000_000));
      }, /ENOSPC/);
      const problem = await store.findProblem();
      assert.equal(problem?.message, 'The disk of the database is full.');
      execFileSync('sh', ['-c', `rm ${filler}*`]);
      await waitUntil('there is room', async () => (await store.findProblem()) === undefined);
    } finally {
      await store.close();
    }
  });
});
