import { planReports } from '../alerts/plan-reports.js';
import type { AlertStore } from '../core/alert-outbox.js';
import type { Clock, Log } from '../core/ports.js';

export interface ReportsOptions {
  readonly store: Pick<AlertStore, 'subscriptions' | 'lastSlot' | 'addDelivery'>;
  /** Called when a report is in the outbox: it sends it. */
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
  /** How often it looks at least: subscriptions change, and clocks are set. */
  readonly everyMs?: number;
}

export interface Reports {
  /** Subscriptions changed. */
  wake(): void;
  close(): Promise<void>;
}

const EVERY_MS = 30_000;

/** Puts scheduled reports into the outbox when their time comes. It does not keep the process alive. */
export function startReports(options: ReportsOptions): Reports {
  const { store, wake, clock, log, everyMs = EVERY_MS } = options;
  let closed = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  function look(): void {
    clearTimeout(timer);
    if (closed) return;
    again = running !== undefined;
    running ??= lookOnce().then((waitMs) => {
      running = undefined;
      if (closed) return;
      timer = setTimeout(look, again ? 0 : waitMs);
      timer.unref();
    });
  }

  /** How long until it is worth looking again. */
  async function lookOnce(): Promise<number> {
    try {
      const now = clock.now();
      const { added, next } = await planReports(store, now);
      if (added > 0) wake();
      const untilNextMs = next === undefined ? everyMs : Date.parse(next) - Date.parse(now);
      return Math.max(1, Math.min(everyMs, untilNextMs));
    } catch (cause) {
      log.warn({ err: cause }, 'scheduled reports could not be looked up; it is tried again');
      return everyMs;
    }
  }

  look();
  return {
    wake: look,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
