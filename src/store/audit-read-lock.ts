import type { AuditReadLock } from '../audit/model/audit-store-port.js';
import { connectSingleClient, type ConnectionSettings } from './connection-pool.js';

/** Advisory lock id: "TWrd", "audt" in ASCII; any two numbers would do. */
const LOCK = [0x54577264, 0x61756474] as const;
const HEARTBEAT_MS = 10_000;

/**
 * Makes this process the only reader of the audit sources for as long as the connection lives; undefined: another process is.
 * Uses an advisory lock on a separate connection instead of a row with an expiry: if the holder dies in any way, the kernel closes the
 * connection and the lock is free at once, so a restart after `kill -9` waits for nothing, and no clock is involved. If the host
 * vanishes, the server notices within half a minute (keep-alive). If two processes read at once for a moment, nothing is lost or
 * duplicated: storing is idempotent.
 */
export async function acquireAuditReadLock(settings: ConnectionSettings): Promise<AuditReadLock | undefined> {
  const lost = new AbortController();
  const lose = () => {
    lost.abort(new Error('another process may read the audit sources now'));
  };
  const client = await connectSingleClient({ ...settings, application_name: 'tenant-warden audit' }, lose);
  try {
    await client.query('set tcp_keepalives_idle = 10');
    await client.query('set tcp_keepalives_interval = 5');
    await client.query('set tcp_keepalives_count = 3');
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [...LOCK]);
    if (rows[0]?.taken !== true) {
      await client.end();
      return undefined;
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }

  let answered = true;
  const heartbeat = setInterval(() => {
    if (!answered) lose();
    answered = false;
    client.query('select 1').then(() => (answered = true), lose);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    lost: lost.signal,
    async release() {
      clearInterval(heartbeat);
      await client.end().catch(() => undefined);
    },
  };
}
