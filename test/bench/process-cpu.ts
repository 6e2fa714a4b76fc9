import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** `sysconf(_SC_CLK_TCK)` of Linux: in `/proc/<pid>/stat` a second has so many ticks. Source: man 5 proc_pid_stat */
const TICKS_A_SECOND = 100;
const LOOK_EVERY_MS = 1_000;
const QUIET_SHARE = 0.05;
const QUIET_LOOKS = 3;
const LIMIT_MS = 180_000;

/** Processor time that a process has taken, in seconds. Reads `/proc`, so it runs on Linux only. */
export async function cpuSeconds(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name, in brackets, and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** Resolves when a process that has just started is through with its first work: under 5 % of a core, three seconds in a row. */
export async function untilQuiet(pid: number): Promise<void> {
  const deadlineMs = performance.now() + LIMIT_MS;
  let before = await cpuSeconds(pid);
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    if (performance.now() > deadlineMs) throw new Error(`process ${pid} is still busy after ${LIMIT_MS / 1_000} s`);
    await delay(LOOK_EVERY_MS);
    const now = await cpuSeconds(pid);
    quiet = (now - before) * 1_000 <= QUIET_SHARE * LOOK_EVERY_MS ? quiet + 1 : 0;
    before = now;
  }
}
