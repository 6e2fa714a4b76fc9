import { type Kysely, sql } from 'kysely';

/** Decisions on apps, where their cards are, and the record of all that was decided, refused and done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('app_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decision', 'jsonb', (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', 'timestamptz')
    .execute();
  // One decision an app at a time, whoever opens it and however many at once.
  await sql`create unique index decisions_one_per_app on decisions (app_id) where state not in ('superseded', 'expired')`.execute(
    db,
  );
  await db.schema.createIndex('decisions_state').on('decisions').column('state').execute();

  await db.schema
    .createTable('decision_cards')
    .addColumn('decision_id', 'uuid', (column) => column.notNull().references('decisions.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('conversation', 'jsonb', (column) => column.notNull())
    .addColumn('shown_version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_cards_key', ['decision_id', 'conversation_id', 'activity_id'])
    .execute();

  await db.schema
    .createTable('decision_record')
    .addColumn('sequence', 'bigint', (column) => column.primaryKey())
    .addColumn('decision_id', 'uuid')
    .addColumn('entry', 'jsonb', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('decision_record_decision').on('decision_record').column('decision_id').execute();
  // Whoever owns the database can take this off again; what was changed then still shows in the chain of hashes.
  await sql`create function decision_record_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the record of decisions is append-only'; end $$`.execute(db);
  await sql`create trigger decision_record_append_only before update or delete or truncate on decision_record
    for each statement execute function decision_record_is_append_only()`.execute(db);
}
