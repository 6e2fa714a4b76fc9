import type { AlertCards } from '../core/alert.js';
import { placeKey, type AlertStore, type ClaimedDelivery, type Place, type Settlement } from '../core/alert-outbox.js';
import { instant, type Instant } from '../core/instant.js';
import { ExpectedError } from '../core/errors.js';
import type { Messenger, OutgoingMessage, SendOutcome } from '../core/messenger.js';
import type { AccessPolicy, AnswerService, Clock, ConversationStore, Log } from '../core/ports.js';
import { draw } from './draw.js';
import { forReader, WITHHELD } from './reader.js';
import { settlementOf } from './settle.js';

export interface SenderOptions {
  readonly store: AlertStore;
  readonly conversations: Pick<ConversationStore, 'markRemoved'>;
  readonly messenger: Messenger;
  readonly cards: AlertCards;
  /** Of scheduled reports. */
  readonly answers: AnswerService;
  /** Who may see, asked before anything goes into a 1:1 chat: rights that people had when they subscribed may be gone. */
  readonly access: AccessPolicy;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Longer than a messenger takes for one try, its waiting for Teams' limits included. */
  readonly leaseMs: number;
  /** How many messages are on their way at once, each to another place. */
  readonly parallel: number;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
}

/** A report that takes longer to read is tried again; its claim holds somewhat longer. */
const DRAWING_LIMIT_MS = 5 * 60_000;
const DRAWING_LEASE_MS = 6 * 60_000;

/**
 * Sends what is due: claims rows, posts, remembers. One message a place at a time; places do not wait for each other. The messenger
 * keeps Teams' limits: a place that is "busy" is left alone until its time.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #busyUntilMs = new Map<string, number>();
  readonly #closing = new AbortController();
  #inFlight = new Set<Promise<void>>();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /**
   * Begins to send as many as there is room for, without waiting for them; `done` is called after each, and says whether something has
   * to be planned now. Gives how many it began.
   */
  async begin(done: (needsPlan: boolean) => void): Promise<number> {
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

  /** When a place that asked for patience takes messages again; undefined: none did. */
  nextFreeAt(): Instant | undefined {
    const times = [...this.#busyUntilMs.values()];
    return times.length === 0 ? undefined : instant(Math.min(...times));
  }

  /** Waits for what is on its way: its fate is worth knowing. Reports that are still being read are called off. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('closing'));
    await Promise.all(this.#inFlight);
  }

  #leaveAlone(place: Place, until: Instant): void {
    this.#busyUntilMs.set(placeKey(place), Date.parse(until));
  }

  #patient(nowMs: number): readonly string[] {
    for (const [place, untilMs] of this.#busyUntilMs) if (untilMs <= nowMs) this.#busyUntilMs.delete(place);
    return [...this.#busyUntilMs.keys()];
  }

  /** Never rejects: a claim that cannot be settled runs out, and is then unknown. */
  async #send(claimed: ClaimedDelivery): Promise<boolean> {
    const { store, log } = this.#options;
    const { key, kind } = claimed.delivery;
    try {
      const settlement = await this.#sendOnce(claimed);
      await store.settle(claimed.delivery, settlement);
      if (settlement.state === 'failed') log.error({ kind, error: settlement.error }, 'an alert was given up');
      const isUnheard = settlement.state === 'failed' && kind === 'escalation';
      return isUnheard || settlement.state === 'unknown' || settlement.state === 'dropped';
    } catch (cause) {
      const level = cause instanceof ExpectedError ? 'warn' : 'error';
      log[level]({ err: cause, kind, key: key.slice(0, 200) }, 'an alert could not be sent or remembered');
      return false;
    }
  }

  async #sendOnce(claimed: ClaimedDelivery): Promise<Settlement> {
    const { clock, random, conversations } = this.#options;
    const { delivery } = claimed;
    const reader = await forReader(claimed, this.#options, clock.now());
    if ('state' in reader) {
      if (reader.state === 'pending') this.#leaveAlone(delivery.place, reader.notBefore);
      return reader;
    }
    const drawn = await this.#draw(claimed);
    if ('state' in drawn) return drawn;
    const outcome = await this.#post(claimed, reader.goes === 'withheld' ? WITHHELD : drawn.message);
    if (!outcome.sent && outcome.reason === 'gone' && 'conversationId' in delivery.place) {
      await conversations.markRemoved(delivery.place.conversationId);
    }
    const settlement = settlementOf(claimed, outcome, { now: clock.now(), random: random() });
    if (!outcome.sent && outcome.reason === 'busy' && settlement.state === 'pending') {
      this.#leaveAlone(delivery.place, settlement.notBefore);
    }
    return settlement.state === 'sent' && drawn.version !== undefined
      ? { ...settlement, version: drawn.version }
      : settlement;
  }

  async #draw(
    claimed: ClaimedDelivery,
  ): Promise<{ readonly message: OutgoingMessage; readonly version?: number } | Settlement> {
    const { store, cards, answers, clock, leaseMs, log, random } = this.#options;
    const { delivery, conversation } = claimed;
    if ('conversationId' in delivery.place && conversation === undefined) {
      return { state: 'failed', error: 'it is not known how to reach this conversation' };
    }
    try {
      const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(DRAWING_LIMIT_MS)]);
      const drawn = await draw(claimed, { cards, answers, now: clock.now(), signal });
      signal.throwIfAborted();
      // A dropped `recovered` message would be planned again.
      if ('skip' in drawn) return { state: delivery.kind === 'recovered' ? 'failed' : 'dropped', error: drawn.skip };
      if (delivery.kind !== 'report') return drawn;
      const ours = await store.beginPosting(delivery, { now: clock.now(), leaseMs });
      return ours ? drawn : { state: 'dropped', error: 'the claim ran out' };
    } catch (cause) {
      // Nothing went out: it is tried once more in plain words, a report later.
      log.error({ err: cause, kind: delivery.kind }, 'a message could not be drawn');
      const reason = delivery.kind === 'report' ? 'unavailable' : 'refused';
      return settlementOf(
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
