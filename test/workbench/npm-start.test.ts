import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../support/built.js';
import { endAllOf, runningFor } from '../support/left-running.js';
import { freePort, startWarden } from '../support/started-warden-process.js';

describe('npm start, ended from outside', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'warden-npm-start-'));
  });
  afterEach(() => {
    endAllOf(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`${signal} to npm alone, as a supervisor sends it, ends bot, database and chat page`, async () => {
      const env = { CHAT_UI_PORT: String(await freePort()) };
      const npm = await startWarden({ dataDir, database: 'embedded', chatUi: 'on', env, command: ['npm', 'start'] });
      await npm.said(/(Ctrl-C ends all of it)/);
      const commands = runningFor(dataDir).map(({ command }) => command);
      for (const part of [/^npm start/, /dist\/main\.js/, /bin\/postgres/, /m365agentsplayground/])
        assert.ok(
          commands.some((command) => part.test(command)),
          `${part.source} must be seen to run:\n${commands.join('\n')}`,
        );

      assert.equal(await npm.stop(signal), 0);
      assert.deepEqual(runningFor(dataDir), []);
    });
  }

  it('Ctrl-C while it starts reaches the bot from the terminal and from npm, and leaves no database either', async () => {
    const npm = spawn('npm', ['start'], {
      // A process group of its own, as a terminal gives one to each command; Ctrl-C goes to the whole group.
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir, CHAT_UI: 'off' },
    });
    const gone = once(npm, 'exit');
    const isServing = () => runningFor(dataDir).some(({ command }) => /bin\/postgres .* -p /.test(command));
    while (!isServing()) await new Promise((resolve) => setTimeout(resolve, 10));
    process.kill(-(npm.pid ?? 0), 'SIGINT');
    await gone;
    assert.deepEqual(runningFor(dataDir), []);
  });
});
