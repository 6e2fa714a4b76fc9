import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoAppCredentials, DemoCredentials } from './demo-tenant-contract.js';

/** Address, credentials and control secret of a running demo tenant, for other processes of the same account. */
export interface RunningDemo {
  /** `https://127.0.0.1:port`. */
  readonly origin: string;
  readonly pid: number;
  /** Bearer token for `/demo/…`. */
  readonly token: string;
  /** The CA certificate (PEM) a client must trust. */
  readonly caPem: string;
  /** What a bot in another process needs to read and write the tenant. */
  readonly credentials: DemoCredentials;
}

/** Directory of the file, below the data directory. */
export const DEMO_DIRECTORY = 'demo-tenant';
/** Name of the file in that directory. */
export const RUNNING_DEMO_FILE = 'running.json';

/** Generates the control secret for one run. */
export function createControlSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Writes where the demo runs, for other processes of this account. The file is private (0600) and replaced atomically.
 */
export async function writeRunningDemoFile(directory: string, running: RunningDemo): Promise<void> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, RUNNING_DEMO_FILE);
  const draft = `${file}.${running.pid}`;
  await writeFile(draft, `${JSON.stringify(running)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

/** Removes the file, unless another demo has replaced it since. */
export async function removeRunningDemoFile(directory: string, { token }: RunningDemo): Promise<void> {
  const there = await readRunningDemoFile(directory);
  if (there?.token === token) await rm(join(directory, RUNNING_DEMO_FILE), { force: true });
}

/** Reads the file of a directory; undefined when there is none, or none that can be used. The demo may have died since. */
export async function readRunningDemoFile(directory: string): Promise<RunningDemo | undefined> {
  return readRunningDemoAt(join(directory, RUNNING_DEMO_FILE));
}

/** Reads the file at a path; undefined when there is none, or none that can be used. The demo may have died since. */
export async function readRunningDemoAt(file: string): Promise<RunningDemo | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
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
  const { origin, pid, token, caPem, credentials }: Partial<Record<keyof RunningDemo, unknown>> = value;
  if (typeof origin !== 'string' || typeof pid !== 'number') return undefined;
  if (typeof token !== 'string' || typeof caPem !== 'string') return undefined;
  const ofApps = parseCredentials(credentials);
  return ofApps && { origin, pid, token, caPem, credentials: ofApps };
}

function parseCredentials(value: unknown): DemoCredentials | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { tenantId, reader, responder }: Partial<Record<keyof DemoCredentials, unknown>> = value;
  const ofApps = { reader: parseAppCredentials(reader), responder: parseAppCredentials(responder) };
  if (typeof tenantId !== 'string' || ofApps.reader === undefined || ofApps.responder === undefined) return undefined;
  return { tenantId, reader: ofApps.reader, responder: ofApps.responder };
}

function parseAppCredentials(value: unknown): DemoAppCredentials | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { clientId, clientSecret }: Partial<Record<keyof DemoAppCredentials, unknown>> = value;
  return typeof clientId === 'string' && typeof clientSecret === 'string' ? { clientId, clientSecret } : undefined;
}
