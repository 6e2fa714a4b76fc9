import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { builtProgram } from '../support/built.js';
import { LARGE_TENANT } from './app-inventory-reading.js';
import type { DemoAddress, DemoSize } from './demo-tenant-process.js';
import { nodeOptions } from './node-options.js';

const run = promisify(execFile);

/** 100,000 users and as many apps. */
export const LARGEST_TENANT: DemoSize = { ...LARGE_TENANT, servicePrincipals: 100_000 };

/** What an answer took, in the whole process of the bot. */
export interface MeasuredProcess {
  readonly idleBytes: number;
  readonly peakBytes: number;
  readonly tookMs: number;
  /** Processor time of all threads, from the question to the answer. */
  readonly cpuMs: number;
}

/**
 * Has a built bot, started as `npm start` does, read all apps or answer the posture; throws when that is not whole. With a store of its own:
 * where a list is kept already, only what changed would be read.
 */
export async function measureBotProcess(demo: DemoAddress, answer: 'inventory' | 'posture'): Promise<MeasuredProcess> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  try {
    const file = builtProgram('bot-process');
    const options = JSON.stringify({ ...demo, dataDir, answer });
    const { stdout } = await run(process.execPath, [...nodeOptions(), file, options]);
    const { whole, ...measured } = JSON.parse(stdout) as MeasuredProcess & { readonly whole: boolean };
    if (!whole) throw new Error(`the ${answer} was not whole`);
    return measured;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
