import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startDemoProcess, type DemoProcess } from './demo-tenant-process.js';
import { median, roundFigure, type Bench } from './bench-figure.js';
import { LARGE_TENANT } from './app-inventory-reading.js';
import { nodeOptions } from './node-options.js';

const run = promisify(execFile);
const ROUNDS = 3;
const MB = 1_000_000;

/**
 * Peak memory of the bot while it reads all apps, over the same bot idle: at 10,000 service principals (value) and at 100,000. It is
 * started with the options of Node that `npm start` has.
 */
export const bench: Bench = async () => {
  const small = (await measured(LARGE_TENANT.servicePrincipals, ROUNDS)).map(over);
  const [large = { idleBytes: Number.NaN, peakBytes: Number.NaN }] = await measured(
    10 * LARGE_TENANT.servicePrincipals,
    1,
  );
  const value = median(small);
  return {
    name: 'sweep-memory',
    value: roundFigure(value),
    unit: 'MB',
    floor: 'the same bot idle',
    n: ROUNDS,
    spread: [roundFigure(Math.min(...small)), roundFigure(Math.max(...small))],
    detail:
      `${10 * LARGE_TENANT.servicePrincipals} service principals: ${roundFigure(over(large))} MB, ${roundFigure(over(large) / value)} times as much ` +
      `for ten times the apps; the whole process then ${roundFigure(large.peakBytes / MB)} MB, idle ${roundFigure(large.idleBytes / MB)} MB`,
  };
};

interface Measured {
  readonly idleBytes: number;
  readonly peakBytes: number;
}

function over({ idleBytes, peakBytes }: Measured): number {
  return (peakBytes - idleBytes) / MB;
}

async function measured(servicePrincipals: number, rounds: number): Promise<Measured[]> {
  const demo = await startDemoProcess({ users: LARGE_TENANT.users, servicePrincipals });
  const file = path.join(import.meta.dirname, 'bot-process.mjs');
  const all: Measured[] = [];
  try {
    for (let round = 0; round < rounds; round++) all.push(await firstSweep(file, demo));
    return all;
  } finally {
    await demo.close();
  }
}

/** With a store of its own: where a list is kept already, only what changed would be read. */
async function firstSweep(file: string, demo: DemoProcess): Promise<Measured> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  try {
    const { stdout } = await run(process.execPath, [...nodeOptions(), file, JSON.stringify({ ...demo, dataDir })]);
    const { whole, ...bytes } = JSON.parse(stdout) as Measured & { readonly whole: boolean };
    if (!whole) throw new Error('the inventory was not read whole');
    return bytes;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
