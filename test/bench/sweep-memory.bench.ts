import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startDemoProcess, type DemoProcess } from './demo-tenant.js';
import { median, rounded, type Bench } from './figure.js';
import { LARGE } from './inventory.js';

const run = promisify(execFile);
const ROUNDS = 3;
const MB = 1_000_000;

/**
 * Peak memory of the bot while it reads all apps, over the same bot idle: at 10,000 service principals (value) and at 100,000. It is
 * started with the options of Node that `npm start` has.
 */
export const bench: Bench = async () => {
  const small = (await measured(LARGE.servicePrincipals, ROUNDS)).map(over);
  const [large = { idleBytes: Number.NaN, peakBytes: Number.NaN }] = await measured(10 * LARGE.servicePrincipals, 1);
  const value = median(small);
  return {
    name: 'sweep-memory',
    value: rounded(value),
    unit: 'MB',
    floor: 'the same bot idle',
    n: ROUNDS,
    spread: [rounded(Math.min(...small)), rounded(Math.max(...small))],
    detail:
      `${10 * LARGE.servicePrincipals} service principals: ${rounded(over(large))} MB, ${rounded(over(large) / value)} times as much ` +
      `for ten times the apps; the whole process then ${rounded(large.peakBytes / MB)} MB, idle ${rounded(large.idleBytes / MB)} MB`,
  };
};

interface Measured {
  readonly idleBytes: number;
  readonly peakBytes: number;
}

function over({ idleBytes, peakBytes }: Measured): number {
  return (peakBytes - idleBytes) / MB;
}

/** What `npm start` gives to node before the file, as the figure is about the bot that people start. */
function nodeOptions(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

async function measured(servicePrincipals: number, rounds: number): Promise<Measured[]> {
  const demo = await startDemoProcess({ users: LARGE.users, servicePrincipals });
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
