// `npm run dev`: the bot, started again on every save. esbuild reads the one file that was saved, makes the build anew in a fraction of a
// second, and leaves types to the editor and `npm test`; the bot then starts as from a build (tsx would compile each file as it is loaded, at
// every start). Neither `tsx watch` nor `node --watch` can be had for the restart: at a second save or Ctrl-C the one kills a bot that is just
// closing its database, and the other (in Node 20) starts a second one beside it.
import { watch } from 'chokidar';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBundler } from './bundle.mjs';

/** Beside `dist`, which is npm's: what the bot reads lies in the same place from both. */
const OUT = '.dev';
const WATCHED = ['src', 'adaptiveCards', 'env'];
/** An editor that saves all its files saves them within this time. */
const ONE_SAVE_MS = 30;

let bot;

function startBot() {
  bot = spawn(process.execPath, ['--enable-source-maps', path.join(OUT, 'main.js')], { stdio: 'inherit' });
  bot.once('exit', (code) => {
    if (code) console.log(`The bot ended (exit code ${code}); it starts again at the next save.`);
  });
}

/** Waits until it is gone: two at once would want the same database. */
async function stopBot() {
  if (bot === undefined || bot.exitCode !== null || bot.signalCode !== null) return;
  const gone = once(bot, 'exit');
  bot.kill('SIGTERM');
  await gone;
}

const saved = new Set();
let stopping = false;
let wake = () => undefined;

const watcher = watch(WATCHED, { ignoreInitial: true }).on('all', (event, file) => {
  if (!['add', 'change', 'unlink'].includes(event)) return;
  saved.add(file);
  wake();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    wake();
  });
}

rmSync(OUT, { recursive: true, force: true });
const bundler = openBundler(OUT);
if (await bundler.update()) startBot();
while (!stopping) {
  if (saved.size === 0) await new Promise((resolve) => (wake = resolve));
  if (stopping) break;
  await sleep(ONE_SAVE_MS);
  const files = [...saved];
  saved.clear();
  if (!(await bundler.update())) continue;
  console.log(`${files.join(', ')} saved: starting again.`);
  await stopBot();
  bundler.tidy();
  if (!stopping) startBot();
}
await stopBot();
await bundler.close();
await watcher.close();
