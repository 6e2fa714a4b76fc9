import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a running demo tenant is, for another process of the same account that plays with it. */
export interface RunningDemo {
  /** `https://127.0.0.1:port`. */
  readonly origin: string;
  readonly pid: number;
  /** Opens `/demo/…`. */
  readonly token: string;
  /** What a client has to trust. */
  readonly caPem: string;
}

/** Below the data directory. */
export const DEMO_DIRECTORY = 'demo-tenant';
const FILE = 'running.json';

/** A secret for one run. */
export function newControlSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Tells other processes of this account where the demo runs; the file is theirs alone (0600) and whole at any moment. */
export async function announce(directory: string, running: RunningDemo): Promise<void> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, FILE);
  const draft = `${file}.${running.pid}`;
  await writeFile(draft, `${JSON.stringify(running)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

/** Takes the announcement away, unless another demo has made its own since. */
export async function withdraw(directory: string, { token }: RunningDemo): Promise<void> {
  const there = await readRunning(directory);
  if (there?.token === token) await rm(join(directory, FILE), { force: true });
}

/** The demo that was announced; it may have died since. Undefined where there is none. */
export async function readRunning(directory: string): Promise<RunningDemo | undefined> {
  const text = await readFile(join(directory, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return parse(text);
}

function parse(text: string): RunningDemo | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { origin, pid, token, caPem }: Partial<Record<keyof RunningDemo, unknown>> = value;
  if (typeof origin !== 'string' || typeof pid !== 'number') return undefined;
  if (typeof token !== 'string' || typeof caPem !== 'string') return undefined;
  return { origin, pid, token, caPem };
}
