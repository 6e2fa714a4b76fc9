import type {
  ClaimedDelivery,
  DeliveryClaimOptions,
  DeliveryResult,
  DrawingLeaseOptions,
  DrawnReport,
} from './claimed-delivery.js';
import { type DeliveryPlanAction, type DeliveryPlanningInput } from './delivery-planning.js';
import { type Delivery, type NewDelivery } from './delivery.js';
import type { QuieterChange } from './quieter-change.js';
import type { Subscription } from './subscription.js';
import type { Instant } from '../../core/instant.js';

/** Stores subscriptions and the outbox. Implemented by `store`; every method is one transaction. */
export interface AlertStore {
  subscriptions(conversationId?: string): Promise<readonly Subscription[]>;
  /** Inserts the subscription, or replaces the one with its id. */
  saveSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(id: string): Promise<void>;
  /** Whether a card, a digest or an escalation about this incident was sent, or may have arrived, at one of these targets (`buildDeliveryTargetKey`). */
  isToldIn(incidentId: string, targets: readonly string[]): Promise<boolean>;
  /** Writes into the append-only record, before it is done, that somebody makes a conversation quieter; gives the entry's number. */
  recordQuieter(change: QuieterChange): Promise<number>;
  /** Plans open incidents again, so that a new subscriber gets them; other subscribers get nothing new. */
  planOpenIncidentsAgain(): Promise<void>;
  /**
   * Reads what changed, calls the planner, stores its actions and marks the changes as planned, all in one transaction, so that
   * nothing is lost in between. One planner runs at a time, over all processes. `more`: there was too much for one pass.
   */
  plan(
    planner: (input: DeliveryPlanningInput) => readonly DeliveryPlanAction[],
  ): Promise<{ readonly more: boolean; readonly actions: number }>;
  /**
   * Claims due rows for this process: at most one per target, urgent ones first, and none for a target where one is being sent. An
   * urgent row does not wait for one that is not.
   */
  claim(options: DeliveryClaimOptions): Promise<readonly ClaimedDelivery[]>;
  /** Extends the leases of claimed rows that are still being sent. */
  renewClaims(deliveries: readonly Delivery[], leaseMs: number): Promise<void>;
  /** Takes up due reports for drawing. Their rows stay pending and hold up no other message. */
  leaseDrawings(options: DrawingLeaseOptions): Promise<readonly ClaimedDelivery[]>;
  /** Extends the lease of a drawing. false: another process draws it, or it is settled. */
  renewDrawing(report: DrawnReport, leaseMs: number): Promise<boolean>;
  /** Stores why a report could not be drawn. Does nothing if another process has taken it up. */
  endDrawing(report: DrawnReport, result: DeliveryResult): Promise<void>;
  settle(delivery: Delivery, settlement: DeliveryResult): Promise<void>;
  /** Adds a row unless it exists; a report has one row per slot. false: it existed. */
  addDelivery(delivery: NewDelivery): Promise<boolean>;
  /** The last slot of a report for which there is a row. */
  lastSlot(subscriptionId: string): Promise<Instant | undefined>;
  /** Whether something waits that could be planned or sent now: another process may have died over it. One cheap look. */
  isAnythingWaiting(): Promise<boolean>;
  /** The database's time, by which all that is due here is due. */
  now(): Promise<Instant>;
  /** Milliseconds until the next row may be sent or the next claim expires; undefined: nothing is waiting. */
  nextDueInMs(): Promise<number | undefined>;
  /**
   * Deletes the rows of closed incidents and of findings where everything is older than this, and returns how many. Causes no new
   * messages.
   */
  forgetBefore(before: Instant): Promise<number>;
}
