import type { AlertSubscription } from '../../alerts/model/subscription.js';

/** What an answer reads of a subscription to alerts. */
export type WatchedAlerts = Pick<AlertSubscription, 'topic' | 'pausedUntil'>;

/** Reads which conversations get alerts. Rejects when the store cannot be read. */
export interface AlertSubscriptionReader {
  /** The subscriptions to alerts of every conversation, paused ones included. */
  alertSubscriptions(): Promise<readonly WatchedAlerts[]>;
}
