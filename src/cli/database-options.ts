import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../core/clock.js';
import { ExpectedError } from '../core/expected-error.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { createLog } from '../create-log.js';
import type { StoreOptions } from '../store/persistent-store.js';
import { systemClock } from '../system-clock.js';
import type { CommandContext } from './tenant-options.js';

/** Where the embedded database is; absent: DATA_DIR. */
export interface DatabaseOptions {
  readonly dataDir?: string;
}

/** Adds the options of commands that use the bot's database. */
export function withDatabaseOptions(command: Command): Command {
  return command.option('--data-dir <dir>', 'where the embedded database is (default: DATA_DIR)');
}

/**
 * The bot's database, to be opened. Throws ExpectedError if there is none: a wrong directory would get a new, empty one, as if nothing had
 * ever happened.
 */
export function storeOptionsOf(
  { dataDir }: DatabaseOptions,
  context: CommandContext,
): StoreOptions & { readonly clock: Clock } {
  const config = context.config();
  const directory = dataDir ?? config.dataDir;
  if (config.databaseUrl === undefined && !existsSync(path.join(directory, 'postgres'))) {
    throw new ExpectedError(
      `No database is in ${path.resolve(directory)}.`,
      'Name the directory of the bot with --data-dir or DATA_DIR, or start the bot once (npm start), which makes one.',
    );
  }
  return {
    ...omitUndefined({ databaseUrl: config.databaseUrl }),
    dataDir: directory,
    log: createLog(config.logLevel),
    clock: systemClock,
  };
}
