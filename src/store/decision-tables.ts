import type { ColumnType } from 'kysely';

/** Given as JSON text, read back parsed: unknown until the door has looked at it. */
type Json = ColumnType<unknown, string, string>;

/** Decisions on apps; one that is neither superseded nor expired for each app. */
export interface DecisionsTable {
  id: string;
  version: number;
  /** Object id of the app's service principal. */
  app_id: string;
  state: string;
  decision: Json;
  opened_at: ColumnType<Date, string, string>;
  /** Which process carries it out, and until when others keep off. */
  lease_holder: string | null;
  lease_until: ColumnType<Date | null, string | null, string | null>;
}

/** Where cards of a decision are shown, and which version they show. */
export interface DecisionCardsTable {
  decision_id: string;
  conversation_id: string;
  activity_id: string;
  conversation: Json;
  shown_version: number;
}

/** What the record has heard within the hour, by whom, what and why; `last` is the newest draft. */
export interface DecisionRecordRepeatsTable {
  key: string;
  since: ColumnType<Date, string, string>;
  more: number;
  last: Json;
}

/** The record: append-only, each line chained to the one before. */
export interface DecisionRecordTable {
  sequence: ColumnType<string, number, never>;
  decision_id: string | null;
  entry: Json;
  hash: string;
}
