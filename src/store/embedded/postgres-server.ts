import { spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../../core/expected-error.js';
import type { Log } from '../../core/log.js';
import { getErrorCode, toStoreError } from '../database-errors.js';
import { connectSingleClient, type ConnectionSettings } from '../connection-pool.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { EMBEDDED_USER, postgresEnvironment, runPostgresProgram } from './postgres-cluster.js';
import { buildCommandAs, type PostgresOsUser } from './postgres-os-user.js';
import { isProcessAlive, readPidFile } from './postmaster-pid-file.js';
import type { EmbeddedDataDirectory } from './embedded-data-directory.js';

/** Long: recovery after a crash may take a while. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_S = 30;
const MOST_STARTS = 5;
const LOG_LIMIT_BYTES = 5_000_000;

/** Everything needed to run the embedded server. */
export interface PostgresServerSpec {
  readonly place: EmbeddedDataDirectory;
  readonly identity: PostgresOsUser;
  readonly binaries: PostgresBinaries;
  readonly password: string;
  readonly log: Log;
}

/** A server that answers and runs on our directory. */
export interface RunningPostgresServer {
  readonly pid: number;
  readonly settings: ConnectionSettings;
  /** false: an earlier process of ours left it running. */
  readonly started: boolean;
}

/**
 * Small: one bot with few connections. PostgreSQL's default durability (fsync, full_page_writes and synchronous_commit on). Loopback
 * only, no socket file, no unneeded worker processes.
 */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=20',
  'shared_buffers=16MB',
  'min_wal_size=16MB',
  'max_wal_size=256MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'io_method=sync',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'cluster_name=tenant-warden',
];

/** How to start the server. */
export interface EnsureServerOptions {
  /** Port for a new server; undefined: any free one. */
  readonly port?: number | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Returns the server on our directory: the running one, or a new one. PostgreSQL's `postmaster.pid` prevents two servers on one
 * directory: if two processes start one, the loser's server exits, and the loser finds the winner's in the next round.
 */
export async function ensureServer(
  spec: PostgresServerSpec,
  options: EnsureServerOptions = {},
): Promise<RunningPostgresServer> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let starts = 0;
  let spawned: number | undefined;
  try {
    for (;;) {
      options.signal?.throwIfAborted();
      const trace = await readPidFile(spec.place);
      if (trace.kind === 'running') {
        const settings = buildConnectionSettings(spec.password, trace.port);
        const found = await ask(spec, settings);
        if (found === 'ours') return { pid: trace.pid, settings, started: trace.pid === spawned };
        // The directory was moved under a running server, which still uses the old path.
        if (found === 'elsewhere') await stopMoved(spec, trace.pid);
      } else if (spawned === undefined || !isProcessAlive(spawned)) {
        if (starts === MOST_STARTS) throw await startFailed(spec);
        await sleep(100 * starts);
        starts += 1;
        spawned = await start(spec, options.port ?? (await freePort()), trace.kind === 'stale' ? trace.pid : undefined);
      }
      if (Date.now() > deadline) throw await startFailed(spec);
      await sleep(15);
    }
  } catch (error) {
    // Stop a server that no one will use (SIGINT, as from Ctrl-C, is PostgreSQL's fast shutdown).
    if (spawned !== undefined && isProcessAlive(spawned)) process.kill(spawned, 'SIGINT');
    throw error;
  }
}

/** Stops the server and its connections, and waits until it is gone. Does nothing if none runs. */
export async function stopServer(spec: PostgresServerSpec): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const trace = await readPidFile(spec.place);
    if (trace.kind !== 'running') return;
    const args = ['stop', '-D', spec.place.clusterDir, '-m', mode, '-w', '-t', `${STOP_TIMEOUT_S}`, '-s'];
    await runPostgresProgram(buildCommandAs(spec.identity, spec.binaries.pgCtl, args)).catch((error: unknown) => {
      spec.log.warn({ err: error, mode }, 'failed to stop the embedded database');
    });
    // The pid file disappears a moment before the process. Bounded: without an init process to reap it, it stays a zombie.
    for (let waits = 0; waits < 100 && isProcessAlive(trace.pid); waits += 1) await sleep(10);
  }
}

async function stopMoved(spec: PostgresServerSpec, pid: number): Promise<void> {
  if (process.platform === 'linux') {
    await stopServer(spec);
    return;
  }
  // Without /proc it may also be the running server of the directory that ours is a copy of.
  throw new ExpectedError(
    `${spec.place.clusterDir} names process ${pid} as its server, but that one uses another directory.`,
    `Stop that process if the directory was moved; if it was copied, remove postmaster.pid from the copy.`,
  );
}

/** Connection settings of the embedded server. */
export function buildConnectionSettings(password: string, port: number): ConnectionSettings {
  return { host: '127.0.0.1', port, user: EMBEDDED_USER, password, database: 'postgres', ssl: false };
}

/** Starts PostgreSQL in its own session, so that Ctrl-C in the terminal reaches only us and we can stop it cleanly. */
async function start(
  spec: PostgresServerSpec,
  port: number,
  stalePid: number | undefined,
): Promise<number | undefined> {
  const args = ['-D', spec.place.clusterDir, '-p', `${port}`, ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const { file, args: allArgs, ...ids } = buildCommandAs(spec.identity, spec.binaries.postgres, args);
  const logFile = await openLog(spec.place);
  try {
    const child = spawn(file, allArgs, {
      ...ids,
      cwd: '/',
      detached: true,
      windowsHide: true,
      stdio: ['ignore', logFile.fd, logFile.fd],
      env: {
        ...postgresEnvironment(),
        // PostgreSQL removes a stale lock file by itself, unless its process id is in use again by any process. This variable
        // (pg_ctl's, see CreateLockFile in miscinit.c) names an id that is known not to be another server. Removing the file
        // ourselves could hit that of a server started at the same moment.
        ...(stalePid === undefined ? {} : { PG_GRANDPARENT_PID: `${stalePid}` }),
      },
    });
    child.on('error', (error) => {
      spec.log.error({ err: error }, 'failed to start the embedded database');
    });
    child.unref();
    return child.pid;
  } finally {
    await logFile.close();
  }
}

async function ask(spec: PostgresServerSpec, settings: ConnectionSettings): Promise<'ours' | 'elsewhere' | 'not-yet'> {
  try {
    const client = await connectSingleClient(settings);
    try {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0]?.data_directory === spec.place.clusterDir ? 'ours' : 'elsewhere';
    } finally {
      await client.end();
    }
  } catch (error) {
    if (getErrorCode(error) === '28P01') {
      throw new ExpectedError(
        `The password in ${spec.place.passwordFile} is not that of the database in ${spec.place.clusterDir}.`,
        'Put the right file back, or remove the directory to begin with an empty database.',
        { cause: error },
      );
    }
    if (toStoreError(error) !== error) return 'not-yet';
    throw error;
  }
}

async function startFailed(spec: PostgresServerSpec): Promise<ExpectedError> {
  const text = await readFile(spec.place.logFile, 'utf8').catch(() => '');
  const last = text.trim().split('\n').slice(-3).join(' | ').slice(-500);
  return new ExpectedError(
    `The embedded database does not start: ${last}`,
    `See ${spec.place.logFile}, or set DATABASE_URL to your own PostgreSQL.`,
  );
}

async function openLog(place: EmbeddedDataDirectory) {
  const size = await stat(place.logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(place.logFile, `${place.logFile}.1`);
  return open(place.logFile, 'a', 0o600);
}

/** A port that is free now; if another process takes it before PostgreSQL does, the next round tries another. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('a listening server has no port'));
      });
    });
  });
}
