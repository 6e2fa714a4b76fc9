import { randomBytes } from 'node:crypto';
import { chmod, link, open, readFile, unlink } from 'node:fs/promises';
import { ExpectedError } from '../../core/expected-error.js';
import { getErrorCode } from '../database-errors.js';
import type { EmbeddedDataDirectory } from './embedded-data-directory.js';

/**
 * Reads the password of the embedded database, or creates one if neither it nor a cluster exists. Throws ExpectedError if a cluster
 * exists without a password. If two processes create one at once, both get the same: the first link wins and is complete when it appears.
 */
export async function readOrCreatePassword(place: EmbeddedDataDirectory, clusterExists: boolean): Promise<string> {
  const stored = await read(place);
  if (stored !== undefined) return stored;
  if (clusterExists) {
    throw new ExpectedError(
      `The password of the embedded database (${place.passwordFile}) is missing.`,
      `Put the file back, or remove ${place.clusterDir} to begin with an empty database.`,
    );
  }
  const draft = `${place.passwordFile}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(randomBytes(24).toString('base64url'));
    await file.sync();
    await link(draft, place.passwordFile).catch((error: unknown) => {
      if (getErrorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await file.close();
    await unlink(draft);
  }
  return (await read(place)) ?? readOrCreatePassword(place, false);
}

async function read(place: EmbeddedDataDirectory): Promise<string | undefined> {
  const password = await readText(place);
  if (password !== '') return password;
  throw new ExpectedError(
    `The password of the embedded database (${place.passwordFile}) is empty.`,
    `Put the right file back, or remove it and ${place.clusterDir} to begin with an empty database.`,
  );
}

async function readText(place: EmbeddedDataDirectory): Promise<string | undefined> {
  try {
    const text = await readFile(place.passwordFile, 'utf8');
    await chmod(place.passwordFile, 0o600);
    return text.trim();
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return undefined;
    throw new ExpectedError(
      `The password of the embedded database (${place.passwordFile}) cannot be read.`,
      'Start as the user who started before, or give the file to the user you start as.',
      { cause: error },
    );
  }
}
