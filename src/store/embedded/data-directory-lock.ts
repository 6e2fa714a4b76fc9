import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ExpectedError } from '../../core/expected-error.js';
import { connectSingleClient, type ConnectionSettings } from '../connection-pool.js';

/** Advisory lock id: "TWrd", "data" in ASCII; any two numbers would do. */
const LOCK = [0x54577264, 0x64617461] as const;
/** The kernel closes a killed holder's connection at once; the server needs a moment to notice. */
const PATIENCE_MS = 2_000;

/** The connection that holds the lock, or who holds it. */
export type LockAttempt =
  | { readonly taken: true; readonly client: pg.Client }
  | { readonly taken: false; readonly holder: string };

/**
 * Makes this process the only user of the embedded database for as long as the connection lives.
 * Uses an advisory lock on a separate connection, because it cannot go stale: when the process dies in any way, the kernel closes the
 * connection and the server frees the lock. After a crash a pid file would require guessing; Node has no flock.
 */
export async function tryLockDataDirectory(settings: ConnectionSettings, onLost: () => void): Promise<LockAttempt> {
  const me = `tenant-warden ${process.pid}@${hostname()}`.slice(0, 63);
  let held = false;
  const client = await connectSingleClient({ ...settings, application_name: me }, () => {
    if (held) onLost();
  });
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [...LOCK]);
    held = rows[0]?.taken === true;
    if (held) return { taken: true, client };
    if (Date.now() > deadline) break;
    await sleep(50);
  }
  const holder = await describeHolder(client);
  await client.end();
  return { taken: false, holder };
}

/** The error for a second process on one directory; names the first. */
export function createLockHeldError(dataDir: string, holder: string): ExpectedError {
  return new ExpectedError(
    `Another Tenant Warden works with ${dataDir}: ${holder}.`,
    'Stop that one first, or give this one a DATA_DIR of its own.',
  );
}

async function describeHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select a.application_name as name, a.backend_start as since from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2`,
    [...LOCK],
  );
  const holder = rows[0];
  if (holder === undefined) return 'it has just ended';
  const [, pid, host] = /^tenant-warden (\d+)@(.*)$/.exec(holder.name) ?? [];
  return `process ${pid ?? '?'} on ${host ?? '?'}, since ${holder.since.toISOString()}`;
}
