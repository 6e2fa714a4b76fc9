import type { ColumnType, Generated } from 'kysely';

/** Activities that a process answers or has answered, for ten minutes, and offers of files that were taken up, for a day. */
export interface TakenActivitiesTable {
  tenant_id: string;
  /** Hash of what makes an activity the same one when it is delivered again: no text of people. */
  key: string;
  /** The process that answers it. */
  holder: string;
  taken_at: Generated<Date>;
  /** Until then no other process answers it; of what is answered: until then it is kept. */
  lease_until: ColumnType<Date, Date, Date>;
  answered: Generated<boolean>;
  /** A message was about to be sent, by this holder or one before. */
  begun: Generated<boolean>;
}
