import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, string, string>;
type OptionalMoment = ColumnType<Date | null, string | null, string | null>;
/** Comes back as text: PostgreSQL counts further than a number can. */
type Count = ColumnType<string, number | undefined, number>;

/** Stored audit events, each once. */
export interface AuditEventsTable {
  /** See `toAuditIndexKey`. */
  id: string;
  /** Order of storing. */
  kept_no: GeneratedAlways<string>;
  kept_at: Moment;
  at: Moment;
  /** Correlation keys of the event, through `toAuditIndexKey`. */
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

/** Processed blobs of the activity feed, for as long as the feed lists them. */
export interface AuditBlobsTable {
  source: string;
  blob_id: string;
  done_at: Moment;
}

/** How far each source has been read, and its health. */
export interface AuditCursorsTable {
  source: string;
  /** Given as JSON text, read back parsed; the source's own. */
  cursor: ColumnType<unknown, string | null, string | null>;
  read_up_to: OptionalMoment;
  last_success_at: OptionalMoment;
  /** Why the source cannot be read now. */
  gap: ColumnType<unknown, string | null, string | null>;
  events_kept: Count;
  records_seen: Count;
  malformed: Count;
}
