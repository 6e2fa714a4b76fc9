import type { ColumnType } from 'kysely';

/** What one person asked last in one conversation. */
export interface DialoguesTable {
  tenant_id: string;
  conversation_id: string;
  person_id: string;
  /** Given as JSON text, read back parsed: `unknown` until validated. */
  state: ColumnType<unknown, string, string>;
  at: ColumnType<Date, string, string>;
}
