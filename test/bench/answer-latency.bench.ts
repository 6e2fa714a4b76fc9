import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startWarden } from '../support/warden-process.js';
import { startChatProbe } from './chat-probe.js';
import { type Bench, median, ratioOf } from './figure.js';

const ROUNDS = 9;
const MESSAGES = 60;
const WARM_UP = 100;

/** A question in chat against a warm store, from sending to the card's arrival, beside an echo by a bare botbuilder bot. */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  const echoPort = await freePort();
  const echo = spawn(process.execPath, [path.join(import.meta.dirname, 'echo-bot.mjs')], {
    env: { ...process.env, PORT: String(echoPort) },
    stdio: 'ignore',
  });
  const warden = await startWarden({ dataDir });
  const probe = await startChatProbe();
  const echoOrigin = `http://127.0.0.1:${echoPort}`;
  const ask = async (origin: string, messages: number) => {
    const ms: number[] = [];
    for (let i = 0; i < messages; i++) ms.push(await probe.ask(origin, 'which admins lack MFA?'));
    return ms;
  };
  try {
    await ask(warden.origin, WARM_UP);
    await ask(echoOrigin, WARM_UP);
    const rounds: { ours: number; floor: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ ours: median(await ask(warden.origin, MESSAGES)), floor: median(await ask(echoOrigin, MESSAGES)) });
    }
    return ratioOf('answer-latency', 'a bare botbuilder bot that sends typing and echoes (p50 of a round)', rounds);
  } finally {
    await probe.close();
    echo.kill();
    await warden.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
