import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { getErrorCode } from '../database-errors.js';
import type { EmbeddedDataDirectory } from './embedded-data-directory.js';

/** What `postmaster.pid` says about a server on our directory. `stale`: the named process is no such server. */
export type PidFileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'stale'; readonly pid: number }
  | { readonly kind: 'running'; readonly pid: number; readonly port: number };

/**
 * Reads `postmaster.pid` and checks whether its server runs (line 1: process id, line 4: port).
 * Source: https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
 */
export async function readPidFile(place: EmbeddedDataDirectory): Promise<PidFileState> {
  let lines: string[];
  try {
    lines = (await readFile(join(place.clusterDir, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return { kind: 'none' };
    throw error;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  // Half-written, or truncated by a crash: PostgreSQL handles such a file itself.
  if (!(pid > 0) || !(port > 0)) return { kind: 'none' };
  return (await isServerOn(place, pid)) ? { kind: 'running', pid, port } : { kind: 'stale', pid };
}

/** Whether a process exists (a zombie counts). */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return getErrorCode(error) === 'EPERM';
  }
}

/**
 * Process ids are reused, soonest in containers, and a copied directory contains a foreign id. A server's working directory is its data
 * directory, which Linux shows; elsewhere any running process is taken for the server, and connecting decides.
 */
async function isServerOn(place: EmbeddedDataDirectory, pid: number): Promise<boolean> {
  if (!isProcessAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === place.clusterDir;
  } catch (error) {
    return getErrorCode(error) === 'EACCES';
  }
}
