import type { IncidentRecord } from '../../incidents/model/incident.js';
import type { DatabaseState } from '../../core/database-problem.js';
import type { Instant } from '../../core/instant.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { Delivery, NewDelivery } from './delivery.js';
import type { Subscription } from './subscription.js';

/** A finding that may need an alert. */
export interface PendingFinding {
  readonly finding: DetectionFinding;
  /** The open incident that covers it. */
  readonly incidentId?: string;
  /** Only these conversations may still need the alert, because the bot was absent from them. Absent: all. */
  readonly onlyFor?: readonly string[];
}

/** A time in which the database could not be used. */
export interface DatabaseOutage {
  readonly since: Instant;
  /** What it was last. */
  readonly state: DatabaseState;
}

/** Everything the planner reads, in the same transaction that stores its actions. */
export interface DeliveryPlanningInput {
  readonly now: Instant;
  /** Incidents that changed since they were last planned. */
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly PendingFinding[];
  readonly subscriptions: readonly Subscription[];
  /** Conversations with a subscription from which the bot was removed. */
  readonly removed: readonly { readonly conversationId: string; readonly since: Instant }[];
  /**
   * All rows of these items; of other items only rows that are pending or unknown and not recovered, and cards and digests of the
   * last minutes. A pending card of another item may be left out where its conversation wants alerts and can be reached.
   */
  readonly deliveries: readonly Delivery[];
  /** Is over now, and those who wait for alerts are to be told. */
  readonly outage?: DatabaseOutage;
}

/** What the planner wants done, in order of execution. */
export type DeliveryPlanAction =
  /** An existing row stays unchanged, unless it was dropped or failed: then it waits again, as given here. */
  | { readonly do: 'add'; readonly delivery: NewDelivery }
  | { readonly do: 'drop'; readonly key: string; readonly why: string }
  | { readonly do: 'reschedule'; readonly key: string; readonly notBefore: Instant }
  /** The existing card or digest shows these lines, or this version, so they need no message of their own. */
  | {
      readonly do: 'told';
      readonly key: string;
      readonly entries?: readonly string[];
      readonly version?: number;
      /** What it is about became critical while it waited. */
      readonly urgent?: true;
    }
  | { readonly do: 'recovered-by'; readonly key: string; readonly by: string };
