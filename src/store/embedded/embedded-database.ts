import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../core/log.js';
import type { ConnectionSettings } from '../connection-pool.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { checkClusterVersion, clusterExists, createCluster, removeDraftClusters } from './postgres-cluster.js';
import { choosePostgresOsUser } from './postgres-os-user.js';
import { createLockHeldError, tryLockDataDirectory } from './data-directory-lock.js';
import { readOrCreatePassword } from './embedded-database-password.js';
import { readPidFile } from './postmaster-pid-file.js';
import { prepareDataDirectory } from './embedded-data-directory.js';
import {
  buildConnectionSettings,
  ensureServer,
  stopServer,
  type PostgresServerSpec,
  type RunningPostgresServer,
} from './postgres-server.js';

const LONGEST_PAUSE_MS = 30_000;

/** The embedded database, held by this process alone. */
export interface EmbeddedDatabase {
  readonly settings: ConnectionSettings;
  /** For the console: directory and port. */
  describe(): string;
  /** Stops the server, no matter which process started it; nothing is left running. */
  close(): Promise<void>;
}

/**
 * Creates, finds or starts the embedded database and takes its lock. Throws ExpectedError if another process holds it or the server does
 * not start; a server started in vain is stopped again.
 */
export async function openEmbeddedDatabase(dataDir: string, log: Log): Promise<EmbeddedDatabase> {
  const spec = await prepare(dataDir, log);
  const server = await ensureServer(spec);
  const held = await hold(spec, server);
  log.info({ pid: server.pid, started: server.started }, 'embedded database ready');
  return {
    settings: server.settings,
    describe: () => `embedded PostgreSQL in ${spec.place.clusterDir} (127.0.0.1:${server.settings.port ?? '?'})`,
    close: () => held.close(),
  };
}

/** Connection settings of the server that another process of ours runs on this directory; undefined: none. Starts nothing. */
export async function findRunningEmbedded(dataDir: string): Promise<ConnectionSettings | undefined> {
  const place = await prepareDataDirectory(dataDir);
  if (!(await clusterExists(place))) return undefined;
  const trace = await readPidFile(place);
  if (trace.kind !== 'running') return undefined;
  return buildConnectionSettings(await readOrCreatePassword(place, true), trace.port);
}

async function prepare(dataDir: string, log: Log): Promise<PostgresServerSpec> {
  const place = await prepareDataDirectory(dataDir);
  const binaries = await findPostgresBinaries();
  const identity = await choosePostgresOsUser(place, binaries);
  const exists = await clusterExists(place);
  const password = await readOrCreatePassword(place, exists);
  if (!exists) await createCluster(place, identity, binaries, password, log);
  await checkClusterVersion(place, identity, binaries);
  return { place, identity, binaries, password, log };
}

/** Takes the lock, and restarts the server (on the same port, which the pool knows) if it ever disappears. */
async function hold(spec: PostgresServerSpec, first: RunningPostgresServer): Promise<{ close(): Promise<void> }> {
  const { log, place } = spec;
  const closing = new AbortController();
  let recovering: Promise<void> | undefined;

  const onLost = () => {
    if (closing.signal.aborted) return;
    log.error({}, 'the embedded database has stopped unexpectedly; restarting it');
    recovering = recover();
  };
  const lock = async (server: RunningPostgresServer) => {
    const attempt = await tryLockDataDirectory(server.settings, onLost);
    if (!attempt.taken) throw createLockHeldError(place.dataDir, attempt.holder);
    return attempt.client;
  };
  const recover = async () => {
    for (let pauseMs = 100; !closing.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        const server = await ensureServer(spec, { port: first.settings.port, signal: closing.signal });
        client = await lock(server);
        log.info({ pid: server.pid }, 'the embedded database is back');
        return;
      } catch (error) {
        log.error({ err: error }, 'failed to restart the embedded database');
        await sleep(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  let client = await lock(first);
  await removeDraftClusters(place);
  return {
    close: async () => {
      closing.abort();
      await recovering;
      // Stopping the server frees the lock, so that no process takes over a server that is about to stop.
      await stopServer(spec);
      await client.end().catch(() => undefined);
    },
  };
}
