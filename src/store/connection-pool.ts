import { Kysely, PostgresDialect } from 'kysely';
import { Socket } from 'node:net';
import pg from 'pg';
import type { Log } from '../core/log.js';
import type { Database } from './database-schema.js';
import { GrowingPool } from './growing-pool.js';

const CONNECT_TIMEOUT_MS = 5_000;
/** The server cancels a statement after this; a person cannot wait longer for an answer. */
const STATEMENT_TIMEOUT_MS = 8_000;
/** A migration may rewrite a table. */
const MIGRATION_TIMEOUT_MS = 300_000;
const DEFAULT_POOL_SIZE = 8;
/** Work waits this long for a connection in use before another is opened. */
const GROW_AFTER_MS = 100;
/** An idle connection beyond the first is closed after this. */
const IDLE_MS = 60_000;

/** How to reach a database; the subset of pg's settings that the embedded and the external database share. */
export type ConnectionSettings = Pick<
  pg.ClientConfig,
  'connectionString' | 'ssl' | 'host' | 'port' | 'user' | 'password' | 'database'
>;

/** A database ready for queries. */
export interface OpenDatabase {
  readonly db: Kysely<Database>;
  /** Connections that are open, of these idle, and work that waits for one. */
  usage(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Ends all connections. Queries made after it fail. */
  close(): Promise<void>;
}

/** Limits of a pool. */
export interface PoolLimits {
  /** Most connections; at least two, as one may hold a lock that another waits for. */
  readonly size?: number;
  /** Statements that take longer fail. */
  readonly statementTimeoutMs?: number;
  /** Work waits this long for a connection in use before another is opened. */
  readonly growAfterMs?: number;
}

/** The pool for normal use. It holds one connection while there is little to do. */
export function openConnectionPool(
  settings: ConnectionSettings,
  log: Log,
  { size = DEFAULT_POOL_SIZE, statementTimeoutMs = STATEMENT_TIMEOUT_MS, growAfterMs = GROW_AFTER_MS }: PoolLimits = {},
): OpenDatabase {
  return open({ ...settings, max: size, min: 1 }, { statementTimeoutMs, growAfterMs }, log);
}

/** A single connection with a long timeout, for migrations; close it afterwards. */
export function openMigrationConnection(settings: ConnectionSettings, log: Log): OpenDatabase {
  return open({ ...settings, max: 1 }, { statementTimeoutMs: MIGRATION_TIMEOUT_MS, growAfterMs: GROW_AFTER_MS }, log);
}

/** A single connection outside the pool. A loss is reported to `onLost`, once, and never thrown. */
export async function connectSingleClient(
  settings: ConnectionSettings & { readonly application_name?: string },
  onLost: () => void = () => undefined,
): Promise<pg.Client> {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  let lost = false;
  const tell = () => {
    if (!lost) onLost();
    lost = true;
  };
  client.on('error', tell);
  await client.connect();
  client.on('end', tell);
  return client;
}

function open(
  config: pg.PoolConfig,
  { statementTimeoutMs, growAfterMs }: Required<Omit<PoolLimits, 'size'>>,
  log: Log,
): OpenDatabase {
  const pool = new pg.Pool({
    application_name: 'tenant-warden',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    keepAlive: true,
    idleTimeoutMillis: IDLE_MS,
    ...config,
  });
  // Without these two listeners a lost server would end our process: the pool emits `error` for an idle connection, the client
  // for one in use.
  pool.on('error', (error) => {
    log.warn({ err: error }, 'database connection lost');
  });
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      log.debug({ err: error }, 'database connection ended');
    });
  });
  // The server's own timeout does not help when the server or the network silently disappears. A connection in use that is silent
  // for this long is closed: its query fails, and the pool opens a new one. (pg's `query_timeout` would return the connection to
  // the pool with the old query still running.)
  pool.on('acquire', (client) => {
    silence(client, statementTimeoutMs * 1.25);
  });
  pool.on('release', (_error, client) => {
    silence(client, 0);
  });
  const growing = new GrowingPool(pool, { max: config.max ?? 1, patienceMs: CONNECT_TIMEOUT_MS, growAfterMs });
  return {
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: growing }) }),
    usage: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    // Not kysely's `destroy`: it does nothing before the first query, so a later query would still run.
    close: () => growing.end(),
  };
}

const watched = new WeakSet<Socket>();

function silence(client: pg.PoolClient, timeoutMs: number): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(timeoutMs);
  if (watched.has(stream)) return;
  watched.add(stream);
  stream.on('timeout', () => stream.destroy(new Error('no answer from the database')));
}
