import type { Instant } from '../../core/instant.js';

/**
 * Kinds of outbox rows. `card`: the one message about an incident or finding in a conversation. `edit`: updates that message in place; one about
 * an incident makes the card of a finding say that it belongs there.
 * `reply`: one step, or the end of a decision, in the message's thread. `digest`: many items in one message. `member`: no message,
 * only the note that a digest covers the item. `recovered`: lists messages that may not have arrived. `unreachable`: reports
 * elsewhere that a conversation can no longer be reached. `late`: says that alerts may be late, because the database was down.
 * `quieter`: tells in a second place that somebody made a conversation quieter.
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
  'late',
  'quieter',
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
export interface AlertItemReference {
  readonly kind: 'incident' | 'finding';
  readonly id: string;
}

/** Where a message goes: a conversation, or a person in a 1:1 chat. */
export type DeliveryTarget = { readonly conversationId: string } | { readonly personId: string };

/** An outbox row before it has a state: ids only, no text from the tenant. */
export interface NewDelivery {
  /** Deterministic, so that planning the same message twice makes one row. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly place: DeliveryTarget;
  readonly item?: AlertItemReference;
  /** Key of the card or digest that this row belongs to; the row waits until that one is sent. */
  readonly parent?: string;
  /** For a reply: key of its timeline line or decision outcome. For `late`: what the database was (a `DatabaseState`). For
   * `quieter`: the number of the entry in the decision record. */
  readonly entry?: string;
  /** For a card: keys of the timeline lines that it shows, which no reply repeats. */
  readonly told?: readonly string[];
  /** For a card or an edit: the incident's version or the finding's count. For a digest and its edits: the number of items. */
  readonly version?: number;
  /** For a digest: why items were collected. */
  readonly why?: 'burst' | 'quiet-hours' | 'pause';
  /** For a report: its subscription, with its time in `due`. For an escalation, `due` is when the wait for a reaction began; for `late`, when the outage began. */
  readonly subscriptionId?: string;
  readonly due?: Instant;
  /** For `unreachable` and `quieter`: the conversation that it is about. */
  readonly about?: string;
  /** A card or an escalation about something critical: sent before everything that is not urgent, in every conversation. */
  readonly urgent?: true;
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
  /** For a report: fencing token of its drawing, larger for each process that takes it up. Zero: never drawn. */
  readonly drawing: number;
  /** Teams refused the card, so a plain line is sent instead. */
  readonly plain?: true;
}

/** The key of a target, in the store and for rate limits. */
export function buildDeliveryTargetKey(place: DeliveryTarget): string {
  return 'conversationId' in place ? place.conversationId : `person:${place.personId}`;
}
