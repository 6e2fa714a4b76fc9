import type { IncidentRecord } from '../../incidents/model/incident.js';
import type { DatabaseState } from '../../core/database-problem.js';
import type { Instant } from '../../core/instant.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { AlertItemReference, Delivery, NewDelivery } from './delivery.js';
import type { Subscription } from './subscription.js';

/** A finding that may need an alert. */
export interface PendingFinding {
  readonly finding: DetectionFinding;
  /** The open incident that covers it. */
  readonly incidentId?: string;
  /** Only these conversations may still need the alert, because the bot was absent from them. Absent: all. */
  readonly onlyFor?: readonly string[];
}

/**
 * How long after a card about a finding another finding of the same people, apps or objects counts as more of the same. In milliseconds: an
 * intruder's next step is minutes away, and the sources deliver minutes apart.
 */
export const RELATED_WITHIN_MS = 10 * 60_000;

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
  /** By the id of an incident above: ids of the findings it covers that have a row of their own. Their rows are among `deliveries`. */
  readonly covered: ReadonlyMap<string, readonly string[]>;
  /** Findings without an incident that got a card within `RELATED_WITHIN_MS`. */
  readonly recentFindings: readonly DetectionFinding[];
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
  /** The card of a finding, claimed or sent, becomes that of an incident: from now on it is drawn and edited as such. */
  | { readonly do: 'adopt'; readonly key: string; readonly item: AlertItemReference; readonly told: readonly string[] }
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
