import type { ColumnType, Generated } from 'kysely';

/** Given as JSON text, read back parsed: `unknown` until validated. */
type Json = ColumnType<unknown, string, string>;

/** Decisions on apps; at most one per app is neither superseded nor expired. */
export interface DecisionsTable {
  id: string;
  version: number;
  /** Object id of the app's service principal. */
  app_id: string;
  state: string;
  decision: Json;
  opened_at: ColumnType<Date, string, string>;
  /** The process that executes it, and until when. */
  lease_holder: string | null;
  lease_until: ColumnType<Date | null, string | null, string | null>;
}

/** Posted cards of decisions, and the version each shows. */
export interface DecisionCardsTable {
  decision_id: string;
  conversation_id: string;
  activity_id: string;
  conversation: Json;
  shown_version: number;
  /** Of the edit that began last; 0: none did. */
  edit_number: Generated<number>;
  /** Nobody else begins one before. */
  edit_until: ColumnType<Date | null, never, Date | null>;
}

/** Repeated refusals within the hour, counted by person, request and reason; `last` is the newest draft. */
export interface DecisionRecordRepeatsTable {
  key: string;
  since: ColumnType<Date, string, string>;
  more: number;
  last: Json;
}

/** The decision record: append-only, each entry chained to the one before by its hash. */
export interface DecisionRecordTable {
  sequence: ColumnType<string, number, never>;
  decision_id: string | null;
  entry: Json;
  hash: string;
}
