import { type Kysely, Migrator } from 'kysely';
import { ExpectedError } from '../core/expected-error.js';
import type { Log } from '../core/log.js';
import { MIGRATIONS } from './migrations/migration-registry.js';
import type { Database } from './database-schema.js';

/**
 * Migrates the tables, all in one transaction. Kysely first takes a transaction-level advisory lock, so of two processes that start
 * together one migrates, and the other waits and finds nothing to do.
 */
export async function migrateDatabase(db: Kysely<Database>, log: Log): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    // Kysely looks for its tables in every schema; in a shared database the default names could be someone else's.
    migrationTableName: 'warden_migration',
    migrationLockTableName: 'warden_migration_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new ExpectedError(
      'The database was last used by another version of Tenant Warden whose tables this one does not know.',
      'Start that version again, or restore a backup made before it was started.',
      { cause: error },
    );
  }
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
  for (const result of results ?? []) log.info({ migration: result.migrationName }, 'database migrated');
}
