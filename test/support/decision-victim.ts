import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { DemoTenant } from '../../src/demo/start-demo-tenant.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Compiled, if this file is. */
const ENTRY = import.meta.filename.endsWith('.ts')
  ? ['--import', 'tsx', path.join(import.meta.dirname, 'decision-process.ts')]
  : [path.join(import.meta.dirname, 'decision-process.js')];
/** In the tests' seconds what takes a minute in the product: how long after a crash another process goes on. */
const LEASE_MS = 900;

/** Processes that were started and are not known to have ended. */
const running = new Set<ChildProcess>();

/** The product in a process of its own, which decides and is killed. */
export class DecisionVictim {
  /** Origin of the bot, once it listens. */
  readonly ready: Promise<string>;
  readonly #gone: Promise<unknown>;
  #output = '';

  private constructor(readonly child: ChildProcess) {
    running.add(child);
    this.#gone = once(child, 'close').finally(() => running.delete(child));
    this.ready = new Promise((resolve, reject) => {
      const hear = (chunk: unknown) => {
        this.#output += String(chunk);
        const port = /^ready (\d+)$/m.exec(this.#output)?.[1];
        if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('close', () => {
        reject(new Error(`it ended before it listened:\n${this.#output}`));
      });
    });
    // Whoever is killed while starting is never ready.
    this.ready.catch(() => undefined);
  }

  static start(demo: DemoTenant, databaseUrl: string): DecisionVictim {
    const { origin, caPem, credentials } = demo;
    const { reader, responder } = credentials;
    const settings = { databaseUrl, origin, caPem, reader, responder, leaseMs: LEASE_MS };
    const child = spawn(process.execPath, ENTRY, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', DECISION_PROCESS: JSON.stringify(settings) },
    });
    return new DecisionVictim(child);
  }

  /** How many still run. */
  static running(): number {
    return running.size;
  }

  /** Lines of the log that tell of a bug: nothing that a kill, the tenant or the connector does may make one. */
  bugs(): readonly string[] {
    return this.#output.split('\n').filter((line) => line.startsWith('{"level":50'));
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.#gone;
  }
}
