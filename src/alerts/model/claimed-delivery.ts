import type { ConversationReference } from '../../bot/model/conversation-reference.js';
import type { IncidentRecord } from '../../incidents/model/incident.js';
import type { Instant } from '../../core/instant.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { AlertItemReference, Delivery } from './delivery.js';
import type { QuieterChange } from './quieter-change.js';
import type { ReportSubscription } from './subscription.js';

/** A claimed row with the data its message is drawn from. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  /** The item, or every item of a digest or `recovered` message. Items that are gone from the store are left out. */
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly DetectionFinding[];
  /** For a report: its subscription, while it exists. For a `recovered` message: the subscriptions of the reports it lists. */
  readonly subscriptions: readonly ReportSubscription[];
  /** For a `recovered` message: the rows it lists. */
  readonly lost: readonly Delivery[];
  /**
   * For an edit or a reply: the message in the channel, without activity id if it was deleted. If the card may not have arrived:
   * the message sent in its place.
   */
  readonly root?: {
    readonly key: string;
    readonly activityId?: string;
    readonly version?: number;
    /** What that message is about. */
    readonly item?: AlertItemReference;
  };
  /** Absent if the bot was never there. */
  readonly conversation?: ConversationReference;
  /** For `unreachable` and `quieter`: the conversation it is about. */
  readonly about?: ConversationReference;
  /** For `quieter`: what was done, as recorded. */
  readonly quieter?: QuieterChange;
}

/** Result of processing a claimed row. */
export type DeliveryResult =
  | { readonly state: 'sent'; readonly activityId?: string; readonly version?: number }
  | {
      readonly state: 'pending';
      /** By the clock of the process that says it; stored as so far from now by the database's. */
      readonly notBefore: Instant;
      readonly plain?: true;
      readonly error: string;
      /**
       * Nothing was sent because its reader is not there yet; this does not count as one of the attempts after which a message is
       * given up.
       */
      readonly waited?: true;
      /** Key of the message that no longer exists. */
      readonly lostRoot?: string;
    }
  | { readonly state: 'unknown' | 'failed' | 'dropped'; readonly error: string; readonly lostRoot?: string };

/** Which rows to claim and for how long. What is due, and leases, are by the database's clock. */
export interface DeliveryClaimOptions {
  /** How many rows that are not urgent, and how many that are. */
  readonly limit: number;
  readonly urgentLimit: number;
  /** Targets (see `buildDeliveryTargetKey`) that are being throttled. */
  readonly except: readonly string[];
  /** How long the claim holds unless it is renewed. After that, the row of a process that died is unknown. */
  readonly leaseMs: number;
  /** Reports that this process has drawn; others are not claimed. */
  readonly drawn: readonly DrawnReport[];
}

/** A report that is drawn or being drawn, under the fencing token of its drawing. */
export type DrawnReport = Pick<Delivery, 'key' | 'drawing'>;

/** Which reports to take up for drawing; see {@link DeliveryClaimOptions}. */
export interface DrawingLeaseOptions {
  readonly limit: number;
  /** See {@link DeliveryClaimOptions}. */
  readonly except: readonly string[];
  /** How long no other process draws it, unless the lease is renewed. */
  readonly leaseMs: number;
}
