import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../core/errors.js';

/** Where the parts of the embedded database lie. All paths are real ones: PostgreSQL reports its directory that way. */
export interface Place {
  readonly dataDir: string;
  /** PostgreSQL's own directory (PGDATA). */
  readonly clusterDir: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/** Makes the data directory if need be. */
export async function preparePlace(dataDir: string): Promise<Place> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw new ExpectedError(
      `The data directory ${dataDir} cannot be made.`,
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
