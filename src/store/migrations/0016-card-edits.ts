import { type Kysely, sql } from 'kysely';

/** Who edits the card of a decision, by number, and until when nobody else does. Only adds columns with a default or optional. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table decision_cards add column edit_number integer not null default 0, add column edit_until timestamptz`.execute(
    db,
  );
}
