import { type Kysely, sql } from 'kysely';

/** Finds the findings that an incident covers each time it changes, in a table that grows for years. Only adds an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index detection_findings_incident on detection_findings (incident_id) where incident_id is not null`.execute(
    db,
  );
}
