import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, string | Date, string | Date>;
type OptionalMoment = ColumnType<Date | null, string | Date | null | undefined, string | Date | null>;

/** Subscriptions to alerts and reports, by conversation. */
export interface SubscriptionsTable {
  id: string;
  conversation_id: string;
  created_at: Moment;
  /** Given as JSON text, read back parsed. */
  subscription: ColumnType<unknown, string, string>;
}

/** The outbox: see `alerts/model/delivery.ts` for what its rows mean. */
export interface DeliveriesTable {
  key: string;
  /** Order of planning; within a conversation also the order of sending. Comes back as text. */
  seq: GeneratedAlways<string>;
  kind: string;
  /** See `placeKey`. Exactly one of the next two columns is set. */
  place: string;
  conversation_id: string | null;
  person_id: string | null;
  item_kind: string | null;
  item_id: string | null;
  parent: string | null;
  entry: string | null;
  told: string[] | null;
  version: number | null;
  why: string | null;
  subscription_id: string | null;
  due: OptionalMoment;
  about: string | null;
  time_zone: string;
  not_before: Moment;
  state: string;
  attempts: Generated<number>;
  lease_until: OptionalMoment;
  /** Of a claimed row: the message may already be in flight. */
  posting: Generated<boolean>;
  plain: Generated<boolean>;
  /** Sent before everything that is not. */
  urgent: Generated<boolean>;
  /** Of a report: fencing token of the process that draws it, and until when no other does. */
  drawing: Generated<number>;
  drawing_until: OptionalMoment;
  activity_id: string | null;
  recovered_by: string | null;
  last_error: string | null;
  created_at: Moment;
  /** When the state last changed. */
  settled_at: OptionalMoment;
}
