import type { Kysely } from 'kysely';

/** What each person asked last in each conversation, for half an hour. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('dialogues')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('state', 'jsonb', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('dialogues_pkey', ['tenant_id', 'conversation_id', 'person_id'])
    .execute();
  await db.schema.createIndex('dialogues_at').on('dialogues').column('at').execute();
}
