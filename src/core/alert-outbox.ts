import type { AlertSubscription, ReportSubscription, Subscription } from './alert.js';
import type { DetectionFinding } from './detection.js';
import type { IncidentRecord } from './incident.js';
import type { Instant } from './instant.js';
import type { ConversationReference } from './ports.js';

/**
 * Kinds of outbox rows. `card`: the one message about an incident or finding in a conversation. `edit`: updates that message in place.
 * `reply`: one step, or the end of a decision, in the message's thread. `digest`: many items in one message. `member`: no message,
 * only the note that a digest covers the item. `recovered`: lists messages that may not have arrived. `unreachable`: reports
 * elsewhere that a conversation can no longer be reached.
 */
export const DELIVERY_KINDS = [
  'card',
  'edit',
  'reply',
  'digest',
  'member',
  'escalation',
  'recovered',
  'unreachable',
  'report',
] as const;
/** One of {@link DELIVERY_KINDS}. */
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * `pending`: waits. `claimed`: one process is sending it. `sent`: arrived. `unknown`: may have arrived, so it is never sent again
 * (only edits are). `failed`: given up. `dropped`: no longer needed and never sent.
 */
export const DELIVERY_STATES = ['pending', 'claimed', 'sent', 'unknown', 'failed', 'dropped'] as const;
/** One of {@link DELIVERY_STATES}. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The incident or finding that a row is about. The card is drawn from its state at the time of sending. */
export interface ItemReference {
  readonly kind: 'incident' | 'finding';
  readonly id: string;
}

/** Where a message goes: a conversation, or a person in a 1:1 chat. */
export type Place = { readonly conversationId: string } | { readonly personId: string };

/** An outbox row before it has a state: ids only, no text from the tenant. */
export interface NewDelivery {
  /** Deterministic, so that planning the same message twice makes one row. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly place: Place;
  readonly item?: ItemReference;
  /** Key of the card or digest that this row belongs to; the row waits until that one is sent. */
  readonly parent?: string;
  /** For a reply: key of its timeline line or decision outcome. */
  readonly entry?: string;
  /** For a card: keys of the timeline lines that it shows, which no reply repeats. */
  readonly told?: readonly string[];
  /** For a card or an edit: the incident's version or the finding's count. For a digest and its edits: the number of items. */
  readonly version?: number;
  /** For a digest: why items were collected. */
  readonly why?: 'burst' | 'quiet-hours' | 'pause';
  /** For a report: its subscription, with its time in `due`. For an escalation, `due` is when the wait for a reaction began. */
  readonly subscriptionId?: string;
  readonly due?: Instant;
  /** For `unreachable`: the conversation that it is about. */
  readonly about?: string;
  /** IANA time zone of the times on the card. */
  readonly timeZone: string;
  /** Not sent before this moment. */
  readonly notBefore: Instant;
}

/** An outbox row as stored. */
export interface Delivery extends NewDelivery {
  readonly state: DeliveryState;
  readonly createdAt: Instant;
  /** Attempts begun; also distinguishes one claim from a later one. */
  readonly attempts: number;
  /** Teams' id of the message; absent until known, and again after someone deletes the message. */
  readonly activityId?: string;
  /** Key of the `recovered` message that lists this unknown one. */
  readonly recoveredBy?: string;
  /** Teams refused the card, so a plain line is sent instead. */
  readonly plain?: true;
}

/** A finding that may need an alert. */
export interface PendingFinding {
  readonly finding: DetectionFinding;
  /** The open incident that covers it. */
  readonly incidentId?: string;
  /** Only these conversations may still need the alert, because the bot was absent from them. Absent: all. */
  readonly onlyFor?: readonly string[];
}

/** Everything the planner reads, in the same transaction that stores its actions. */
export interface PlanningInput {
  readonly now: Instant;
  /** Incidents that changed since they were last planned. */
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly PendingFinding[];
  readonly subscriptions: readonly Subscription[];
  /** Conversations with a subscription from which the bot was removed. */
  readonly removed: readonly { readonly conversationId: string; readonly since: Instant }[];
  /**
   * All rows of these items; of other items only rows that are pending or unknown and not recovered, and cards and digests of the
   * last minutes.
   */
  readonly deliveries: readonly Delivery[];
}

/** What the planner wants done, in order of execution. */
export type PlannedAction =
  /** An existing row stays unchanged, unless it was dropped or failed: then it waits again, as given here. */
  | { readonly do: 'add'; readonly delivery: NewDelivery }
  | { readonly do: 'drop'; readonly key: string; readonly why: string }
  | { readonly do: 'reschedule'; readonly key: string; readonly notBefore: Instant }
  /** The existing card or digest shows these lines, or this version, so they need no message of their own. */
  | { readonly do: 'told'; readonly key: string; readonly entries?: readonly string[]; readonly version?: number }
  | { readonly do: 'recovered-by'; readonly key: string; readonly by: string };

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
  readonly root?: { readonly key: string; readonly activityId?: string; readonly version?: number };
  /** Absent if the bot was never there. */
  readonly conversation?: ConversationReference;
  /** For `unreachable`: the conversation it is about. */
  readonly about?: ConversationReference;
}

/** Result of processing a claimed row. */
export type Settlement =
  | { readonly state: 'sent'; readonly activityId?: string; readonly version?: number }
  | {
      readonly state: 'pending';
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

/** Which rows to claim and for how long. */
export interface ClaimOptions {
  readonly now: Instant;
  readonly limit: number;
  /** Targets (see `buildDeliveryTargetKey`) that are being throttled. */
  readonly except: readonly string[];
  /** How long the claim holds. After that, the row of a process that died is unknown. */
  readonly leaseMs: number;
  /** The same for rows whose message takes long to build (reports), until it goes out. */
  readonly drawingMs: number;
}

/** Stores subscriptions and the outbox. Implemented by `store`; every method is one transaction. */
export interface AlertStore {
  subscriptions(conversationId?: string): Promise<readonly Subscription[]>;
  /** Inserts the subscription, or replaces the one with its id. */
  saveSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(id: string): Promise<void>;
  /** Plans open incidents again, so that a new subscriber gets them; other subscribers get nothing new. */
  planOpenIncidentsAgain(): Promise<void>;
  /**
   * Reads what changed, calls the planner, stores its actions and marks the changes as planned, all in one transaction, so that
   * nothing is lost in between. One planner runs at a time, over all processes. `more`: there was too much for one pass.
   */
  plan(
    now: Instant,
    planner: (input: PlanningInput) => readonly PlannedAction[],
  ): Promise<{ readonly more: boolean; readonly actions: number }>;
  /** Claims due rows for this process: at most one per target, and none for a target where one is being sent. */
  claim(options: ClaimOptions): Promise<readonly ClaimedDelivery[]>;
  /** Called before sending a message that took long to build: from here on, a crash makes the row unknown. false: the claim is lost. */
  beginPosting(delivery: Delivery, lease: { readonly now: Instant; readonly leaseMs: number }): Promise<boolean>;
  settle(delivery: Delivery, settlement: Settlement): Promise<void>;
  /** Adds a row unless it exists; a report has one row per slot. false: it existed. */
  addDelivery(delivery: NewDelivery): Promise<boolean>;
  /** The last slot of a report for which there is a row. */
  lastSlot(subscriptionId: string): Promise<Instant | undefined>;
  /** The next moment after `now` at which a row may be sent or a claim expires; undefined: nothing is waiting. */
  nextDueAt(now: Instant): Promise<Instant | undefined>;
  /**
   * Deletes the rows of closed incidents and of findings where everything is older than this, and returns how many. Causes no new
   * messages.
   */
  forgetBefore(before: Instant): Promise<number>;
}

/** The key of a target, in the store and for rate limits. */
export function placeKey(place: Place): string {
  return 'conversationId' in place ? place.conversationId : `person:${place.personId}`;
}

/** The alert subscriptions of a list. */
export function alertsOf(subscriptions: readonly Subscription[]): readonly AlertSubscription[] {
  return subscriptions.filter((one): one is AlertSubscription => one.kind === 'alerts');
}
