import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startDemoProcess } from './demo-tenant.js';
import { rounded, type Bench } from './figure.js';
import { LARGE } from './inventory.js';

const run = promisify(execFile);
const ROUNDS = 3;
const MB = 1_000_000;

/** Peak memory of the bot while it reads all apps, over the same bot idle: at 10,000 service principals (value) and at 100,000. */
export const bench: Bench = async () => {
  const small = await over(LARGE.servicePrincipals, ROUNDS);
  const [large = Number.NaN] = await over(10 * LARGE.servicePrincipals, 1);
  const sorted = small.toSorted((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {
    name: 'sweep-memory',
    value: rounded(value),
    unit: 'MB',
    floor: 'the same bot idle',
    n: ROUNDS,
    spread: [rounded(Math.min(...small)), rounded(Math.max(...small))],
    detail: `${10 * LARGE.servicePrincipals} service principals: ${rounded(large)} MB, ${rounded(large / value)} times as much for ten times the apps`,
  };
};

async function over(servicePrincipals: number, rounds: number): Promise<number[]> {
  const demo = await startDemoProcess({ users: LARGE.users, servicePrincipals });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  const file = path.join(import.meta.dirname, 'bot-process.mjs');
  const over: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const given = JSON.stringify({ ...demo, dataDir });
      const { stdout } = await run(process.execPath, [file, given]);
      const { idleBytes, peakBytes, whole } = JSON.parse(stdout) as {
        idleBytes: number;
        peakBytes: number;
        whole: boolean;
      };
      if (!whole) throw new Error('the inventory was not read whole');
      over.push((peakBytes - idleBytes) / MB);
    }
    return over;
  } finally {
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
