import type { Kysely } from 'kysely';

/** What the record has heard within the hour: the same again is counted here and told in one line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decision_record_repeats')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('since', 'timestamptz', (column) => column.notNull())
    .addColumn('more', 'integer', (column) => column.notNull())
    .addColumn('last', 'jsonb', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('decision_record_repeats_since').on('decision_record_repeats').column('since').execute();
}
