import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Bench, roundFigure } from './bench-figure.js';
import { LARGE_TENANT } from './app-inventory-reading.js';
import { startDemoProcess } from './demo-tenant-process.js';
import { nodeOptions } from './node-options.js';

const run = promisify(execFile);
const MB = 1_000_000;
const SERVICE_PRINCIPALS = 100_000;

/** Peak memory of the bot's whole process while it answers a first posture of 100,000 users and 100,000 apps, and how long that takes. */
export const bench: Bench = async () => {
  const demo = await startDemoProcess({ ...LARGE_TENANT, servicePrincipals: SERVICE_PRINCIPALS });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  try {
    const file = path.join(import.meta.dirname, 'bot-process.mjs');
    const question = JSON.stringify({ ...demo, dataDir, answer: 'posture' });
    const { stdout } = await run(process.execPath, [...nodeOptions(), file, question]);
    const { idleBytes, peakBytes, tookMs, whole } = JSON.parse(stdout) as Measured;
    if (!whole) throw new Error('the posture was not answered whole');
    const value = roundFigure(peakBytes / MB);
    return {
      name: 'posture-memory',
      value,
      unit: 'MB',
      floor: 'none: the whole process',
      n: 1,
      spread: [value, value],
      detail: `${SERVICE_PRINCIPALS} apps, ${LARGE_TENANT.users} users: ${roundFigure(tookMs / 1_000)} s; idle ${roundFigure(idleBytes / MB)} MB`,
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
    await demo.close();
  }
};

interface Measured {
  readonly idleBytes: number;
  readonly peakBytes: number;
  readonly tookMs: number;
  readonly whole: boolean;
}
