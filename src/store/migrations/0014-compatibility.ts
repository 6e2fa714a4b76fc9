import { type Kysely, sql } from 'kysely';

/** The lowest migration that a release has to know to live with each migration; see `migration-registry.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table warden_migration add column needs integer not null default 0`.execute(db);
}
