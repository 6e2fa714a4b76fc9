import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import './built.js';
import { type ProductSettings, productSettings } from './product-settings.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ENTRY = path.join(ROOT, 'test/support/product-process.mjs');

/** Processes that were started and are not known to have ended. */
const running = new Set<ChildProcess>();

/** The product in a process of its own, to be killed. */
export class Product {
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

  /** One that has loaded its code, which takes the most of a start, and waits for {@link begin}. */
  static load(): Product {
    const child = spawn(process.execPath, [ENTRY], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return new Product(child);
  }

  static start(settings: ProductSettings): Product {
    const product = Product.load();
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

  /**
   * Lines of the log that tell of a bug: nothing that a kill, the tenant or the connector does may make one. But for a message that
   * could not be sent because the connector tore the connection again and again: whoever waited for it is told so, unless that is torn as well.
   */
  bugs(): readonly string[] {
    const isTorn = /"code":"ECONNRESET".*"msg":"(?:A turn broke|The person could not be told that a turn broke)"/;
    return this.#output.split('\n').filter((line) => line.startsWith('{"level":50') && !isTorn.test(line));
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.#gone;
  }
}
