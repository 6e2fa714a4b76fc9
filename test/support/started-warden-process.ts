import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import './built.js';
import { takeGivenDatabaseServer } from './given-database-server.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

const AS_NPM_START_DOES = [
  process.execPath,
  '--enable-source-maps',
  '--no-allocation-site-pretenuring',
  'dist/main.js',
] as const;

const given = takeGivenDatabaseServer();
const running = new Set<ChildProcess>();
/** By data directory: who starts on it again finds the same. */
const databases = new Map<string, Promise<string>>();

// A test that fails half-way must not leave one behind, which would keep the whole suite from ending.
const endStrays = () => {
  for (const child of running) child.kill('SIGINT');
};
if (typeof after === 'function') after(endStrays);
process.once('exit', endStrays);

/** The product as `npm start` runs it, from the build. */
export interface WardenProcess {
  readonly origin: string;
  readonly pid: number;
  /** Milliseconds from spawning to the first `/readyz` that says yes. */
  readonly readyMs: number;
  output(): string;
  /** Waits until it has printed this; gives the first group. */
  said(pattern: RegExp): Promise<string>;
  /** Ctrl-C, or what else ends it. Resolves with the exit code when the process is gone. */
  stop(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts it on a database of the tests' server; outside of tests, or where that is asked for, on the embedded database. */
export async function startWarden(options: {
  readonly dataDir: string;
  /** `embedded`: always on the embedded database, which the test is about. */
  readonly database?: 'embedded';
  readonly chatUi?: 'on' | 'off';
  readonly env?: Record<string, string>;
  readonly timeoutMs?: number;
  /** Absent: a free one. */
  readonly port?: number;
  /** Another way to start it, and another tree to start it in. */
  readonly command?: readonly [string, ...string[]];
  readonly tree?: string;
  /** Told the process id as soon as there is one. */
  readonly onSpawn?: (pid: number) => void;
}): Promise<WardenProcess> {
  const port = options.port ?? (await freePort());
  const isSaid = options.database === 'embedded' || options.env?.['DATABASE_URL'] !== undefined;
  const database = isSaid ? {} : await databaseOf(options.dataDir);
  const startedAt = performance.now();
  const [program, ...args] = options.command ?? AS_NPM_START_DOES;
  const child = spawn(program, args, {
    cwd: options.tree ?? ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      DATA_DIR: options.dataDir,
      CHAT_UI: options.chatUi ?? 'off',
      ...database,
      ...options.env,
    },
  });
  running.add(child);
  if (child.pid !== undefined) options.onSpawn?.(child.pid);
  const gone = once(child, 'exit').finally(() => running.delete(child));
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));

  const origin = `http://127.0.0.1:${port}`;
  const deadline = startedAt + (options.timeoutMs ?? 60_000);
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended at once:\n${output}`);
    if (performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`not ready in time:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    origin,
    pid: child.pid ?? -1,
    readyMs: performance.now() - startedAt,
    output: () => output,
    async said(pattern) {
      for (;;) {
        const found = pattern.exec(output)?.[1];
        if (found !== undefined) return found;
        if (performance.now() > deadline) throw new Error(`it never said ${pattern.source}:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async stop(signal = 'SIGINT') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await gone;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Tests share a server: each start of one of its own takes seconds. Outside of tests nobody would stop it. */
async function databaseOf(dataDir: string): Promise<Record<string, string>> {
  if (given === undefined && typeof after !== 'function') return {};
  const url =
    databases.get(dataDir) ?? import('./postgres-test-server.js').then((server) => server.createDatabaseUrl());
  databases.set(dataDir, url);
  return { DATABASE_URL: await url };
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/readyz`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * A port that nobody listens on. Below those that systems give to outgoing connections and to whoever asks for any (from 32768 on Linux,
 * 49152 elsewhere), so that nothing beside the tests takes it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port), 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
