import type { Kysely } from 'kysely';

/** What was read of the tenant's long lists, for the next reading. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('fact_memory')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('version', 'uuid', (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('parts', 'integer', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('fact_memory_parts')
    .addColumn('version', 'uuid', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('fact_memory_parts_pkey', ['version', 'part'])
    .execute();
  await db.schema.createIndex('fact_memory_parts_name').on('fact_memory_parts').column('name').execute();
}
