import { type Kysely, type MigrationResult, Migrator, sql } from 'kysely';
import { ExpectedError } from '../core/expected-error.js';
import type { Log } from '../core/log.js';
import { MIGRATIONS, type StoreMigration } from './migrations/migration-registry.js';
import type { Database } from './database-schema.js';

/** Migrations by name. */
export type Migrations = Readonly<Record<string, StoreMigration>>;

/** Kysely looks for its tables in every schema; in a shared database the default names could be someone else's. */
const TABLES = { migrationTableName: 'warden_migration', migrationLockTableName: 'warden_migration_lock' } as const;
/** A newer release may migrate between our look and our turn; twice in a row it does not. */
const MOST_LOOKS = 5;

/**
 * Migrates the tables, all in one transaction. Kysely first takes a transaction-level advisory lock, so of two processes that start
 * together one migrates, and the other waits and finds nothing to do. Migrations of a newer release are left as they are; throws
 * ExpectedError if one of them needs a release that knows more.
 */
export async function migrateDatabase(
  db: Kysely<Database>,
  log: Log,
  migrations: Migrations = MIGRATIONS,
): Promise<void> {
  for (let look = 1; ; look++) {
    const unknown = await readUnknownMigrations(db, migrations);
    const { error, results } = await migrate(db, migrations, unknown);
    if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
      if (look < MOST_LOOKS) continue;
      throw new ExpectedError(
        'The database was last used by another version of Tenant Warden whose tables this one does not know.',
        'Start that version again, or restore a backup made before it was started.',
        { cause: error },
      );
    }
    if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
    for (const { migrationName } of results ?? []) log.info({ migration: migrationName }, 'database migrated');
    if (unknown.length > 0)
      log.info({ unknown }, 'the database was upgraded by a newer release, which this one can live with');
    return;
  }
}

function migrate(
  db: Kysely<Database>,
  migrations: Migrations,
  unknown: readonly string[],
): Promise<{ readonly error?: unknown; readonly results?: readonly MigrationResult[] }> {
  const theirs = unknown.map((name) => [name, { up: () => Promise.resolve() }] as const);
  const ours = Object.entries(migrations).map(([name, one]) => [name, { up: (on: Kysely<unknown>) => runUp(on, one) }]);
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries([...ours, ...theirs])) };
  return new Migrator({ db, provider, ...TABLES }).migrateToLatest();
}

async function runUp(db: Kysely<unknown>, migration: StoreMigration): Promise<void> {
  await migration.up(db);
  const { needs } = migration;
  if (needs === undefined) return;
  // Kysely writes the row of this migration next, in the same transaction; this row and all later ones get the number.
  await sql`alter table warden_migration alter column needs set default ${sql.lit(needs)}`.execute(db);
}

/** Names of the migrations that a newer release made. Throws ExpectedError if this release cannot live with them. */
async function readUnknownMigrations(db: Kysely<Database>, migrations: Migrations): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('warden_migration') is not null as there`.execute(db);
  if (tables[0]?.there !== true) return [];
  // Before migration 0014 the column is not there.
  const { rows } = await sql<{ name: string; needs: number }>`
    select name, coalesce((to_jsonb(one)->>'needs')::integer, 0) as needs from warden_migration as one order by name`.execute(
    db,
  );
  const known = Math.max(0, ...Object.keys(migrations).map(numberOfMigration));
  const breaking = rows.find(({ needs }) => needs > known);
  if (breaking !== undefined) {
    throw new ExpectedError(
      `A newer release of Tenant Warden changed the database (${breaking.name}) in a way that this one cannot live with: it knows migrations up to ${known}, and ${breaking.needs} is needed.`,
      'Start the newer release again, or restore a backup made before it was first started.',
    );
  }
  return rows.map(({ name }) => name).filter((name) => migrations[name] === undefined);
}

function numberOfMigration(name: string): number {
  return Number(name.slice(0, 4));
}
