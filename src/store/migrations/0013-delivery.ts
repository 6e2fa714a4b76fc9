import { type Kysely, sql } from 'kysely';

/**
 * What is urgent goes first, reports are drawn without holding their channel, and an activity is answered once by all replicas. Only adds
 * columns with defaults and a table: a process of the version before keeps working beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('urgent', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('drawing', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('drawing_until', 'timestamptz')
    .execute();
  await sql`create index deliveries_drawing on deliveries (drawing_until) where drawing_until is not null`.execute(db);
  await db.schema
    .createTable('taken_activities')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('lease_until', 'timestamptz', (column) => column.notNull())
    .addColumn('answered', 'boolean', (column) => column.notNull().defaultTo(false))
    .addPrimaryKeyConstraint('taken_activities_pkey', ['tenant_id', 'key'])
    .execute();
  await db.schema.createIndex('taken_activities_taken_at').on('taken_activities').column('taken_at').execute();
}
