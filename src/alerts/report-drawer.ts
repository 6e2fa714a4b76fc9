import type { AccessPolicy } from '../answers/model/access-policy-port.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';
import type { OutgoingMessage } from '../bot/model/messenger-port.js';
import type { AlertCardRenderer } from '../cards/model/alert-card-renderer-port.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import { decideDeliveryResult } from './delivery-retry-policy.js';
import type { AlertStore } from './model/alert-store-port.js';
import type { ClaimedDelivery, DeliveryResult, DrawnReport } from './model/claimed-delivery.js';
import { checkRecipientAccess } from './recipient-access-guard.js';
import { renderScheduledReport } from './scheduled-report-renderer.js';

/** What the drawer of reports needs. */
export interface ReportDrawerOptions {
  readonly store: Pick<AlertStore, 'leaseDrawings' | 'renewDrawing' | 'endDrawing'>;
  readonly cards: AlertCardRenderer;
  readonly answers: AnswerService;
  readonly access: AccessPolicy;
  readonly tenantId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How long after a crash another process draws a report again. Renewed while it is drawn. */
  readonly drawingLeaseMs: number;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
}

/** A report that takes longer is retried. */
const DRAWING_LIMIT_MS = 5 * 60_000;
/** How many reports are drawn at once. Each may read the whole tenant. */
const PARALLEL = 8;

interface Drawing {
  readonly report: DrawnReport;
  /** Aborted when the report is another process's to send, or when this process ends. */
  readonly stop: AbortController;
  message?: OutgoingMessage;
}

/**
 * Draws due reports before their channel is claimed: reading the tenant takes up to minutes, in which other messages go out. The row stays
 * pending under a lease with a fencing token. If the process dies, another draws the report; if it was only stopped, its token is old, and
 * its drawing is never sent.
 */
export class ReportDrawer {
  readonly #options: ReportDrawerOptions;
  readonly #drawings = new Map<string, Drawing>();
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  constructor(options: ReportDrawerOptions) {
    this.#options = options;
  }

  /** Starts drawing as many due reports as there is room for; calls `done` after each. `except`: see `DrawingLeaseOptions`. */
  async start(except: readonly string[], done: () => void): Promise<void> {
    const { store, drawingLeaseMs } = this.#options;
    const limit = PARALLEL - this.#running.size;
    if (limit <= 0 || this.#closed) return;
    const leased = await store.leaseDrawings({ limit, except, leaseMs: drawingLeaseMs });
    for (const one of leased) {
      const running = this.#draw(one).then(() => {
        this.#running.delete(running);
        done();
      });
      this.#running.add(running);
    }
  }

  /** The reports that are drawn and not sent. */
  drawn(): readonly DrawnReport[] {
    return [...this.#drawings.values()].flatMap(({ report, message }) => (message === undefined ? [] : report));
  }

  /** Hands over the message of a claimed report; it is no longer kept here. */
  take({ key, drawing }: DrawnReport): OutgoingMessage | undefined {
    const found = this.#drawings.get(key);
    if (found?.report.drawing !== drawing) return undefined;
    this.#end(found);
    return found.message;
  }

  /** Stops drawing. What was not sent is drawn again by the next process, once the leases have run out. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const drawing of this.#drawings.values()) this.#end(drawing);
    await Promise.all(this.#running);
  }

  /** Never rejects. */
  async #draw(leased: ClaimedDelivery): Promise<void> {
    const { key, drawing } = leased.delivery;
    const older = this.#drawings.get(key);
    if (older !== undefined) this.#end(older);
    const mine: Drawing = { report: { key, drawing }, stop: new AbortController() };
    this.#drawings.set(key, mine);
    this.#keepLease(mine);
    const result = await this.#drawOnce(leased, mine);
    if (result === undefined) return;
    this.#end(mine);
    const { store, log } = this.#options;
    await store.endDrawing(mine.report, result).catch((cause: unknown) => {
      log.warn({ err: cause, key }, 'failed to store that a report was not drawn; its lease runs out');
    });
  }

  /** undefined: the message is there, or the report is no longer this process's. */
  async #drawOnce(leased: ClaimedDelivery, mine: Drawing): Promise<DeliveryResult | undefined> {
    const { cards, answers, clock, log, random } = this.#options;
    if (leased.conversation === undefined) {
      return { state: 'failed', error: 'it is not known how to reach this conversation' };
    }
    try {
      const reader = await checkRecipientAccess(leased, this.#options, clock.now());
      if ('state' in reader) return reader;
      const signal = AbortSignal.any([mine.stop.signal, AbortSignal.timeout(DRAWING_LIMIT_MS)]);
      const rendered = await renderScheduledReport(leased, { cards, answers, now: clock.now(), signal });
      if (mine.stop.signal.aborted) return undefined;
      signal.throwIfAborted();
      if ('skip' in rendered) return { state: 'dropped', error: rendered.skip };
      mine.message = rendered.message;
      return undefined;
    } catch (cause) {
      if (mine.stop.signal.aborted) return undefined;
      log.error({ err: cause, kind: 'report' }, 'failed to draw a report; will retry');
      const outcome = { sent: false, reason: 'unavailable', detail: 'not drawn' } as const;
      return decideDeliveryResult(leased, outcome, { now: clock.now(), random: random() });
    }
  }

  #keepLease(mine: Drawing): void {
    const { store, drawingLeaseMs, log } = this.#options;
    const renewing = setInterval(() => {
      store.renewDrawing(mine.report, drawingLeaseMs).then(
        (ours) => {
          if (!ours) this.#end(mine);
        },
        (cause: unknown) => {
          log.debug({ err: cause }, 'failed to renew the lease of a drawing');
        },
      );
    }, drawingLeaseMs / 3);
    renewing.unref();
    mine.stop.signal.addEventListener('abort', () => {
      clearInterval(renewing);
    });
  }

  #end(mine: Drawing): void {
    if (this.#drawings.get(mine.report.key) === mine) this.#drawings.delete(mine.report.key);
    mine.stop.abort(new Error('the report is drawn elsewhere, or this process ends'));
  }
}
