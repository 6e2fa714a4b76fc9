import { openMigrationConnection } from '../../src/store/connection-pool.js';
import { migrateDatabase, type Migrations } from '../../src/store/database-migrator.js';
import { MIGRATIONS } from '../../src/store/migrations/migration-registry.js';
import { silentLog } from '../support/test-logs.js';

/** The migrations of an earlier release: those with names before this one. */
export function migrationsBefore(name: string): Migrations {
  return Object.fromEntries(Object.entries(MIGRATIONS).filter(([one]) => one < name));
}

/** Runs these migrations on a database, as the release that has them does when it starts. */
export async function migrateBy(url: string, migrations: Migrations): Promise<void> {
  const connection = openMigrationConnection({ connectionString: url }, silentLog);
  try {
    await migrateDatabase(connection.db, silentLog, migrations);
  } finally {
    await connection.close();
  }
}
