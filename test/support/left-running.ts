import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** A process that has to do with a data directory: the bot on it, its database, its chat page, and whoever started the bot. */
export interface LeftRunning {
  readonly pid: number;
  readonly command: string;
}

/** What runs for a data directory, as the system lists it: in its command line, its environment, or the folder it works in. */
export function runningFor(dataDir: string): readonly LeftRunning[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => ({ pid, words: wordsOf(pid, 'cmdline') }))
    .filter(({ pid, words }) => {
      const isNamed = words.some((word) => word.startsWith(dataDir));
      return isNamed || wordsOf(pid, 'environ').includes(`DATA_DIR=${dataDir}`) || worksIn(pid, dataDir);
    })
    .map(({ pid, words }) => ({ pid: Number(pid), command: words.join(' ').trim() }));
}

/** So that a test that fails leaves nothing behind for the next. */
export function endAllOf(dataDir: string): void {
  for (const { pid } of runningFor(dataDir)) process.kill(pid, 'SIGKILL');
}

function wordsOf(pid: string, file: 'cmdline' | 'environ'): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function worksIn(pid: string, dataDir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDir + path.sep);
  } catch {
    return false;
  }
}
