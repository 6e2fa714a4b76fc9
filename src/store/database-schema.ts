import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { DeliveriesTable, SubscriptionsTable } from './alert-table-types.js';
import type { CachedListPartsTable, CachedListsTable } from './cached-list-table-types.js';
import type { AuditBlobsTable, AuditCursorsTable, AuditEventsTable, AuditMalformedTable } from './audit-table-types.js';
import type {
  DecisionCardsTable,
  DecisionRecordRepeatsTable,
  DecisionRecordTable,
  DecisionsTable,
} from './decision-table-types.js';
import type { DialoguesTable } from './dialogue-table-types.js';
import type { TakenActivitiesTable } from './taken-activity-table-types.js';
import type { AssessmentStateTable, DetectionFindingsTable, IncidentsTable } from './incident-table-types.js';

/** An instant: given as ISO text, read back as a Date. */
type Moment = ColumnType<Date, string, string>;

/** The last report of each check and parameters. */
export interface CheckResultsTable {
  check_id: string;
  /** See `computeParametersKey`. */
  parameters_key: string;
  /** Given as JSON text, read back parsed: `unknown` until validated. */
  report: ColumnType<unknown, string, string>;
  as_of: Moment;
}

/** How to reach a conversation. */
export interface ConversationReferencesTable {
  conversation_id: string;
  conversation_type: string;
  tenant_id: string;
  service_url: string;
  channel_id: string;
  bot_id: string;
  team_id: string | null;
  user_object_id: string | null;
  locale: string | null;
  updated_at: Moment;
  /** Set while the bot is not in the conversation. */
  removed_at: ColumnType<Date | null, string | null, string | null>;
}

/** Sweeps of the whole tenant, without their findings. */
export interface SweepsTable {
  as_of: Moment;
  /** Given as JSON text, read back parsed. */
  outcomes: ColumnType<unknown, string, string>;
  requests: number;
  ms: number;
}

/** A finding while it stays unchanged: from the sweep that first saw it to the first that did not. */
export interface SweepFindingsTable {
  row_id: GeneratedAlways<string>;
  check_id: string;
  /** Given as JSON text, read back parsed. */
  finding: ColumnType<unknown, string, string>;
  seen_from: Moment;
  /** null while the finding exists. */
  gone_at: ColumnType<Date | null, string | null, string | null>;
}

/** The tenant that the store belongs to: one row, or none before the first start. */
export interface StoreOwnerTable {
  only: Generated<boolean>;
  tenant_id: string;
}

/** The tables of the store, typed for kysely. Only `migrations/` create and change them. */
export interface Database {
  store_owner: StoreOwnerTable;
  check_results: CheckResultsTable;
  conversation_references: ConversationReferencesTable;
  sweeps: SweepsTable;
  sweep_findings: SweepFindingsTable;
  audit_events: AuditEventsTable;
  audit_malformed: AuditMalformedTable;
  audit_blobs: AuditBlobsTable;
  audit_cursors: AuditCursorsTable;
  incidents: IncidentsTable;
  detection_findings: DetectionFindingsTable;
  assessment_state: AssessmentStateTable;
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  fact_memory: CachedListsTable;
  fact_memory_parts: CachedListPartsTable;
  decisions: DecisionsTable;
  decision_cards: DecisionCardsTable;
  decision_record: DecisionRecordTable;
  decision_record_repeats: DecisionRecordRepeatsTable;
  dialogues: DialoguesTable;
  taken_activities: TakenActivitiesTable;
}
