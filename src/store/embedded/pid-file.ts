import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../errors.js';
import type { Place } from './place.js';

/** What `postmaster.pid` says of a server on our directory. `stale`: it names a process that is none. */
export type Trace =
  | { readonly kind: 'none' }
  | { readonly kind: 'stale'; readonly pid: number }
  | { readonly kind: 'running'; readonly pid: number; readonly port: number };

/**
 * Reads and judges `postmaster.pid` (line 1: process id, line 4: port).
 * Source: https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
 */
export async function traceServer(place: Place): Promise<Trace> {
  let lines: string[];
  try {
    lines = (await readFile(join(place.clusterDir, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'none' };
    throw error;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  // Just being written, or cut off by a crash: PostgreSQL itself knows what to do with such a file.
  if (!(pid > 0) || !(port > 0)) return { kind: 'none' };
  return (await isServerOn(place, pid)) ? { kind: 'running', pid, port } : { kind: 'stale', pid };
}

/** Whether a process exists (a finished one that nobody has collected counts). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Process ids are used again, soonest in containers, and a copied directory brings a foreign id with it. A server works inside
 * its data directory, which Linux tells; elsewhere a living process is taken for the server, and connecting decides.
 */
async function isServerOn(place: Place, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === place.clusterDir;
  } catch (error) {
    return errorCode(error) === 'EACCES';
  }
}
