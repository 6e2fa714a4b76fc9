import type { AccessPolicy } from '../answers/model/access-policy-port.js';
import type { ConversationReferenceStore } from '../bot/model/conversation-reference-store-port.js';
import { type AlertStore } from './model/alert-store-port.js';
import type { AlertCardRenderer } from '../cards/model/alert-card-renderer-port.js';
import type { Clock } from '../core/clock.js';
import { ExpectedError } from '../core/expected-error.js';
import { instant, type Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { Messenger, OutgoingMessage, SendOutcome } from '../bot/model/messenger-port.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';
import { renderAlertMessage } from './alert-message-renderer.js';
import { type ClaimedDelivery, type DeliveryResult } from './model/claimed-delivery.js';
import { buildDeliveryTargetKey, type DeliveryTarget } from './model/delivery.js';
import { checkRecipientAccess, WITHHELD_MESSAGE } from './recipient-access-guard.js';
import { decideDeliveryResult } from './delivery-retry-policy.js';

/** What the alert sender needs. */
export interface AlertSenderOptions {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationReferenceStore, 'markRemoved'>;
  readonly messenger: Messenger;
  readonly cards: AlertCardRenderer;
  /** Answers scheduled reports. */
  readonly answers: AnswerService;
  /** Checked before every 1:1 message: people may have lost the rights they had when they subscribed. */
  readonly access: AccessPolicy;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Longer than one try of the messenger takes, including its wait for Teams' limits. */
  readonly leaseMs: number;
  /** How many messages are sent at once, each to another conversation or person. */
  readonly parallel: number;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
}

/** A report that takes longer is retried; its claim lasts somewhat longer. */
const DRAWING_LIMIT_MS = 5 * 60_000;
const DRAWING_LEASE_MS = 6 * 60_000;

/**
 * Sends due messages: claims rows, posts, stores the outcome. One message per conversation or person at a time; they do not wait for each
 * other. The messenger keeps Teams' limits: a "busy" recipient is left alone until its retry time.
 */
export class AlertSender {
  readonly #options: AlertSenderOptions;
  readonly #busyUntilMs = new Map<string, number>();
  readonly #closing = new AbortController();
  #inFlight = new Set<Promise<void>>();

  constructor(options: AlertSenderOptions) {
    this.#options = options;
  }

  /**
   * Starts as many messages as there is room for, without waiting for them. Calls `done` after each, with whether planning must run now.
   * Returns how many it started.
   */
  async startSending(done: (needsPlan: boolean) => void): Promise<number> {
    const { store, clock, leaseMs, parallel } = this.#options;
    const limit = parallel - this.#inFlight.size;
    if (limit <= 0 || this.#closing.signal.aborted) return 0;
    const now = clock.now();
    const claimed = await store.claim({
      now,
      limit,
      leaseMs,
      drawingMs: DRAWING_LEASE_MS,
      except: this.#patient(Date.parse(now)),
    });
    for (const one of claimed) {
      const sending = this.#send(one).then((needsPlan) => {
        this.#inFlight.delete(sending);
        done(needsPlan);
      });
      this.#inFlight.add(sending);
    }
    return claimed.length;
  }

  /** When the first busy recipient takes messages again; undefined: none is busy. */
  nextFreeAt(): Instant | undefined {
    const times = [...this.#busyUntilMs.values()];
    return times.length === 0 ? undefined : instant(Math.min(...times));
  }

  /** Waits for messages in flight, to store their outcome. Cancels reports that are still being read. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('closing'));
    await Promise.all(this.#inFlight);
  }

  #leaveAlone(place: DeliveryTarget, until: Instant): void {
    this.#busyUntilMs.set(buildDeliveryTargetKey(place), Date.parse(until));
  }

  #patient(nowMs: number): readonly string[] {
    for (const [place, untilMs] of this.#busyUntilMs) if (untilMs <= nowMs) this.#busyUntilMs.delete(place);
    return [...this.#busyUntilMs.keys()];
  }

  /** Never rejects: a claim that cannot be settled expires and becomes unknown. */
  async #send(claimed: ClaimedDelivery): Promise<boolean> {
    const { store, log } = this.#options;
    const { key, kind } = claimed.delivery;
    try {
      const settlement = await this.#sendOnce(claimed);
      await store.settle(claimed.delivery, settlement);
      if (settlement.state === 'failed') log.error({ kind, error: settlement.error }, 'gave up on an alert');
      const isUnheard = settlement.state === 'failed' && kind === 'escalation';
      return isUnheard || settlement.state === 'unknown' || settlement.state === 'dropped';
    } catch (cause) {
      const level = cause instanceof ExpectedError ? 'warn' : 'error';
      log[level]({ err: cause, kind, key: key.slice(0, 200) }, 'failed to send an alert or to store its outcome');
      return false;
    }
  }

  async #sendOnce(claimed: ClaimedDelivery): Promise<DeliveryResult> {
    const { clock, random, conversations } = this.#options;
    const { delivery } = claimed;
    const reader = await checkRecipientAccess(claimed, this.#options, clock.now());
    if ('state' in reader) {
      if (reader.state === 'pending') this.#leaveAlone(delivery.place, reader.notBefore);
      return reader;
    }
    const drawn = await this.#draw(claimed);
    if ('state' in drawn) return drawn;
    const outcome = await this.#post(claimed, reader.goes === 'withheld' ? WITHHELD_MESSAGE : drawn.message);
    if (!outcome.sent && outcome.reason === 'gone' && 'conversationId' in delivery.place) {
      await conversations.markRemoved(delivery.place.conversationId);
    }
    const settlement = decideDeliveryResult(claimed, outcome, { now: clock.now(), random: random() });
    if (!outcome.sent && outcome.reason === 'busy' && settlement.state === 'pending') {
      this.#leaveAlone(delivery.place, settlement.notBefore);
    }
    return settlement.state === 'sent' && drawn.version !== undefined
      ? { ...settlement, version: drawn.version }
      : settlement;
  }

  async #draw(
    claimed: ClaimedDelivery,
  ): Promise<{ readonly message: OutgoingMessage; readonly version?: number } | DeliveryResult> {
    const { store, cards, answers, clock, leaseMs, log, random } = this.#options;
    const { delivery, conversation } = claimed;
    if ('conversationId' in delivery.place && conversation === undefined) {
      return { state: 'failed', error: 'it is not known how to reach this conversation' };
    }
    try {
      const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(DRAWING_LIMIT_MS)]);
      const drawn = await renderAlertMessage(claimed, { cards, answers, now: clock.now(), signal });
      signal.throwIfAborted();
      // A dropped `recovered` message would be planned again, so it fails.
      if ('skip' in drawn) return { state: delivery.kind === 'recovered' ? 'failed' : 'dropped', error: drawn.skip };
      if (delivery.kind !== 'report') return drawn;
      const ours = await store.beginPosting(delivery, { now: clock.now(), leaseMs });
      return ours ? drawn : { state: 'dropped', error: 'the claim ran out' };
    } catch (cause) {
      // Nothing was sent: an alert is retried as plain text, a report later.
      log.error({ err: cause, kind: delivery.kind }, 'failed to render a message');
      const reason = delivery.kind === 'report' ? 'unavailable' : 'refused';
      return decideDeliveryResult(
        claimed,
        { sent: false, reason, detail: 'not drawn' },
        { now: clock.now(), random: random() },
      );
    }
  }

  async #post({ delivery, conversation, root }: ClaimedDelivery, message: OutgoingMessage): Promise<SendOutcome> {
    const { messenger } = this.#options;
    if ('personId' in delivery.place) return messenger.postToPerson(delivery.place.personId, message);
    if (conversation === undefined) return { sent: false, reason: 'unavailable', detail: 'not known how to reach it' };
    const rootId = root?.activityId;
    if (delivery.kind === 'edit' && rootId !== undefined) return messenger.update(conversation, rootId, message);
    if (delivery.kind === 'reply' && rootId !== undefined) return messenger.reply(conversation, rootId, message);
    return messenger.post(conversation, message);
  }
}
