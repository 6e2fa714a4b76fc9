import { type Kysely, sql } from 'kysely';

/** What the detections saw, the incidents they belong to, and how much of both has been planned for telling. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('incidents')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('alerted_version', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('handles', sql`text[]`, (column) => column.notNull())
    .addColumn('record', 'jsonb', (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz', (column) => column.notNull())
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('incidents_handles').on('incidents').using('gin').column('handles').execute();

  await db.schema
    .createTable('detection_findings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('detection', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('alerted_count', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('incident_id', 'uuid')
    .addColumn('first_at', 'timestamptz', (column) => column.notNull())
    .addColumn('last_at', 'timestamptz', (column) => column.notNull())
    .addColumn('finding', 'jsonb', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('detection_findings_last_at').on('detection_findings').column('last_at').execute();
  // Whoever plans alerts looks for these every few seconds: few rows of a table that grows for years.
  await sql`create index detection_findings_untold on detection_findings (last_at) where count > alerted_count`.execute(
    db,
  );
  await sql`create index incidents_untold on incidents (changed_at) where version > alerted_version`.execute(db);

  // One row: everyone who saves assessments goes through it, one after the other.
  await db.schema
    .createTable('assessment_state')
    .addColumn('only', 'boolean', (column) =>
      column
        .primaryKey()
        .defaultTo(true)
        .check(sql`"only"`),
    )
    .addColumn('generation', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into assessment_state (generation) values (0)`.execute(db);
}
