import { type Kysely, sql } from 'kysely';

/** Audit events that matter, and how far each source has been read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kept_no', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('kept_at', 'timestamptz', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('handles', sql`text[]`, (column) => column.notNull())
    .addColumn('event', 'jsonb', (column) => column.notNull())
    .addColumn('assessed', 'boolean', (column) => column.notNull().defaultTo(false))
    .execute();
  await db.schema.createIndex('audit_events_handles').on('audit_events').using('gin').column('handles').execute();
  await db.schema.createIndex('audit_events_at').on('audit_events').column('at').execute();
  // Nearly all rows are assessed: the index holds the few that are not.
  await sql`create index audit_events_unassessed on audit_events (kept_no) where not assessed`.execute(db);

  await db.schema
    .createTable('audit_malformed')
    .addColumn('row_no', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addUniqueConstraint('audit_malformed_record', ['source', 'record_id'])
    .execute();

  await db.schema
    .createTable('audit_blobs')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('blob_id', 'text', (column) => column.notNull())
    .addColumn('done_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_blobs_pkey', ['source', 'blob_id'])
    .execute();

  await db.schema
    .createTable('audit_cursors')
    .addColumn('source', 'text', (column) => column.primaryKey())
    .addColumn('cursor', 'jsonb')
    .addColumn('read_up_to', 'timestamptz')
    .addColumn('last_success_at', 'timestamptz')
    .addColumn('gap', 'jsonb')
    .addColumn('events_kept', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('records_seen', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('malformed', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
}
