import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { DemoTenant } from '../../src/demo/start-demo-tenant.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const POLL_SECONDS = 0.2;
/** In the tests' seconds what takes a minute in Teams. */
const LEASE_MS = 4_500;
/** How long the product waits for an answer of the connector. */
export const SEND_LIMIT_MS = 1_500;

/** Processes that were started and are not known to have ended. */
const running = new Set<ChildProcess>();

/** The product in a process of its own, to be killed. */
export class Victim {
  /** Resolves when it watches. */
  readonly ready: Promise<void>;
  readonly #gone: Promise<unknown>;
  #output = '';

  private constructor(readonly child: ChildProcess) {
    running.add(child);
    this.#gone = once(child, 'close').finally(() => running.delete(child));
    this.ready = new Promise((resolve, reject) => {
      const hear = (chunk: unknown) => {
        this.#output += String(chunk);
        if (this.#output.includes('ready\n')) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('close', () => {
        reject(new Error(`it ended before it watched:\n${this.#output}`));
      });
    });
    // Whoever is killed while starting is never ready.
    this.ready.catch(() => undefined);
  }

  static start(demo: DemoTenant, databaseUrl: string): Victim {
    const settings = {
      databaseUrl,
      origin: demo.origin,
      caPem: demo.caPem,
      reader: demo.credentials.reader,
      pollSeconds: POLL_SECONDS,
      alertLeaseMs: LEASE_MS,
      sendLimitMs: SEND_LIMIT_MS,
    };
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/kill-alerts-process.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', KILL_ALERTS: JSON.stringify(settings) },
    });
    return new Victim(child);
  }

  /** How many still run. */
  static running(): number {
    return running.size;
  }

  /** Lines of the log that tell of a bug: nothing that a kill or a bad connector does may make one. */
  bugs(): readonly string[] {
    return this.#output.split('\n').filter((line) => line.startsWith('{"level":50'));
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.#gone;
  }
}
