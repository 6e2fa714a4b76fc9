import { setTimeout as sleep } from 'node:timers/promises';
import type { ConversationReferenceStore } from '../bot/model/conversation-reference-store-port.js';
import type { AlertStore } from './model/alert-store-port.js';
import { ExpectedError } from '../core/expected-error.js';
import { instant, type Instant } from '../core/instant.js';
import type { Messenger, OutgoingMessage, SendOutcome } from '../bot/model/messenger-port.js';
import { renderAlertMessage } from './alert-message-renderer.js';
import { type ClaimedDelivery, type DeliveryResult } from './model/claimed-delivery.js';
import { buildDeliveryTargetKey, type Delivery, type DeliveryTarget } from './model/delivery.js';
import { checkRecipientAccess, WITHHELD_MESSAGE } from './recipient-access-guard.js';
import { decideDeliveryResult } from './delivery-retry-policy.js';
import { ReportDrawer, type ReportDrawerOptions } from './report-drawer.js';

/** What the alert sender needs. */
export interface AlertSenderOptions extends ReportDrawerOptions {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationReferenceStore, 'markRemoved'>;
  readonly messenger: Messenger;
  /** After a crash a conversation is silent for so long. Renewed while a message is being sent. */
  readonly leaseMs: number;
  /** How many messages that are not urgent are sent at once, each to another conversation or person. */
  readonly parallel: number;
}

/** Sent when Teams refuses the card of a report. Holds no tenant text. */
const PLAIN_REPORT: OutgoingMessage = {
  text: 'Teams refuses the card of a report that is due here. Ask me "what do you send here?" to see which, then ask its question.',
};

/** A message to send; `version`: as in the row. */
interface Drawn {
  readonly message: OutgoingMessage;
  readonly version?: number;
}

/** Room for urgent messages besides: they do not wait for slow channels. */
const URGENT_PARALLEL = 10;
/** How long the outcome of a message is kept for a database that is away, in milliseconds; less than the time that an end may take. */
const SETTLE_FOR_MS = 8_000;
const SETTLE_AGAIN_MS = 300;

/**
 * Sends due messages: claims rows, posts, stores the outcome. One message per conversation or person at a time; they do not wait for each
 * other. The messenger keeps Teams' limits: a "busy" recipient is left alone until its retry time.
 */
export class AlertSender {
  readonly #options: AlertSenderOptions;
  readonly #busyUntilMs = new Map<string, number>();
  readonly #closing = new AbortController();
  readonly #reports: ReportDrawer;
  readonly #inFlight = new Map<Promise<void>, Delivery>();
  #renewing: NodeJS.Timeout | undefined;

  constructor(options: AlertSenderOptions) {
    this.#options = options;
    this.#reports = new ReportDrawer(options);
  }

  /**
   * Starts as many messages as there is room for, without waiting for them, and draws the reports that are due. Calls `done` after each,
   * with whether planning must run now.
   */
  async startSending(done: (needsPlan: boolean) => void): Promise<void> {
    const { store, clock, leaseMs, parallel } = this.#options;
    if (this.#closing.signal.aborted) return;
    const urgentInFlight = [...this.#inFlight.values()].filter(({ urgent }) => urgent === true).length;
    const limit = parallel - (this.#inFlight.size - urgentInFlight);
    const urgentLimit = URGENT_PARALLEL - urgentInFlight;
    const except = this.#patient(Date.parse(clock.now()));
    if (limit > 0 || urgentLimit > 0) {
      const drawn = this.#reports.drawn();
      const claimed = await store.claim({ limit, urgentLimit, leaseMs, drawn, except });
      for (const one of claimed) {
        const sending = this.#send(one).then((needsPlan) => {
          this.#inFlight.delete(sending);
          done(needsPlan);
        });
        this.#inFlight.set(sending, one.delivery);
      }
      this.#keepLeases();
    }
    await this.#reports.start(except, () => {
      done(false);
    });
  }

  /** When the first busy recipient takes messages again; undefined: none is busy. */
  nextFreeAt(): Instant | undefined {
    const times = [...this.#busyUntilMs.values()];
    return times.length === 0 ? undefined : instant(Math.min(...times));
  }

  /** Waits for messages in flight, to store their outcome. Cancels reports that are being drawn. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('closing'));
    await Promise.all([this.#reports.close(), ...this.#inFlight.keys()]);
    clearInterval(this.#renewing);
  }

  /** Renews while something is being sent. */
  #keepLeases(): void {
    const { store, leaseMs, log } = this.#options;
    if (this.#renewing !== undefined || this.#inFlight.size === 0) return;
    this.#renewing = setInterval(() => {
      if (this.#inFlight.size === 0) {
        clearInterval(this.#renewing);
        this.#renewing = undefined;
        return;
      }
      store.renewClaims([...this.#inFlight.values()], leaseMs).catch((cause: unknown) => {
        log.debug({ err: cause }, 'failed to renew the leases of messages that are being sent');
      });
    }, leaseMs / 3);
    this.#renewing.unref();
  }

  /** The database may be away for a moment: what is known of a message that was sent is not given up at once. */
  async #settle(delivery: Delivery, settlement: DeliveryResult): Promise<void> {
    const { store } = this.#options;
    const deadlineMs = performance.now() + SETTLE_FOR_MS;
    for (;;) {
      try {
        await store.settle(delivery, settlement);
        return;
      } catch (cause) {
        if (!(cause instanceof ExpectedError) || performance.now() > deadlineMs) throw cause;
        await sleep(SETTLE_AGAIN_MS);
      }
    }
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
    const { log } = this.#options;
    const { key, kind } = claimed.delivery;
    try {
      const settlement = await this.#sendOnce(claimed);
      await this.#settle(claimed.delivery, settlement);
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
    const report = delivery.kind === 'report' ? this.#reports.take(delivery) : undefined;
    const reader = await checkRecipientAccess(claimed, this.#options, clock.now());
    if ('state' in reader) {
      if (reader.state === 'pending') this.#leaveAlone(delivery.place, reader.notBefore);
      return reader;
    }
    const drawn = delivery.kind === 'report' ? this.#drawn(claimed, report) : this.#draw(claimed);
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

  #draw(claimed: ClaimedDelivery): Drawn | DeliveryResult {
    const { cards, clock, log, random } = this.#options;
    const { delivery, conversation } = claimed;
    if ('conversationId' in delivery.place && conversation === undefined) {
      return { state: 'failed', error: 'it is not known how to reach this conversation' };
    }
    try {
      const drawn = renderAlertMessage(claimed, { cards, now: clock.now() });
      // A dropped `recovered` message would be planned again, so it fails.
      if ('skip' in drawn) return { state: delivery.kind === 'recovered' ? 'failed' : 'dropped', error: drawn.skip };
      return drawn;
    } catch (cause) {
      // Nothing was sent: it is retried as plain text.
      log.error({ err: cause, kind: delivery.kind }, 'failed to render a message');
      return decideDeliveryResult(
        claimed,
        { sent: false, reason: 'refused', detail: 'not drawn' },
        { now: clock.now(), random: random() },
      );
    }
  }

  #drawn({ delivery }: ClaimedDelivery, message: OutgoingMessage | undefined): Drawn | DeliveryResult {
    if (message === undefined) {
      return { state: 'pending', notBefore: this.#options.clock.now(), error: 'its drawing was given up' };
    }
    return { message: delivery.plain === true ? PLAIN_REPORT : message };
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
