import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { builtProgram } from './built.js';
import { type ProductSettings, productSettings } from './product-settings.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Processes started and not known to have ended. */
const running = new Set<ChildProcess>();

/** The product in its own process, which tests can kill. */
export class KillableProduct {
  /** Origin of the bot, once it watches and listens. */
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
        reject(new Error(`it ended before it watched:\n${this.#output}`));
      });
    });
    // Whoever is killed while starting is never ready.
    this.ready.catch(() => undefined);
    // Nor does it hear what it is told.
    child.stdin?.on('error', () => undefined);
  }

  /** Loads the code, which takes most of the start-up time, and waits for {@link begin}. */
  static load(): KillableProduct {
    const child = spawn(process.execPath, [builtProgram('product-process')], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return new KillableProduct(child);
  }

  static start(settings: ProductSettings): KillableProduct {
    const product = KillableProduct.load();
    product.begin(settings);
    return product;
  }

  /** How many still run. */
  static running(): number {
    return running.size;
  }

  begin(settings: ProductSettings): void {
    // Parsed: what is given as the demo's address may be a whole tenant.
    this.child.stdin?.write(`${JSON.stringify(productSettings.parse(settings))}\n`);
  }

  /** See {@link listBugLines}. */
  bugs(): readonly string[] {
    return listBugLines(this.#output);
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.#gone;
  }
}

/**
 * Lines of the log that tell of a bug: nothing that a kill, the tenant or the connector does may make one. But for a message that
 * could not be sent because the connector tore the connection again and again: whoever waited for it is told so, unless that is torn as well.
 */
export function listBugLines(output: string): readonly string[] {
  const isTorn = /"code":"ECONNRESET".*"msg":"(?:Turn failed|Could not send the error message of a failed turn)"/;
  return output.split('\n').filter((line) => line.startsWith('{"level":50') && !isTorn.test(line));
}
