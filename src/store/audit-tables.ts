import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, string, string>;
type OptionalMoment = ColumnType<Date | null, string | null, string | null>;
/** Comes back as text: PostgreSQL counts further than a number can. */
type Count = ColumnType<string, number | undefined, number>;

/** Kept events, each once. */
export interface AuditEventsTable {
  /** See `auditKey`. */
  id: string;
  /** In the order of keeping. */
  kept_no: GeneratedAlways<string>;
  kept_at: Moment;
  at: Moment;
  /** What it hangs on, see `handlesOf`; as `auditKey` makes them. */
  handles: string[];
  /** Given as JSON text, read back parsed. */
  event: ColumnType<unknown, string, string>;
  assessed: Generated<boolean>;
}

/** The newest records that could not be read. */
export interface AuditMalformedTable {
  row_no: GeneratedAlways<string>;
  source: string;
  record_id: string;
  reason: string;
  text: string;
}

/** Blobs of the activity feed that are done, for as long as the feed lists them. */
export interface AuditBlobsTable {
  source: string;
  blob_id: string;
  done_at: Moment;
}

/** How far each source has been read, and how it does. */
export interface AuditCursorsTable {
  source: string;
  /** Given as JSON text, read back parsed; the source's own. */
  cursor: ColumnType<unknown, string | null, string | null>;
  read_up_to: OptionalMoment;
  last_success_at: OptionalMoment;
  /** Why it cannot be read at present. */
  gap: ColumnType<unknown, string | null, string | null>;
  events_kept: Count;
  records_seen: Count;
  malformed: Count;
}
