import { type Kysely, sql } from 'kysely';

/** Whether a message about an activity was about to be sent: another process that takes it over says so. Only adds a column with a default. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table taken_activities add column begun boolean not null default false`.execute(db);
}
