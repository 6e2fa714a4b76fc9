import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWarden } from '../support/started-warden-process.js';
import { type Bench, createRatioFigure } from './bench-figure.js';

const ROUNDS = 5;

/** From spawning `npm start`'s process (demo tenant, database that exists already) to ready, beside the bare imports. */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  const start = async () => {
    const warden = await startWarden({ dataDir });
    await warden.stop();
    return warden.readyMs;
  };
  const bareImports = async () => {
    const startedAt = performance.now();
    await once(spawn(process.execPath, [path.join(import.meta.dirname, 'imports.mjs')], { stdio: 'ignore' }), 'exit');
    return performance.now() - startedAt;
  };
  try {
    await start();
    await bareImports();
    const rounds: { ours: number; floor: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await start(), floor: await bareImports() });
    return createRatioFigure('startup', 'importing the six packages of the stack and nothing else', rounds);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};
