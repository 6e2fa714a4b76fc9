import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, string, string>;

/** Incidents. */
export interface IncidentsTable {
  id: string;
  kind: string;
  /** Name of the status: open, closed, merged. */
  status: string;
  version: number;
  /** Up to which version alerts have been planned. */
  alerted_version: Generated<number>;
  handles: string[];
  /** Given as JSON text, read back parsed. */
  record: ColumnType<unknown, string, string>;
  opened_at: Moment;
  changed_at: Moment;
}

/** Findings: what one detection found about one subject on one day. */
export interface DetectionFindingsTable {
  id: string;
  detection: string;
  severity: string;
  count: number;
  /** Up to which count alerts have been planned. */
  alerted_count: Generated<number>;
  /** Only these conversations still need an alert: the bot was removed from them. Null: all need it. */
  again_for: ColumnType<string[] | null, never, string[] | null>;
  /** The incident that includes it. */
  incident_id: string | null;
  first_at: Moment;
  last_at: Moment;
  /** Given as JSON text, read back parsed. */
  finding: ColumnType<unknown, string, string>;
}

/** A single row: the generation guards concurrent assessments. */
export interface AssessmentStateTable {
  only: Generated<boolean>;
  /** Comes back as text: PostgreSQL counts further than a number can. */
  generation: ColumnType<string, number, number>;
}
