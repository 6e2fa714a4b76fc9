import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The newest when this was written. It wants Node 22, and its reading commands run on 20 as well. */
const VERSION = '11.11.0';
/** Kept between runs: it has 400 MB. */
const FOLDER = path.join(os.tmpdir(), `m365-cli-${VERSION}`);
const PROGRAM = path.join(FOLDER, 'node_modules/@pnp/cli-microsoft365/dist/index.js');

/** Installs the client, unless it is there from an earlier run. */
export async function installCommandLineClient(): Promise<void> {
  if (existsSync(PROGRAM)) return;
  mkdirSync(FOLDER, { recursive: true });
  const args = ['install', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', [...args, `@pnp/cli-microsoft365@${VERSION}`]);
}

/** Somebody at a shell with the client; what it remembers is in a folder of its own. */
export class CommandLineUser {
  readonly #home = mkdtempSync(path.join(os.tmpdir(), 'm365-cli-home-'));

  /** All that the client sends goes through the proxy. It sends no telemetry. */
  constructor(readonly proxyUrl: string) {
    const settings = path.join(this.#home, '.config/configstore');
    mkdirSync(settings, { recursive: true });
    writeFileSync(path.join(settings, 'cli-m365-config.json'), JSON.stringify({ disableTelemetry: true }));
  }

  /** Runs a command and parses what it prints; undefined: it prints nothing. Rejects with what it says of its failure. */
  async run(...args: readonly string[]): Promise<unknown> {
    const env = {
      PATH: process.env['PATH'],
      HOME: this.#home,
      HTTPS_PROXY: this.proxyUrl,
      // The proxy ends TLS for Microsoft's hosts, and leads nowhere but to the demo tenant.
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_NO_WARNINGS: '1',
    };
    const { stdout } = await run(process.execPath, [PROGRAM, ...args, '--output', 'json'], {
      env,
      maxBuffer: 100_000_000,
    });
    return stdout.trim() === '' ? undefined : (JSON.parse(stdout) as unknown);
  }

  close(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
