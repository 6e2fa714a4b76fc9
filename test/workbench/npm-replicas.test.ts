import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../support/built.js';
import { endAllOf, runningFor } from '../support/left-running.js';
import { waitUntil } from '../support/wait-until.js';

describe('several bots, as an operator tries them', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'warden-npm-replicas-'));
  });
  afterEach(() => {
    endAllOf(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('npm run replicas prints their addresses; Ctrl-C ends bots, demo tenant and database', async () => {
    const npm = spawn('npm', ['run', '--silent', 'replicas', '--', '2'], {
      // A process group of its own, as a terminal gives one to each command; Ctrl-C goes to the whole group.
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATA_DIR: dataDir, CHAT_UI: 'off', NODE_OPTIONS: '' },
    });
    const gone = once(npm, 'exit');
    let output = '';
    npm.stdout.on('data', (chunk) => (output += String(chunk)));
    await waitUntil('it says how to end it', () => output.includes('Ctrl-C ends all of it') || npm.exitCode !== null);
    const origins = [...output.matchAll(/(http:\S+)\/api\/messages/g)].map(([, origin]) => origin ?? '');
    assert.equal(origins.length, 2, output);
    for (const origin of origins) assert.equal((await fetch(`${origin}/readyz`)).status, 200);
    process.kill(-(npm.pid ?? 0), 'SIGINT');
    assert.deepEqual(await gone, [0, null]);
    assert.deepEqual(runningFor(dataDir), []);
  });
});
