import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../core/expected-error.js';

/** Paths of the embedded database. All symbolic links are resolved, as in the directory that PostgreSQL reports. */
export interface EmbeddedDataDirectory {
  readonly dataDir: string;
  /** PostgreSQL's own directory (PGDATA). */
  readonly clusterDir: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/** Creates the data directory if missing. Throws ExpectedError if that fails. */
export async function prepareDataDirectory(dataDir: string): Promise<EmbeddedDataDirectory> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw new ExpectedError(
      `The data directory ${dataDir} cannot be created.`,
      'Set DATA_DIR to a directory that we may write to.',
      { cause: error },
    );
  }
  const real = await realpath(dataDir);
  return {
    dataDir: real,
    clusterDir: join(real, 'postgres'),
    passwordFile: join(real, 'postgres.password'),
    logFile: join(real, 'postgres.log'),
  };
}
