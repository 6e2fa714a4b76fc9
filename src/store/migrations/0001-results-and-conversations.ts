import type { Kysely } from 'kysely';

/** The first two tables: the last report of each check, and where conversations can be reached. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_results')
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('parameters_key', 'text', (column) => column.notNull())
    .addColumn('report', 'jsonb', (column) => column.notNull())
    .addColumn('as_of', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('check_results_pkey', ['check_id', 'parameters_key'])
    .execute();

  await db.schema
    .createTable('conversation_references')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('conversation_type', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text')
    .addColumn('user_object_id', 'text')
    .addColumn('locale', 'text')
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addColumn('removed_at', 'timestamptz')
    .execute();
}
