import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The process ids of the PostgreSQL servers (not their workers) on a directory, as Linux knows them. */
export function serversOn(clusterDir: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).slice(0, 3).join(' ').endsWith(`postgres -D ${clusterDir}`))
    .map(Number);
}

/** The process group of a process: what Ctrl-C is sent to (field 5 of `stat`, proc(5)). */
export function processGroup(pid: number): number {
  const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  return Number(afterName.split(' ')[2]);
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Another bot: a process of its own that opens the store on a directory and says how it went. */
export interface Holder {
  readonly child: ChildProcess;
  /** `open`, or the message of the error it ended with. */
  readonly said: Promise<string>;
  /** Harmless when it has ended. */
  kill(): Promise<void>;
  /** Ctrl-C in its terminal: the whole process group gets it. Gives the exit code. */
  interrupt(): Promise<number | null>;
}

export function startHolder(dataDir: string): Holder {
  const script = fileURLToPath(new URL('./holder.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  return {
    child,
    said: once(lines, 'line').then(([line]) => String(line)),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
    interrupt: async () => {
      const exit = once(child, 'exit');
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await exit;
      return child.exitCode;
    },
  };
}
