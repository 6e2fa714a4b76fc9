import type { AlertSubscription, ReportSubscription, Subscription } from './alert.js';
import type { DetectionFinding } from './detection.js';
import type { IncidentRecord } from './incident.js';
import type { Instant } from './instant.js';
import type { ConversationReference } from './ports.js';

/**
 * What a row of the outbox stands for. `card`: the one message about an incident or a finding in a conversation. `edit`: that message
 * again in place. `reply`: one step in its thread, or how a decision ended. `digest`: many in one. `member`: no message, but the note
 * that an item is told by a digest. `recovered`: what may not have arrived. `unreachable`: said elsewhere when a conversation cannot be reached any more.
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
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * `pending` waits; `claimed` is being sent by one process; `sent` arrived; `unknown` may have arrived and is never sent again (only
 * edits are); `failed` was given up; `dropped` is not needed any more, and was never sent.
 */
export const DELIVERY_STATES = ['pending', 'claimed', 'sent', 'unknown', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The incident or finding that a row is about; the card is drawn from its state at the time of sending. */
export interface ItemReference {
  readonly kind: 'incident' | 'finding';
  readonly id: string;
}

/** Where a message goes: a conversation, or a person one to one. */
export type Place = { readonly conversationId: string } | { readonly personId: string };

/** A row of the outbox before it has a fate: ids only, no text of the tenant. */
export interface NewDelivery {
  /** Deterministic: whoever plans the same message twice makes one row. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly place: Place;
  readonly item?: ItemReference;
  /** Key of the card or digest that this row belongs to: it waits until that one is sent. */
  readonly parent?: string;
  /** Of a reply: key of its line of the timeline, or of the end of a decision. */
  readonly entry?: string;
  /** Of a card: keys of the lines that it tells and that no reply repeats. */
  readonly told?: readonly string[];
  /** Of a card or an edit: the incident's version or the finding's count; of a digest and its edits: how many items. */
  readonly version?: number;
  /** Of a digest. */
  readonly why?: 'burst' | 'quiet-hours' | 'pause';
  /** Of a report: its subscription, and `due` its time. Of an escalation `due` is since when nobody reacted. */
  readonly subscriptionId?: string;
  readonly due?: Instant;
  /** Of `unreachable`: the conversation that it is about. */
  readonly about?: string;
  /** IANA name: times on the card are meant in it. */
  readonly timeZone: string;
  /** Not sent before. */
  readonly notBefore: Instant;
}

export interface Delivery extends NewDelivery {
  readonly state: DeliveryState;
  readonly createdAt: Instant;
  /** Tries begun; also tells one claim from a later one. */
  readonly attempts: number;
  /** As Teams names the message; absent until it is known, and again when someone deleted it. */
  readonly activityId?: string;
  /** Key of the `recovered` message that tells of this unknown one. */
  readonly recoveredBy?: string;
  /** The card was refused: a plain line is sent in its place. */
  readonly plain?: true;
}

/** A finding as alerts see it. */
export interface PendingFinding {
  readonly finding: DetectionFinding;
  /** The open incident that tells of it. */
  readonly incidentId?: string;
  /** Only these conversations have still to be told, if they have not been: the bot was away from there. Absent: all. */
  readonly onlyFor?: readonly string[];
}

/** All that the planner looks at, read in the transaction that keeps what it says. */
export interface PlanningInput {
  readonly now: Instant;
  /** Changed since they were last planned. */
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly PendingFinding[];
  readonly subscriptions: readonly Subscription[];
  /** Conversations with a subscription from which the bot was removed. */
  readonly removed: readonly { readonly conversationId: string; readonly since: Instant }[];
  /** Of these items all rows; else those that are pending or unknown and not recovered, and cards and digests of the last minutes. */
  readonly deliveries: readonly Delivery[];
}

/** What the planner wants done, in order. */
export type PlannedAction =
  /** A row that is there stays as it is, unless it was dropped or failed: then it waits again, as given here. */
  | { readonly do: 'add'; readonly delivery: NewDelivery }
  | { readonly do: 'drop'; readonly key: string; readonly why: string }
  | { readonly do: 'reschedule'; readonly key: string; readonly notBefore: Instant }
  /** The card or digest that is there tells these lines, or this version, without a message of their own. */
  | { readonly do: 'told'; readonly key: string; readonly entries?: readonly string[]; readonly version?: number }
  | { readonly do: 'recovered-by'; readonly key: string; readonly by: string };

/** A claimed row with what its message is drawn from. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  /** The item; for a digest or a `recovered` message every item it tells of. Those that are gone from the store are left out. */
  readonly incidents: readonly IncidentRecord[];
  readonly findings: readonly DetectionFinding[];
  /** Of a report, while it is still wanted; of a `recovered` message those of the reports that it tells of. */
  readonly subscriptions: readonly ReportSubscription[];
  /** Of a `recovered` message: the rows it stands for. */
  readonly lost: readonly Delivery[];
  /**
   * Of an edit or a reply: the message in the channel, without activity id when it was deleted. When it is not known whether the card
   * arrived: what was sent in its place.
   */
  readonly root?: { readonly key: string; readonly activityId?: string; readonly version?: number };
  /** Absent when the bot never was there. */
  readonly conversation?: ConversationReference;
  /** Of `unreachable`. */
  readonly about?: ConversationReference;
}

/** What became of a claimed row. */
export type Settlement =
  | { readonly state: 'sent'; readonly activityId?: string; readonly version?: number }
  | {
      readonly state: 'pending';
      readonly notBefore: Instant;
      readonly plain?: true;
      readonly error: string;
      /** Nothing was tried: it waits for its reader, and that counts for none of the tries after which a message is given up. */
      readonly waited?: true;
      /** Key of the message that is not there any more. */
      readonly lostRoot?: string;
    }
  | { readonly state: 'unknown' | 'failed' | 'dropped'; readonly error: string; readonly lostRoot?: string };

export interface ClaimOptions {
  readonly now: Instant;
  readonly limit: number;
  /** Places (see `placeKey`) that asked for patience. */
  readonly except: readonly string[];
  /** How long the claim holds; a row whose process died is unknown after it. */
  readonly leaseMs: number;
  /** The same for rows whose message is long in the making (reports), until it goes out. */
  readonly drawingMs: number;
}

/** Subscriptions and the outbox, as the alerts room needs them; implemented by `store`. Every method is one transaction. */
export interface AlertStore {
  subscriptions(conversationId?: string): Promise<readonly Subscription[]>;
  /** Inserts, or replaces the one with this id. */
  saveSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(id: string): Promise<void>;
  /** Open incidents are planned again, so that a new subscriber hears of them; nobody else hears anything. */
  planOpenIncidentsAgain(): Promise<void>;
  /**
   * Reads what changed, asks the planner, keeps what it wants and marks all of it as planned: nothing is lost between the two. One
   * planner at a time, over all processes. `more`: there was too much for one pass.
   */
  plan(
    now: Instant,
    planner: (input: PlanningInput) => readonly PlannedAction[],
  ): Promise<{ readonly more: boolean; readonly actions: number }>;
  /** Rows whose time has come, at most one a place and none of a place where one is being sent: now they are this process's. */
  claim(options: ClaimOptions): Promise<readonly ClaimedDelivery[]>;
  /** Before the first byte goes out of what was long in the making: from here on a death means unknown. false: the claim is lost. */
  beginPosting(delivery: Delivery, lease: { readonly now: Instant; readonly leaseMs: number }): Promise<boolean>;
  settle(delivery: Delivery, settlement: Settlement): Promise<void>;
  /** Adds a row unless it is there: of reports, one a slot. false: it was there. */
  addDelivery(delivery: NewDelivery): Promise<boolean>;
  /** The last slot of a report that has a row. */
  lastSlot(subscriptionId: string): Promise<Instant | undefined>;
  /** The next moment after `now` at which a row may be sent or a claim runs out; undefined: nothing waits for the clock. */
  nextDueAt(now: Instant): Promise<Instant | undefined>;
  /** Deletes the rows of closed incidents and of findings about which all is older than this; says how many. Nothing is sent anew for it. */
  forgetBefore(before: Instant): Promise<number>;
}

/** One name for a place, in the store and for the limits. */
export function placeKey(place: Place): string {
  return 'conversationId' in place ? place.conversationId : `person:${place.personId}`;
}

/** Those of a list that are about alerts. */
export function alertsOf(subscriptions: readonly Subscription[]): readonly AlertSubscription[] {
  return subscriptions.filter((one): one is AlertSubscription => one.kind === 'alerts');
}
