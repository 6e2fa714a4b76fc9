import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { untilQuiet } from './process-cpu.js';
import { freePort, startWarden } from '../support/started-warden-process.js';

/** Runs with the product and a bare botbuilder bot that echoes, each in a process of its own; by their origins. */
export async function runBesideEcho<T>(run: (ours: string, echo: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  const echoPort = await freePort();
  const echo = spawn(process.execPath, [path.join(import.meta.dirname, 'echo-bot.mjs')], {
    env: { ...process.env, PORT: String(echoPort) },
    stdio: 'ignore',
  });
  const warden = await startWarden({ dataDir });
  try {
    // Right after the start it reads the tenant and judges its log; what is measured is a store that is warm.
    await untilQuiet(warden.pid);
    return await run(warden.origin, `http://127.0.0.1:${echoPort}`);
  } finally {
    echo.kill();
    await warden.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
