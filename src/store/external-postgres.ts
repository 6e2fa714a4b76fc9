import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../core/expected-error.js';
import { toStoreError, isStartingOrStopping } from './database-errors.js';
import { connectSingleClient, type ConnectionSettings } from './connection-pool.js';

const OLDEST_VERSION = 15;
/** How long to wait for a server that is starting or stopping. */
const PATIENCE_MS = 30_000;

/** The customer's PostgreSQL, addressed by DATABASE_URL. */
export interface ExternalPostgres {
  readonly settings: ConnectionSettings;
  /** Version and address, without the password. */
  describe(): string;
}

/** Checks that the address leads to a usable PostgreSQL; otherwise throws ExpectedError with a next step. */
export async function verifyExternalPostgres(databaseUrl: string): Promise<ExternalPostgres> {
  const url = parse(databaseUrl);
  const settings: ConnectionSettings = { connectionString: databaseUrl };
  const version = await serverVersion(settings);
  if (version < OLDEST_VERSION * 10_000) {
    throw new ExpectedError(
      `The database is PostgreSQL ${Math.floor(version / 10_000)}, which is too old.`,
      `Use PostgreSQL ${OLDEST_VERSION} or later.`,
    );
  }
  const place = `${url.host}${url.pathname}`;
  return { settings, describe: () => `PostgreSQL ${Math.floor(version / 10_000)} at ${place}` };
}

function parse(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') return url;
  // Do not repeat the text: it may hold a password.
  throw new ExpectedError(
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'Write it as postgresql://user:password@host:5432/database, special characters in the password percent-encoded.',
  );
}

/** PostgreSQL's version number: 180004 is 18.4. */
async function serverVersion(settings: ConnectionSettings): Promise<number> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const client = await connectSingleClient(settings);
      try {
        const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
        return Number(rows[0]?.server_version_num);
      } finally {
        await client.end();
      }
    } catch (error) {
      if (!isStartingOrStopping(error) || Date.now() > deadline) throw toStoreError(error);
      await sleep(250);
    }
  }
}
