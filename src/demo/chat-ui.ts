import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '../core/expected-error.js';

/** The local Teams client, running. */
export interface ChatUi {
  readonly url: string;
  close(): Promise<void>;
}

/** Where the bot listens and where to serve the page. */
export interface ChatUiOptions {
  /** The bot's messaging endpoint: `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** Port of the page; the client picks another when it is taken. 0 is not allowed. */
  readonly port: number;
  readonly dataDir: string;
  readonly startTimeoutMs?: number;
}

const CONFIG_FILE = fileURLToPath(new URL('../../env/agentsplayground.yml', import.meta.url));

/**
 * Starts the Microsoft 365 Agents Playground as a child process: no telemetry, loopback only, our demo tenant's people.
 * It ends on `close`, and whenever this process dies (the IPC channel closes).
 */
export async function startChatUi(options: ChatUiOptions): Promise<ChatUi> {
  const preload = new URL(
    import.meta.url.endsWith('.ts') ? './chat-ui-loopback-preload.ts' : './chat-ui-loopback-preload.js',
    import.meta.url,
  );
  const directory = path.resolve(options.dataDir, 'chat-ui');
  mkdirSync(directory, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv.filter((argument) => !argument.startsWith('--inspect')),
      '--import',
      preload.href,
      clientProgram(),
      'start',
      '-e',
      options.botEndpoint,
      '-c',
      'msteams',
      '-p',
      String(options.port),
      '--disable-telemetry',
    ],
    {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
      env: {
        ...bareEnvironment(),
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: CONFIG_FILE,
        TEAMSAPPTESTER_BROWSER: 'none',
      },
    },
  );
  const ended = once(child, 'exit');

  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  };
  try {
    if (child.stdout === null) throw new Error('its output cannot be read');
    const port = await listeningPort(child.stdout, ended, options.startTimeoutMs ?? 30_000);
    return { url: `http://localhost:${port}`, close };
  } catch (cause) {
    await close();
    throw new ExpectedError(
      'The local Teams client did not start.',
      `Start with CHAT_UI=off to go without it, or see ${path.join(directory, 'devTools')} for its log.`,
      { cause },
    );
  }
}

/** The minimum environment; never our own variables, which may hold secrets. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'USERPROFILE', 'LANG'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/** Not in a production tree: the client is a development dependency. */
export function isChatUiInstalled(): boolean {
  try {
    clientProgram();
    return true;
  } catch {
    return false;
  }
}

function clientProgram(): string {
  const packageFile = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  return path.join(path.dirname(packageFile), 'cli.js');
}

function listeningPort(output: Readable, ended: Promise<unknown>, timeoutMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`not ready after ${timeoutMs} ms`));
    }, timeoutMs);
    let text = '';
    output.on('data', (chunk) => {
      text = (text + String(chunk)).slice(-1000);
      const port = /Listening on (\d+)/.exec(text)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    void ended.then(() => {
      clearTimeout(timer);
      reject(new Error('it ended at once'));
    });
  });
}
