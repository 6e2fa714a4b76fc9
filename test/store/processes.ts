import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The process ids of the PostgreSQL servers (not their workers) on a directory, as Linux knows them. */
export function serversOn(clusterDir: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).slice(0, 3).join(' ').endsWith(`postgres -D ${clusterDir}`))
    .map(Number);
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
  kill(): Promise<void>;
}

export function startHolder(dataDir: string): Holder {
  const script = fileURLToPath(new URL('./holder.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
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
  };
}

/** Waits until something is so; throws when it is not within five seconds. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`still not: ${what}`);
    await sleep(10);
  }
}
