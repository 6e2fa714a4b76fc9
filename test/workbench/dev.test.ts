import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { endAllOf, runningFor } from '../support/left-running.js';
import { waitUntil } from '../support/wait-until.js';
import { freePort } from '../support/started-warden-process.js';
import { ROOT, SmallTree } from './small-tree.js';

describe('npm run dev', () => {
  let tree: SmallTree;
  let dataDir: string;
  let origin: string;
  let dev: ChildProcess;
  let output = '';

  /** In one step, as an editor does: a file that is cut and then written is an empty one to who looks between. */
  const save = (text: string) => {
    const file = 'src/core/plural-formatting.ts';
    tree.write('written-text', readFileSync(path.join(ROOT, file), 'utf8') + text);
    renameSync(path.join(tree.path, 'written-text'), path.join(tree.path, file));
  };
  /** A bot that starts a process looks like two for a moment. */
  const botAfter = async (earlier?: number): Promise<number> => {
    let pid = 0;
    await waitUntil('there is one bot, and another than before', () => {
      const pids = bots().map((bot) => bot.pid);
      pid = pids[0] ?? 0;
      return pids.length === 1 && pid !== earlier;
    });
    return pid;
  };
  const bots = () => runningFor(dataDir).filter(({ command }) => command.includes('.dev/main.js'));
  const isHealthy = () =>
    fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );

  before(async () => {
    tree = new SmallTree();
    tree.copy('package.json', 'tsconfig.json', 'src', 'adaptiveCards', 'env', 'test/tools');
    tree.installAll();
    dataDir = path.join(tree.path, '.data');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    dev = spawn('npm', ['run', 'dev'], {
      cwd: tree.path,
      env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), DATA_DIR: dataDir, CHAT_UI: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    await waitUntil('the bot answers', isHealthy);
  });
  after(() => {
    endAllOf(dataDir);
    tree.remove();
  });

  it('starts the bot again on a save, on the database that is there', async () => {
    const before = await botAfter();
    save('export const saved = 1;\n');
    await botAfter(before);
    await waitUntil('the bot answers', isHealthy);
    assert.match(output, /plural-formatting\.ts saved: starting again/);
  });

  it('keeps the bot that runs while what was saved is no TypeScript', async () => {
    const before = await botAfter();
    save('export const = ;\n');
    await waitUntil('the mistake is told', () => /plural-formatting\.ts:\d+:\d+/.test(output));
    assert.equal(await botAfter(), before);
    assert.ok(await isHealthy());
  });

  it('ends with Ctrl-C, and nothing is left running', async () => {
    const gone = once(dev, 'exit');
    dev.kill('SIGINT');
    await gone;
    assert.deepEqual(runningFor(dataDir), []);
  });
});
