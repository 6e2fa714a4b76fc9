import { type Kysely, sql } from 'kysely';

/** Conversations where the bot is back, which may not have been told of a finding; null: what is to be told is for all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('detection_findings')
    .addColumn('again_for', sql`text[]`)
    .execute();
}
