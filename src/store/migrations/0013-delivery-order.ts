import { type Kysely, sql } from 'kysely';

/**
 * What is urgent goes first, and reports are drawn without holding their channel. Only adds columns with defaults: a process of the
 * version before keeps working beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('urgent', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('drawing', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('drawing_until', 'timestamptz')
    .execute();
  await sql`create index deliveries_drawing on deliveries (drawing_until) where drawing_until is not null`.execute(db);
}
