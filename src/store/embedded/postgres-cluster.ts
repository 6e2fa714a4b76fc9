import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../core/expected-error.js';
import type { Log } from '../../core/log.js';
import { getErrorCode } from '../database-errors.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { buildCommandAs, changeOwner, type PostgresOsUser } from './postgres-os-user.js';
import type { EmbeddedDataDirectory } from './embedded-data-directory.js';

/** The superuser of the embedded database. */
export const EMBEDDED_USER = 'warden';
/** Name prefix of draft clusters and of the password files for initdb. */
const DRAFT_PREFIX = 'postgres.new-';
const INITDB_TIMEOUT_MS = 120_000;

/** Whether a complete cluster exists. initdb writes `PG_VERSION` first, so that alone proves nothing. */
export async function clusterExists(place: EmbeddedDataDirectory): Promise<boolean> {
  return access(join(place.clusterDir, 'global', 'pg_control')).then(
    () => true,
    () => false,
  );
}

/**
 * Creates the cluster in a draft directory and renames it once it is complete and on disk. A process killed on the way leaves a
 * draft, never half a cluster; if two processes create one at once, the slower discards its own.
 */
export async function createCluster(
  place: EmbeddedDataDirectory,
  identity: PostgresOsUser,
  binaries: PostgresBinaries,
  password: string,
  log: Log,
): Promise<void> {
  const draft = join(place.dataDir, `${DRAFT_PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (identity.kind === 'other') {
      await chown(draft, identity.uid, identity.gid);
      await chown(passwordFile, identity.uid, identity.gid);
    }
    await initdb(identity, binaries, draft, passwordFile);
    await publish(draft, place, log);
    await syncDirectory(place.dataDir);
  } catch (error) {
    if (!(await clusterExists(place))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** Removes drafts left by processes killed during initdb. Only for the lock's holder: no other draft can still be used. */
export async function removeDraftClusters(place: EmbeddedDataDirectory): Promise<void> {
  for (const name of await readdir(place.dataDir)) {
    if (!name.startsWith(DRAFT_PREFIX)) continue;
    // An orphaned initdb may still write to it; what cannot be removed now is removed at the next start.
    await rm(join(place.dataDir, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Refuses a cluster of another major version, and takes back the ownership of one that belongs to root by now. */
export async function checkClusterVersion(
  place: EmbeddedDataDirectory,
  identity: PostgresOsUser,
  binaries: PostgresBinaries,
): Promise<void> {
  const version = (await readFile(join(place.clusterDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  const ours = /(\d+)/.exec(await runPostgresProgram(buildCommandAs(identity, binaries.postgres, ['--version'])))?.[1];
  if (version !== ours) {
    throw new ExpectedError(
      `The database in ${place.clusterDir} is of PostgreSQL ${version}, the embedded one is ${ours ?? 'unknown'}.`,
      'Start the version of Tenant Warden that made it, dump it with pg_dump, and load the dump into a new one.',
    );
  }
  if (identity.kind === 'other' && (await stat(place.clusterDir)).uid !== identity.uid) {
    await changeOwner(identity, place.clusterDir);
  }
}

async function initdb(
  identity: PostgresOsUser,
  binaries: PostgresBinaries,
  directory: string,
  passwordFile: string,
): Promise<void> {
  await runPostgresProgram(
    buildCommandAs(identity, binaries.initdb, [
      `--pgdata=${directory}`,
      `--username=${EMBEDDED_USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same sort order on every machine.
      '--no-locale',
      // In MB; the default of 16 makes an empty database 16 MB larger.
      '--wal-segsize=4',
      '--no-instructions',
    ]),
  );
}

/**
 * Renames the draft to the cluster. A directory with content is in the way only if another process was faster, whose cluster stays, or if
 * it is incomplete: that one is renamed instead of deleted, although without `pg_control` it holds no data.
 */
async function publish(draft: string, place: EmbeddedDataDirectory, log: Log): Promise<void> {
  try {
    await rename(draft, place.clusterDir);
    return;
  } catch (error) {
    const isInTheWay = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(getErrorCode(error) ?? '');
    if (!isInTheWay || (await clusterExists(place))) throw error;
  }
  const aside = `${place.clusterDir}.broken-${randomBytes(4).toString('hex')}`;
  await rename(place.clusterDir, aside);
  log.warn({ aside }, 'renamed an incomplete database directory');
  await rename(draft, place.clusterDir);
}

async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Runs a PostgreSQL program to its end and returns its output; rejects with ExpectedError if it fails. */
export async function runPostgresProgram(command: ReturnType<typeof buildCommandAs>): Promise<string> {
  const { file, args, ...ids } = command;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...ids,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: INITDB_TIMEOUT_MS,
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) {
        resolve(output);
        return;
      }
      const how = signal === null ? `code ${code ?? '?'}` : signal;
      reject(
        new ExpectedError(
          `PostgreSQL's ${file} failed (${how}): ${output.trim().slice(-500)}`,
          'See what it says; often the disk is full or DATA_DIR may not be written to.',
        ),
      );
    });
  });
}

/** A minimal environment for PostgreSQL: ours holds secrets it does not need. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', ...(process.platform === 'win32' ? windowsNeeds() : {}) };
}

function windowsNeeds(): NodeJS.ProcessEnv {
  return { SystemRoot: process.env['SystemRoot'] };
}
