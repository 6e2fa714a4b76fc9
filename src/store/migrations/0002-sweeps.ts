import type { Kysely } from 'kysely';

/** Looks at the whole tenant, and the time each finding was there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sweeps')
    .addColumn('as_of', 'timestamptz', (column) => column.primaryKey())
    .addColumn('outcomes', 'jsonb', (column) => column.notNull())
    .addColumn('requests', 'integer', (column) => column.notNull())
    .addColumn('ms', 'integer', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('sweep_findings')
    .addColumn('row_id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('finding', 'jsonb', (column) => column.notNull())
    .addColumn('seen_from', 'timestamptz', (column) => column.notNull())
    .addColumn('gone_at', 'timestamptz')
    .execute();
  // Asked by "which were there at a moment" and "which are there still"; the second is the larger part of few rows.
  await db.schema.createIndex('sweep_findings_gone_at').on('sweep_findings').column('gone_at').execute();
}
